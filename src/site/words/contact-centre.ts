import type { Locale } from "../../survey/text.ts";

const en = {
  kicker: "Contact centre",
  stand:
    "What the records of customer contact count each month, beside what employees say about their work there and what customers say by channel.",
  none: "No figures of a contact centre have been delivered for this report. Nothing is hidden here: there is nothing to show.",
  inShort: "In short",
  inShortAside: "What is so, what cannot be told, what to do first. Lately: in the last twelve periods.",
  so: "What is so.",
  nothingOut: "No monthly figure of customer contact left its usual swing lately.",
  noSwing: "No figure has enough periods yet to know its usual swing.",
  cannot: "What cannot be told.",
  beside:
    "Figures that stand beside each other need not go together: which do is on the page on employees and customers together.",
  channelsHidden: (shown: string, all: string) =>
    `By channel only ${shown} of ${all} units show what customers say; elsewhere too few answered, or it would tell of others.`,
  noChannels: "What customers say by channel cannot be shown for any of these units.",
  first: "What to do first.",
  lookAt: (names: string) =>
    `Begin with ${names}: listen to a handful of those contacts with the people who had them, and write down what was asked that could not be settled.`,
  wait: "Nothing moved the wrong way beyond what is usual. Keep the monthly figures going, and do not respond to a single month.",
  months: "Month by month",
  monthsAside:
    "Between two waves this count goes on. Grey band: the usual swing. Triangle and colour: beyond it. Square: a long run on one side of the centre.",
  units: "By unit",
  unitsAside:
    "Each figure in its latest period, with what chance alone may make of it; beside it what employees say. A word where a month lies beyond the usual swing of that unit.",
  unit: "Unit",
  inside: "Employees and customers of these units",
  insideAside: "Coloured only where a score clearly differs from the rest of the organisation.",
  clear: "What clearly differs",
  clearAside: "Verdicts only; what is not listed here does not clearly differ, or cannot be told.",
  clearNone: "No unit of customer contact clearly differs from the rest of the organisation.",
  lower: "Clearly lower than the rest",
  higher: "Clearly higher than the rest",
  more: (count: string) => `The first ${count} units are listed; all stand in the table to download.`,
  channel: "By channel",
  channelAside: "Shares of customers in the latest wave. Channels are not compared: nothing here is a verdict.",
  channelName: "Channel",
  latest: "latest period",
};

const nl: typeof en = {
  kicker: "Klantcontact",
  stand:
    "Wat de registratie van klantcontact elke maand telt, naast wat medewerkers daar over hun werk zeggen en wat klanten zeggen per kanaal.",
  none: "Voor dit rapport zijn geen cijfers over klantcontact aangeleverd. Er is hier niets verborgen: er is niets om te tonen.",
  inShort: "In het kort",
  inShortAside: "Wat er is, wat niet te zeggen is, wat je het eerst doet. Onlangs: in de laatste twaalf perioden.",
  so: "Wat er is.",
  nothingOut: "Geen maandcijfer van klantcontact kwam onlangs buiten zijn gewone schommeling.",
  noSwing: "Nog geen cijfer heeft genoeg perioden om te weten wat gewoon schommelen is.",
  cannot: "Wat niet te zeggen is.",
  beside:
    "Cijfers die naast elkaar staan, gaan niet vanzelf samen: welke dat doen, staat op de pagina over medewerker en klant samen.",
  channelsHidden: (shown, all) =>
    `Per kanaal is van maar ${shown} van de ${all} onderdelen te zien wat klanten zeggen; elders antwoordden te weinig klanten, of zou het iets over anderen verraden.`,
  noChannels: "Wat klanten per kanaal zeggen, is van geen van deze onderdelen te zien.",
  first: "Wat je het eerst doet.",
  lookAt: (names) =>
    `Begin met ${names}: luister een paar van die contacten terug met de mensen die ze hadden, en schrijf op welke vraag niet op te lossen was.`,
  wait: "Niets bewoog verder dan gewoon de verkeerde kant op. Houd de maandcijfers bij en reageer niet op één maand.",
  months: "Maand voor maand",
  monthsAside:
    "Tussen twee metingen loopt deze telling door. Grijze band: de gewone schommeling. Driehoek en kleur: erbuiten. Vierkant: lang aan één kant van het midden.",
  units: "Per onderdeel",
  unitsAside:
    "Elk cijfer in zijn laatste periode, met wat toeval alleen ermee kan doen; ernaast wat medewerkers zeggen. Een woord waar een maand buiten de gewone schommeling van dat onderdeel ligt.",
  unit: "Onderdeel",
  inside: "Medewerkers en klanten van deze onderdelen",
  insideAside: "Alleen gekleurd waar een score duidelijk afwijkt van de rest van de organisatie.",
  clear: "Wat duidelijk afwijkt",
  clearAside: "Alleen oordelen; wat hier niet staat, wijkt niet duidelijk af of is niet te zeggen.",
  clearNone: "Geen onderdeel van klantcontact wijkt duidelijk af van de rest van de organisatie.",
  lower: "Duidelijk lager dan de rest",
  higher: "Duidelijk hoger dan de rest",
  more: (count) => `De eerste ${count} onderdelen staan hier; alle staan in de tabel om te downloaden.`,
  channel: "Per kanaal",
  channelAside: "Aandelen van klanten in de laatste meting. Kanalen worden niet vergeleken: niets hier is een oordeel.",
  channelName: "Kanaal",
  latest: "laatste periode",
};

export const contactCentreWords: Record<Locale, typeof en> = { en, nl };

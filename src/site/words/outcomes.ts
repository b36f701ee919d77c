import type { Locale } from "../../survey/text.ts";

const en = {
  stand:
    "These figures are counted in the records of the organisation, not asked in a survey. They show what happened, for whom, and how far it usually swings.",
  none: "No business figures have been delivered for this report. Nothing is hidden here: there is nothing to show.",
  inShort: "In short",
  inShortAside: "What is so, what cannot be told, what to do first. Lately: in the last twelve periods.",
  so: "What is so.",
  nothingOut: "No figure with a known usual swing left it lately.",
  noSwing: "No figure has enough periods yet to know its usual swing.",
  cannot: "What cannot be told.",
  few: (names: string) =>
    `For ${names} there are too few periods to know what is usual: a difference between two of them says nothing yet.`,
  why: "A count never tells why.",
  first: "What to do first.",
  lookAt: (names: string) =>
    `Look at ${names}: go through the records with the people who do the work, and ask what was different in those periods.`,
  wait: "Leave a single high or low period alone: it is usual swing. Read the scores of the surveys first, and wait for the next figure.",
  series: "Over the periods",
  seriesAside: "Colour and a word only where a point lies beyond its usual swing.",
  links: "Beside the surveys",
  linksAside: "Over units: the score of a wave, and the business figure of the first period after its fieldwork.",
  linksHead: "Business figure – score",
  linksCare:
    "A link over units is not a cause: it may run the other way, or something else may touch both. No sum of money follows from it.",
  byUnit: "By unit",
  byUnitAside:
    "Each figure in its latest period. Below it, where it is a share or a rate, what chance alone may make of it.",
  unit: "Unit",
  more: (count: string) =>
    `The first ${count} units of the organisation are listed; all stand in the table to download.`,
  definitions: "What is counted",
  definitionsAside: "Definition, good news, period and source of every business figure.",
  figure: "Figure",
  definition: "Definition",
  goodNews: "Good news",
  better: { up: "higher", down: "lower" },
  period: "Latest period",
  margin: "Margin",
  margins: {
    share: "yes, a share of separate cases.",
    rate: "yes, events per hundred.",
    amount: "none. This is not counted case by case, so nothing tells what chance does to it.",
  },
  source: "Source",
  elsewhere: "Shown on the page of the contact centre",
  outcomesPart: "Business outcomes",
};

const nl: typeof en = {
  stand:
    "Deze cijfers zijn geteld in de registraties van de organisatie, niet gevraagd in een onderzoek. Ze laten zien wat er gebeurde, bij wie, en hoe ver het gewoonlijk schommelt.",
  none: "Voor dit rapport zijn geen bedrijfscijfers aangeleverd. Er is hier niets verborgen: er is niets om te tonen.",
  inShort: "In het kort",
  inShortAside: "Wat er is, wat niet te zeggen is, wat je het eerst doet. Onlangs: in de laatste twaalf perioden.",
  so: "Wat er is.",
  nothingOut: "Geen cijfer waarvan de gewone schommeling bekend is, kwam er onlangs buiten.",
  noSwing: "Nog geen cijfer heeft genoeg perioden om te weten wat gewoon schommelen is.",
  cannot: "Wat niet te zeggen is.",
  few: (names) =>
    `Van ${names} zijn er te weinig perioden om te weten wat gewoon is: een verschil tussen twee ervan zegt nog niets.`,
  why: "Een telling zegt nooit waarom.",
  first: "Wat je het eerst doet.",
  lookAt: (names) =>
    `Kijk naar ${names}: loop de registratie door met de mensen die het werk doen, en vraag wat er in die perioden anders was.`,
  wait: "Laat een enkele hoge of lage periode rusten: dat is gewoon schommelen. Lees eerst de scores van de onderzoeken en wacht op het volgende cijfer.",
  series: "Over de perioden",
  seriesAside: "Kleur en een woord alleen waar een punt buiten zijn gewone schommeling ligt.",
  links: "Naast de onderzoeken",
  linksAside: "Over onderdelen: de score van een meting, en het bedrijfscijfer van de eerste periode na het veldwerk.",
  linksHead: "Bedrijfscijfer – score",
  linksCare:
    "Samenhang over onderdelen is geen oorzaak: het kan andersom zijn, of iets anders raakt beide. Er volgt geen bedrag uit.",
  byUnit: "Per onderdeel",
  byUnitAside:
    "Elk cijfer in zijn laatste periode. Eronder, bij een aandeel of een aantal per honderd, wat toeval alleen ermee kan doen.",
  unit: "Onderdeel",
  more: (count) =>
    `De eerste ${count} onderdelen van de organisatie staan hier; alle staan in de tabel om te downloaden.`,
  definitions: "Wat er geteld is",
  definitionsAside: "Definitie, goed nieuws, periode en bron van elk bedrijfscijfer.",
  figure: "Cijfer",
  definition: "Definitie",
  goodNews: "Goed nieuws",
  better: { up: "hoger", down: "lager" },
  period: "Laatste periode",
  margin: "Marge",
  margins: {
    share: "ja, een aandeel van losse gevallen.",
    rate: "ja, gebeurtenissen per honderd.",
    amount: "geen. Dit is niet geval voor geval geteld, dus niets zegt wat toeval ermee doet.",
  },
  source: "Bron",
  elsewhere: "Staat op de pagina over klantcontact",
  outcomesPart: "Bedrijfsuitkomsten",
};

export const outcomeWords: Record<Locale, typeof en> = { en, nl };

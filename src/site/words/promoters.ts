import type { Locale } from "../../survey/text.ts";

const en = {
  name: "Promoters",
  sides: { ex: "employees", cx: "customers" },
  standOf: (who: string, promoters: string, detractors: string) =>
    `Of ${who} ${promoters} are promoters and ${detractors} detractors.`,
  standSince: (who: string, finding: string) => `Of ${who}: ${finding}.`,
  standEnd: "Only what is larger than chance is called a change.",
  none: "Nobody was asked here whether they would recommend the organisation.",
  moved: "What moved, and what did not",
  movedAside: "The whole organisation, the latest wave against the wave before it.",
  group: "Group",
  share: "Share",
  change: "Since the wave before",
  classes: { promoters: "Promoters", passives: "Passives", detractors: "Detractors" },
  groupOf: { promoters: "promoters", passives: "passives", detractors: "detractors" },
  sinceFirst: "Since the first wave to compare",
  since: (month: string) => `since ${month}`,
  noChange: "nothing to compare with",
  notJudged: "not judged",
  labels: {
    higher: "clearly more",
    lower: "clearly fewer",
    "slightly-higher": "slightly more",
    "slightly-lower": "slightly fewer",
    "no-meaningful-difference": "about as many",
    "not-enough-data": "cannot tell",
  },
  limit: "A change matters from 5 points on. Cannot tell means just that: not that nothing happened.",
  overWaves: "Over the waves",
  overWavesAside: "One bar for each wave. Promoters answer 9 or 10, passives 7 or 8, detractors 0 to 6.",
  ambassadors: "Who recommends us to customers",
  ambassadorsAside: "What employees think of us as an employer, beside whether they would recommend us to customers.",
  ambassadorsHidden:
    "These figures are confidential: in one of the groups there are too few answers of one kind to show any of them.",
  ambassadorsShare: "Would recommend us",
  quoted: "Elsewhere, quoted",
  quotedKey: (source: string) =>
    `Dotted: what employees elsewhere answered. ${source}. Their question may have been put in other words, and a figure of somebody else is no norm.`,
  quotedSource: (source: string, year: string) => `Source: ${source}, ${year}`,
  ambassadorsNote:
    "Bar: the share. Line: its 95% margin. The same people gave both answers at the same moment; that they go together does not show that one follows from the other.",
  ambassadorsAsked: (question: string) => `Asked: “${question}”`,
  earlier: "Earlier waves",
  first: "What to do first",
  steps: [
    [
      "Talk with the passives",
      "They are content, but not enough to recommend you. Ask them what is missing: it is a shorter way than from a detractor.",
    ],
    [
      "Close the loop with detractors",
      "Invite, without anybody having to say what they answered, and tell what was done with it.",
    ],
    ["Look again after the next wave", "Two waves show a change; only several show a direction."],
  ],
  byUnit: "By unit",
  byUnitAside: "The latest wave. Units stand in the order of the organisation, not by their score.",
  byUnitOf: (name: string) => `${name}: by unit`,
  unit: "Unit",
  answers: "Answers",
  promoterChange: "Promoters since the wave before",
  detractorChange: "Detractors since the wave before",
  chance: (judged: string, clear: string) =>
    `Judged here are ${judged} changes of units; ${clear} of them are clear. Of the clear ones about one in twenty may be chance.`,
};

const nl: typeof en = {
  name: "Promotors",
  sides: { ex: "medewerkers", cx: "klanten" },
  standOf: (who, promoters, detractors) => `Van de ${who} is ${promoters} promotor en ${detractors} criticaster.`,
  standSince: (who, finding) => `Bij ${who}: ${finding}.`,
  standEnd: "Als verandering noemen we alleen wat groter is dan toeval.",
  none: "Hier is niemand gevraagd of hij of zij de organisatie zou aanbevelen.",
  moved: "Wat veranderde en wat niet",
  movedAside: "De hele organisatie, de laatste meting tegenover de meting ervoor.",
  group: "Groep",
  share: "Aandeel",
  change: "Sinds de meting ervoor",
  classes: { promoters: "Promotors", passives: "Passieven", detractors: "Criticasters" },
  groupOf: { promoters: "promotors", passives: "passieven", detractors: "criticasters" },
  sinceFirst: "Sinds de eerste meting die te vergelijken is",
  since: (month) => `sinds ${month}`,
  noChange: "niets om mee te vergelijken",
  notJudged: "niet beoordeeld",
  labels: {
    higher: "duidelijk meer",
    lower: "duidelijk minder",
    "slightly-higher": "iets meer",
    "slightly-lower": "iets minder",
    "no-meaningful-difference": "vrijwel evenveel",
    "not-enough-data": "niet te zeggen",
  },
  limit: "Een verandering doet ertoe vanaf 5 punten. Niet te zeggen betekent niet dat er niets is gebeurd.",
  overWaves: "Over de metingen",
  overWavesAside: "Eén staaf per meting. Promotors antwoorden 9 of 10, passieven 7 of 8, criticasters 0 tot en met 6.",
  ambassadors: "Wie ons aanraadt aan klanten",
  ambassadorsAside:
    "Wat medewerkers van ons als werkgever vinden, naast de vraag of ze ons aan klanten zouden aanraden.",
  ambassadorsHidden:
    "Deze cijfers zijn vertrouwelijk: in een van de groepen zijn er te weinig antwoorden van één soort om er een van te tonen.",
  ambassadorsShare: "Zou ons aanraden",
  quoted: "Elders, aangehaald",
  quotedKey: (source) =>
    `Stippellijn: wat medewerkers elders antwoordden. ${source}. Hun vraag kan anders zijn gesteld, en een cijfer van een ander is geen norm.`,
  quotedSource: (source, year) => `Bron: ${source}, ${year}`,
  ambassadorsNote:
    "Staaf: het aandeel. Lijntje: de marge van 95%. Dezelfde mensen gaven beide antwoorden op hetzelfde moment; dat ze samengaan, laat niet zien dat het een op het ander volgt.",
  ambassadorsAsked: (question) => `De vraag: “${question}”`,
  earlier: "Eerdere metingen",
  first: "Wat je het eerst doet",
  steps: [
    [
      "Praat met de passieven",
      "Ze zijn tevreden, maar niet genoeg om je aan te bevelen. Vraag wat er ontbreekt: die weg is korter dan die vanaf criticaster.",
    ],
    [
      "Kom terug bij criticasters",
      "Nodig uit zonder dat iemand hoeft te zeggen wat hij of zij antwoordde, en vertel wat ermee is gedaan.",
    ],
    [
      "Kijk opnieuw na de volgende meting",
      "Twee metingen laten een verandering zien; pas een reeks laat een richting zien.",
    ],
  ],
  byUnit: "Per onderdeel",
  byUnitAside: "De laatste meting. Onderdelen staan in de volgorde van de organisatie, niet op score.",
  byUnitOf: (name) => `${name}: per onderdeel`,
  unit: "Onderdeel",
  answers: "Antwoorden",
  promoterChange: "Promotors sinds de meting ervoor",
  detractorChange: "Criticasters sinds de meting ervoor",
  chance: (judged, clear) =>
    `Beoordeeld zijn hier ${judged} veranderingen van onderdelen; daarvan zijn er ${clear} duidelijk. Van de duidelijke kan ongeveer één op de twintig toeval zijn.`,
};

/** The words of the page about promoters, passives and detractors. */
export const promoterWords: Record<Locale, typeof en> = { en, nl };

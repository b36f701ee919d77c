import { numberWord } from "../../report/number-word.ts";
import type { Locale } from "../../survey/text.ts";

const en = {
  name: "What goes with it",
  stand: (scores: string) =>
    `This page shows which scores are higher among people who score higher on ${scores}, and how much goes with each. Only what is clear is named; of the rest nobody can tell. What goes together need not be a cause.`,
  none: "There is no outcome here with scores beside it.",
  noneBody: "A survey needs a question such as a recommendation, and at least two other scores of the same people.",
  glance: "At a glance",
  glanceAside: "In the latest wave of each survey, the whole organisation.",
  outcome: "Outcome",
  heavy: "Weighs much",
  low: "(scores low)",
  explained: "Goes with all scores together",
  nothing: "cannot tell",
  first: "What to do first",
  firstAside: "Advice, not proof: these answers cannot show what made what.",
  step: {
    low: (outcomes: string) =>
      `Weighs much in ${outcomes}, and scores clearly lower than the other scores. Begin here: ask in the teams what lies behind it, and choose one thing to try.`,
    unclear: (outcomes: string) =>
      `Weighs much in ${outcomes}. Whether its score is high or low cannot be told. Talk it over before you choose anything.`,
    high: (outcomes: string) =>
      `Weighs much in ${outcomes}, and scores clearly higher than the other scores. Keep what works here.`,
  },
  noStep: "No score stands out",
  noStepText: "In this wave no score clearly weighs more than another. Ask people, and look again after the next wave.",
  tryTitle: "Try it small, and look again",
  tryText:
    "Change something in a few units and compare with the others in the next wave. Only that can show whether it helps.",
  history: (name: string, heavy: number, told: number) =>
    heavy === told
      ? `${name} weighed much in all ${numberWord(told, "en")} waves.`
      : `${name} weighed much in ${numberWord(heavy, "en")} of ${numberWord(told, "en")} waves.`,
  historyNone: (told: number) => `In none of ${numberWord(told, "en")} waves did a score clearly weigh much.`,
  units: "Units with figures of their own",
  unitsAside: (needed: string) =>
    `A unit has its own figures from ${needed} complete answers on, where what is left beside such units has as many. With fewer answers less is clear.`,
  unitsOf: (outcome: string) => `What weighs much in ${outcome}, by unit`,
  unitsMany:
    "Called is only what still stands out when all scores of all units are looked at together; about one in twenty of that may be chance. A score that weighs much in the whole organisation as well is the surer one.",
  unit: "Unit",
  answers: "Answers",
  read: "How to read this",
  readText:
    "Shares divide what goes with all these scores together, and add up to 100% of it. In a bar the line is the margin, the dotted line an equal part for each.",
  ownUnit: (name: string) => `The answers of ${name} itself.`,
  ofParent: (parent: string, needed: string) =>
    `Too few answers here; these are of ${parent}. A unit has figures of its own from ${needed} complete answers on, where what is left of the unit above has as many.`,
  more: "All outcomes and how to read them",
};

const nl: typeof en = {
  name: "Wat ermee samengaat",
  stand: (scores) =>
    `Hier staat welke scores hoger zijn bij mensen die hoger scoren op ${scores}, en hoeveel er met elk samengaat. We noemen alleen wat duidelijk is; over de rest is niets te zeggen. Wat samengaat, hoeft geen oorzaak te zijn.`,
  none: "Er is hier geen uitkomst waar scores naast liggen.",
  noneBody:
    "Daarvoor heeft een onderzoek een vraag nodig zoals een aanbeveling, en ten minste twee andere scores van dezelfde mensen.",
  glance: "In één oogopslag",
  glanceAside: "In de laatste meting van elk onderzoek, de hele organisatie.",
  outcome: "Uitkomst",
  heavy: "Weegt zwaar",
  low: "(scoort laag)",
  explained: "Gaat samen met alle scores bij elkaar",
  nothing: "niet te zeggen",
  first: "Wat je het eerst doet",
  firstAside: "Advies, geen bewijs: uit deze antwoorden is niet op te maken wat waarvan komt.",
  step: {
    low: (outcomes) =>
      `Weegt zwaar bij ${outcomes} en scoort duidelijk lager dan de andere scores. Begin hier: vraag in de teams wat erachter zit en kies één ding om te proberen.`,
    unclear: (outcomes) =>
      `Weegt zwaar bij ${outcomes}. Of de score hoog of laag is, is niet te zeggen. Praat er eerst over voordat je iets kiest.`,
    high: (outcomes) =>
      `Weegt zwaar bij ${outcomes} en scoort duidelijk hoger dan de andere scores. Behoud wat hier goed gaat.`,
  },
  noStep: "Geen score springt eruit",
  noStepText:
    "In deze meting weegt geen score duidelijk zwaarder dan een andere. Vraag het mensen zelf, en kijk na de volgende meting opnieuw.",
  tryTitle: "Probeer het klein en kijk opnieuw",
  tryText:
    "Verander iets in een paar onderdelen en vergelijk ze bij de volgende meting met de andere. Alleen dat kan laten zien of het helpt.",
  history: (name, heavy, told) =>
    heavy === told
      ? `${name} woog zwaar in alle ${numberWord(told, "nl")} metingen.`
      : `${name} woog zwaar in ${numberWord(heavy, "nl")} van de ${numberWord(told, "nl")} metingen.`,
  historyNone: (told) => `In geen van de ${numberWord(told, "nl")} metingen woog een score duidelijk zwaar.`,
  units: "Onderdelen met eigen cijfers",
  unitsAside: (needed) =>
    `Een onderdeel heeft eigen cijfers vanaf ${needed} volledige antwoorden, als wat er naast zulke onderdelen overblijft er ook zoveel heeft. Bij minder antwoorden is minder duidelijk.`,
  unitsOf: (outcome) => `Wat zwaar weegt bij ${outcome}, per onderdeel`,
  unitsMany:
    "Genoemd is alleen wat er nog uitspringt als je alle scores van alle onderdelen samen bekijkt; daarvan kan ongeveer één op de twintig toeval zijn. Een score die ook in de hele organisatie zwaar weegt, is zekerder.",
  unit: "Onderdeel",
  answers: "Antwoorden",
  read: "Hoe je dit leest",
  readText:
    "De aandelen verdelen wat met al deze scores bij elkaar samengaat, en zijn samen 100% daarvan. In een staaf is het lijntje de marge, de stippellijn een gelijk deel voor elk.",
  ownUnit: (name) => `De antwoorden van ${name} zelf.`,
  ofParent: (parent, needed) =>
    `Hier zijn te weinig antwoorden; dit zijn de cijfers van ${parent}. Een onderdeel heeft eigen cijfers vanaf ${needed} volledige antwoorden, als wat er van het onderdeel erboven overblijft er ook zoveel heeft.`,
  more: "Alle uitkomsten, en hoe je ze leest",
};

/** The words of the page about what goes with an outcome, and of its section on the page of a unit. */
export const driverWords: Record<Locale, typeof en> = { en, nl };

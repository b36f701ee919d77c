import type { Locale } from "../../survey/text.ts";

const en = {
  title: "What people tell us, phase by phase",
  none: "No question says which phase of the journey it is about, so there is nothing to set side by side yet.",
  noneHow: "Give questions a phase in the file of their survey, and they appear here.",
  sides: { ex: "Employees along their phases", cx: "Customers along their phases" },
  asides: {
    ex: "From candidate to leaver. The scale runs from 0% to 100%, the same as for customers.",
    cx: "From looking around to renewing or leaving. The scale is that of employees.",
  },
  noSide: {
    ex: "No survey of employees says which phase its questions are about.",
    cx: "No survey of customers says which phase its questions are about.",
  },
  notAsked: (names: string) => `Nobody is asked about: ${names}.`,
  notAskedHere: "not asked",
  beginWith: (play: string) => `Begin with “${play}”.`,
  firstTitle: "What to do first",
  firstAside: "Only plays of which the published limit is passed.",
  firstForPhase: (phase: string) =>
    `“${phase}” is a phase that stands clearly lower. This play is about that moment, and its limit is passed:`,
  firstOther:
    "No play is about the phase that stands lower, or no phase does. Of the other plays for the journey this limit is passed:",
  firstNone:
    "No limit of a play for the employee journey is passed. Keep asking, and talk with people who have just been through a phase.",
  allPlays: "All plays for the employee journey",
  partsTitle: "Those who start and those who leave, by part",
  partsAside: "Few people answer these surveys, so most units stay hidden and only the largest parts are shown.",
  readTitle: "How to read this",
  read: [
    "A phase is made of the questions about it. Phases have other questions and often other people, so a lower phase says that what we ask about it gets fewer favourable answers, not that this moment weighs most.",
    "Who has left does not answer the employee survey any more. What leavers think stands in the exit survey alone, from the moment they go; who left without answering is missing.",
    "An answer counts in one survey only. Who started lately may also answer the employee survey, with other answers to other questions, so that nothing can be worked out by subtracting one survey from another. Each survey has its own minimum per group in each wave.",
    "Employees and customers stand beside each other here, not against each other: their phases are not the same moments.",
  ],
  how: "How a phase is set against the others",
  phase: "Phase",
  question: "Question",
  answers: "Answers",
};

export type JourneyWords = typeof en;

const nl: JourneyWords = {
  title: "Wat mensen vertellen, fase voor fase",
  none: "Bij geen enkele vraag staat over welke fase van de reis hij gaat. Er is dus nog niets om naast elkaar te zetten.",
  noneHow: "Geef vragen een fase in het bestand van hun vragenlijst, dan verschijnen ze hier.",
  sides: { ex: "Medewerkers langs hun fasen", cx: "Klanten langs hun fasen" },
  asides: {
    ex: "Van kandidaat tot vertrekker. De schaal loopt van 0% tot 100%, net als bij klanten.",
    cx: "Van oriënteren tot verlengen of weggaan. De schaal is die van medewerkers.",
  },
  noSide: {
    ex: "In geen enkele vragenlijst voor medewerkers staat over welke fase de vragen gaan.",
    cx: "In geen enkele vragenlijst voor klanten staat over welke fase de vragen gaan.",
  },
  notAsked: (names) => `Hierover vragen we niemand iets: ${names}.`,
  notAskedHere: "niet gevraagd",
  beginWith: (play) => `Begin met “${play}”.`,
  firstTitle: "Wat eerst te doen",
  firstAside: "Alleen werkvormen waarvan de score de grens voorbij is.",
  firstForPhase: (phase) =>
    `“${phase}” is een fase die duidelijk lager staat. Deze werkvorm gaat over dat moment, en de score is de grens voorbij:`,
  firstOther:
    "Er is geen werkvorm voor de fase die lager staat, of er staat geen fase lager. Bij de andere werkvormen voor de medewerkersreis is deze grens voorbij:",
  firstNone:
    "Bij geen van de werkvormen voor de medewerkersreis is de grens voorbij. Blijf vragen, en praat met mensen die net een fase achter de rug hebben.",
  allPlays: "Alle werkvormen voor de medewerkersreis",
  partsTitle: "Wie begint en wie weggaat, per onderdeel",
  partsAside:
    "Weinig mensen vullen deze vragenlijsten in. De meeste onderdelen blijven daarom verborgen; alleen de grootste staan hier.",
  readTitle: "Zo lees je dit",
  read: [
    "Een fase bestaat uit de vragen erover. Fasen hebben andere vragen en vaak andere mensen. Staat een fase lager, dan krijgt wat wij erover vragen minder gunstige antwoorden; het zegt niet dat dit moment het zwaarst telt.",
    "Wie weg is, vult het medewerkersonderzoek niet meer in. Wat vertrekkers vinden, staat alleen in het vertrekonderzoek, vanaf het moment dat ze gaan; wie vertrok zonder te antwoorden, ontbreekt.",
    "Een antwoord telt in één onderzoek mee. Wie pas begonnen is, kan ook het medewerkersonderzoek invullen, met andere antwoorden op andere vragen. Door het ene onderzoek van het andere af te trekken kom je dus niets te weten. Elk onderzoek heeft in elke meting zijn eigen minimum per groep.",
    "Medewerkers en klanten staan hier naast elkaar, niet tegenover elkaar: hun fasen zijn niet dezelfde momenten.",
  ],
  how: "Hoe een fase naast de andere wordt gelegd",
  phase: "Fase",
  question: "Vraag",
  answers: "Antwoorden",
};

export const journeyWords: Record<Locale, JourneyWords> = { en, nl };

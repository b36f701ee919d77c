/** Words of the page about values inside and outside. */
const en = {
  none: "No pair of questions is set side by side yet.",
  noneBody:
    "Write a value as behaviour in content/values.yaml, and name the question that asks it of employees and the one that asks it of customers.",
  description: "The same value asked of employees and of customers, and what was expected beside what was experienced.",
  aside: {
    congruence: "Employees answer about each other, customers about the organisation.",
    expectation: "What people expected, beside what they experienced.",
  },
  behaviour: "What you would see people do:",
  sides: { congruence: ["Inside", "Outside"], expectation: ["Experienced", "Expected"] },
  side: "Side",
  question: "Question, word for word",
  answers: "Answers",
  difference: "Difference",
  notNow: "Nothing to subtract in the latest wave: one of the two scores is not shown.",
  unlike:
    "The two questions are measured or scaled in another way, so they stand side by side and nothing is subtracted.",
  apart: "The two questions were never asked in the same wave.",
  units: "Unit by unit",
  unitsAside: "Inside minus outside in the same unit, in words. Where a score is not shown, neither is the difference.",
  unitsExpectation: "Of an expectation: what was experienced minus what was expected.",
  unitsFirst: "The first levels of the organisation.",
  care: "Before you draw a conclusion",
  careText: [
    "Employees and customers do not use a scale in the same way, and the two questions are worded for their own readers. So a difference is no mark for either side and no ranking of values. It is a reason to ask: what do people inside see that customers do not, or the other way round?",
    "Read how a difference shifts from wave to wave, rather than how large it is. Where it cannot be told, the answers are too few to decide; that is not the same as being alike.",
  ],
  careLink: "How the difference is worked out",
};

const nl: typeof en = {
  none: "Er staan nog geen twee vragen naast elkaar.",
  noneBody:
    "Schrijf een waarde als gedrag in content/values.yaml, met de vraag die medewerkers erover krijgen en de vraag die klanten erover krijgen.",
  description: "Dezelfde waarde, gevraagd aan medewerkers en aan klanten, en de verwachting naast de ervaring.",
  aside: {
    congruence: "Medewerkers antwoorden over elkaar, klanten over de organisatie.",
    expectation: "Wat mensen verwachtten, naast wat ze ervoeren.",
  },
  behaviour: "Wat je mensen dan ziet doen:",
  sides: { congruence: ["Binnen", "Buiten"], expectation: ["Ervaren", "Verwacht"] },
  side: "Kant",
  question: "De vraag, woord voor woord",
  answers: "Antwoorden",
  difference: "Verschil",
  notNow: "In de laatste meting valt er niets af te trekken: een van de twee scores wordt niet getoond.",
  unlike:
    "De twee vragen zijn op een andere manier of schaal gemeten; ze staan naast elkaar en er wordt niets afgetrokken.",
  apart: "De twee vragen zijn nooit in dezelfde meting gesteld.",
  units: "Per onderdeel",
  unitsAside:
    "Binnen min buiten in hetzelfde onderdeel, in woorden. Is een score niet getoond, dan het verschil ook niet.",
  unitsExpectation: "Bij een verwachting: wat mensen ervoeren min wat ze verwachtten.",
  unitsFirst: "De eerste lagen van de organisatie.",
  care: "Voordat je iets concludeert",
  careText: [
    "Medewerkers en klanten gebruiken een schaal niet op dezelfde manier, en de twee vragen zijn elk voor hun eigen lezers geschreven. Een verschil is dus geen rapportcijfer voor een van beide kanten en geen rangorde van waarden. Het is een reden om te vragen: wat zien mensen binnen dat klanten niet zien, of andersom?",
    "Kijk liever hoe een verschil van meting tot meting verschuift dan hoe groot het is. Staat er “niet te zeggen”, dan zijn er te weinig antwoorden om het te weten; dat is iets anders dan gelijk.",
  ],
  careLink: "Hoe het verschil is berekend",
};

export const valuesWords = { en, nl };

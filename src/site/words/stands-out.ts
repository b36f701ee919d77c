const en = {
  title: "What stands out",
  none: "Nothing stands out beside the wave before.",
  noneAlone: "Nothing stands out. There is no wave before to set it beside.",
  countsOnly: "Only counts came: doubled rows, speed and one answer throughout could not be judged.",
  open: "Not explained yet.",
  accepted: "Explained:",
  some: "some people",
  part: (n: string, of: string, share: string) => `${n} of ${of} people (${share})`,
  turned: (item: string) =>
    `The answers to ${item} go another way than in the wave before, beside the other answers of the same people.`,
  against: (item: string) => `The answers to ${item} go against the other answers of the same people.`,
  moved: (item: string) => `The answers to ${item} look like those of the wave before with other codes.`,
  unused: (item: string, share?: string) =>
    `Nobody gave ${item} an answer that ${share ?? "many"} gave in the wave before.`,
  missingCode: (item: string, part: string) => `One answer to ${item} behaves like “no answer”; ${part} gave it.`,
  sameRows: (share?: string) =>
    `${share ?? "Many"} of the rows that are unlike any other stand in the file of another wave too.`,
  doubledRows: (n?: string, of?: string) =>
    n === undefined ? "Some rows stand in the file twice." : `At least ${n} of ${of} rows stand in the file twice.`,
  straight: (part: string) => `One and the same answer to a whole list of questions came from ${part}.`,
  speeders: (part: string) => `Less than a third of the usual time was taken by ${part}.`,
  respondents: (n?: string, of?: string) =>
    n === undefined
      ? "Far more or far fewer people answered than in the wave before."
      : `${n} people answered; in the wave before ${of}.`,
  invited: "Far more or far fewer people were invited than in the wave before.",
  distribution: (item: string) => `The answers to ${item} differ throughout from those of the wave before.`,
  words: (item: string, part: string) =>
    `The answers to ${item} came partly as words and partly as numbers; as words from ${part}.`,
};

const nl: typeof en = {
  title: "Wat opvalt",
  none: "Naast de vorige meting valt niets op.",
  noneAlone: "Er valt niets op. Er is geen vorige meting om naast te leggen.",
  countsOnly:
    "Er kwamen alleen tellingen: dubbele rijen, snelheid en overal hetzelfde antwoord waren niet te beoordelen.",
  open: "Nog niet verklaard.",
  accepted: "Verklaard:",
  some: "een deel van de mensen",
  part: (n, of, share) => `${n} van de ${of} mensen (${share})`,
  turned: (item) =>
    `De antwoorden op ${item} gaan een andere kant op dan in de vorige meting, naast de andere antwoorden van dezelfde mensen.`,
  against: (item) => `De antwoorden op ${item} gaan in tegen de andere antwoorden van dezelfde mensen.`,
  moved: (item) => `De antwoorden op ${item} lijken op die van de vorige meting, met andere codes.`,
  unused: (item, share) =>
    `Niemand gaf op ${item} een antwoord dat in de vorige meting ${share === undefined ? "vaak" : `door ${share}`} werd gegeven.`,
  missingCode: (item, part) => `Eén antwoord op ${item} gedraagt zich als “geen antwoord”; het kwam van ${part}.`,
  sameRows: (share) =>
    `Van de rijen die op geen andere lijken, staat ${share ?? "een groot deel"} ook in het bestand van een andere meting.`,
  doubledRows: (n, of) =>
    n === undefined
      ? "Sommige rijen staan twee keer in het bestand."
      : `Ten minste ${n} van de ${of} rijen staan twee keer in het bestand.`,
  straight: (part) => `Overal hetzelfde antwoord in een hele lijst vragen kwam van ${part}.`,
  speeders: (part) => `Minder dan een derde van de gebruikelijke tijd werd genomen door ${part}.`,
  respondents: (n, of) =>
    n === undefined
      ? "Er antwoordden veel meer of veel minder mensen dan in de vorige meting."
      : `Er antwoordden ${n} mensen; in de vorige meting ${of}.`,
  invited: "Er werden veel meer of veel minder mensen uitgenodigd dan in de vorige meting.",
  distribution: (item) => `De antwoorden op ${item} verschillen over de hele schaal van die in de vorige meting.`,
  words: (item, part) =>
    `De antwoorden op ${item} kwamen deels als woorden en deels als getallen; als woorden van ${part}.`,
};

export const standsOutWords = { en, nl };
export type StandsOutWords = typeof en;

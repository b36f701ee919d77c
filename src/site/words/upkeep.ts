import type { Locale } from "../../survey/text.ts";

interface Kept {
  owner?: string | undefined;
  reviewed?: string | undefined;
  review?: string | undefined;
}

const en = {
  nav: "Upkeep",
  stand:
    "Who keeps which text, when it was last read through, and when it will be again. What should have been read by now comes first.",
  doFirst: (title: string, owner?: string) =>
    owner === undefined ? `Read first: “${title}”, and give it an owner.` : `Read first: “${title}” (${owner}).`,
  overdue: (day: string) => `This text should have been read through by ${day}.`,
  overdueSo: (owner?: string) =>
    owner === undefined
      ? "Until then, check what it says before you act on it. It has no owner yet."
      : `Until then, check what it says before you act on it. Questions go to: ${owner}.`,
  figuresOverdue: (day: string) => `The pages with figures should have been looked through by ${day}.`,
  stale: "This translation lags behind.",
  staleSo: "Its source has changed since it was last compared. When in doubt, read",
  sourceIn: { nl: "the Dutch text", en: "the English text" },
  keptLine: ({ owner, reviewed, review }: Kept) =>
    joined([
      owner === undefined ? undefined : `Kept by: ${owner}.`,
      reviewed === undefined ? undefined : `Last read through on ${reviewed}.`,
      review === undefined ? undefined : `Next review: ${review}.`,
    ]),
  figuresLine: ({ owner, review }: Kept) =>
    joined([
      owner === undefined ? undefined : `Figures kept by: ${owner}.`,
      review === undefined ? undefined : `Next review: ${review}.`,
    ]),
  texts: "All texts",
  textsAside: "In this language. Owners are roles, so that a text outlives who wrote it.",
  text: "Text",
  owner: "Owner",
  reviewed: "Last read through",
  review: "Next review",
  noOwner: "no owner",
  noDate: "no date",
  late: "overdue",
  reads: "Reads",
  easily: "easily",
  hard: "hard",
  readsAside:
    "Easily means 55 or more on the scale of Flesch, in its English form. It counts the length of sentences and words and knows nothing of sense.",
  translation: "Translation",
  translations: {
    source: "source",
    current: "up to date",
    unrecorded: "not compared yet",
    stale: "lags behind",
  },
  translationsAside: (grace: string) =>
    `The first language is the source. From the day it was last read through, a translation may lag behind for ${grace}; after that the site is no longer built.`,
  days: (n: number) => (n === 1 ? "1 day" : `${n} days`),
  failsOn: (day: string) => `until ${day}`,
  figures: "Pages with figures",
  figuresAside: "Pages that no text was written for, and texts without an owner of their own.",
  noFigures: "Nobody is named in the settings of this report as the keeper of these pages.",
  outside: "Links out of this report",
  outsideAside: "Nobody tries these when the site is built. Try them when you read a text through.",
  noOutside: "No text links out of this report.",
  none: "This report has no texts of its own yet. A first one goes into the folder content.",
  unknown: "Nothing is known about the upkeep of this report.",
};

const nl: typeof en = {
  nav: "Onderhoud",
  stand:
    "Wie welke tekst bijhoudt, wanneer die het laatst is nagelezen en wanneer dat weer gebeurt. Wat al nagelezen had moeten zijn, staat bovenaan.",
  doFirst: (title, owner) =>
    owner === undefined
      ? `Lees eerst na: ‘${title}’, en wijs een eigenaar aan.`
      : `Lees eerst na: ‘${title}’ (${owner}).`,
  overdue: (day) => `Deze tekst had uiterlijk ${day} nagelezen moeten zijn.`,
  overdueSo: (owner) =>
    owner === undefined
      ? "Ga tot die tijd na of het nog klopt voordat je ernaar handelt. De tekst heeft nog geen eigenaar."
      : `Ga tot die tijd na of het nog klopt voordat je ernaar handelt. Vragen kun je stellen aan: ${owner}.`,
  figuresOverdue: (day) => `De pagina’s met cijfers hadden uiterlijk ${day} nagelopen moeten zijn.`,
  stale: "Deze vertaling loopt achter.",
  staleSo: "De brontekst is veranderd sinds de twee zijn vergeleken. Lees bij twijfel",
  sourceIn: { nl: "de Nederlandse tekst", en: "de Engelse tekst" },
  keptLine: ({ owner, reviewed, review }) =>
    joined([
      owner === undefined ? undefined : `Bijgehouden door: ${owner}.`,
      reviewed === undefined ? undefined : `Nagelezen op ${reviewed}.`,
      review === undefined ? undefined : `Weer nalezen: uiterlijk ${review}.`,
    ]),
  figuresLine: ({ owner, review }) =>
    joined([
      owner === undefined ? undefined : `Cijfers bijgehouden door: ${owner}.`,
      review === undefined ? undefined : `Weer nalopen: uiterlijk ${review}.`,
    ]),
  texts: "Alle teksten",
  textsAside: "In deze taal. Een eigenaar is een functie: zo overleeft de tekst wie hem schreef.",
  text: "Tekst",
  owner: "Eigenaar",
  reviewed: "Nagelezen op",
  review: "Weer nalezen",
  noOwner: "geen eigenaar",
  noDate: "geen datum",
  late: "te laat",
  reads: "Leest",
  easily: "vlot",
  hard: "stroef",
  readsAside:
    "Vlot betekent 55 of hoger op de schaal van Flesch, in de Nederlandse vorm van Douma. Die telt hoe lang zinnen en woorden zijn, en weet niets van de inhoud.",
  translation: "Vertaling",
  translations: {
    source: "brontekst",
    current: "bij",
    unrecorded: "nog niet vergeleken",
    stale: "loopt achter",
  },
  translationsAside: (grace) =>
    `De eerste taal is de bron. Vanaf de dag waarop die is nagelezen, mag een vertaling ${grace} achterlopen; daarna wordt de site niet meer gebouwd.`,
  days: (n) => (n === 1 ? "1 dag" : `${n} dagen`),
  failsOn: (day) => `tot ${day}`,
  figures: "Pagina’s met cijfers",
  figuresAside: "Pagina’s waar geen tekst voor is geschreven, en teksten zonder eigenaar.",
  noFigures: "In de instellingen van dit rapport staat niemand die deze pagina’s bijhoudt.",
  outside: "Links naar buiten",
  outsideAside: "Bij het bouwen van de site probeert niemand ze uit. Doe dat bij het nalezen.",
  noOutside: "Geen enkele tekst verwijst naar buiten.",
  none: "Dit rapport heeft nog geen eigen teksten. De eerste hoort in de map content.",
  unknown: "Over het onderhoud van dit rapport is niets bekend.",
};

/** The words of upkeep: the page, the notices on late texts, and the line below each text. */
export const upkeepWords: Record<Locale, typeof en> = { en, nl };

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(" ");
}

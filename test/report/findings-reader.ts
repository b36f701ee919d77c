import type { Label } from "../../src/report/rows.ts";
import type { Locale } from "../../src/survey/text.ts";

/** What a sentence of the findings claims: one label for all that it names. */
export interface ReadFinding {
  label: Label | "alone";
  /** Over which waves: since the one before, over a longer time, a slope, or none. */
  kind: "change" | "long" | "trend" | "alone";
  /** The names as they stand there, from the list of known names. */
  names: string[];
  /** How many more the sentence counts without naming them. */
  others: number;
}

/** What a sentence about a unit claims. */
export interface ReadUnit {
  unit: string;
  lower: Pick<ReadFinding, "names" | "others"> | "all" | undefined;
  higher: Pick<ReadFinding, "names" | "others"> | "all" | undefined;
}

const up = "(?:rose|gestegen)";
const patterns: Record<Locale, readonly [kind: ReadFinding["kind"], label: ReadFinding["label"] | "verb", RegExp][]> = {
  en: [
    ["long", "verb", /^Over a longer time (?<names>.+?) (?<verb>rose|fell) clearly,/],
    ["trend", "verb", /^Over \S+ waves (?<names>.+?) (?<verb>rose|fell) clearly,/],
    ["change", "verb", /^(?<names>.+?) (?<verb>rose|fell) clearly since /],
    ["change", "slightly-higher", /^(?<names>.+?) rose slightly since /],
    ["change", "slightly-lower", /^(?<names>.+?) fell slightly since /],
    ["change", "no-meaningful-difference", /^(?<names>.+?) stayed about the same since /],
    ["change", "not-enough-data", /^Of (?<names>.+?) we cannot tell whether /],
    ["alone", "alone", /^Of (?<names>.+?) the questions? changed: a new series starts in /],
    ["alone", "alone", /^(?<names>.+?) (?:was|were) measured for the first time in /],
    ["alone", "alone", /^(?<names>.+?) (?:is|are) not shown, to protect people\.$/],
    ["alone", "alone", /^Whether (?<names>.+?) changed cannot be told: /],
    ["alone", "alone", /^(?<names>.+?) (?:has|have) no (?:answers in|earlier score) /],
  ],
  nl: [
    ["long", "verb", /^Over langere tijd is (?<names>.+?) duidelijk (?<verb>gestegen|gedaald),/],
    ["trend", "verb", /^Over \S+ metingen is (?<names>.+?) duidelijk (?<verb>gestegen|gedaald),/],
    ["change", "verb", /^(?<names>.+?) is sinds .+? duidelijk (?<verb>gestegen|gedaald)/],
    ["change", "slightly-higher", /^(?<names>.+?) (?:is|zijn) iets gestegen sinds /],
    ["change", "slightly-lower", /^(?<names>.+?) (?:is|zijn) iets gedaald sinds /],
    ["change", "no-meaningful-difference", /^(?<names>.+?) (?:is|zijn) vrijwel gelijk gebleven sinds /],
    ["change", "not-enough-data", /^Van (?<names>.+?) is niet te zeggen of /],
    ["alone", "alone", /^Van (?<names>.+?) verander(?:de de vraag|den de vragen): in /],
    ["alone", "alone", /^(?<names>.+?) (?:is|zijn) in .+? voor het eerst gemeten:/],
    ["alone", "alone", /^(?<names>.+?) (?:wordt|worden) niet getoond, om mensen te beschermen\.$/],
    ["alone", "alone", /^Of (?<names>.+?) verander(?:de|den), is niet te zeggen: /],
    ["alone", "alone", /^(?<names>.+?) (?:heeft|hebben) geen (?:antwoorden in|eerdere score) /],
  ],
};

/**
 * Reads a finding back: which label it claims, for which names. `undefined` for a sentence that no template of the findings gives.
 *
 * @param known how measures are called inside a sentence
 * @throws when it names something that is not known
 */
export function readFindingLine(sentence: string, known: readonly string[], locale: Locale): ReadFinding | undefined {
  for (const [kind, label, pattern] of patterns[locale]) {
    const groups = pattern.exec(sentence)?.groups;
    if (groups === undefined) continue;
    const claimed = label === "verb" ? (new RegExp(up).test(groups.verb ?? "") ? "higher" : "lower") : label;
    return { kind, label: claimed, ...namesIn(groups.names ?? "", known, locale) };
  }
  return undefined;
}

/** Reads a sentence about a unit back. */
export function readUnitLine(sentence: string, known: readonly string[], locale: Locale): ReadUnit | undefined {
  const [word, lower, higher] =
    locale === "nl" ? ["scoort", "duidelijk lager", "duidelijk hoger"] : ["is", "clearly lower", "clearly higher"];
  const match = new RegExp(`^(.+?) ${word} (${lower} .+|${higher} .+)\\.$`).exec(sentence);
  if (match === null) return undefined;
  const [, unit = "", rest = ""] = match;
  const part = (label: string) => {
    const found = rest.split("; ").find((each) => each.startsWith(label));
    const names = found === undefined ? undefined : / (?:on|op) (.+)$/.exec(found)?.[1];
    if (names === undefined) return undefined;
    return /^(?:all|alle) /.test(names) ? "all" : namesIn(names, known, locale);
  };
  return { unit, lower: part(lower), higher: part(higher) };
}

function namesIn(text: string, known: readonly string[], locale: Locale): { names: string[]; others: number } {
  const names: string[] = [];
  let rest = text;
  for (const name of [...known].sort((a, b) => b.length - a.length)) {
    const at = rest.toLowerCase().indexOf(name.toLowerCase());
    if (at < 0) continue;
    names.push(name);
    rest = `${rest.slice(0, at)}#${rest.slice(at + name.length)}`;
  }
  const more = /(\S+) (?:other measures?|andere indicator(?:en)?)$/.exec(rest);
  const left = rest.slice(0, more?.index ?? rest.length).replace(/#|,| and | en |\s/g, "");
  if (left !== "") throw new Error(`"${text}" names something unknown: "${left}"`);
  return { names, others: more === null ? 0 : countOf(more[1] ?? "", locale) };
}

const words: Record<Locale, string> = {
  en: "no one two three four five six seven eight nine ten eleven twelve",
  nl: "geen één twee drie vier vijf zes zeven acht negen tien elf twaalf",
};

function countOf(word: string, locale: Locale): number {
  const place = words[locale].split(" ").indexOf(word);
  return place >= 0 ? place : Number(word);
}

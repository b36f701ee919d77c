import type { Instrument } from "../survey/instrument.ts";
import type { NumberToken } from "./number-tokens.ts";
import type { PlainKind } from "./plain-kinds.ts";

/**
 * The limits from which a difference matters (spec 3.6), as the audit knows them: 10 points of a recommendation score, 5 of a share or
 * an index, and a twentieth of the scale of a mean. A page that prints another one is wrong.
 */
export function meaningfulLimits(instruments: Iterable<Instrument>): ReadonlySet<number> {
  const scales = [...instruments].flatMap(({ scales }) => Object.values(scales));
  return new Set([5, 10, ...scales.map(({ min, max }) => Math.round((max - min) * 5) / 100)]);
}

const number = String.raw`[−-]?\d+(?:[.,]\d+)?%?`;
const rules = [
  `(?:from|takes|begins at|at least) ${number} points?`,
  `${number} points?(?: a year)? or more`,
  `(?:vanaf|bij|ten minste) ${number} punt(?:en)?`,
  `${number} punt(?:en)?(?: per jaar)? of meer`,
].map((source) => new RegExp(source, "g"));
const ownLimits = [new RegExp(String.raw`\((?:limit|grens) ${number}\)`, "g")];
const things =
  "questions|vragen|indicatoren|hoofdindicatoren|waves|metingen|units|onderdelen|afdelingen|eenheden|measures|maten|differences|verschillen|plays|acties|scenarios|pages|pagina’s";
const counts = [
  new RegExp(String.raw`\b${number} (?:${things})\b`, "g"),
  new RegExp(String.raw`\b${number} (?:of|van(?: de)?) ${number} (?:${things})\b`, "g"),
];
const scales = [String.raw`\b(?:axis|scale|index|schaal van|schaal|as van),? ${number} (?:to|tot) ${number}`].map(
  (source) => new RegExp(source, "gi"),
);

/**
 * Whether the number stands in one of the few phrases with which figures explain themselves: the limit from which a difference
 * matters, with a value that is one; the limit of a play; the ends of an axis or a scale; and how many questions, waves or units
 * something is about.
 *
 * @example fixedPhrase({ text: "5", value: 5, decimals: 0, form: "plain", start: 5, end: 6 }, "from 5 points", new Set([5])) // => "rule"
 */
export function fixedPhrase(token: NumberToken, text: string, limits: ReadonlySet<number>): PlainKind | undefined {
  if (limits.has(token.value) && isIn(token, text, rules)) return "rule";
  if (isIn(token, text, ownLimits)) return "rule";
  if (token.form === "plain" && token.decimals === 0 && isIn(token, text, counts)) return "count";
  if (Math.abs(token.value) <= 100 && token.decimals <= 1 && isIn(token, text, scales)) return "scale";
  return undefined;
}

function isIn({ start, end }: NumberToken, text: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => {
    for (const match of text.matchAll(pattern)) {
      if (match.index <= start && match.index + match[0].length >= end) return true;
    }
    return false;
  });
}

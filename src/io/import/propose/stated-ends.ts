import { foldAnswer } from "../../tools/fold-answer.ts";
import { isMostOfScale } from "../../tools/numbered-ends.ts";

/** How far a scale goes, as its question says. */
export interface StatedEnds {
  min: number;
  max: number;
  /** Whether the least number stands for the most: 1 is "very satisfied". */
  isTurned: boolean;
}

const to = "(?:-|–|—|to|until|through|t/m|tot(?: en met)?|bis|à)";
const range = new RegExp(
  `(?:\\(|\\b(?:scale|schaal|cijfer|score|rating|rate|from|van|between|tussen)\\b[^.?!()]{0,30}?)(?<![\\d.,])([01])\\s?${to}\\s?(10|[3-9])(?![\\d.,])`,
  "iu",
);
const end = /(?<![\d.,])(10|\d)\s?(?:=|:|\bis\b|\bbeing\b)\s?(?:the |de |het )?(\p{L}[^\d=;,.()/]{1,60})/giu;
/** Also of what is asked in German: marks there run from 1, the best. */
const best = new Set([
  "best",
  "beste",
  "highest",
  "hoogste",
  "most",
  "sehr gut",
  "sehr zufrieden",
  "trifft voll zu",
  "stimme voll zu",
]);

/**
 * The ends of a scale of numbers that a question states: `(1-10)`, "on a scale of 1 to 5", `1 = very poor, 5 = very good`. Undefined where it
 * states none, or not both of them.
 *
 * @example statedEnds("Geef een cijfer aan je stressniveau (1-10)") // => { min: 1, max: 10, isTurned: false }
 * @example statedEnds("How was it? (1 = very satisfied, 5 = very dissatisfied)")?.isTurned // => true
 * @example statedEnds("Wie war es? (1 = sehr gut, 6 = ungenügend)")?.isTurned // => true
 * @example statedEnds("How many are you (3-5)?") // => undefined
 */
export function statedEnds(question: string): StatedEnds | undefined {
  const text = question.slice(0, 400);
  const ends = [...text.matchAll(end)].map(([, number, word = ""]) => ({ number: Number(number), word: word.trim() }));
  const [first, ...others] = ends.sort((a, b) => a.number - b.number);
  const last = others.at(-1);
  if (first !== undefined && last !== undefined && first.number <= 1 && last.number > 2) {
    return { min: first.number, max: last.number, isTurned: isMost(first.word) && !isMost(last.word) };
  }
  const [, least, most] = range.exec(text) ?? [];
  if (least === undefined) return undefined;
  const isTurned = first?.number === Number(least) && isMost(first.word);
  return { min: Number(least), max: Number(most), isTurned };
}

function isMost(words: string): boolean {
  const folded = foldAnswer(words);
  return best.has(folded) || isMostOfScale(folded);
}

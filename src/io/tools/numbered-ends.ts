import { type ScaleName, wordedScales } from "./answer-scales.ts";
import type { NumberedWord } from "./numbered-word.ts";

/** A scale of numbers of which only some have a word. */
export interface NumberedScale {
  scale: ScaleName;
  points: number;
  min: number;
  texts: Map<string, number>;
  certain: boolean;
}

/**
 * Whether words, as {@link foldAnswer} leaves them, are the most of a scale, and of none the least.
 *
 * @example isMostOfScale("very satisfied") // => true
 * @example isMostOfScale("never") // => false
 */
export function isMostOfScale(words: string): boolean {
  const all = [...endsOf.values()];
  return all.some(({ most }) => most.has(words)) && !all.some(({ least }) => least.has(words));
}

interface Ends {
  least: ReadonlySet<string>;
  middle: ReadonlySet<string>;
  most: ReadonlySet<string>;
}

const endsOf: ReadonlyMap<ScaleName, Ends> = ends();

/**
 * Which scale numbers are of which only the ends have words, and perhaps the middle: `0 - Not at all likely`, `1` … `9`,
 * `10 - Extremely likely`. Both ends must be there, or nobody can tell how far the numbers go. Undefined also where a word stands
 * at the wrong end (a higher number then means less, which people must say), and where a word has no number.
 *
 * @param words every label that is an answer
 */
export function numberedEnds(words: readonly NumberedWord[]): NumberedScale | undefined {
  const numbers = words.map(({ number }) => number);
  if (!numbers.every((number) => number !== undefined) || new Set(numbers).size < words.length) return undefined;
  const min = Math.min(...numbers);
  const max = Math.max(...numbers);
  const points = max - min + 1;
  if (min < 0 || min > 1 || points < 2 || points > 11) return undefined;
  const found: ScaleName[] = [];
  for (const [scale, { least, middle, most }] of endsOf) {
    const worded = words.filter(({ word }) => word !== "");
    const fits = worded.every(({ number, word, short }) => {
      const place = number === min ? least : number === max ? most : number === (min + max) / 2 ? middle : undefined;
      return place?.has(word) || place?.has(short);
    });
    const both = [min, max].every((end) => worded.some(({ number }) => number === end));
    if (fits && both) found.push(scale);
  }
  const [scale, ...others] = found;
  if (scale === undefined || others.length > 0) return undefined;
  const texts = new Map(words.map(({ label, number = min }) => [label, number]));
  return { scale, points, min, texts, certain: true };
}

function ends(): Map<ScaleName, Ends> {
  const all = new Map<ScaleName, { least: Set<string>; middle: Set<string>; most: Set<string> }>();
  for (const { scale, words } of wordedScales) {
    const points = words.split("<").map((point) => point.split("|").map((word) => word.trim()));
    const sets = all.get(scale) ?? { least: new Set(), middle: new Set(), most: new Set() };
    all.set(scale, sets);
    for (const word of points[0] ?? []) sets.least.add(word);
    for (const word of points.at(-1) ?? []) sets.most.add(word);
    if (points.length % 2 === 1) for (const word of points[(points.length - 1) / 2] ?? []) sets.middle.add(word);
  }
  return all;
}

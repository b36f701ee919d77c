import { type ScaleName, wordedScales } from "./answer-scales.ts";
import { isNoAnswer } from "./no-answer.ts";
import { numberedEnds } from "./numbered-ends.ts";
import { type NumberedWord, splitNumber } from "./numbered-word.ts";

/** Which scale the words of a column are. */
export interface LikertReading {
  scale: ScaleName;
  /** How many answers the scale has, used or not. */
  points: number;
  /** The value of the least answer: 0 for yes and no, else 1, or what stands before the words. */
  min: number;
  /** The value of every label that is an answer, by the label as it was given; from least to most of what the scale is about. Whether more is better, people declare. */
  texts: Map<string, number>;
  /** Labels that mean no answer, as they were given. */
  missing: string[];
  /**
   * Every point is used and no longer scale holds all these words but for one. Otherwise it is a proposal for a person to
   * confirm: four words without a middle may be a scale of four, or of five of which nobody took the middle.
   */
  certain: boolean;
}

/** More different labels than this are no scale with words for no answer. */
const mostLabels = 40;
const longestLabel = 120;

/** A scale in one language as it is searched. */
interface Dictionary {
  scale: ScaleName;
  language: string;
  points: number;
  /** The place of each word, from 0. */
  places: ReadonlyMap<string, number>;
}

const dictionaries: readonly Dictionary[] = wordedScales.map(({ scale, language, words }) => {
  const points = words.split("<");
  const places = points.flatMap((point, place) => point.split("|").map((word) => [word.trim(), place] as const));
  return { scale, language, points: points.length, places: new Map(places) };
});
/** For a survey that was held in two languages. */
const pairs: readonly (readonly Dictionary[])[] = dictionaries
  .filter(({ language }) => language === "nl")
  .flatMap((dutch) =>
    dictionaries
      .filter(({ language, scale, points }) => language === "en" && scale === dutch.scale && points === dutch.points)
      .map((english) => [dutch, english]),
  );

/**
 * Which scale the distinct cells of a column are, by the meaning of the words and never by their order or place. Undefined when a
 * label is unknown, when two words of one language mean the same point (they are then two points of a scale we do not know), when a
 * number before a word says otherwise than the word, and when scales fit that differ in what they make of the labels. A reversed
 * question is not seen here: its words mean what they say.
 *
 * @param labels in any order; blank ones count for nothing
 * @param points how many answers the scale is known to have, where the definition tells
 * @example likertOf(["Mee eens", "Zeer mee oneens", "Neutraal", "Mee oneens", "Zeer mee eens"])?.texts.get("Mee eens") // => 4
 * @example likertOf(["Yes", "No", "N/A"])?.missing // => ["N/A"]
 * @example likertOf(["Agree", "Strongly agree"]) // => undefined
 * @example likertOf(["Agree", "Strongly agree"], 5)?.certain // => false
 */
export function likertOf(labels: readonly string[], points?: number): LikertReading | undefined {
  const given = [...new Set(labels)].filter((label) => label.trim() !== "");
  if (given.length > mostLabels || given.some((label) => label.length > longestLabel)) return undefined;
  const missing = given.filter(isNoAnswer);
  const words = given.filter((label) => !isNoAnswer(label)).map(splitNumber);
  if (!words.some(({ word }) => word !== "")) return undefined;
  if (words.some(({ word }) => word === "")) {
    const ends = numberedEnds(words);
    return ends === undefined || (points !== undefined && ends.points !== points) ? undefined : { ...ends, missing };
  }
  const fits = fitsOf(words).filter((fit) => points === undefined || fit.points === points);
  const [best, ...others] = fits.sort((a, b) => a.unused - b.unused);
  if (best === undefined) return undefined;
  const next = others.find((other) => !alike(best, other));
  const lead = next === undefined ? Number.POSITIVE_INFINITY : next.unused - best.unused;
  if (lead === 0 || (best.unused > 0 && lead < 2)) return undefined;
  // With two points or more unused, a scale that we do not know is as likely.
  if (points === undefined && best.unused > 1) return undefined;
  const { scale, min, texts, unused } = best;
  return { scale, points: best.points, min, texts, missing, certain: unused === 0 && lead >= 2 };
}

interface Fit {
  scale: ScaleName;
  points: number;
  min: number;
  texts: Map<string, number>;
  /** How many points have no label. */
  unused: number;
}

/** Every scale that knows all words, in one language, or else in two. */
function fitsOf(words: readonly NumberedWord[]): Fit[] {
  const fits = dictionaries.flatMap((one) => fitOf(words, [one]) ?? []);
  return fits.length > 0 ? fits : pairs.flatMap((pair) => fitOf(words, pair) ?? []);
}

function fitOf(words: readonly NumberedWord[], languages: readonly Dictionary[]): Fit | undefined {
  const { scale, points } = languages[0] as Dictionary;
  let min = points === 2 ? 0 : 1;
  let counted = false;
  const places = new Map<string, number>();
  const used = new Set<number>();
  /** By language and point: the word that was used for it. */
  const taken = new Map<string, string>();
  for (const { label, number, word, short } of words) {
    const dictionary =
      languages.find(({ places }) => places.has(word)) ?? languages.find(({ places }) => places.has(short));
    if (dictionary === undefined) return undefined;
    const known = dictionary.places.has(word) ? word : short;
    const place = dictionary.places.get(known) ?? 0;
    const point = `${dictionary.language} ${place}`;
    if ((taken.get(point) ?? known) !== known) return undefined;
    if (number !== undefined) {
      // Scales are counted from 0 or from 1; the first number tells, and the others must follow.
      if (!counted) min = number - place;
      if (min < 0 || min > 1 || number !== min + place) return undefined;
      counted = true;
    }
    taken.set(point, known);
    used.add(place);
    places.set(label, place);
  }
  const texts = new Map([...places].map(([label, place]) => [label, min + place]));
  return { scale, points, min, texts, unused: points - used.size };
}

function alike(one: Fit, other: Fit): boolean {
  if (one.scale !== other.scale || one.points !== other.points) return false;
  return [...one.texts].every(([label, value]) => other.texts.get(label) === value);
}

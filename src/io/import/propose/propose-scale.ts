import type { Scale } from "../../../survey/scale.ts";
import type { Locale } from "../../../survey/text.ts";
import { likertOf } from "../../tools/answer-words.ts";
import { isNoAnswer } from "../../tools/no-answer.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import type { ColumnProfile } from "../column-profile.ts";
import { labelledScale } from "./labelled-scale.ts";
import { statedEnds } from "./stated-ends.ts";

/** A scale that fits what stands in a column. */
export interface ProposedScale {
  id: string;
  scale: Pick<Scale, "min" | "max" | "metric" | "labels" | "texts">;
  /** Cells that mean no answer. */
  missing: readonly string[];
  /** Whether nothing else fits; otherwise somebody must look. */
  isCertain: boolean;
  /** Whether the file says that a high code stands for the low end: 5 is "Strongly disagree". */
  isReversed?: boolean;
}

/**
 * Which scales the cells of a column may be answers on, the likeliest first; none for texts and for numbers that are no answers, such as
 * an age. Which end is favourable and whether a question is reversed is not told by cells, and not guessed.
 */
export function proposeScales(column: ToolColumn, profile: ColumnProfile, locale: Locale): ProposedScale[] {
  if (profile.isOpen || profile.filled === 0) return [];
  const cells = [...profile.distinct.keys()].filter((cell) => column.isMissing?.(cell) !== true);
  if (column.labels !== undefined && column.labels.size > 0) {
    const labelled = labelledScale(column, cells, locale);
    // Codes of which the file says what they mean, and of which no order is known, are names and no numbers.
    if (labelled !== undefined) return labelled === "unordered" ? [] : [labelled];
  }
  const words = likertOf(cells);
  if (words !== undefined) {
    const id = `${words.scale}-${words.points}`;
    const { min } = words;
    const max = min + words.points - 1;
    const scale = {
      min,
      max,
      texts: Object.fromEntries([...words.texts].sort(([, a], [, b]) => a - b)),
      labels: labelsOf(words.texts, locale),
    };
    return [{ id, scale, missing: words.missing, isCertain: words.certain }];
  }
  const numbers = cells.filter((cell) => wholeNumber.test(cell)).map((cell) => Number.parseInt(cell, 10));
  const rest = cells.filter((cell) => !wholeNumber.test(cell));
  if (numbers.length < 2 || !rest.every(isNoAnswer)) return [];
  return numberScales(numbers, `${column.name} ${column.text} ${column.part ?? ""}`).map((own) => ({
    ...own,
    missing: rest,
  }));
}

/** Also with a nought behind the point, as tables with empty cells are written by programs: `4.0`. */
const wholeNumber = /^\d{1,2}(?:[.,]0)?$/;

/** Asked so, answers of 0 to 10 are a recommendation. */
const recommends =
  /recommend|aanbeve(?:l|el)|aanra(?:ad|den)|\braadt? .{0,200}\baan\b|advise|empfehl|(?<![\p{L}\p{N}])e?nps(?![\p{L}\p{N}])/iu;

/** Asked so, an answer is a number of things and no place on a scale. */
const counts =
  /\bhow many\b|\bnumber of\b|\baantal\b|\bhoeveel (?:uur|uren|dagen|weken|maanden|jaar|jaren|keer|mensen|personen|collega|medewerkers|kinderen|minuten)|\bwie ?viele\b|\bcombien de\b/i;

function numberScales(numbers: readonly number[], question: string): Omit<ProposedScale, "missing">[] {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (most > 10) return [];
  const isRecommendation = recommends.test(question);
  const stated = statedEnds(question);
  const fits = [
    ...(isRecommendation ? [{ id: "recommend", min: 0, max: 10, metric: "nps" as const }] : []),
    { id: "one-to-five", min: 1, max: 5 },
    { id: "one-to-seven", min: 1, max: 7 },
    { id: "one-to-four", min: 1, max: 4 },
    { id: "one-to-three", min: 1, max: 3 },
    { id: "one-to-ten", min: 1, max: 10, metric: "mean" as const },
    { id: "zero-to-ten", min: 0, max: 10, metric: "mean" as const },
    { id: "zero-to-one", min: 0, max: 1 },
  ].filter(({ min, max }) => least >= min && most <= max);
  const said = fits.find(({ min, max, metric }) => metric !== "nps" && stated?.min === min && stated.max === max);
  const exact = said ?? fits.find(({ min, max }) => least === min && most === max);
  const ordered = exact === undefined || isRecommendation ? fits : [exact, ...fits.filter((own) => own !== exact)];
  return ordered.map(({ id, ...scale }, index) => ({
    id,
    scale,
    // The question states both ends or both were used, or the question and a high answer leave no doubt.
    isCertain:
      index === 0 &&
      !counts.test(question) &&
      (isRecommendation ? most > 7 : said !== undefined || (exact !== undefined && most >= 5)),
  }));
}

function labelsOf(texts: ReadonlyMap<string, number>, locale: Locale): NonNullable<Scale["labels"]> {
  return Object.fromEntries([...texts].map(([label, value]) => [String(value), { [locale]: label }]));
}

import { type AnswerRules, parseAnswer } from "../survey/answer.ts";
import { addSums, type Histogram, type Sums } from "./histogram.ts";

/** The answers of a group to one item: how many of each, and how many cells held none. */
export interface AnswerTally {
  rows: number;
  valid: number;
  missing: number;
  invalid: number;
  histogram: Histogram;
}

/**
 * Counts the cells of one column. With `weights` (whole trillionths, one a cell) the histogram holds Σw and Σw² as well.
 *
 * Source: spec 0.1 and 0.3.
 *
 * @example tallyAnswers(["9", "NA", "11"], { min: 0, max: 10 }) // => { rows: 3, valid: 1, missing: 1, invalid: 1, histogram: new Map([[9, { n: 1 }]]) }
 */
export function tallyAnswers(
  cells: readonly string[],
  rules: AnswerRules,
  { weights }: { weights?: readonly bigint[] } = {},
): AnswerTally {
  const growing = new Map<number, Sums>();
  const counts = { valid: 0, missing: 0, invalid: 0 };
  for (const [row, cell] of cells.entries()) {
    const answer = parseAnswer(cell, rules);
    counts[answer.state] += 1;
    if (answer.state !== "valid") continue;
    const weight = weights?.[row];
    addSums(growing, answer.value, weight === undefined ? { n: 1 } : { n: 1, weight, squares: weight * weight }, 1);
  }
  const histogram = new Map([...growing].sort(([one], [other]) => one - other));
  return { rows: cells.length, ...counts, histogram };
}

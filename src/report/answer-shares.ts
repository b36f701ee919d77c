import type { DistributionRow } from "./rows.ts";
import { wholeShares } from "./whole-shares.ts";

/** Answers in three classes, in whole percent that add up to 100. */
export interface AnswerShares {
  unfavorable: number;
  neutral: number;
  favorable: number;
  n: number;
}

/**
 * Published answers of one question in one cell, by class. Whole percents are dealt out by largest remainder, so that the
 * three parts of a bar are always 100 together. `undefined` when the distribution is not shown.
 *
 * @example answerShares([{ value: 1, n: 1 }, { value: 3, n: 1 }, { value: 5, n: 1 }].map((row) => ({ wave: "w", survey: "s", unit: "u", item: "i", state: "ok", share: 33.3, ...row })), { favorable: [5], unfavorable: [1] }) // => { unfavorable: 34, neutral: 33, favorable: 33, n: 3 }
 * @example answerShares([], { favorable: [5], unfavorable: [1] }) // => undefined
 */
export function answerShares(
  rows: readonly DistributionRow[],
  classes: { favorable: readonly number[]; unfavorable: readonly number[] },
): AnswerShares | undefined {
  if (rows.length === 0 || rows.some(({ state, share }) => state !== "ok" || share === undefined)) return undefined;
  const sums = { unfavorable: 0, neutral: 0, favorable: 0 };
  // From the counts where the shares come from counts: sums of rounded shares would drift. Weighted shares stay as they are.
  const all = rows.reduce((sum, { n = 0 }) => sum + n, 0);
  const isCounted = all > 0 && rows.every(({ n = 0, share = 0 }) => Math.abs((100 * n) / all - share) <= 1);
  for (const { value, share = 0, n = 0 } of rows) {
    const at = classes.favorable.includes(value)
      ? "favorable"
      : classes.unfavorable.includes(value)
        ? "unfavorable"
        : "neutral";
    sums[at] += isCounted ? n : share;
  }
  const [unfavorable = 0, neutral = 0, favorable = 0] = wholeShares([sums.unfavorable, sums.neutral, sums.favorable]);
  if (unfavorable + neutral + favorable === 0) return undefined;
  return { unfavorable, neutral, favorable, n: all };
}

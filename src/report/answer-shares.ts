import type { DistributionRow } from "./rows.ts";

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
  for (const { value, share = 0 } of rows) {
    const at = classes.favorable.includes(value)
      ? "favorable"
      : classes.unfavorable.includes(value)
        ? "unfavorable"
        : "neutral";
    sums[at] += share;
  }
  const names = ["unfavorable", "neutral", "favorable"] as const;
  const total = names.reduce((sum, name) => sum + sums[name], 0);
  if (total <= 0) return undefined;
  const exact = names.map((name) => ({ name, share: (100 * sums[name]) / total }));
  const shares = { unfavorable: 0, neutral: 0, favorable: 0 };
  for (const { name, share } of exact) shares[name] = Math.floor(share);
  const left = 100 - names.reduce((sum, name) => sum + shares[name], 0);
  const byRemainder = [...exact].sort((a, b) => b.share - Math.floor(b.share) - (a.share - Math.floor(a.share)));
  for (const { name } of byRemainder.slice(0, left)) shares[name] += 1;
  return { ...shares, n: rows.reduce((sum, { n = 0 }) => sum + n, 0) };
}

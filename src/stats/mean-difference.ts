import { moderatedVariance, type VariancePrior } from "./moderated-variance.ts";
import type { Moments } from "./moments.ts";
import { studentTCdf } from "./student-t-cdf.ts";
import { studentTQuantile } from "./student-t-quantile.ts";

/** A difference of two means, on the scale of the values. */
export interface MeanDifference {
  difference: number;
  se: number;
  df: number;
  /** Two-sided p. */
  p: number;
  low: number;
  high: number;
}

/**
 * The mean of one group minus that of another group of other people: Welch's test with moderated variances. Without a prior it
 * is Welch's test exactly. `undefined` when a group has no variance to go by, or when both have variance 0.
 *
 * Source: spec 3.3; Welch 1947; moderation as in spec 1.5.
 *
 * @example meanDifference({ n: 4, mean: 3, squares: 3 }, { n: 4, mean: 2, squares: 3 })?.df // => 6
 */
export function meanDifference(
  a: Moments,
  b: Moments,
  { prior, level = 0.95 }: { prior?: VariancePrior; level?: number } = {},
): MeanDifference | undefined {
  const first = moderatedVariance(a, prior);
  const second = moderatedVariance(b, prior);
  if (first === undefined || second === undefined) return undefined;
  const shareA = first.variance / a.n;
  const shareB = second.variance / b.n;
  const se = Math.sqrt(shareA + shareB);
  if (!(se > 0)) return undefined;
  // As parts of their sum, so that the size of the values cannot overflow a fourth power.
  const part = shareA / (shareA + shareB);
  const df = 1 / (part ** 2 / first.df + (1 - part) ** 2 / second.df);
  const difference = a.mean - b.mean;
  const margin = studentTQuantile((1 + level) / 2, df) * se;
  return {
    difference,
    se,
    df,
    p: 2 * studentTCdf(-Math.abs(difference / se), df),
    low: difference - margin,
    high: difference + margin,
  };
}

import { neumaierSum } from "./neumaier-sum.ts";

/** First and second moments of pairs, with n − 1 in the denominators. */
export interface PairMoments {
  n: number;
  meanX: number;
  meanY: number;
  varianceX: number;
  varianceY: number;
  covariance: number;
}

/**
 * Pearson's correlation (1896): how closely pairs follow a straight line, from −1 to 1. It says nothing about a curve, and nothing
 * about cause.
 *
 * @returns `undefined` with fewer than two pairs, or when x or y does not vary
 *
 * @example correlation([1, 2, 3], [1, 3, 2]) // => 0.5
 */
export function correlation(x: readonly number[], y: readonly number[]): number | undefined {
  return correlationOf(pairMoments(x, y));
}

/**
 * The correlation from moments. A straight line is exactly 1 or −1: rounding in the last digits must not say otherwise.
 *
 * @example correlationOf(pairMoments([1, 2, 3], [2, 4, 6])) // => 1
 */
export function correlationOf(moments: PairMoments | undefined): number | undefined {
  if (moments === undefined || moments.varianceX === 0 || moments.varianceY === 0) return undefined;
  const { covariance, varianceX, varianceY } = moments;
  const r = covariance / Math.sqrt(varianceX) / Math.sqrt(varianceY);
  return 1 - Math.abs(r) < 1e-14 ? Math.sign(r) : r;
}

/**
 * Means, variances and covariance of pairs, in two passes. The variance of equal values is 0 exactly.
 *
 * @returns `undefined` with fewer than two pairs
 *
 * @example pairMoments([1, 3], [0, 4]) // => { n: 2, meanX: 2, meanY: 2, varianceX: 2, varianceY: 8, covariance: 4 }
 */
export function pairMoments(x: readonly number[], y: readonly number[]): PairMoments | undefined {
  const n = Math.min(x.length, y.length);
  if (n < 2) return undefined;
  const pairs = x.slice(0, n).map((value, index): [number, number] => [value, y[index] ?? Number.NaN]);
  const meanX = neumaierSum(pairs.map(([a]) => a)) / n;
  const meanY = neumaierSum(pairs.map(([, b]) => b)) / n;
  const variance = (values: readonly number[], mean: number): number => {
    if (values.every((value) => value === values[0])) return 0;
    return neumaierSum(values.map((value) => (value - mean) ** 2)) / (n - 1);
  };
  return {
    n,
    meanX,
    meanY,
    varianceX: variance(x.slice(0, n), meanX),
    varianceY: variance(y.slice(0, n), meanY),
    covariance: neumaierSum(pairs.map(([a, b]) => (a - meanX) * (b - meanY))) / (n - 1),
  };
}

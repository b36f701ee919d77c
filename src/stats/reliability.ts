import type { Matrix } from "./cholesky.ts";
import { fQuantile } from "./f-quantile.ts";
import { neumaierSum } from "./neumaier-sum.ts";

/** How well the items of a construct hang together. A part that cannot be computed is `undefined`. */
export interface Reliability {
  alpha: number | undefined;
  alphaLow: number | undefined;
  alphaHigh: number | undefined;
  averageR: number | undefined;
  standardizedAlpha: number | undefined;
  /** Per item: its correlation with the sum of the others. */
  itemRest: (number | undefined)[];
  /** Per item: α of the others; needs three items. */
  alphaIfDropped: (number | undefined)[];
}

/**
 * Cronbach's α with Feldt's interval, the average correlation, standardised α, and per item its correlation with the rest and
 * α without it. Give the covariance matrix of the 0-100 items, turned where reversed, over n complete rows.
 * `undefined` with fewer than two items, fewer than three rows, or an item that never varies.
 *
 * α is a lower bound when errors are uncorrelated; below .60 report items instead of the construct (spec 2).
 *
 * Source: spec 2; Cronbach 1951; Feldt 1965, Psychometrika 30.
 *
 * @example reliability([[2, 1], [1, 2]], 50)?.alpha // => 0.6666666666666666
 * @example reliability([[2, 0], [0, 0]], 50) // => undefined
 */
export function reliability(covariances: Matrix, n: number): Reliability | undefined {
  const k = covariances.length;
  const at = (i: number, j: number): number => covariances[i]?.[j] ?? 0;
  const items = covariances.map((_, j) => j);
  if (k < 2 || n < 3 || !items.every((j) => at(j, j) > 0)) return undefined;

  const ownOver = (chosen: readonly number[]): number => neumaierSum(chosen.map((j) => at(j, j)));
  // The variance of a sum. Items that cancel each other leave only rounding, which is 0: nothing can be divided by it.
  const sumOver = (chosen: readonly number[]): number => {
    const sum = neumaierSum(chosen.flatMap((i) => chosen.map((j) => at(i, j))));
    return sum > rounding * ownOver(chosen) ? sum : 0;
  };
  const alphaOver = (chosen: readonly number[]): number | undefined => {
    const size = chosen.length;
    return size < 2 ? undefined : finite((size / (size - 1)) * (1 - ownOver(chosen) / sumOver(chosen)));
  };
  const correlations = items.flatMap((i) => items.slice(i + 1).map((j) => at(i, j) / Math.sqrt(at(i, i) * at(j, j))));
  const averageR = neumaierSum(correlations) / correlations.length;
  const shared = 1 + (k - 1) * averageR;
  const alpha = alphaOver(items);
  const feldt = (p: number): number | undefined =>
    alpha === undefined ? undefined : 1 - (1 - alpha) * fQuantile(p, n - 1, (n - 1) * (k - 1));
  const others = items.map((j) => items.filter((i) => i !== j));
  return {
    alpha,
    alphaLow: feldt(0.975),
    alphaHigh: feldt(0.025),
    averageR,
    standardizedAlpha: shared > rounding ? (k * averageR) / shared : undefined,
    itemRest: others.map((rest, j) => {
      const together = neumaierSum(rest.map((i) => at(i, j)));
      return finite(together / Math.sqrt(at(j, j) * sumOver(rest)));
    }),
    alphaIfDropped: others.map((rest) => alphaOver(rest)),
  };
}

const rounding = 1e-12;

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

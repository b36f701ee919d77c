import { neumaierSum } from "./neumaier-sum.ts";

/** Number, mean and sum of squared deviations of a group. The variance is `squares / (n - 1)`. */
export interface Moments {
  n: number;
  mean: number;
  squares: number;
}

/**
 * The moments of values with counts; the counts may be fractional (after weighting). The values are added in ascending order,
 * so that the order of the input cannot show. `undefined` when the counts add up to 0.
 *
 * Source: two-pass algorithm, Chan, Golub & LeVeque 1983.
 *
 * @example moments([[0.1, 1], [0.1, 5]]) // => { n: 6, mean: 0.1, squares: 0 }
 * @example moments([[4, 1], [5, 3]]) // => { n: 4, mean: 4.75, squares: 0.75 }
 * @example moments([]) // => undefined
 */
export function moments(counts: Iterable<readonly [value: number, count: number]>): Moments | undefined {
  const ordered = [...counts].sort(([one], [other]) => one - other);
  const n = neumaierSum(ordered.map(([, count]) => count));
  if (!(n > 0)) return undefined;
  const least = ordered[0]?.[0];
  // Values that are all the same have variance 0, not a rounding error that a test would take for certainty.
  const same = ordered.every(([value]) => value === least);
  const mean = same && least !== undefined ? least : neumaierSum(ordered.map(([value, count]) => count * value)) / n;
  const squares = neumaierSum(ordered.map(([value, count]) => count * (value - mean) ** 2));
  return { n, mean, squares };
}

/**
 * The moments of single values, each counted once.
 *
 * Source: as `moments`.
 *
 * @example momentsOf([1, 2, 3]) // => { n: 3, mean: 2, squares: 2 }
 */
export function momentsOf(values: readonly number[]): Moments | undefined {
  return moments(values.map((value) => [value, 1]));
}

/**
 * The variance with n − 1 below the line; `undefined` when n is 1 or less.
 *
 * Source: spec 1.5.
 *
 * @example varianceOf({ n: 3, mean: 2, squares: 2 }) // => 1
 * @example varianceOf({ n: 1, mean: 2, squares: 0 }) // => undefined
 */
export function varianceOf({ n, squares }: Moments): number | undefined {
  return n > 1 ? squares / (n - 1) : undefined;
}

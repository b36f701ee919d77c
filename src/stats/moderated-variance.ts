import type { Moments } from "./moments.ts";

/** s0² of spec 1.5 and the degrees of freedom d0 it counts for. */
export interface VariancePrior {
  variance: number | undefined;
  df: number;
}

/** A variance and the degrees of freedom it rests on. */
export interface Variance {
  variance: number;
  df: number;
}

/**
 * s̃² = [(n − 1)s² + d0·s0²]/(n − 1 + d0): the variance of a small group, steadied by what is usual in other units.
 *
 * Five people who all answer 5 have variance 0 and a t interval of no width; with the pooled variance counting for four more
 * answers the interval keeps its promise. Without a pooled variance this is the ordinary variance, and n = 1 has none:
 * `undefined`.
 *
 * Source: spec 1.5; form of Smyth 2004, Statistical Applications in Genetics and Molecular Biology 3.
 *
 * @example moderatedVariance({ n: 5, mean: 5, squares: 0 }, { variance: 1.1, df: 4 }) // => { variance: 0.55, df: 8 }
 * @example moderatedVariance({ n: 1, mean: 5, squares: 0 }) // => undefined
 */
export function moderatedVariance({ n, squares }: Moments, prior?: VariancePrior): Variance | undefined {
  const borrowed = prior?.variance === undefined ? 0 : prior.df;
  const df = n - 1 + borrowed;
  // An effective n of 1 may come out a rounding error above 1: no answers are left to judge spread by.
  if (!(df > 1e-9)) return undefined;
  return { variance: Math.max(0, squares + borrowed * (prior?.variance ?? 0)) / df, df };
}

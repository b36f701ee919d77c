import { moderatedVariance, type VariancePrior } from "./moderated-variance.ts";
import type { Moments } from "./moments.ts";
import { studentTQuantile } from "./student-t-quantile.ts";

/** A mean with its interval, on the scale of the values. */
export interface MeanInterval {
  mean: number;
  se: number;
  df: number;
  low: number;
  high: number;
}

/**
 * The interval of a mean: mean ± t·√(s̃²/n) with the moderated variance, clipped to the scale.
 * `undefined` when there is no variance to go by (one answer and no prior).
 *
 * Source: spec 1.5.
 *
 * @example meanInterval({ n: 5, mean: 5, squares: 0 }, { prior: { variance: 1.1, df: 4 }, min: 1, max: 5 })?.low // => 4.235184951851983
 */
export function meanInterval(
  moments: Moments,
  {
    prior,
    min = -Infinity,
    max = Infinity,
    level = 0.95,
  }: { prior?: VariancePrior; min?: number; max?: number; level?: number } = {},
): MeanInterval | undefined {
  const spread = moderatedVariance(moments, prior);
  if (spread === undefined) return undefined;
  const { mean } = moments;
  const se = Math.sqrt(spread.variance / moments.n);
  const margin = se === 0 ? 0 : studentTQuantile((1 + level) / 2, spread.df) * se;
  return { mean, se, df: spread.df, low: Math.max(min, mean - margin), high: Math.min(max, mean + margin) };
}

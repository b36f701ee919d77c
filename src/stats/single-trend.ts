import { neumaierSum } from "./neumaier-sum.ts";
import type { TrendPoint, TrendSlope } from "./pooled-trend.ts";
import { studentTCdf } from "./student-t-cdf.ts";

/**
 * The trend of one series of at least five waves, where no other units lend their wobble: weighted line, standard error times √φ
 * with φ = max(1, Q/(k − 2)). Three or four waves are too few for a trend: `undefined`.
 *
 * Source: spec 3.8.
 *
 * @example singleTrend([1, 2, 3, 4, 5].map((time) => ({ time, value: 2 * time, se: 1 })))?.slope // => 2
 * @example singleTrend([1, 2, 3].map((time) => ({ time, value: time, se: 1 }))) // => undefined
 */
export function singleTrend(points: readonly TrendPoint[]): Omit<TrendSlope, "pAdjusted"> | undefined {
  const k = points.length;
  if (k < 5 || points.some(({ se }) => !(se > 0))) return undefined;
  // The mean of equal times may come out a rounding error beside them.
  if (points.every((point) => point.time === points[0]?.time)) return undefined;
  const over = (of: (point: TrendPoint) => number): number =>
    neumaierSum(points.map((point) => of(point) / (point.se * point.se)));
  const weight = over(() => 1);
  const time = over((point) => point.time) / weight;
  const value = over((point) => point.value) / weight;
  const spread = over((point) => (point.time - time) ** 2);
  if (!(spread > 0)) return undefined;
  const slope = over((point) => (point.time - time) * (point.value - value)) / spread;
  const q = over((point) => (point.value - value - slope * (point.time - time)) ** 2);
  const df = k - 2;
  const se = Math.sqrt(Math.max(1, q / df) / spread);
  return { slope, se, df, p: 2 * studentTCdf(-Math.abs(slope / se), df) };
}

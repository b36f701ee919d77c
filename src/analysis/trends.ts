import type { Difference } from "../metrics/metric.ts";
import { pooledTrend, type TrendPoint } from "../stats/pooled-trend.ts";
import { singleTrend } from "../stats/single-trend.ts";
import { studentTQuantile } from "../stats/student-t-quantile.ts";

/** With fewer degrees of freedom the wobble that units lend one another is not known well enough to claim a trend. */
const fewestDf = 10;

/**
 * The slope of each of several series per year, as a difference that can be judged, with its 95 % interval. How much scores wobble
 * from wave to wave is borrowed from all series that lend; where these are too few, a single series of five waves or more speaks
 * for itself, and a shorter one has no slope: `undefined`.
 *
 * Source: spec 3.8.
 *
 * @param lends which series lend their wobble; leave out one that contains another, so that nobody counts twice
 *
 * @example trends([[1, 2, 3, 4, 5].map((time) => ({ time, value: 2 * time, se: 1 }))])[0]?.difference // => 2
 * @example trends([[1, 2, 3].map((time) => ({ time, value: time, se: 1 }))]) // => [undefined]
 */
export function trends(
  series: readonly (readonly TrendPoint[])[],
  { lends = () => true }: { lends?: (index: number) => boolean } = {},
): (Difference | undefined)[] {
  const pooled = pooledTrend(series, { lends });
  return series.map((points, index) => {
    const found = pooled.df >= fewestDf ? pooled.slopes[index] : singleTrend(points);
    if (found === undefined) return undefined;
    const { slope, se, df, p } = found;
    const reach = studentTQuantile(0.975, df) * se;
    return { difference: slope, adjusted: slope, se, df, p, low: slope - reach, high: slope + reach };
  });
}

import { effectiveCounts } from "../counts/effective-counts.ts";
import type { Histogram } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import { meanDifference } from "../stats/mean-difference.ts";
import { meanInterval } from "../stats/mean-interval.ts";
import { type Moments, moments } from "../stats/moments.ts";
import type { Difference, Estimate, MetricContext } from "./metric.ts";

/** d0 of spec 1.5: the pooled variance counts for this many answers. */
const priorDf = 4;

/**
 * The mean of the answers with the moderated t interval, on effective counts, clipped to the scale.
 *
 * Source: spec 1.5 and 4.
 *
 * @example moderatedMean(new Map([[5, { n: 5 }]]), { scale: { min: 1, max: 5, favorable: [], unfavorable: [] }, pooledVariance: 1.1 })?.low // => 4.235184951851983
 */
export function moderatedMean(histogram: Histogram, context: MetricContext): Estimate | undefined {
  const own = momentsIn(histogram, context);
  if (own === undefined) return undefined;
  const { min, max } = context.scale;
  const prior = { variance: context.pooledVariance, df: priorDf };
  const interval = meanInterval(own, { prior, min, max, level: context.level ?? 0.95 });
  if (interval === undefined) return undefined;
  // A mean of equal values may come out a rounding error beyond the end of the scale.
  const value = Math.min(max, Math.max(min, interval.mean));
  const low = Math.min(value, interval.low);
  const high = Math.max(value, interval.high);
  return { n: respondents(histogram), value, low, high, se: interval.se };
}

/**
 * The difference of two means: moderated Welch, on effective counts.
 *
 * Source: spec 3.3 and 4.
 *
 * @example moderatedMeanDifference(new Map([[4, { n: 3 }]]), new Map([[2, { n: 3 }]]), { scale: { min: 1, max: 5, favorable: [], unfavorable: [] }, pooledVariance: 1 })?.difference // => 2
 */
export function moderatedMeanDifference(a: Histogram, b: Histogram, context: MetricContext): Difference | undefined {
  const first = momentsIn(a, context);
  const second = momentsIn(b, context);
  if (first === undefined || second === undefined) return undefined;
  const prior = { variance: context.pooledVariance, df: priorDf };
  const tested = meanDifference(first, second, { prior, level: context.level ?? 0.95 });
  return tested && { ...tested, adjusted: tested.difference };
}

function momentsIn(histogram: Histogram, context: MetricContext): Moments | undefined {
  return moments(effectiveCounts(histogram, { weighting: context.weighting ?? "weighted" }));
}

import { type Counts, countedShare, countedShareDifference } from "./counted-share.ts";
import type { Metric } from "./metric.ts";

/**
 * The part of a metric that all shares have in common: percent from 0 to 100, whole, with a margin of Wilson.
 *
 * Source: spec 1.2 and 3.2.
 *
 * @example shareMetric((answer) => answer === 1).score(1, { scale: { min: 0, max: 1, favorable: [1], unfavorable: [0] } }) // => 100
 */
export function shareMetric(
  counts: Counts,
): Pick<Metric, "unit" | "decimals" | "domain" | "meaningful" | "score" | "estimate" | "difference"> {
  return {
    unit: "percent",
    decimals: () => 0,
    domain: () => [0, 100],
    meaningful: () => 5,
    score: (answer, context) => (counts(answer, context) ? 100 : 0),
    estimate: (histogram, context) => countedShare(histogram, context, counts),
    difference: (a, b, context) => countedShareDifference(a, b, context, counts),
  };
}

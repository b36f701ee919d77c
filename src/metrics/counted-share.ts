import { effectiveCounts } from "../counts/effective-counts.ts";
import type { Histogram } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import { neumaierSum } from "../stats/neumaier-sum.ts";
import { type Proportion, proportionDifference, shareError } from "../stats/proportion-difference.ts";
import { wilson } from "../stats/wilson.ts";
import type { Difference, Estimate, MetricContext } from "./metric.ts";

/** Whether an answer counts towards the share. */
export type Counts = (answer: number, context: MetricContext) => boolean;

/**
 * The share of the answers that count, in percent, with Wilson's interval on effective counts.
 *
 * Source: spec 1.2 and 4.
 *
 * @example countedShare(new Map([[1, { n: 5 }], [5, { n: 5 }]]), { scale: { min: 1, max: 5, favorable: [], unfavorable: [] } }, (answer) => answer > 3)?.value // => 50
 */
export function countedShare(histogram: Histogram, context: MetricContext, counts: Counts): Estimate | undefined {
  const proportion = proportionOf(histogram, context, counts);
  const interval = wilson(proportion.x, proportion.n, { level: context.level ?? 0.95 });
  if (interval === undefined) return undefined;
  const { share: value, low, high } = interval;
  return { n: respondents(histogram), value, low, high, se: shareError(proportion) };
}

/**
 * The difference of two such shares, in points.
 *
 * Source: spec 3.2 and 4.
 *
 * @example countedShareDifference(new Map([[1, { n: 10 }]]), new Map([[0, { n: 10 }]]), { scale: { min: 0, max: 1, favorable: [], unfavorable: [] } }, (answer) => answer === 1)?.difference // => 100
 */
export function countedShareDifference(
  a: Histogram,
  b: Histogram,
  context: MetricContext,
  counts: Counts,
): Difference | undefined {
  const first = proportionOf(a, context, counts);
  const second = proportionOf(b, context, counts);
  return proportionDifference(first, second, { level: context.level ?? 0.95 });
}

/**
 * How many of how many answers count, in independent answers: whole without weights, effective with them (spec 4).
 *
 * @example proportionOf(new Map([[0, { n: 3 }], [1, { n: 5 }]]), { scale: { min: 0, max: 1, favorable: [], unfavorable: [] } }, (answer) => answer === 1) // => { x: 5, n: 8 }
 */
export function proportionOf(histogram: Histogram, context: MetricContext, counts: Counts): Proportion {
  const effective = effectiveCounts(histogram, { weighting: context.weighting ?? "weighted" });
  effective.sort(([one], [other]) => one - other);
  return {
    x: neumaierSum(effective.filter(([answer]) => counts(answer, context)).map(([, count]) => count)),
    n: neumaierSum(effective.map(([, count]) => count)),
  };
}

import fc from "fast-check";
import { type Histogram, mergeHistograms, weightUnit } from "../../src/counts/histogram.ts";
import type { Metric, MetricContext, MetricScale } from "../../src/metrics/metric.ts";

/** A scale on which each metric is usual. */
export const scales: Record<Metric["id"], MetricScale> = {
  nps: { min: 0, max: 10, favorable: [9, 10], unfavorable: [0, 1, 2, 3, 4, 5, 6] },
  csat: { min: 1, max: 5, favorable: [4, 5], unfavorable: [1, 2] },
  ces: { min: 1, max: 7, favorable: [5, 6, 7], unfavorable: [1, 2, 3] },
  favorable: { min: 1, max: 5, favorable: [4, 5], unfavorable: [1, 2] },
  mean: { min: 1, max: 5, favorable: [4, 5], unfavorable: [1, 2] },
  index: { min: 0, max: 100, favorable: [], unfavorable: [] },
  share: { min: 0, max: 1, favorable: [1], unfavorable: [0] },
};

/** What a metric must know beside the answers, with a pooled variance of a quarter of the scale. */
export function contextOf(metric: Metric): MetricContext {
  const scale = scales[metric.id];
  return { scale, pooledVariance: ((scale.max - scale.min) / 4) ** 2 };
}

/** A group of up to some hundreds of people, every answer possible. */
export function answersOn(scale: MetricScale): fc.Arbitrary<Histogram> {
  const answer = fc.integer({ min: scale.min, max: scale.max });
  return fc
    .uniqueArray(fc.tuple(answer, fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
      maxLength: 7,
      selector: ([at]) => at,
    })
    .map((cells) => new Map(cells.map(([at, n]) => [at, { n }])));
}

/** The group with the same weight for everybody. */
export function weighed(histogram: Histogram, weight: bigint): Histogram {
  const sums = (n: number) => ({ n, weight: BigInt(n) * weight, squares: BigInt(n) * weight * weight });
  return new Map([...histogram].map(([answer, { n }]) => [answer, sums(n)]));
}

export const weights = fc.bigInt({ min: 1_000_000_000n, max: 9_000_000_000_000n });
/** The group with a weight of its own for each answer. */
export const uneven = (histogram: Histogram, own: readonly bigint[]): Histogram =>
  mergeHistograms(
    ...[...histogram].map(([answer, sums], i) => weighed(new Map([[answer, sums]]), own[i % own.length] ?? weightUnit)),
  );

import type { Metric, MetricContext } from "../metrics/metric.ts";
import type { Measure } from "./site-report.ts";
import type { SurveyedWaves } from "./surveyed-waves.ts";

/** A way to score a subject: what readers see of it, and the formula behind it. */
export interface ScoredMeasure {
  measure: Measure;
  metric: Metric;
  context: MetricContext;
  /** A second figure of the same answers: with the headline it tells how often each was given, so it takes a larger group. */
  isDetail: boolean;
}

/** Four decimals where the data are public anyway, so that the figures can be checked against their source. */
const publicDecimals = 4;

/** What readers see of a metric on a scale: its words on the side of the survey, its range, its decimals. A headline, as long as nobody says otherwise. */
export function scoredMeasure(
  metric: Metric,
  scale: MetricContext["scale"],
  reversed: boolean,
  { instrument, isPublic, decimalsGiven = publicDecimals }: SurveyedWaves,
): ScoredMeasure {
  const direction = reversed ? "lower" : "higher";
  return {
    metric,
    context: { scale, direction },
    isDetail: false,
    measure: {
      metric: metric.id,
      label: metric.labelOnSide?.[instrument.side] ?? metric.label,
      unit: metric.unit,
      // One number of decimals per column, so the one that holds for the smallest groups.
      decimals: isPublic ? Math.min(publicDecimals, decimalsGiven) : metric.decimals(1),
      domain: metric.domain(scale),
      better: metric.better(direction),
      meaningful: metric.meaningful(scale),
      version: metric.version,
    },
  };
}

import { normalCdf } from "./normal-cdf.ts";
import { normalQuantile } from "./normal-quantile.ts";

/** A difference of two independent scores, with the test that goes with its interval. */
export interface TestedDifference {
  /** The raw difference: what is printed. */
  difference: number;
  /** The difference that interval and p are about. */
  adjusted: number;
  se: number;
  /** Two-sided p. */
  p: number;
  low: number;
  high: number;
}

/**
 * Interval and two-sided p of an adjusted difference with a normal error, the interval clipped to ±limit.
 * `undefined` when the standard error is not a positive number.
 *
 * Source: spec 3.1 and 3.2.
 *
 * @example normalDifference({ difference: 10, adjusted: 9, se: 5, limit: 200 })?.p // => 0.07186063822585156
 */
export function normalDifference({
  difference,
  adjusted,
  se,
  limit,
  level = 0.95,
}: {
  difference: number;
  adjusted: number;
  se: number;
  limit: number;
  level?: number;
}): TestedDifference | undefined {
  if (!(se > 0)) return undefined;
  const margin = normalQuantile((1 + level) / 2) * se;
  return {
    difference,
    adjusted,
    se,
    p: 2 * normalCdf(-Math.abs(adjusted / se)),
    low: Math.max(-limit, adjusted - margin),
    high: Math.min(limit, adjusted + margin),
  };
}

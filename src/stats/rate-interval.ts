import { gammaQuantile } from "./gamma-quantile.ts";

/** A rate with its interval and the sampling variance of spec 9. */
export interface RateInterval {
  rate: number;
  low: number;
  high: number;
  /** (x + ½)/E², in the unit of the rate squared: what linkage needs. */
  variance: number;
}

/**
 * Events per exposure (leavers per person-year, spells of absence per employee) with the exact Poisson interval. `per` sets the
 * unit: 100 gives events per hundred. `undefined` when the exposure is not a positive number.
 *
 * Source: spec 9; Garwood 1936, Biometrika 28.
 *
 * @example rateInterval(0, 12.5)?.high // => 0.2951103563291149
 * @example rateInterval(3, 0) // => undefined
 */
export function rateInterval(
  events: number,
  exposure: number,
  { level = 0.95, per = 1 }: { level?: number; per?: number } = {},
): RateInterval | undefined {
  if (!(exposure > 0 && Number.isFinite(exposure) && events >= 0)) return undefined;
  const tail = (1 - level) / 2;
  const unit = per / exposure;
  return {
    rate: events * unit,
    low: events === 0 ? 0 : gammaQuantile(tail, events) * unit,
    high: gammaQuantile(1 - tail, events + 1) * unit,
    variance: (events + 0.5) * unit * unit,
  };
}

import { findRoot } from "./find-root.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { studentTCdf } from "./student-t-cdf.ts";

/**
 * The value that a Student t variable with `df` degrees of freedom (fractional allowed) stays below with chance p.
 * Throws a RangeError unless 0 < p < 1 and df > 0.
 *
 * Source: root of the distribution function (spec 0.4), bracketed from the normal quantile upwards.
 *
 * @example studentTQuantile(0.975, 8) // => 2.306004135204166
 * @example studentTQuantile(0.75, 1) // => 1
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1 && df > 0)) throw new RangeError(`a t quantile needs 0 < p < 1 and df > 0, got ${p} and ${df}`);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const lacking = (size: number): number => Math.log(studentTCdf(-size, df) / tail);
  // A t variable has heavier tails than a normal one, so the normal quantile is a floor.
  let low = 0.999 * Math.abs(normalQuantile(tail));
  let high = 1.1 * low + 1e-6;
  while (lacking(high) > 0 && high < 1e150) {
    low = high;
    high *= 2;
  }
  const size = findRoot(lacking, low, high) ?? high;
  return p < 0.5 ? -size : size;
}

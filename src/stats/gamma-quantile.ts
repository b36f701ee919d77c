import { findRoot } from "./find-root.ts";
import { incompleteGamma } from "./incomplete-gamma.ts";

/**
 * γ⁻¹(p; a): the value that a Gamma variable with shape `a` and scale 1 stays below with chance p. Half of it doubled is a
 * χ² quantile; the exact Poisson interval is made of two of them. Throws a RangeError unless 0 < p < 1 and a > 0.
 *
 * Source: root of the distribution function (spec 0.4).
 *
 * @example gammaQuantile(0.8646647167633873, 1) // => 2
 * @example gammaQuantile(0.975, 1) // => 3.688879454113936
 */
export function gammaQuantile(p: number, a: number): number {
  if (!(p > 0 && p < 1 && a > 0)) throw new RangeError(`a gamma quantile needs 0 < p < 1 and a > 0, got ${p} and ${a}`);
  let low = a;
  let high = a;
  while (incompleteGamma(a, high) < p && high < 1e150) high *= 2;
  while (incompleteGamma(a, low) > p && low > 0) low /= 2;
  return findRoot((x) => incompleteGamma(a, x) - p, low, high) ?? high;
}

import type { Matrix } from "./cholesky.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/**
 * Johnson's relative weights (2000): the explained variance divided over drivers by way of the uncorrelated variables closest to
 * them. Nearly equal to `lmg` and fast for any number of drivers, but its derivation is criticised (Thomas et al. 2014): a
 * cross-check, and the fallback beyond twelve drivers; never print both (spec 7).
 *
 * @param drivers correlation matrix of the drivers, positive definite
 * @param outcome correlation of each driver with the outcome
 * @returns one part per driver; they sum to R²
 *
 * @example relativeWeights([[1, 0], [0, 1]], [0.5, 0.1]).map((part) => Math.round(100 * part)) // => [25, 1]
 */
export function relativeWeights(drivers: Matrix, outcome: readonly number[]): number[] {
  const { values, vectors } = symmetricEigen(drivers);
  const root = power(values, vectors, 0.5);
  const inverseRoot = power(values, vectors, -0.5);
  const beta = inverseRoot.map((row) => row.reduce((sum, cell, k) => sum + cell * (outcome[k] ?? 0), 0));
  return root.map((row) => row.reduce((sum, cell, k) => sum + cell ** 2 * (beta[k] ?? 0) ** 2, 0));
}

/** Q Λ^exponent Qᵀ. */
function power(values: readonly number[], vectors: readonly (readonly number[])[], exponent: number): number[][] {
  return values.map((_, a) =>
    values.map((_, b) =>
      values.reduce((sum, value, k) => sum + (vectors[k]?.[a] ?? 0) * value ** exponent * (vectors[k]?.[b] ?? 0), 0),
    ),
  );
}

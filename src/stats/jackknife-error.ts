import { neumaierSum } from "./neumaier-sum.ts";

/**
 * The standard error of an estimate from its values with one group left out at a time: √((G−1)/G · Σ(θ_g − θ̄)²), the delete-a-group
 * jackknife (Kott 2001; Tukey 1958 with groups of one). Multiply with a t quantile of G − 1 degrees of freedom.
 *
 * @param replicates the estimate without group 1, 2, … G
 * @returns `undefined` with fewer than two groups, or when an estimate without a group does not exist
 *
 * @example jackknifeError([1, 2, 3]) // => 1.1547005383792515
 * @example jackknifeError([1, undefined]) // => undefined
 */
export function jackknifeError(replicates: readonly (number | undefined)[]): number | undefined {
  const values = replicates.filter((value) => Number.isFinite(value)) as number[];
  const groups = values.length;
  if (groups < replicates.length || groups < 2) return undefined;
  const mean = neumaierSum(values) / groups;
  return Math.sqrt(((groups - 1) / groups) * neumaierSum(values.map((value) => (value - mean) ** 2)));
}

import { neumaierSum } from "./neumaier-sum.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/**
 * What is left of a value after taking out the level of its row group and of its column group (a unit and a wave): the residuals of a
 * regression on dummies of both (spec 8.4). Exact for panels with gaps, where subtracting means is not. Groups that never meet are no problem.
 * What is only rounding is 0: levels alone leave nothing, and nothing must not correlate.
 *
 * @param values one per observation
 * @param units group of each observation
 * @param waves other group of each observation
 *
 * @example twoWayResiduals([1, 2, 3, 8], ["a", "a", "b", "b"], [1, 2, 1, 2]) // => [1, -1, -1, 1]
 * @example twoWayResiduals([0.1, 0.2, 0.4], ["a", "a", "a"], [1, 2, 3]) // => [0, 0, 0]
 */
export function twoWayResiduals<U, W>(values: readonly number[], units: readonly U[], waves: readonly W[]): number[] {
  const distinct = [...new Set(waves)];
  const y = withoutMeans(values, units);
  const dummies = distinct.map((wave) =>
    withoutMeans(
      waves.map((own) => (own === wave ? 1 : 0)),
      units,
    ),
  );
  const products = dummies.map((a) => dummies.map((b) => dot(a, b)));
  const right = dummies.map((dummy) => dot(dummy, y));
  const effects = leastSolution(products, right);
  const rounding = 1e-13 * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return y.map((value, index) => {
    const left = value - neumaierSum(dummies.map((dummy, wave) => (dummy[index] ?? 0) * (effects[wave] ?? 0)));
    return Math.abs(left) > rounding ? left : 0;
  });
}

function withoutMeans<U>(values: readonly number[], groups: readonly U[]): number[] {
  const members = new Map<U, number[]>();
  groups.forEach((group, index) => {
    const own = members.get(group);
    if (own) own.push(values[index] ?? 0);
    else members.set(group, [values[index] ?? 0]);
  });
  const means = new Map([...members].map(([group, own]) => [group, neumaierSum(own) / own.length]));
  return values.map((value, index) => value - (means.get(groups[index] as U) ?? 0));
}

/** The smallest solution of a symmetric system whose equations depend on each other: dummies of all waves sum to 1. */
function leastSolution(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const { values, vectors } = symmetricEigen(matrix);
  const floor = 1e-10 * Math.max(values[0] ?? 0, 1);
  const parts = values.map((value, k) => (value > floor ? dot(vectors[k] ?? [], right) / value : 0));
  return right.map((_, index) => neumaierSum(parts.map((part, k) => part * (vectors[k]?.[index] ?? 0))));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return neumaierSum(a.map((value, index) => value * (b[index] ?? 0)));
}

import { cholesky } from "./cholesky.ts";
import { choleskySolve } from "./cholesky-solve.ts";
import { correlation } from "./correlation.ts";
import { neumaierSum } from "./neumaier-sum.ts";

/**
 * The correlation of x and y among cases alike in other variables: of the residuals of both after regression on them (Yule 1907;
 * r_xy.z of spec 8.7).
 *
 * @param controlled one row per case with the values to hold constant
 * @returns `undefined` when x or y does not vary beyond what the others explain, or the others are mixtures of each other
 *
 * @example partialCorrelation([1, 2, 3, 4], [2, 1, 4, 3], [[], [], [], []]) // => 0.6
 */
export function partialCorrelation(
  x: readonly number[],
  y: readonly number[],
  controlled: readonly (readonly number[])[],
): number | undefined {
  const columns = (controlled[0] ?? []).map((_, column) => centred(controlled.map((row) => row[column] ?? 0)));
  const products = columns.map((a) => columns.map((b) => dot(a, b)));
  const factor = cholesky(products);
  if (factor === undefined) return undefined;
  // What one digit of rounding leaves of a variable that is all explained must not pass for a residual.
  const residuals = (values: readonly number[]): number[] | undefined => {
    const own = centred(values);
    const slopes = choleskySolve(
      factor,
      columns.map((column) => dot(column, own)),
    );
    const left = own.map(
      (value, index) => value - neumaierSum(columns.map((column, at) => (column[index] ?? 0) * (slopes[at] ?? 0))),
    );
    return dot(left, left) > 1e-20 * dot(own, own) ? left : undefined;
  };
  const xLeft = residuals(x);
  const yLeft = residuals(y);
  return xLeft && yLeft ? correlation(xLeft, yLeft) : undefined;
}

function centred(values: readonly number[]): number[] {
  const mean = neumaierSum(values) / values.length;
  return values.map((value) => value - mean);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return neumaierSum(a.map((value, index) => value * (b[index] ?? 0)));
}

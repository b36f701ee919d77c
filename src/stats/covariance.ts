import type { Matrix } from "./cholesky.ts";
import { neumaierSum } from "./neumaier-sum.ts";

/**
 * The covariance matrix (n − 1 below the line) of complete rows of numbers. A column that never changes has variance 0
 * exactly. `undefined` with fewer than two rows.
 *
 * Source: two-pass algorithm around the first row.
 *
 * @example covariance([[1, 2], [3, 6]]) // => [[2, 4], [4, 8]]
 */
export function covariance(rows: Matrix): number[][] | undefined {
  const [first] = rows;
  if (first === undefined || rows.length < 2) return undefined;
  const away = rows.map((row) => row.map((value, j) => value - (first[j] as number)));
  const means = first.map((_, j) => neumaierSum(away.map((row) => row[j] as number)) / rows.length);
  return means.map((meanI, i) =>
    means.map((meanJ, j) => {
      const products = away.map((row) => ((row[i] as number) - meanI) * ((row[j] as number) - meanJ));
      return neumaierSum(products) / (rows.length - 1);
    }),
  );
}

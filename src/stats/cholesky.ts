/** Rows of equal length. */
export type Matrix = readonly (readonly number[])[];

/**
 * The lower triangular L with L·Lᵀ = the symmetric matrix given, or `undefined` when the matrix is not positive definite
 * (so also when it is singular). Only the lower half of the matrix is read.
 *
 * Source: Golub & Van Loan, Matrix Computations, algorithm 4.2.1; spec 0.4.
 *
 * @example cholesky([[4, 2], [2, 5]]) // => [[2, 0], [1, 2]]
 * @example cholesky([[1, 1], [1, 1]]) // => undefined
 */
export function cholesky(matrix: Matrix): number[][] | undefined {
  const lower = matrix.map((row) => row.map(() => 0));
  for (const [i, own] of lower.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const other = lower[j] as number[];
      let rest = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; k += 1) rest -= (own[k] as number) * (other[k] as number);
      if (i !== j) own[j] = rest / (other[j] as number);
      else if (rest > 0 && Number.isFinite(rest)) own[j] = Math.sqrt(rest);
      else return undefined;
    }
  }
  return lower;
}

import type { Matrix } from "./cholesky.ts";

/**
 * The x with L·Lᵀ·x = right, for the lower triangular L that `cholesky` gives: forward, then backward substitution.
 *
 * Source: Golub & Van Loan, Matrix Computations, section 3.1.
 *
 * @example choleskySolve([[2, 0], [1, 2]], [8, 9]) // => [1.375, 1.25]
 */
export function choleskySolve(lower: Matrix, right: readonly number[]): number[] {
  const x = [...right];
  const size = x.length;
  const at = (i: number, j: number): number => lower[i]?.[j] ?? 0;
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) x[i] = (x[i] as number) - at(i, k) * (x[k] as number);
    x[i] = (x[i] as number) / at(i, i);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) x[i] = (x[i] as number) - at(k, i) * (x[k] as number);
    x[i] = (x[i] as number) / at(i, i);
  }
  return x;
}

import type { Matrix } from "./cholesky.ts";

/** Eigenvalues, largest first; `vectors[k]` is the unit eigenvector of `values[k]`, its largest entry positive. */
export interface Eigen {
  values: number[];
  vectors: number[][];
}

/**
 * The eigenvalues and eigenvectors of a symmetric matrix: matrix = Σ values[k]·vectors[k]·vectors[k]ᵀ.
 *
 * Source: cyclic Jacobi rotations, Golub & Van Loan, Matrix Computations, section 8.5; spec 0.4.
 *
 * @example symmetricEigen([[2, 1], [1, 2]]).values // => [3, 1]
 */
export function symmetricEigen(matrix: Matrix): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 100 && offDiagonal(a) > 0; sweep += 1) {
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, v, p, q);
  }
  const columns = a.map((row, k) => ({ value: row[k] as number, vector: v.map((own) => own[k] as number) }));
  columns.sort((one, other) => other.value - one.value);
  return { values: columns.map(({ value }) => value), vectors: columns.map(({ vector }) => withSign(vector)) };
}

/** The entries that still matter beside the diagonal: those too small to change it count as zero. */
function offDiagonal(a: number[][]): number {
  let sum = 0;
  let diagonal = 0;
  for (const [i, row] of a.entries()) {
    for (const [j, entry] of row.entries()) {
      if (i === j) diagonal += entry * entry;
      else sum += entry * entry;
    }
  }
  return sum > 1e-34 * diagonal ? sum : 0;
}

/** Turns the plane of p and q so that a[p][q] becomes zero, and turns the vectors along. */
function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const rowP = a[p] as number[];
  const rowQ = a[q] as number[];
  const entry = rowP[q] as number;
  if (entry === 0) return;
  const theta = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * entry);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (const row of [...a, ...v]) {
    const x = row[p] as number;
    const y = row[q] as number;
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
  for (const k of rowP.keys()) {
    const x = rowP[k] as number;
    const y = rowQ[k] as number;
    rowP[k] = c * x - s * y;
    rowQ[k] = s * x + c * y;
  }
}

function withSign(vector: number[]): number[] {
  const largest = vector.reduce((best, entry) => (Math.abs(entry) > Math.abs(best) + 1e-12 ? entry : best), 0);
  return largest < 0 ? vector.map((entry) => -entry) : vector;
}

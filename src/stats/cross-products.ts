import { neumaierSum } from "./neumaier-sum.ts";

/** What correlations and regressions need to know of complete rows (S3 of spec 0.3). Merges by addition around one centre. */
export interface CrossProducts {
  n: number;
  /** Σ(x − centre) per variable. */
  sums: readonly number[];
  /** Σ(x − centre)(x − centre)ᵀ. */
  products: readonly (readonly number[])[];
}

/**
 * The cross products of complete rows.
 *
 * @param rows one value per variable
 * @param centre a value per variable to subtract first, such as the mid-point of its scale: the same for all parts that will be merged.
 *   It changes no result but keeps the sums small, so that less is lost in rounding.
 *
 * @example crossProducts([[3, 5], [5, 4]], [3, 3]) // => { n: 2, sums: [2, 3], products: [[4, 2], [2, 5]] }
 */
export function crossProducts(rows: readonly (readonly number[])[], centre: readonly number[]): CrossProducts {
  const columns = centre.map((middle, variable) => rows.map((row) => (row[variable] ?? Number.NaN) - middle));
  return {
    n: rows.length,
    sums: columns.map((column) => neumaierSum(column)),
    products: columns.map((a) =>
      columns.map((b) => neumaierSum(a.map((value, row) => value * (b[row] ?? Number.NaN)))),
    ),
  };
}

/**
 * The cross products of several disjoint sets of rows together.
 *
 * @example mergeCrossProducts([{ n: 1, sums: [2], products: [[4]] }, { n: 1, sums: [1], products: [[1]] }]) // => { n: 2, sums: [3], products: [[5]] }
 */
export function mergeCrossProducts(parts: readonly CrossProducts[]): CrossProducts {
  const width = parts[0]?.sums.length ?? 0;
  const variables = Array.from({ length: width }, (_, index) => index);
  return {
    n: parts.reduce((sum, part) => sum + part.n, 0),
    sums: variables.map((a) => neumaierSum(parts.map((part) => part.sums[a] ?? 0))),
    products: variables.map((a) => variables.map((b) => neumaierSum(parts.map((part) => part.products[a]?.[b] ?? 0)))),
  };
}

/**
 * The covariance matrix (n − 1 below the line) of the rows behind cross products. `undefined` with fewer than two rows.
 *
 * @example covarianceMatrix({ n: 3, sums: [0, 0], products: [[2, 1], [1, 2]] }) // => [[1, 0.5], [0.5, 1]]
 */
export function covarianceMatrix(rows: CrossProducts): number[][] | undefined {
  return rows.n < 2 ? undefined : aboutMean(rows).map((row) => row.map((product) => product / (rows.n - 1)));
}

/**
 * The correlation matrix of the rows behind cross products.
 *
 * @returns `undefined` when a variable does not vary
 *
 * @example correlationMatrix({ n: 3, sums: [0, 0], products: [[2, 1], [1, 2]] }) // => [[1, 0.5], [0.5, 1]]
 */
export function correlationMatrix(rows: CrossProducts): number[][] | undefined {
  const { n, products } = rows;
  const about = aboutMean(rows);
  const spread = about.map((row, a) => row[a] ?? 0);
  // What is left of a constant after subtracting its mean is rounding, a tiny part of its square.
  if (n < 2 || spread.some((variance, a) => !(variance > 1e-13 * (products[a]?.[a] ?? 0)))) return undefined;
  return about.map((row, a) =>
    row.map((cell, b) => (a === b ? 1 : cell / Math.sqrt(spread[a] ?? 1) / Math.sqrt(spread[b] ?? 1))),
  );
}

/** Σ(x − mean)(x − mean)ᵀ. */
function aboutMean({ n, sums, products }: CrossProducts): number[][] {
  return products.map((row, a) => row.map((product, b) => product - ((sums[a] ?? 0) * (sums[b] ?? 0)) / n));
}

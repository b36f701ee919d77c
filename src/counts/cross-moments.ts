/**
 * What correlations need to know of rows in which every variable was answered: n, Σx and Σxxᵀ of whole numbers, so that adding in
 * any order gives the same bytes (S3 of spec 0.3). The numbers are steps along a scale, from its middle.
 */
export interface CrossMoments {
  n: number;
  sums: readonly number[];
  products: readonly (readonly number[])[];
}

/**
 * The cross moments of disjoint sets of rows together. Associative and commutative.
 *
 * @param width the number of variables
 *
 * @example mergeCrossMoments([{ n: 1, sums: [2], products: [[4]] }, { n: 1, sums: [1], products: [[1]] }], 1) // => { n: 2, sums: [3], products: [[5]] }
 * @example mergeCrossMoments([], 1) // => { n: 0, sums: [0], products: [[0]] }
 */
export function mergeCrossMoments(parts: readonly CrossMoments[], width: number): CrossMoments {
  const variables = Array.from({ length: width }, (_, index) => index);
  const total = (of: (part: CrossMoments) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  return {
    n: total(({ n }) => n),
    sums: variables.map((a) => total(({ sums }) => sums[a] ?? 0)),
    products: variables.map((a) => variables.map((b) => total(({ products }) => products[a]?.[b] ?? 0))),
  };
}

/**
 * The cross moments of some of the variables, in the order asked for.
 *
 * @example pickVariables({ n: 1, sums: [1, 2], products: [[1, 2], [2, 4]] }, [1]) // => { n: 1, sums: [2], products: [[4]] }
 */
export function pickVariables({ n, sums, products }: CrossMoments, variables: readonly number[]): CrossMoments {
  return {
    n,
    sums: variables.map((a) => sums[a] ?? 0),
    products: variables.map((a) => variables.map((b) => products[a]?.[b] ?? 0)),
  };
}

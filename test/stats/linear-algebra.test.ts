import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky } from "../../src/stats/cholesky.ts";
import { choleskySolve } from "../../src/stats/cholesky-solve.ts";
import { findRoot } from "../../src/stats/find-root.ts";
import { neumaierSum } from "../../src/stats/neumaier-sum.ts";
import { symmetricEigen } from "../../src/stats/symmetric-eigen.ts";

fc.configureGlobal({ seed: 20260511 });

const symmetric = fc
  .integer({ min: 1, max: 6 })
  .chain((size) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  )
  .map((rows) => rows.map((row, i) => row.map((entry, j) => (i < j ? (rows[j]?.[i] ?? 0) : entry))));

describe("symmetricEigen(matrix)", () => {
  it("puts the matrix back together", () => {
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const { values, vectors } = symmetricEigen(matrix);
        for (const [i, row] of matrix.entries()) {
          for (const [j, entry] of row.entries()) {
            const back = values.reduce(
              (sum, value, k) => sum + value * (vectors[k]?.[i] ?? 0) * (vectors[k]?.[j] ?? 0),
              0,
            );
            expect(back).toBeCloseTo(entry, 10);
          }
        }
      }),
    );
  });

  it("gives the eigenvalues of the Hilbert matrix of order 3, largest first", () => {
    const { values } = symmetricEigen([
      [1, 1 / 2, 1 / 3],
      [1 / 2, 1 / 3, 1 / 4],
      [1 / 3, 1 / 4, 1 / 5],
    ]);
    expect(values[0]).toBeCloseTo(1.4083189271236538, 12);
    expect(values[1]).toBeCloseTo(0.12232706585390583, 12);
    expect(values[2]).toBeCloseTo(0.002687340355773529, 12);
  });
});

describe("cholesky(matrix)", () => {
  it("solves the equations it factors", () => {
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const definite = matrix.map((row, i) => row.map((entry, j) => (i === j ? Math.abs(entry) + 60 : entry)));
        const lower = cholesky(definite) as number[][];
        const x = choleskySolve(
          lower,
          definite.map((_, i) => i + 1),
        );
        for (const [i, row] of definite.entries()) {
          expect(row.reduce((sum, entry, j) => sum + entry * (x[j] ?? 0), 0)).toBeCloseTo(i + 1, 10);
        }
      }),
    );
  });

  it("is undefined for a singular and for an indefinite matrix", () => {
    expect(
      cholesky([
        [1, 2],
        [2, 4],
      ]),
    ).toBeUndefined();
    expect(
      cholesky([
        [1, 2],
        [2, 1],
      ]),
    ).toBeUndefined();
  });
});

describe("neumaierSum(terms)", () => {
  it("keeps the small terms beside a large one", () => {
    expect(neumaierSum([1e16, 1, -1e16])).toBe(1);
  });

  it("adds ten tenths to exactly one", () => {
    expect(neumaierSum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  });
});

describe("findRoot(f, low, high)", () => {
  it("finds a root at an end, in a steep and in a flat function", () => {
    expect(findRoot((x) => x, 0, 5)).toBe(0);
    expect(findRoot((x) => Math.exp(20 * x) - 7, -1, 3)).toBeCloseTo(Math.log(7) / 20, 13);
    expect(findRoot((x) => (x - 2) ** 3, -4, 5)).toBeCloseTo(2, 4);
  });

  it("is undefined without a change of sign", () => {
    expect(findRoot(() => 1, 0, 1)).toBeUndefined();
    expect(findRoot(() => Number.NaN, 0, 1)).toBeUndefined();
  });
});

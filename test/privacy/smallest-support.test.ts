import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactRank } from "../../src/privacy/exact-rank.ts";
import { smallestSupport } from "../../src/privacy/smallest-support.ts";

describe("exactRank(matrix)", () => {
  it("knows dependent rows, empty matrices and matrices of zeros", () => {
    expect(
      exactRank([
        [1, 2],
        [2, 4],
      ]),
    ).toBe(1);
    expect(exactRank([])).toBe(0);
    expect(
      exactRank([
        [0, 0],
        [0, 0],
      ]),
    ).toBe(0);
    expect(
      exactRank([
        [0, 1, 1],
        [1, 0, 1],
        [1, 1, 0],
      ]),
    ).toBe(3);
  });

  it("is the same for a matrix and its transpose", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 5, maxLength: 5 }), { maxLength: 5 }),
        (m) => {
          const transposed = [0, 1, 2, 3, 4].map((column) => m.map((row) => row[column] ?? 0));
          expect(exactRank(m)).toBe(exactRank(transposed));
        },
      ),
    );
  });
});

describe("smallestSupport(totals, sizes, limit)", () => {
  it("finds the one person behind four margins of at least five: all − men − short-serving", () => {
    // men long, women short, women long; totals: all, men, women, short, long
    const totals = [
      [1, 1, 1],
      [1, 0, 0],
      [0, 1, 1],
      [0, 1, 0],
      [1, 0, 1],
    ];
    expect(smallestSupport(totals, [5, 5, 1])).toBe(1);
  });

  it("treats parts that always go together as one, and ignores parts without people", () => {
    expect(smallestSupport([[1, 1, 1]], [3, 4, 0])).toBe(7);
    expect(smallestSupport([], [3, 4])).toBeUndefined();
  });

  it("agrees with combinations of the totals tried one by one", () => {
    const matrix = fc.array(fc.array(fc.nat({ max: 1 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(matrix, fc.array(fc.nat({ max: 5 }), { minLength: 4, maxLength: 4 }), (totals, sizes) => {
        const found = smallestSupport(totals, sizes) ?? Number.POSITIVE_INFINITY;
        for (let code = 0; code < 5 ** totals.length; code++) {
          const factors = totals.map((_, index) => (Math.floor(code / 5 ** index) % 5) - 2);
          const combination = sizes.map((size, part) =>
            size === 0 ? 0 : totals.reduce((sum, total, index) => sum + (factors[index] ?? 0) * (total[part] ?? 0), 0),
          );
          const support = sizes.reduce((sum, size, part) => sum + (combination[part] === 0 ? 0 : size), 0);
          if (support > 0) expect(found).toBeLessThanOrEqual(support);
        }
        const smallest = smallestSupport(totals, sizes);
        if (smallest !== undefined) expect(smallestSupport(totals, sizes, smallest)).toBeUndefined();
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlationMatrix, crossProducts, mergeCrossProducts } from "../../src/stats/cross-products.ts";
import { jackknifeError } from "../../src/stats/jackknife-error.ts";
import { lmg } from "../../src/stats/lmg.ts";
import { relativeWeights } from "../../src/stats/relative-weights.ts";

const rows = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }), {
  minLength: 12,
  maxLength: 30,
});

function split(matrix: number[][]) {
  const last = matrix.length - 1;
  return {
    among: matrix.slice(0, last).map((row) => row.slice(0, last)),
    outcome: matrix.slice(0, last).map((row) => row[last] ?? 0),
  };
}

describe("lmg(drivers, outcome)", () => {
  it("is r² of each driver when the drivers go their own ways", () => {
    const { r2, lmg: parts } = lmg(
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      [0.5, -0.3, 0],
    );
    expect(parts.map((part) => Number(part.toFixed(12)))).toEqual([0.25, 0.09, 0]);
    expect(r2).toBeCloseTo(0.34, 12);
  });

  it("averages both orders of two drivers", () => {
    const { lmg: parts } = lmg(
      [
        [1, 0.5],
        [0.5, 1],
      ],
      [0.6, 0.4],
    );
    const both = (0.36 + 0.16 - 2 * 0.6 * 0.4 * 0.5) / 0.75;
    expect(parts[0]).toBeCloseTo((0.36 + both - 0.16) / 2, 12);
    expect(parts[1]).toBeCloseTo((0.16 + both - 0.36) / 2, 12);
  });

  it("sums to r², as relative weights do, and does not care about the order of the drivers", () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const matrix = correlationMatrix(crossProducts(drawn, [5, 5, 5, 5, 5]));
        if (matrix === undefined) return;
        const { among, outcome } = split(matrix);
        const found = lmg(among, outcome);
        const turned = lmg(
          among.toReversed().map((row) => row.toReversed()),
          outcome.toReversed(),
        );
        if (found.r2 > 1) return; // drivers that determine each other
        const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0);
        expect(sum(found.lmg)).toBeCloseTo(found.r2, 8);
        expect(sum(relativeWeights(among, outcome))).toBeCloseTo(found.r2, 6);
        turned.lmg.forEach((part, index) => {
          expect(part).toBeCloseTo(found.lmg[3 - index] ?? Number.NaN, 8);
        });
        for (const part of found.lmg) expect(part).toBeGreaterThan(-1e-12);
      }),
    );
  });

  it("divides evenly over twelve drivers that are alike", () => {
    const drivers = Array.from({ length: 12 }, (_, a) => Array.from({ length: 12 }, (_, b) => (a === b ? 1 : 0.4)));
    const { r2, lmg: parts } = lmg(drivers, new Array(12).fill(0.3));
    for (const part of parts) expect(part).toBeCloseTo(r2 / 12, 10);
  });
});

describe("crossProducts and mergeCrossProducts", () => {
  it("give the same correlations for rows together, in parts, and around another centre", () => {
    fc.assert(
      fc.property(rows, fc.nat({ max: 12 }), (drawn, cut) => {
        const centre = [5, 5, 5, 5, 5];
        const parts = [crossProducts(drawn.slice(0, cut), centre), crossProducts(drawn.slice(cut), centre)];
        expect(mergeCrossProducts(parts)).toEqual(crossProducts(drawn, centre));
        const whole = correlationMatrix(mergeCrossProducts(parts));
        const other = correlationMatrix(crossProducts(drawn, [0, 1, 2, 3, 4]));
        expect(whole === undefined).toBe(other === undefined);
        for (const [a, row] of (whole ?? []).entries()) {
          for (const [b, r] of row.entries()) expect(r).toBeCloseTo(other?.[a]?.[b] ?? Number.NaN, 10);
        }
      }),
    );
  });

  it("has no correlations when a variable never changes", () => {
    expect(
      correlationMatrix(
        crossProducts(
          [
            [1, 0.1],
            [2, 0.1],
            [3, 0.1],
          ],
          [0, 0],
        ),
      ),
    ).toBeUndefined();
    expect(correlationMatrix(crossProducts([], [0]))).toBeUndefined();
  });
});

describe("jackknifeError(replicates)", () => {
  it("is the standard error of a mean when each group is one value", () => {
    const values = [2, 4, 4, 5, 9];
    const means = values.map((out) => (24 - out) / 4);
    const variance = values.reduce((sum, value) => sum + (value - 4.8) ** 2, 0) / 4;
    expect(jackknifeError(means)).toBeCloseTo(Math.sqrt(variance / 5), 12);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlation } from "../../src/stats/correlation.ts";
import { fisherInterval } from "../../src/stats/fisher-interval.ts";
import { partialCorrelation } from "../../src/stats/partial-correlation.ts";

// Anscombe 1973, first and fourth set: the same r of 0.816, for a cloud and for one outlier.
const x1 = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const y1 = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
const x4 = [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8];
const y4 = [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89];

describe("correlation(x, y)", () => {
  it("is Anscombe's 0.816 for sets that look nothing alike", () => {
    expect(correlation(x1, y1)).toBeCloseTo(0.8164205163, 9);
    expect(correlation(x4, y4)).toBeCloseTo(0.8165214369, 9);
  });

  it("does not exist without variation or with one pair", () => {
    expect(correlation([0.1, 0.1, 0.1], [1, 2, 3])).toBeUndefined();
    expect(correlation([1], [2])).toBeUndefined();
    expect(correlation([], [])).toBeUndefined();
  });

  it("does not change with the units of measurement, and never leaves −1 to 1", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 3,
    });
    fc.assert(
      fc.property(pairs, (drawn) => {
        const r = correlation(
          drawn.map(([x]) => x),
          drawn.map(([, y]) => y),
        );
        if (r === undefined) return;
        expect(Math.abs(r)).toBeLessThanOrEqual(1);
        const turned = correlation(
          drawn.map(([x]) => 3 * x + 1e6),
          drawn.map(([, y]) => -y / 7),
        );
        expect(turned).toBeCloseTo(-r, 8);
      }),
    );
  });
});

describe("fisherInterval(r, n)", () => {
  it("gives the textbook interval of r = 0.5 in 50 pairs", () => {
    const [low, high] = fisherInterval(0.5, 50) ?? [];
    expect(low).toBeCloseTo(0.2574879, 6);
    expect(high).toBeCloseTo(0.6832563, 6);
  });

  it("is wider for every variable held constant, and gone without pairs to spare", () => {
    const plain = fisherInterval(0.5, 20) ?? [0, 0];
    const held = fisherInterval(0.5, 20, { controlled: 3 }) ?? [0, 0];
    expect(held[1] - held[0]).toBeGreaterThan(plain[1] - plain[0]);
    expect(fisherInterval(0.5, 6, { controlled: 3 })).toBeUndefined();
  });
});

describe("partialCorrelation(x, y, controlled)", () => {
  it("is (r_xy − r_xz·r_yz)/√((1−r_xz²)(1−r_yz²)) with one variable held constant", () => {
    const z = [1, 4, 2, 8, 5, 7, 1, 3, 9, 2, 6];
    const [xy, xz, yz] = [correlation(x1, y1), correlation(x1, z), correlation(y1, z)].map((r) => r ?? 0) as [
      number,
      number,
      number,
    ];
    const expected = (xy - xz * yz) / Math.sqrt((1 - xz * xz) * (1 - yz * yz));
    expect(
      partialCorrelation(
        x1,
        y1,
        z.map((value) => [value]),
      ),
    ).toBeCloseTo(expected, 10);
  });

  it("does not exist when nothing is left of x, or a controlled variable is constant", () => {
    expect(
      partialCorrelation(
        x1,
        y1,
        x1.map((value) => [2 * value]),
      ),
    ).toBeUndefined();
    expect(
      partialCorrelation(
        x1,
        y1,
        x1.map(() => [3]),
      ),
    ).toBeUndefined();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { funnel } from "../../src/stats/funnel.ts";
import { npsCoverage } from "../../src/stats/nps-coverage.ts";
import { isRankingNoise, rankIntervals } from "../../src/stats/rank-interval.ts";
import { roundShares } from "../../src/stats/round-shares.ts";
import { shrink } from "../../src/stats/shrink.ts";

fc.configureGlobal({ seed: 20260511 });

describe("shrink(units)", () => {
  const unit = fc.record({ n: fc.integer({ min: 1, max: 300 }), value: fc.integer({ min: -100, max: 100 }) });

  it("moves every unit towards the mean, the smallest most, and none past it", () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 3, maxLength: 12 }), (units) => {
        const { mean, shrunk, shrinkage, tau2 } = shrink(units, { withinVariance: 5000 });
        expect(tau2).toBeGreaterThanOrEqual(0);
        for (const [i, { n, value }] of units.entries()) {
          expect(((shrunk[i] ?? 0) - mean) * (value - mean)).toBeGreaterThanOrEqual(-1e-6);
          expect(Math.abs((shrunk[i] ?? 0) - mean)).toBeLessThanOrEqual(Math.abs(value - mean) + 1e-9);
          for (const [j, other] of units.entries()) {
            if (other.n >= n) expect(shrinkage[j] ?? 0).toBeLessThanOrEqual((shrinkage[i] ?? 0) + 1e-12);
          }
        }
      }),
    );
  });

  it("leaves values alone that have no sampling error", () => {
    const { shrunk } = shrink(
      [1, 2, 6].map((value) => ({ n: 5, value })),
      { withinVariance: 0 },
    );
    for (const [i, value] of [1, 2, 6].entries()) expect(shrunk[i]).toBeCloseTo(value, 9);
  });

  it("passes over a unit without answers", () => {
    const units = [{ n: 0, value: undefined }, ...[10, 20, 60].map((value) => ({ n: 50, value }))];
    expect(shrink(units, { withinVariance: 400 }).shrunk[0]).toBeUndefined();
  });
});

describe("rankIntervals(units)", () => {
  it("hold the rank of the value itself", () => {
    const units = fc.array(
      fc.record({ value: fc.integer({ min: -100, max: 100 }), se: fc.integer({ min: 0, max: 40 }) }),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(units, (all) => {
        for (const [i, interval] of rankIntervals(all).entries()) {
          const own = all[i]?.value ?? 0;
          const above = all.filter(({ value }) => value > own).length;
          const tied = all.filter(({ value }) => value === own).length;
          expect(interval?.low).toBeLessThanOrEqual(above + 1);
          expect(interval?.high).toBeGreaterThanOrEqual(above + tied);
        }
      }),
    );
  });

  it("tell noise from a ranking", () => {
    const intervals = (se: number) => rankIntervals([10, 20, 30, 40].map((value) => ({ value, se })));
    const known = (se: number) => intervals(se).filter((interval) => interval !== undefined);
    expect(isRankingNoise(known(50))).toBe(true);
    expect(isRankingNoise(known(0.1))).toBe(false);
  });
});

describe("funnel(units)", () => {
  const units = Array.from({ length: 20 }, (_, i) => ({ n: 50, value: 20 + 10 * (i - 9.5) }));

  it("widens for the spread that units always have, from ten units", () => {
    const options = { target: 20, withinVariance: 5000 };
    const plain = funnel(units, options);
    const wide = funnel(units, { ...options, overdispersion: true });
    expect(wide.phi).toBeGreaterThan(1);
    expect(wide.tau2).toBeGreaterThan(0);
    expect(wide.units[0]?.low95).toBeLessThan(plain.units[0]?.low95 ?? 0);
    expect(funnel(units.slice(0, 9), { ...options, overdispersion: true })).toMatchObject({ phi: undefined, tau2: 0 });
  });

  it("winsorises at the second smallest and largest of twenty", () => {
    const z = units.map(({ value }) => (value - 20) / 10);
    const clipped = z.map((own) => Math.min(8.5, Math.max(-8.5, own)));
    const phi = clipped.reduce((sum, own) => sum + own * own, 0) / 20;
    const found = funnel(units, { target: 20, withinVariance: 5000, overdispersion: true });
    expect(found.phi).toBeCloseTo(phi, 10);
    expect(found.tau2).toBeCloseTo((20 * phi - 19) / (20 / 100 - 1 / 100), 8);
  });

  it("clips to the scale when it is given", () => {
    const [unit] = funnel([{ n: 1, value: 20 }], { target: 20, withinVariance: 5000, domain: [-100, 100] }).units;
    expect(unit?.high998).toBe(100);
    expect(unit?.zone).toBe("inside");
  });

  it("has no limits for a unit without answers", () => {
    expect(funnel([{ n: 0, value: undefined }], { target: 20, withinVariance: 5000 }).units[0]?.zone).toBeUndefined();
  });
});

describe("roundShares(counts)", () => {
  it("adds up to exactly 100, each within a unit of its own share", () => {
    const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 900 }), fc.double({ min: 0, max: 9, noNaN: true })), {
      minLength: 1,
      maxLength: 11,
    });
    fc.assert(
      fc.property(counts, fc.constantFrom(0, 1), (all, decimals) => {
        const total = all.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 1e-6);
        const shares = roundShares(all, { decimals });
        const sum = shares.reduce<number>((so, share) => so + Math.round((share ?? 0) * 10 ** decimals), 0);
        expect(sum).toBe(100 * 10 ** decimals);
        for (const [i, count] of all.entries()) {
          expect(Math.abs((shares[i] ?? 0) - (100 * count) / total)).toBeLessThanOrEqual(1 / 10 ** decimals + 1e-6);
        }
      }),
    );
  });
});

describe("npsCoverage(n, chances)", () => {
  it("keeps the promise of the interval: at least 90 % for every mix tried", () => {
    for (const promoters of [0.02, 0.21, 0.48, 0.79, 0.97]) {
      for (const n of [5, 10, 20]) {
        const detractors = (1 - promoters) * 0.37;
        const chances = { promoters, passives: 1 - promoters - detractors, detractors };
        expect(npsCoverage(n, chances)).toBeGreaterThan(0.9);
      }
    }
  });

  it("is undefined for nobody", () => {
    expect(npsCoverage(0, { promoters: 1, passives: 0, detractors: 0 })).toBeUndefined();
  });
});

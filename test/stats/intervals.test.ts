import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headcountNps } from "../../src/stats/headcount-nps.ts";
import { meanInterval } from "../../src/stats/mean-interval.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { npsInterval } from "../../src/stats/nps-interval.ts";
import { rateInterval } from "../../src/stats/rate-interval.ts";
import { wilson } from "../../src/stats/wilson.ts";

fc.configureGlobal({ seed: 20260511 });

const count = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 30, noNaN: true }));

describe("npsInterval(counts)", () => {
  it("holds the raw NPS and stays on the scale for levels from 80 %", () => {
    fc.assert(
      fc.property(
        count,
        count,
        count,
        fc.constantFrom(0.8, 0.9, 0.95, 0.99),
        (promoters, passives, detractors, level) => {
          const interval = npsInterval({ promoters, passives, detractors }, { level });
          fc.pre(interval !== undefined && promoters + passives + detractors >= 1);
          expect(interval?.low).toBeLessThanOrEqual((interval?.nps ?? 0) + 1e-9);
          expect(interval?.high).toBeGreaterThanOrEqual((interval?.nps ?? 0) - 1e-9);
          expect(interval?.low).toBeGreaterThanOrEqual(-100);
          expect(interval?.high).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it("turns over when promoters and detractors change places", () => {
    fc.assert(
      fc.property(count, count, count, (promoters, passives, detractors) => {
        const there = npsInterval({ promoters, passives, detractors });
        const back = npsInterval({ promoters: detractors, passives, detractors: promoters });
        fc.pre(there !== undefined);
        expect(back?.nps).toBeCloseTo(-(there?.nps ?? 0), 9);
        expect(back?.low).toBeCloseTo(-(there?.high ?? 0), 9);
      }),
    );
  });

  it("has the half-widths printed for planning: 41, 26, 15 and 7 points", () => {
    const half = (n: number) => {
      const third = { promoters: 0.375 * n, passives: 0.25 * n, detractors: 0.375 * n };
      const interval = npsInterval(third);
      return interval === undefined ? 0 : (interval.high - interval.low) / 2;
    };
    expect(Math.abs(half(30) - 29)).toBeLessThan(4);
    expect(Math.abs(half(100) - 16)).toBeLessThan(2);
    expect(Math.abs(half(400) - 8)).toBeLessThan(1.5);
  });
});

describe("wilson(x, n)", () => {
  it("agrees with scipy 1.17: 3 of 17 at 90 %", () => {
    const interval = wilson(3, 17, { level: 0.9 });
    expect(interval?.low).toBeCloseTo(7.281446654706444, 10);
    expect(interval?.high).toBeCloseTo(36.89669780690258, 10);
  });

  it("mirrors: x of n and n − x of n", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const there = wilson(part * n, n);
        const back = wilson(n - part * n, n);
        expect(back?.high).toBeCloseTo(100 - (there?.low ?? 0), 9);
      }),
    );
  });

  it("is undefined for a share that cannot be", () => {
    expect(wilson(Number.NaN, 10)).toBeUndefined();
    expect(wilson(11, 10)).toBeUndefined();
    expect(wilson(-1, 10)).toBeUndefined();
  });
});

describe("meanInterval(moments)", () => {
  it("narrows as the group grows and never leaves the scale", () => {
    const prior = { variance: 1, df: 4 };
    const width = (n: number) => {
      const interval = meanInterval({ n, mean: 3, squares: n - 1 }, { prior, min: 1, max: 5 });
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    };
    for (const n of [1, 2, 5, 20, 100]) {
      expect(width(n + 1)).toBeLessThan(width(n));
      expect(width(n)).toBeLessThanOrEqual(4);
    }
  });

  it("has no interval for one answer and no prior, and one of no width where nothing varies", () => {
    expect(meanInterval({ n: 1, mean: 3, squares: 0 })).toBeUndefined();
    expect(meanInterval(momentsOf([4, 4, 4]) ?? { n: 0, mean: 0, squares: 0 })?.high).toBe(4);
  });
});

describe("rateInterval(events, exposure)", () => {
  it("agrees with scipy 1.17: 7 events in 3.5 person-years at 90 %", () => {
    const interval = rateInterval(7, 3.5, { level: 0.9 });
    expect(interval?.low).toBeCloseTo(0.9386616262556201, 10);
    expect(interval?.high).toBeCloseTo(3.756603943552033, 10);
  });

  it("counts per hundred when asked", () => {
    expect(rateInterval(5, 40, { per: 100 })?.rate).toBe(12.5);
  });

  it("is undefined without exposure", () => {
    for (const exposure of [0, -1, Number.NaN, Infinity]) expect(rateInterval(3, exposure)).toBeUndefined();
  });
});

describe("headcountNps(sample)", () => {
  const sample = { weight: 10, squares: 10, promoters: 0.5, detractors: 0.2 };

  it("narrows to the value as everybody answers", () => {
    const width = (headcount?: number) => {
      const interval = headcountNps({ n: 10, headcount, ...sample });
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    };
    expect(width(1000)).toBeLessThan(width());
    expect(width(12)).toBeLessThan(width(1000));
    expect(width(10)).toBe(0);
  });

  it("is undefined when nobody answered", () => {
    expect(headcountNps({ n: 0, headcount: 0, ...sample, weight: 0, squares: 0 })).toBeUndefined();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectiveN } from "../../src/stats/effective-n.ts";
import { fisherInterval } from "../../src/stats/fisher-interval.ts";
import { funnel } from "../../src/stats/funnel.ts";
import { headcountNps } from "../../src/stats/headcount-nps.ts";
import { meanDifference } from "../../src/stats/mean-difference.ts";
import { meanInterval } from "../../src/stats/mean-interval.ts";
import { type Moments, momentsOf } from "../../src/stats/moments.ts";
import { npsCoverage } from "../../src/stats/nps-coverage.ts";
import { npsDifference } from "../../src/stats/nps-difference.ts";
import { type NpsCounts, npsInterval } from "../../src/stats/nps-interval.ts";
import { proportionDifference } from "../../src/stats/proportion-difference.ts";
import { rankIntervals } from "../../src/stats/rank-interval.ts";
import { rateInterval } from "../../src/stats/rate-interval.ts";
import { reliability } from "../../src/stats/reliability.ts";
import { weightedNpsOf } from "../../src/stats/weighted-nps.ts";
import { wilson } from "../../src/stats/wilson.ts";
import { xmr } from "../../src/stats/xmr.ts";

fc.configureGlobal({ seed: 20260511 });

/** An estimate between its ends, and where all three must lie. */
interface Bounded {
  low: number;
  estimate: number;
  high: number;
}

/** A sample that may be counted several times over: as many people again, who answered the same. */
interface Sampled {
  scale: readonly [number, number];
  /** The interval of a drawn sample, that often, at that level. */
  draw: fc.Arbitrary<(times: number, level: number) => Bounded | undefined>;
}

const count = fc.integer({ min: 0, max: 60 });
const npsCounts = fc
  .record({ promoters: count, passives: count, detractors: count })
  .filter((counts) => sizeOf(counts) > 0);
const values = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 });
const proportion = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.record({ x: fc.nat({ max: n }), n: fc.constant(n) }));
const prior = { variance: 1.1, df: 4 };

const intervals: Record<string, Sampled> = {
  npsInterval: {
    scale: [-100, 100],
    draw: npsCounts.map((counts) => (times, level) => {
      const found = npsInterval(scaled(counts, times), { level });
      return found && { ...found, estimate: found.nps };
    }),
  },
  "npsDifference, around its adjusted difference": {
    scale: [-200, 200],
    draw: fc.tuple(npsCounts, npsCounts).map(([a, b]) => (times, level) => {
      const found = npsDifference(scaled(a, times), scaled(b, times), { level });
      return found && { ...found, estimate: found.adjusted };
    }),
  },
  wilson: {
    scale: [0, 100],
    draw: proportion.map(({ x, n }) => (times, level) => {
      const found = wilson(x * times, n * times, { level });
      return found && { ...found, estimate: found.share };
    }),
  },
  "proportionDifference, around its adjusted difference": {
    scale: [-100, 100],
    draw: fc.tuple(proportion, proportion).map(([a, b]) => (times, level) => {
      const more = ({ x, n }: { x: number; n: number }) => ({ x: x * times, n: n * times });
      const found = proportionDifference(more(a), more(b), { level });
      return found && { ...found, estimate: found.adjusted };
    }),
  },
  meanInterval: {
    scale: [1, 5],
    draw: values.map((all) => (times, level) => {
      const found = meanInterval(momentsTimes(all, times), { prior, min: 1, max: 5, level });
      return found && { ...found, estimate: found.mean };
    }),
  },
  meanDifference: {
    scale: [-Infinity, Infinity],
    draw: fc.tuple(values, values).map(([a, b]) => (times, level) => {
      const found = meanDifference(momentsTimes(a, times), momentsTimes(b, times), { prior, level });
      return found && { ...found, estimate: found.difference };
    }),
  },
  rateInterval: {
    scale: [0, Infinity],
    draw: fc.tuple(count, fc.integer({ min: 1, max: 90 })).map(([events, exposure]) => (times, level) => {
      const found = rateInterval(events * times, exposure * times, { level, per: 100 });
      return found && { ...found, estimate: found.rate };
    }),
  },
  fisherInterval: {
    scale: [-1, 1],
    draw: fc
      .tuple(fc.double({ min: -0.99, max: 0.99, noNaN: true }), fc.integer({ min: 4, max: 90 }))
      .map(([r, n]) => (times, level) => {
        const [low, high] = fisherInterval(r, n * times, { level }) ?? [];
        return low === undefined || high === undefined ? undefined : { low, estimate: r, high };
      }),
  },
  weightedNpsOf: {
    scale: [-100, 100],
    draw: fc
      .array(fc.record({ answer: fc.integer({ min: 0, max: 10 }), weight: fc.integer({ min: 1, max: 9 }) }), {
        minLength: 1,
        maxLength: 20,
      })
      .map((answers) => (times, level) => {
        const found = weightedNpsOf(new Array(times).fill(answers).flat(), { level });
        return found && { ...found, estimate: found.nps };
      }),
  },
  headcountNps: {
    scale: [-100, 100],
    draw: fc.tuple(npsCounts, fc.integer({ min: 1, max: 60 })).map(([counts, others]) => (times, level) => {
      const n = sizeOf(counts);
      const [promoters, detractors] = [counts.promoters / n, counts.detractors / n];
      const many = { n: n * times, weight: n * times, squares: n * times, headcount: (n + others) * times };
      const found = headcountNps({ ...many, promoters, detractors, level });
      return found && { ...found, estimate: 100 * (promoters - detractors) };
    }),
  },
};

for (const [name, { scale, draw }] of Object.entries(intervals)) {
  describe(`the interval of ${name}`, () => {
    it("holds the estimate and stays on the scale", () => {
      fc.assert(
        fc.property(draw, fc.constantFrom(0.8, 0.9, 0.95, 0.99), (interval, level) => {
          const found = interval(1, level);
          if (found === undefined) throw new Error("every sample drawn has an interval");
          expect(found.low).toBeLessThanOrEqual(found.estimate + 1e-9);
          expect(found.high).toBeGreaterThanOrEqual(found.estimate - 1e-9);
          expect(found.low).toBeGreaterThanOrEqual(scale[0]);
          expect(found.high).toBeLessThanOrEqual(scale[1]);
        }),
      );
    });

    it("is narrower for twice as many people who answered the same, and wider at a higher level", () => {
      fc.assert(
        fc.property(draw, (interval) => {
          const width = (times: number, level: number) => {
            const { low = 0, high = 0 } = interval(times, level) ?? {};
            return high - low;
          };
          expect(width(1, 0.95)).toBeGreaterThan(0);
          expect(width(2, 0.95)).toBeLessThan(width(1, 0.95));
          expect(width(1, 0.99)).toBeGreaterThanOrEqual(width(1, 0.95));
          expect(width(1, 0.8)).toBeLessThan(width(1, 0.95));
        }),
      );
    });
  });
}

describe("a difference and its p", () => {
  it("agree: the interval leaves out 0 exactly when p is below one minus the level", () => {
    fc.assert(
      fc.property(npsCounts, npsCounts, values, values, fc.constantFrom(0.9, 0.95, 0.99), (a, b, x, y, level) => {
        const tests = [
          npsDifference(a, b, { level }),
          proportionDifference(shareOf(a), shareOf(b), { level }),
          meanDifference(momentsTimes(x, 1), momentsTimes(y, 1), { prior, level }),
        ];
        for (const tested of tests) {
          if (tested === undefined) throw new Error("both groups have answers");
          expect(tested.p).toBeGreaterThanOrEqual(0);
          expect(tested.p).toBeLessThanOrEqual(1);
          expect(tested.low > 0 || tested.high < 0).toBe(tested.p < 1 - level);
        }
      }),
    );
  });
});

describe("headcountNps(sample)", () => {
  it("is never wider than the interval that makes no statement about a headcount", () => {
    fc.assert(
      fc.property(npsCounts, fc.nat({ max: 500 }), (counts, others) => {
        const n = sizeOf(counts);
        const shares = { promoters: counts.promoters / n, detractors: counts.detractors / n };
        const sample = { n, weight: n, squares: n, ...shares };
        const plain = headcountNps(sample);
        const finite = headcountNps({ ...sample, headcount: n + others });
        if (plain === undefined || finite === undefined) throw new Error("somebody answered");
        expect(finite.high - finite.low).toBeLessThanOrEqual(plain.high - plain.low + 1e-9);
        expect(plain.low).toBeCloseTo(npsInterval(counts)?.low ?? Number.NaN, 8);
      }),
    );
  });
});

describe("effectiveN(sums)", () => {
  it("is at most the number of people, and at least 1, without a headcount", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 1 }), (weights) => {
        const weight = weights.reduce((sum, own) => sum + own, 0);
        const squares = weights.reduce((sum, own) => sum + own * own, 0);
        const { kish = 0, effective } = effectiveN({ n: weights.length, weight, squares });
        expect(kish).toBeLessThanOrEqual(weights.length + 1e-9);
        expect(kish).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(effective).toBe(kish);
      }),
    );
  });
});

describe("npsCoverage(n, chances)", () => {
  it("is a chance, and grows with the level", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), npsCounts, (n, counts) => {
        const size = sizeOf(counts);
        const chances = scaled(counts, 1 / size);
        const [less = -1, more = -1] = [0.8, 0.99].map((level) => npsCoverage(n, chances, { level }));
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeGreaterThanOrEqual(less);
        expect(more).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe("funnel(units)", () => {
  it("has the target inside its limits, those of 95 % inside those of 99.8 %, and all closer for more people", () => {
    const units = fc.array(
      fc.record({ n: fc.integer({ min: 1, max: 200 }), value: fc.integer({ min: -100, max: 100 }) }),
      {
        minLength: 1,
        maxLength: 14,
      },
    );
    fc.assert(
      fc.property(units, fc.integer({ min: -100, max: 100 }), fc.boolean(), (all, target, overdispersion) => {
        const options = { target, withinVariance: 5000, overdispersion, domain: [-100, 100] as const };
        const found = funnel(all, options).units;
        for (const [i, { low95 = 0, high95 = 0, low998 = 0, high998 = 0, zone }] of found.entries()) {
          expect([-100, low998, low95, target, high95, high998, 100]).toEqual(
            [-100, low998, low95, target, high95, high998, 100].toSorted((a, b) => a - b),
          );
          const value = all[i]?.value ?? 0;
          if (zone === "inside") expect(value >= low95 && value <= high95).toBe(true);
          if (zone === "outside-99.8") expect(value < low998 || value > high998).toBe(true);
          for (const [j, other] of found.entries()) {
            if ((all[j]?.n ?? 0) <= (all[i]?.n ?? 0)) continue;
            expect(other.low998).toBeGreaterThanOrEqual(low998);
            expect(other.high95).toBeLessThanOrEqual(high95);
          }
        }
      }),
    );
  });
});

describe("rankIntervals(units)", () => {
  it("leave more places open with larger errors or less risk, and all of them for one unit", () => {
    const units = fc.array(
      fc.record({ value: fc.integer({ min: -100, max: 100 }), se: fc.integer({ min: 1, max: 40 }) }),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(units, (all) => {
        const found = rankIntervals(all);
        const vaguer = [
          rankIntervals(all.map(({ value, se }) => ({ value, se: 2 * se }))),
          rankIntervals(all, { alpha: 0.01 }),
        ];
        for (const [i, { low, high } = { low: 0, high: 0 }] of found.entries()) {
          expect(low).toBeGreaterThanOrEqual(1);
          expect(high).toBeLessThanOrEqual(all.length);
          for (const wider of vaguer) {
            expect(wider[i]?.low).toBeLessThanOrEqual(low);
            expect(wider[i]?.high).toBeGreaterThanOrEqual(high);
          }
        }
      }),
    );
  });
});

describe("reliability(covariances, n)", () => {
  it("has α of at most 1 inside its interval, which narrows as more people answer", () => {
    const shared = fc.double({ min: 0, max: 5, noNaN: true });
    const own = fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(shared, own, fc.integer({ min: 3, max: 200 }), (common, unique, n) => {
        const covariances = unique.map((variance, i) => unique.map((_, j) => common + (i === j ? variance : 0)));
        const found = reliability(covariances, n);
        const more = reliability(covariances, 2 * n);
        const { alpha = 2, alphaLow = 2, alphaHigh = -2 } = found ?? {};
        expect(alpha).toBeLessThanOrEqual(1);
        expect(alphaLow).toBeLessThanOrEqual(alpha);
        expect(alphaHigh).toBeGreaterThanOrEqual(alpha);
        expect((more?.alphaHigh ?? 2) - (more?.alphaLow ?? -2)).toBeLessThan(alphaHigh - alphaLow);
        for (const r of found?.itemRest ?? []) expect(Math.abs(r ?? 2)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe("xmr(values)", () => {
  it("has its centre between its limits and names as outside exactly the points beyond them", () => {
    const series = fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined }), { maxLength: 24 });
    fc.assert(
      fc.property(series, (points) => {
        const { centre, lower, upper, outside } = xmr(points);
        if (centre === undefined || lower === undefined || upper === undefined) {
          expect(outside).toEqual([]);
          return;
        }
        expect(lower).toBeLessThanOrEqual(centre);
        expect(upper).toBeGreaterThanOrEqual(centre);
        const beyond = [...points.keys()].filter((i) => {
          const value = points[i];
          return value !== undefined && (value < lower || value > upper);
        });
        expect(outside).toEqual(beyond);
      }),
    );
  });
});

function sizeOf({ promoters, passives, detractors }: NpsCounts): number {
  return promoters + passives + detractors;
}

function scaled({ promoters, passives, detractors }: NpsCounts, times: number): NpsCounts {
  return { promoters: promoters * times, passives: passives * times, detractors: detractors * times };
}

function shareOf(counts: NpsCounts): { x: number; n: number } {
  return { x: counts.promoters, n: sizeOf(counts) };
}

function momentsTimes(all: readonly number[], times: number): Moments {
  const found = momentsOf(new Array<readonly number[]>(times).fill(all).flat());
  if (found === undefined) throw new Error("a sample has values");
  return found;
}

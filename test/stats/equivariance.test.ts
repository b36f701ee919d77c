import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { constructScores } from "../../src/stats/construct-scores.ts";
import { correlation } from "../../src/stats/correlation.ts";
import { fCdf } from "../../src/stats/f-cdf.ts";
import { fisherInterval } from "../../src/stats/fisher-interval.ts";
import { funnel } from "../../src/stats/funnel.ts";
import { incompleteBeta } from "../../src/stats/incomplete-beta.ts";
import { mannKendall } from "../../src/stats/mann-kendall.ts";
import { meanDifference } from "../../src/stats/mean-difference.ts";
import { median } from "../../src/stats/median.ts";
import { type Moments, momentsOf } from "../../src/stats/moments.ts";
import { normalCdf } from "../../src/stats/normal-cdf.ts";
import { normalQuantile } from "../../src/stats/normal-quantile.ts";
import { npsDifference } from "../../src/stats/nps-difference.ts";
import { partialCorrelation } from "../../src/stats/partial-correlation.ts";
import { pooledTrend } from "../../src/stats/pooled-trend.ts";
import { proportionDifference } from "../../src/stats/proportion-difference.ts";
import { rankIntervals } from "../../src/stats/rank-interval.ts";
import { rescale } from "../../src/stats/rescale.ts";
import { shrink } from "../../src/stats/shrink.ts";
import { singleTrend } from "../../src/stats/single-trend.ts";
import { studentTCdf } from "../../src/stats/student-t-cdf.ts";
import { studentTQuantile } from "../../src/stats/student-t-quantile.ts";
import { unitsAgainstRest } from "../../src/stats/units-against-rest.ts";
import { xmr } from "../../src/stats/xmr.ts";

fc.configureGlobal({ seed: 20260511 });

const count = fc.integer({ min: 0, max: 60 });
const npsCounts = fc
  .record({ promoters: count, passives: count, detractors: count })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);
const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 });
const prior = { variance: 1.1, df: 4 };
const opposite: Record<string, string> = {
  higher: "lower",
  lower: "higher",
  "slightly-higher": "slightly-lower",
  "slightly-lower": "slightly-higher",
};

interface Tested {
  difference: number;
  adjusted: number;
  se: number;
  p: number;
  low: number;
  high: number;
}

function expectMirrored(back: Tested | undefined, there: Tested | undefined): void {
  if (there === undefined || back === undefined) throw new Error("both groups have answers");
  expect(back.difference).toBeCloseTo(-there.difference, 9);
  expect(back.adjusted).toBeCloseTo(-there.adjusted, 9);
  expect(back.low).toBeCloseTo(-there.high, 9);
  expect(back.high).toBeCloseTo(-there.low, 9);
  expect(back.se).toBeCloseTo(there.se, 12);
  expect(back.p).toBeCloseTo(there.p, 12);
}

describe("a difference between two groups that change places", () => {
  it("turns its sign and mirrors its interval, with the same p", () => {
    fc.assert(
      fc.property(npsCounts, npsCounts, answers, answers, (a, b, x, y) => {
        expectMirrored(npsDifference(b, a), npsDifference(a, b));
        const [one, other] = [a, b].map((own) => ({
          x: own.promoters,
          n: own.promoters + own.passives + own.detractors,
        }));
        if (one && other) expectMirrored(proportionDifference(other, one), proportionDifference(one, other));
        expectMirrored(meanDifferenceOf(y, x), meanDifferenceOf(x, y));
      }),
    );
  });
});

describe("a difference on a scale that is turned over", () => {
  it("is the same for promoters taken for detractors, who agree for who do not, and answers read backwards", () => {
    fc.assert(
      fc.property(npsCounts, npsCounts, answers, answers, (a, b, x, y) => {
        const turned = ({ promoters, passives, detractors }: typeof a) => ({
          promoters: detractors,
          passives,
          detractors: promoters,
        });
        expectMirrored(npsDifference(turned(a), turned(b)), npsDifference(a, b));
        const share = ({ promoters, passives, detractors }: typeof a) => ({
          x: promoters,
          n: promoters + passives + detractors,
        });
        const rest = ({ promoters, passives, detractors }: typeof a) => ({
          x: passives + detractors,
          n: promoters + passives + detractors,
        });
        expectMirrored(proportionDifference(rest(a), rest(b)), proportionDifference(share(a), share(b)));
        const backwards = (all: readonly number[]) => all.map((answer) => 6 - answer);
        expectMirrored(meanDifferenceOf(backwards(x), backwards(y)), meanDifferenceOf(x, y));
      }),
    );
  });
});

describe("unitsAgainstRest(units)", () => {
  it("calls the one of two units what the other is not, and turns every word with the scale", () => {
    const units = fc.array(npsCounts, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(units, (all) => {
        const found = unitsAgainstRest(all, { minimum: 5 });
        const turned = unitsAgainstRest(
          all.map(({ promoters, passives, detractors }) => ({
            promoters: detractors,
            passives,
            detractors: promoters,
          })),
          { minimum: 5 },
        );
        expect(turned.map(({ label }) => label)).toEqual(found.map(({ label }) => opposite[label] ?? label));
        const [one, other] = unitsAgainstRest(all.slice(0, 2), { minimum: 5 });
        if (one && other) expect(other.label).toBe(opposite[one.label] ?? one.label);
      }),
    );
  });
});

describe("rescale(value, scale)", () => {
  it("adds up to 100 with its mirror image, and keeps an answer that is turned twice", () => {
    const scale = fc.constantFrom({ min: 1, max: 5 }, { min: 0, max: 10 }, { min: 1, max: 7 }, { min: -3, max: 3 });
    fc.assert(
      fc.property(scale, fc.double({ min: 0, max: 1, noNaN: true }), (ends, part) => {
        const value = ends.min + part * (ends.max - ends.min);
        const [plain = -1, turned = -1] = [rescale(value, ends), rescale(value, { ...ends, reversed: true })];
        expect(plain + turned).toBeCloseTo(100, 9);
        expect(rescale(turned, { min: 0, max: 100, reversed: true })).toBeCloseTo(plain, 9);
      }),
    );
  });
});

describe("constructScores(rows, items)", () => {
  const rows = fc.array(
    fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }), { minLength: 3, maxLength: 3 }),
    { minLength: 4, maxLength: 20 },
  );
  const items = [
    { min: 1, max: 5 },
    { min: 1, max: 5, reversed: true },
    { min: 1, max: 5 },
  ];

  it("mirrors every score when every item is turned, and leaves the reliability as it was", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const plain = constructScores(all, items);
        const turned = constructScores(
          all,
          items.map(({ reversed = false, ...ends }) => ({ ...ends, reversed: !reversed })),
        );
        for (const [i, score] of plain.scores.entries()) {
          if (score === undefined) expect(turned.scores[i]).toBeUndefined();
          else expect(turned.scores[i]).toBeCloseTo(100 - score, 9);
        }
        expect(turned.moments?.squares ?? 0).toBeCloseTo(plain.moments?.squares ?? 0, 6);
        expect(turned.reliability?.alpha ?? 0).toBeCloseTo(plain.reliability?.alpha ?? 0, 9);
      }),
    );
  });

  it("does not care where a scale begins, how long it is, or in which order the items and the people come", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const plain = constructScores(all, items);
        const wider = constructScores(
          all.map((row) => row.map((answer) => answer && 10 * answer - 7)),
          items.map((item) => ({ ...item, min: 3, max: 43 })),
        );
        const shuffled = constructScores(all.map((row) => row.toReversed()).toReversed(), items.toReversed());
        for (const [i, score] of plain.scores.entries()) {
          for (const other of [wider.scores[i], shuffled.scores.at(-1 - i)]) {
            if (score === undefined) expect(other).toBeUndefined();
            else expect(other).toBeCloseTo(score, 9);
          }
        }
        for (const { complete, reliability } of [wider, shuffled]) {
          expect(complete).toBe(plain.complete);
          expect(reliability?.alpha ?? 0).toBeCloseTo(plain.reliability?.alpha ?? 0, 9);
        }
      }),
    );
  });
});

describe("a correlation", () => {
  const triples = fc.array(
    fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })),
    { minLength: 6, maxLength: 20 },
  );

  it("is the same for x and y exchanged, and turns its sign with one of them", () => {
    fc.assert(
      fc.property(triples, (drawn) => {
        const [x, y, z] = [0, 1, 2].map((at) => drawn.map((row) => row[at] ?? 0)) as [number[], number[], number[]];
        const held = z.map((value) => [value]);
        const minus = y.map((value) => -value);
        const r = correlation(x, y);
        expect(correlation(y, x) === undefined).toBe(r === undefined);
        expect(correlation(y, x) ?? 0).toBeCloseTo(r ?? 0, 12);
        expect(correlation(x, minus) ?? 0).toBeCloseTo(-(r ?? 0), 12);
        const partial = partialCorrelation(x, y, held);
        if (partial === undefined) {
          expect(partialCorrelation(y, x, held)).toBeUndefined();
          return;
        }
        expect(partialCorrelation(y, x, held)).toBeCloseTo(partial, 9);
        expect(partialCorrelation(x, minus, held)).toBeCloseTo(-partial, 9);
        // What is held constant may be counted in any unit.
        const other = held.map((row) => row.map((value) => 5 - 3 * value));
        expect(partialCorrelation(x, y, other)).toBeCloseTo(partial, 8);
      }),
    );
  });

  it("has an interval that mirrors", () => {
    fc.assert(
      fc.property(fc.double({ min: -0.99, max: 0.99, noNaN: true }), fc.integer({ min: 4, max: 300 }), (r, n) => {
        const [low = 0, high = 0] = fisherInterval(r, n) ?? [];
        const [turnedLow, turnedHigh] = fisherInterval(-r, n) ?? [];
        expect(turnedLow).toBeCloseTo(-high, 12);
        expect(turnedHigh).toBeCloseTo(-low, 12);
      }),
    );
  });
});

const point = fc.record({
  time: fc.integer({ min: 0, max: 12 }),
  value: fc.integer({ min: -20, max: 20 }),
  se: fc.integer({ min: 1, max: 4 }),
});

describe("a trend", () => {
  const series = fc.array(fc.array(point, { minLength: 5, maxLength: 9 }), { minLength: 1, maxLength: 4 });
  type Points = readonly { time: number; value: number; se: number }[];

  /** Both kinds of trend: each series by itself, and all together. */
  const slopesOf = (all: readonly Points[]) => [
    ...all.map((points) => singleTrend(points)),
    ...pooledTrend(all).slopes,
  ];
  const changed = (all: readonly Points[], change: (own: Points[number]) => Points[number]) =>
    slopesOf(all.map((points) => points.map(change)));

  it("turns with the values and with time, and does not care where either begins", () => {
    fc.assert(
      fc.property(series, (all) => {
        const plain = slopesOf(all);
        const variants: [sign: number, found: typeof plain][] = [
          [-1, changed(all, (own) => ({ ...own, value: -own.value }))],
          [-1, changed(all, (own) => ({ ...own, time: -own.time }))],
          [1, changed(all, (own) => ({ ...own, value: own.value + 70 }))],
          [1, changed(all, (own) => ({ ...own, time: own.time + 2020 }))],
          [1, slopesOf(all.map((points) => points.toReversed()))],
        ];
        for (const [sign, found] of variants) {
          for (const [i, own] of plain.entries()) {
            expect(found[i] === undefined).toBe(own === undefined);
            if (own === undefined) continue;
            expect(found[i]?.slope).toBeCloseTo(sign * own.slope, 6);
            expect(found[i]?.se).toBeCloseTo(own.se, 6);
            expect(found[i]?.p).toBeCloseTo(own.p, 6);
          }
        }
      }),
    );
  });

  it("is none where time stands still, whatever the moment and the values", () => {
    const moment = fc.double({ min: -3000, max: 3000, noNaN: true });
    fc.assert(
      fc.property(moment, fc.array(point, { minLength: 3, maxLength: 9 }), (time, points) => {
        const still = points.map((own) => ({ ...own, time }));
        expect(singleTrend(still)).toBeUndefined();
        expect(pooledTrend([still, still])).toEqual({ tau2: undefined, df: 0, slopes: [undefined, undefined] });
      }),
    );
  });

  it("is ten times as steep for values ten times as large, and for time counted in tenths", () => {
    fc.assert(
      fc.property(series, (all) => {
        const plain = slopesOf(all);
        const variants = [
          changed(all, ({ time, value, se }) => ({ time, value: 10 * value, se: 10 * se })),
          changed(all, (own) => ({ ...own, time: own.time / 10 })),
        ];
        for (const found of variants) {
          for (const [i, own] of plain.entries()) {
            expect(found[i]?.slope ?? 0).toBeCloseTo(10 * (own?.slope ?? 0), 6);
            expect(found[i]?.p ?? 0).toBeCloseTo(own?.p ?? 0, 6);
          }
        }
      }),
    );
  });
});

describe("mannKendall(series)", () => {
  const series = fc.array(point, { maxLength: 12 });

  it("turns with the values and with time", () => {
    fc.assert(
      fc.property(series, (points) => {
        const plain = mannKendall(points);
        const turned = [
          mannKendall(points.map(({ time, value }) => ({ time, value: -value }))),
          // Points of one moment are in no order: only whole series of different moments can be turned around.
          ...(isOncePerTime(points) ? [mannKendall(points.map(({ time, value }) => ({ time: -time, value })))] : []),
        ];
        for (const { s, z, slope, ...found } of turned) {
          expect(s).toBe(0 - plain.s);
          if (plain.z !== undefined) expect(z).toBe(0 - plain.z);
          if (plain.slope !== undefined) expect(slope).toBeCloseTo(-plain.slope, 12);
          expect(found).toMatchObject({ variance: plain.variance, pNormal: plain.pNormal, pExact: plain.pExact });
        }
      }),
    );
  });

  it("asks only for the order of values and moments: any rising curve of either gives the same test", () => {
    fc.assert(
      fc.property(series, (points) => {
        const { slope: _, intercept: __, ...plain } = mannKendall(points);
        const bent = mannKendall(
          points.map(({ time, value }) => ({ time: Math.exp(time / 4), value: value ** 3 + value })),
        );
        expect(bent).toMatchObject(plain);
      }),
    );
  });
});

describe("xmr(values)", () => {
  it("mirrors with the values, and reads the same backwards", () => {
    const series = fc.array(fc.option(fc.integer({ min: -9, max: 9 }), { nil: undefined }), { maxLength: 30 });
    fc.assert(
      fc.property(series, (points) => {
        const options = { runLength: 4 };
        const plain = xmr(points, options);
        const turned = xmr(
          points.map((value) => (value === undefined ? undefined : 0 - value)),
          options,
        );
        expect(turned).toMatchObject({ outside: plain.outside, inRun: plain.inRun });
        expect(turned.lower ?? 0).toBeCloseTo(-(plain.upper ?? 0), 9);
        const backwards = xmr(points.toReversed(), options);
        const last = points.length - 1;
        const places = (found: readonly number[]) => found.map((at) => last - at).toReversed();
        expect(backwards.centre ?? 0).toBeCloseTo(plain.centre ?? 0, 9);
        expect(backwards.upper ?? 0).toBeCloseTo(plain.upper ?? 0, 9);
        expect(places(backwards.outside)).toEqual(plain.outside);
        expect(places(backwards.inRun)).toEqual(plain.inRun);
      }),
    );
  });
});

const units = fc.array(
  fc.record({
    n: fc.integer({ min: 0, max: 90 }),
    value: fc.option(fc.integer({ min: -100, max: 100 }), { nil: undefined, freq: 9 }),
  }),
  { maxLength: 14 },
);

/** Values on another scale: a shift, a longer unit, or the other way round. */
const scales = fc.constantFrom({ by: 1, to: 300 }, { by: 10, to: 0 }, { by: -1, to: 0 }, { by: -0.25, to: 40 });

describe("shrink(units) and funnel(units)", () => {
  it("move with the scale of the values", () => {
    fc.assert(
      fc.property(
        units.filter((all) => all.filter(({ n, value }) => n > 0 && value !== undefined).length >= 3),
        scales,
        fc.boolean(),
        (all, { by, to }, overdispersion) => {
          const onScale = (value: number | undefined) => (value === undefined ? undefined : by * value + to);
          const moved = all.map(({ n, value }) => ({ n, value: onScale(value) }));
          const withinVariance = 5000;
          const [plain, found] = [
            shrink(all, { withinVariance }),
            shrink(moved, { withinVariance: by * by * withinVariance }),
          ];
          expect(found.mean).toBeCloseTo(by * plain.mean + to, 6);
          expect(found.tau2).toBeCloseTo(by * by * plain.tau2, 5);
          for (const [i, value] of plain.shrunk.entries()) {
            if (value === undefined) expect(found.shrunk[i]).toBeUndefined();
            else expect(found.shrunk[i]).toBeCloseTo(by * value + to, 5);
          }
          const before = funnel(all, { target: 20, withinVariance, overdispersion });
          const after = funnel(moved, {
            target: by * 20 + to,
            withinVariance: by * by * withinVariance,
            overdispersion,
          });
          expect(after.phi ?? 0).toBeCloseTo(before.phi ?? 0, 8);
          expect(after.units.map(({ zone }) => zone)).toEqual(before.units.map(({ zone }) => zone));
          for (const [i, { low95, high95 }] of before.units.entries()) {
            const ends = [after.units[i]?.low95, after.units[i]?.high95];
            const [low, high] = by < 0 ? ends.toReversed() : ends;
            if (low95 === undefined || high95 === undefined) expect(low).toBeUndefined();
            else expect(low).toBeCloseTo(by * low95 + to, 6);
            if (high95 !== undefined) expect(high).toBeCloseTo(by * high95 + to, 6);
          }
        },
      ),
    );
  });
});

describe("rankIntervals(units)", () => {
  it("keep the places on another scale, and count them from the other end on a scale turned over", () => {
    const scored = fc.array(
      fc.option(fc.record({ value: fc.integer({ min: -100, max: 100 }), se: fc.integer({ min: 1, max: 40 }) }), {
        nil: undefined,
        freq: 9,
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(scored, scales, (all, { by, to }) => {
        const moved = all.map((unit) => unit && { value: by * unit.value + to, se: Math.abs(by) * unit.se });
        const places = all.filter((unit) => unit !== undefined).length + 1;
        const turn = ({ low, high }: { low: number; high: number }) => ({ low: places - high, high: places - low });
        const plain = rankIntervals(all);
        expect(rankIntervals(moved)).toEqual(by < 0 ? plain.map((interval) => interval && turn(interval)) : plain);
      }),
    );
  });
});

describe("median(values)", () => {
  it("turns and moves with the values, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1 }), (all) => {
        const middle = median(all) ?? Number.NaN;
        expect(median(all.map((value) => 0 - value))).toBe(0 - middle);
        expect(median(all.map((value) => 2 * value + 3))).toBe(2 * middle + 3);
        expect(median(all.toReversed())).toBe(middle);
      }),
    );
  });
});

describe("a distribution", () => {
  const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  const df = fc.double({ min: 0.5, max: 300, noNaN: true });

  it("is the mirror image of itself around the middle: normal and t", () => {
    fc.assert(
      fc.property(p, df, fc.double({ min: -8, max: 8, noNaN: true }), (chance, free, x) => {
        expect(normalCdf(-x)).toBeCloseTo(1 - normalCdf(x), 12);
        expect(studentTCdf(-x, free)).toBeCloseTo(1 - studentTCdf(x, free), 12);
        expect(normalQuantile(1 - chance)).toBeCloseTo(-normalQuantile(chance), 8);
        expect(studentTQuantile(1 - chance, free) / studentTQuantile(chance, free)).toBeCloseTo(-1, 6);
      }),
    );
  });

  it("is another one of its kind seen from the other side: beta and F", () => {
    fc.assert(
      fc.property(p, df, df, (x, a, b) => {
        expect(incompleteBeta(x, a, b)).toBeCloseTo(1 - incompleteBeta(1 - x, b, a), 9);
        expect(fCdf(3 * x, a, b)).toBeCloseTo(1 - fCdf(1 / (3 * x), b, a), 9);
      }),
    );
  });

  it("never falls", () => {
    fc.assert(
      fc.property(p, p, df, df, (one, other, a, b) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(normalQuantile(less)).toBeLessThanOrEqual(normalQuantile(more));
        expect(studentTQuantile(less, a)).toBeLessThanOrEqual(studentTQuantile(more, a) + 1e-9);
        expect(incompleteBeta(less, a, b)).toBeLessThanOrEqual(incompleteBeta(more, a, b) + 1e-14);
        expect(fCdf(9 * less, a, b)).toBeLessThanOrEqual(fCdf(9 * more, a, b) + 1e-14);
      }),
    );
  });
});

function meanDifferenceOf(a: readonly number[], b: readonly number[]): Tested | undefined {
  const tested = meanDifference(momentsIn(a), momentsIn(b), { prior });
  return tested && { ...tested, adjusted: tested.difference };
}

function momentsIn(values: readonly number[]): Moments {
  const found = momentsOf(values);
  if (found === undefined) throw new Error("a group has answers");
  return found;
}

function isOncePerTime(points: readonly { time: number }[]): boolean {
  return new Set(points.map(({ time }) => time)).size === points.length;
}

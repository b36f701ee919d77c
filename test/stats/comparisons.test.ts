import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustFalseDiscovery } from "../../src/stats/adjust-false-discovery.ts";
import { classifyChange } from "../../src/stats/classify-change.ts";
import { meanDifference } from "../../src/stats/mean-difference.ts";
import { type Moments, momentsOf } from "../../src/stats/moments.ts";
import { npsDifference } from "../../src/stats/nps-difference.ts";
import { npsInterval } from "../../src/stats/nps-interval.ts";
import { unitsAgainstRest } from "../../src/stats/units-against-rest.ts";

fc.configureGlobal({ seed: 20260511 });

function group(...values: number[]): Moments {
  const found = momentsOf(values);
  if (found === undefined) throw new Error("a group of the test has values");
  return found;
}

describe("meanDifference(a, b)", () => {
  it("is Welch's test without a prior: scipy 1.17", () => {
    const tested = meanDifference(group(1, 2, 3, 5, 4), group(2, 2, 6, 7, 9, 8));
    expect(tested?.df).toBeCloseTo(7.790129474848114, 10);
    expect(tested?.p).toBeCloseTo(0.09783854095791021, 12);
    expect(tested?.low).toBeCloseTo(-5.9522942458413635, 10);
    expect(tested?.high).toBeCloseTo(0.6189609125080291, 10);
  });

  it("gives the same p whatever the unit of the values", () => {
    const p = meanDifference(group(3, 4, 5.5), group(2, 2.5, 4, 4.5))?.p ?? Number.NaN;
    for (const unit of [1e-120, 1e-6, 1e9, 1e120]) {
      const scaled = meanDifference(
        group(3 * unit, 4 * unit, 5.5 * unit),
        group(2 * unit, 2.5 * unit, 4 * unit, 4.5 * unit),
      );
      expect(scaled?.p).toBeCloseTo(p, 12);
    }
  });

  it("compares one person only with a prior to go by", () => {
    expect(meanDifference(group(1), group(3, 4))).toBeUndefined();
    expect(meanDifference(group(1), group(3, 4), { prior: { variance: 1, df: 4 } })?.difference).toBe(-2.5);
  });

  it("is undefined when nothing varies", () => {
    expect(meanDifference(group(5, 5), group(3, 3))).toBeUndefined();
    expect(meanDifference(group(0.1, 0.1, 0.1), group(0.4, 0.4, 0.4))).toBeUndefined();
    expect(meanDifference(group(5, 5), group(3, 3), { prior: { variance: 0, df: 4 } })).toBeUndefined();
  });
});

describe("npsDifference(a, b)", () => {
  it("makes the test against the rest the same as the test against the whole", () => {
    const unit = { promoters: 20, passives: 10, detractors: 5 };
    const rest = { promoters: 40, passives: 30, detractors: 30 };
    const whole = { promoters: 60, passives: 40, detractors: 35 };
    const againstRest = npsDifference(unit, rest)?.difference ?? 0;
    const againstWhole = (npsInterval(unit)?.nps ?? 0) - (npsInterval(whole)?.nps ?? 0);
    expect(againstWhole).toBeCloseTo((againstRest * 100) / 135, 10);
  });
});

describe("adjustFalseDiscovery(p)", () => {
  const p = [0.01, 0.2, 0.03, 0.5, 0.002];

  it("agrees with scipy 1.17, for positive and for any dependence", () => {
    expect(adjustFalseDiscovery(p).map((value) => Number(value?.toFixed(10)))).toEqual([0.025, 0.25, 0.05, 0.5, 0.01]);
    const any = adjustFalseDiscovery(p, { dependence: "any" }).map((value) => Number(value?.toFixed(8)));
    expect(any).toEqual([0.05708333, 0.57083333, 0.11416667, 1, 0.02283333]);
  });

  it("never lowers a p, keeps their order and leaves what is no test alone", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined })), (values) => {
        const adjusted = adjustFalseDiscovery(values);
        for (const [i, own] of values.entries()) {
          if (own === undefined) expect(adjusted[i]).toBeUndefined();
          else expect(adjusted[i]).toBeGreaterThanOrEqual(own);
          for (const [j, other] of values.entries()) {
            if (own === undefined || other === undefined || own > other) continue;
            expect(adjusted[i] ?? 0).toBeLessThanOrEqual(adjusted[j] ?? 0);
          }
        }
      }),
    );
  });
});

describe("classifyChange(evidence)", () => {
  const sure = { se: 1, meaningful: 10, pAdjusted: 0.001 };

  it("knows four words for a difference, one for none and one for too little to go by", () => {
    expect(classifyChange({ ...sure, d: 12 })).toBe("higher");
    expect(classifyChange({ ...sure, d: -12 })).toBe("lower");
    expect(classifyChange({ ...sure, d: 9 })).toBe("slightly-higher");
    expect(classifyChange({ ...sure, d: -9 })).toBe("slightly-lower");
    expect(classifyChange({ ...sure, d: 2 })).toBe("no-meaningful-difference");
    expect(classifyChange({ ...sure, d: 12, pAdjusted: 0.3 })).toBe("not-enough-data");
  });

  it("never calls a small sample the same", () => {
    expect(classifyChange({ d: 0, se: 20, meaningful: 10, pAdjusted: 1 })).toBe("not-enough-data");
  });

  it("says nothing when the printed difference points the other way", () => {
    expect(classifyChange({ ...sure, d: 12, raw: -1 })).toBe("not-enough-data");
    expect(classifyChange({ ...sure, d: 2, raw: 0 })).toBe("no-meaningful-difference");
  });

  it("needs more for the same word with fewer degrees of freedom", () => {
    expect(classifyChange({ d: 3, se: 4, meaningful: 10, pAdjusted: 1 })).toBe("no-meaningful-difference");
    expect(classifyChange({ d: 3, se: 4, df: 2, meaningful: 10, pAdjusted: 1 })).toBe("not-enough-data");
  });

  it("mirrors", () => {
    const words: Record<string, string> = { higher: "lower", "slightly-higher": "slightly-lower" };
    const turn = Object.fromEntries(
      Object.entries(words).flatMap(([one, other]) => [
        [one, other],
        [other, one],
      ]),
    );
    fc.assert(
      fc.property(
        fc.double({ min: -40, max: 40, noNaN: true }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (d, se, pAdjusted) => {
          const there = classifyChange({ d, se, meaningful: 10, pAdjusted });
          expect(classifyChange({ d: -d, se, meaningful: 10, pAdjusted })).toBe(turn[there] ?? there);
        },
      ),
    );
  });

  it("cannot tell without a standard error or degrees of freedom", () => {
    expect(classifyChange({ ...sure, d: 12, se: undefined })).toBe("not-enough-data");
    expect(classifyChange({ ...sure, d: undefined })).toBe("not-enough-data");
    expect(classifyChange({ ...sure, d: 12, df: 0 })).toBe("not-enough-data");
  });
});

describe("unitsAgainstRest(units)", () => {
  it("keeps small units out of the family of tests", () => {
    const large = { promoters: 30, passives: 5, detractors: 5 };
    const other = { promoters: 10, passives: 10, detractors: 20 };
    const tiny = { promoters: 2, passives: 0, detractors: 0 };
    const [first, , last] = unitsAgainstRest([large, other, tiny], { minimum: 5 });
    expect(first?.pAdjusted).toBeLessThanOrEqual(2 * (first?.p ?? 0));
    expect(last).toEqual({
      n: 2,
      nps: undefined,
      difference: undefined,
      p: undefined,
      pAdjusted: undefined,
      label: "suppressed",
    });
  });

  it("suppresses a unit that leaves too few others", () => {
    const [most] = unitsAgainstRest(
      [
        { promoters: 30, passives: 5, detractors: 5 },
        { promoters: 1, passives: 1, detractors: 1 },
      ],
      { minimum: 5 },
    );
    expect(most?.label).toBe("suppressed");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustFalseDiscovery } from "../../src/stats/adjust-false-discovery.ts";
import { covariance } from "../../src/stats/covariance.ts";
import { jackknifeError } from "../../src/stats/jackknife-error.ts";
import { type Moments, moments, momentsOf, varianceOf } from "../../src/stats/moments.ts";
import { neumaierSum } from "../../src/stats/neumaier-sum.ts";
import { npsInterval } from "../../src/stats/nps-interval.ts";
import { roundShares } from "../../src/stats/round-shares.ts";
import { twoWayResiduals } from "../../src/stats/two-way-residuals.ts";
import { unitsAgainstRest } from "../../src/stats/units-against-rest.ts";
import { type WeightSums, weightedNps, weightedNpsOf } from "../../src/stats/weighted-nps.ts";

fc.configureGlobal({ seed: 20260511 });

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 20 });

describe("momentsOf(values)", () => {
  it("of two groups together follows from the moments of each (Chan, Golub & LeVeque 1983)", () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const [a, b, both] = [momentsIn(one), momentsIn(other), momentsIn([...one, ...other])];
        expect(both.n).toBe(a.n + b.n);
        expect(both.mean).toBeCloseTo((a.n * a.mean + b.n * b.mean) / both.n, 9);
        const between = (a.n * b.n * (a.mean - b.mean) ** 2) / both.n;
        expect(both.squares).toBeCloseTo(a.squares + b.squares + between, 7);
      }),
    );
  });

  it("is to the last bit the same for values in another order, and for equal values counted at once", () => {
    fc.assert(
      fc.property(values, (all) => {
        expect(momentsOf(all.toReversed())).toEqual(momentsOf(all));
        const counted = moments([...Map.groupBy(all, (value) => value)].map(([value, same]) => [value, same.length]));
        expect(counted?.mean).toBeCloseTo(momentsIn(all).mean, 12);
        expect(counted?.squares).toBeCloseTo(momentsIn(all).squares, 8);
      }),
    );
  });

  it("has a variance that a shift does not touch and a scale squares", () => {
    fc.assert(
      fc.property(values, (all) => {
        const plain = varianceOf(momentsIn(all));
        const moved = varianceOf(momentsIn(all.map((value) => 3 * value + 1000)));
        expect(moved === undefined).toBe(all.length < 2);
        expect(moved ?? 0).toBeCloseTo(9 * (plain ?? 0), 6);
        expect(plain ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("covariance(rows)", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { minLength: 2 });

  it("is symmetric, has the variances on its diagonal, and does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const [[xx = -1, xy = 0] = [], [yx = 1, yy = -1] = []] = covariance(all) ?? [];
        expect(xy).toBe(yx);
        expect(xx).toBeCloseTo(varianceOf(momentsIn(all.map(([x]) => x))) ?? Number.NaN, 8);
        expect(xy * xy).toBeLessThanOrEqual(xx * yy + 1e-6);
        for (const [i, row] of (covariance(all.toReversed()) ?? []).entries()) {
          for (const [j, cell] of row.entries()) expect(cell).toBeCloseTo([xx, xy, yx, yy][2 * i + j] ?? 0, 8);
        }
      }),
    );
  });
});

describe("neumaierSum(terms)", () => {
  it("of whole numbers is exact, in any order and in any parts", () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger()), fc.nat({ max: 9 }), (terms, cut) => {
        const whole = terms.map((term) => Math.trunc(term / 1000));
        const sum = Number(whole.reduce((total, term) => total + BigInt(term), 0n));
        expect(neumaierSum(whole)).toBe(sum);
        expect(neumaierSum(whole.toReversed())).toBe(sum);
        expect(neumaierSum([neumaierSum(whole.slice(0, cut)), neumaierSum(whole.slice(cut))])).toBe(sum);
      }),
    );
  });
});

describe("weightedNps(sums)", () => {
  it("of sums added up is that of all answers together", () => {
    const answer = fc.record({ answer: fc.integer({ min: 0, max: 10 }), weight: fc.integer({ min: 0, max: 9 }) });
    fc.assert(
      fc.property(fc.array(answer), fc.array(answer), (one, other) => {
        const both = [...one, ...other];
        const sums = (all: typeof one, from: number, to: number): WeightSums => {
          const weights = all.flatMap((own) =>
            own.weight > 0 && own.answer >= from && own.answer <= to ? [own.weight] : [],
          );
          return {
            n: weights.length,
            weight: neumaierSum(weights),
            squares: neumaierSum(weights.map((own) => own ** 2)),
          };
        };
        const merged = (from: number, to: number): WeightSums => {
          const [a, b] = [sums(one, from, to), sums(other, from, to)];
          return { n: a.n + b.n, weight: a.weight + b.weight, squares: a.squares + b.squares };
        };
        const found = weightedNps({ promoters: merged(9, 10), passives: merged(7, 8), detractors: merged(0, 6) });
        expect(found).toEqual(weightedNpsOf(both));
        expect(weightedNpsOf(both.toReversed())).toEqual(found);
      }),
    );
  });
});

describe("unitsAgainstRest(units)", () => {
  const count = fc.integer({ min: 0, max: 20 });
  const units = fc.array(fc.record({ promoters: count, passives: count, detractors: count }), {
    minLength: 2,
    maxLength: 6,
  });

  it("takes the rest for all others together: the difference with the whole is the part that is not the unit", () => {
    fc.assert(
      fc.property(units, (all) => {
        const whole = all.reduce((sum, unit) => ({
          promoters: sum.promoters + unit.promoters,
          passives: sum.passives + unit.passives,
          detractors: sum.detractors + unit.detractors,
        }));
        const everybody = npsInterval(whole);
        for (const { n, nps, difference } of unitsAgainstRest(all, { minimum: 1 })) {
          if (nps === undefined || difference === undefined || everybody === undefined) continue;
          expect(nps - everybody.nps).toBeCloseTo((difference * (everybody.n - n)) / everybody.n, 8);
        }
      }),
    );
  });

  it("does not depend on the order of the units", () => {
    fc.assert(
      fc.property(units, (all) => {
        const found = unitsAgainstRest(all, { minimum: 5 });
        expect(unitsAgainstRest(all.toReversed(), { minimum: 5 }).toReversed()).toEqual(found);
      }),
    );
  });
});

describe("adjustFalseDiscovery(p)", () => {
  const p = fc.double({ min: 0, max: 1, noNaN: true });

  it("takes no notice of what is no test, nor of the order of the tests", () => {
    fc.assert(
      fc.property(fc.array(p), (family) => {
        const adjusted = adjustFalseDiscovery(family);
        expect(adjustFalseDiscovery(family.toReversed()).toReversed()).toEqual(adjusted);
        const spaced = family.flatMap((value) => [value, undefined]);
        expect(adjustFalseDiscovery(spaced)).toEqual(adjusted.flatMap((value) => [value, undefined]));
      }),
    );
  });

  it("stays at or below 1, and is stricter in a larger family or under any dependence", () => {
    fc.assert(
      fc.property(fc.array(p, { minLength: 1 }), (family) => {
        const plain = adjustFalseDiscovery(family);
        const larger = adjustFalseDiscovery([...family, 1]);
        const any = adjustFalseDiscovery(family, { dependence: "any" });
        for (const [i, value = 2] of plain.entries()) {
          expect(value).toBeLessThanOrEqual(1);
          expect(larger[i] ?? 0).toBeGreaterThanOrEqual(value);
          expect(any[i] ?? 0).toBeGreaterThanOrEqual(value);
        }
      }),
    );
  });
});

describe("roundShares(counts)", () => {
  it("gives as much to as many more people with the same answers", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 9 }), (counts) => {
        const found = roundShares(counts);
        expect(roundShares(counts.map((own) => 7 * own))).toEqual(found);
        for (const [i, own] of counts.entries()) {
          for (const [j, other] of counts.entries()) {
            if (own > other) expect(found[i] ?? 0).toBeGreaterThanOrEqual(found[j] ?? 0);
          }
        }
      }),
    );
  });
});

describe("jackknifeError(replicates)", () => {
  it("is that of differences: no shift touches it, a scale multiplies it, the order of the groups is nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -90, max: 90 }), { minLength: 2 }), (all) => {
        const plain = jackknifeError(all) ?? Number.NaN;
        expect(plain).toBeGreaterThanOrEqual(0);
        expect(jackknifeError(all.map((value) => 500 - 2 * value))).toBeCloseTo(2 * plain, 6);
        expect(jackknifeError(all.toReversed())).toBeCloseTo(plain, 9);
      }),
    );
  });
});

describe("twoWayResiduals(values, units, waves)", () => {
  it("of values with a level added to a unit and to a wave are the same, and those of residuals are themselves", () => {
    const cell = fc.record({
      unit: fc.nat({ max: 4 }),
      wave: fc.nat({ max: 3 }),
      value: fc.integer({ min: -20, max: 20 }),
    });
    const panel = fc.uniqueArray(cell, { selector: ({ unit, wave }) => `${unit} ${wave}`, minLength: 1 });
    fc.assert(
      fc.property(panel, (cells) => {
        const units = cells.map(({ unit }) => unit);
        const waves = cells.map(({ wave }) => wave);
        const plain = twoWayResiduals(
          cells.map(({ value }) => value),
          units,
          waves,
        );
        const lifted = twoWayResiduals(
          cells.map(({ unit, wave, value }) => value + 30 * unit - 7 * wave * wave),
          units,
          waves,
        );
        const again = twoWayResiduals(plain, units, waves);
        for (const [i, left] of plain.entries()) {
          expect(lifted[i]).toBeCloseTo(left, 8);
          expect(again[i]).toBeCloseTo(left, 8);
        }
      }),
    );
  });
});

function momentsIn(all: readonly number[]): Moments {
  const found = momentsOf(all);
  if (found === undefined) throw new Error("a group has values");
  return found;
}

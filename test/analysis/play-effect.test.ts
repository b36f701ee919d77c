import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sfc32 } from "../../scripts/sfc32.ts";
import { judge } from "../../src/analysis/judge.ts";
import { type ChangedUnit, playEffect } from "../../src/analysis/play-effect.ts";
import { meanDifference } from "../../src/stats/mean-difference.ts";
import { moments } from "../../src/stats/moments.ts";
import { normalQuantile } from "../../src/stats/normal-quantile.ts";

const units = (stratum: string, ...changes: number[]): ChangedUnit[] => changes.map((change) => ({ stratum, change }));
const changes = (least: number) => fc.array(fc.integer({ min: -30, max: 30 }), { minLength: least, maxLength: 25 });

describe("the effect of a play", () => {
  it("is the mean change of the units that tried it minus that of the others", () => {
    const tried = units("much", 4, 6, 4, 6, 4, 6, 4, 6, 4, 6);
    const others = units("much", -1, 1, -1, 1, -1, 1, -1, 1, -1, 1);
    const { difference, means, ...rest } = playEffect(tried, others);
    expect(rest).toEqual({ tried: 10, comparable: 10 });
    expect(difference?.difference).toBe(5);
    // Both variances are 10/9, so the standard error is √(2/9), with 18 degrees of freedom.
    expect(difference?.se).toBeCloseTo(Math.sqrt(2 / 9), 12);
    expect(difference?.df).toBeCloseTo(18, 10);
    expect(means).toMatchObject({ tried: 5, comparable: { value: 0 } });
  });

  it("is Welch's test where all units have the same contact", () => {
    fc.assert(
      fc.property(changes(10), changes(10), (a, b) => {
        const [one, other] = [a, b].map((side) => moments(side.map((change) => [change, 1])));
        const welch = one && other && meanDifference(one, other);
        const { difference } = playEffect(units("", ...a), units("", ...b));
        if (welch === undefined) return expect(difference).toBeUndefined();
        for (const figure of ["difference", "se", "df", "p", "low", "high"] as const)
          expect(difference?.[figure]).toBeCloseTo(welch[figure], 8);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("compares within levels of contact, so that what moves a whole level moves nothing", () => {
    fc.assert(
      fc.property(
        changes(8),
        changes(8),
        changes(4),
        changes(4),
        fc.integer({ min: -50, max: 50 }),
        (a, b, c, d, shift) => {
          const effect = (moved: number) =>
            playEffect(
              [...units("much", ...a.map((x) => x + moved)), ...units("some", ...c)],
              [...units("much", ...b.map((x) => x + moved)), ...units("some", ...d)],
            ).difference;
          const [one, other] = [effect(0), effect(shift)];
          expect(other?.difference ?? 0).toBeCloseTo(one?.difference ?? 0, 8);
          expect(other?.se ?? 0).toBeCloseTo(one?.se ?? 0, 8);
        },
      ),
      { seed: 2, numRuns: 200 },
    );
  });

  it("weighs the levels by the units that tried it", () => {
    // Six with much contact were 10 above theirs, four with some contact 0: 6/10 of 10.
    const tried = [...units("much", 9, 11, 9, 11, 9, 11), ...units("some", -1, 1, -1, 1)];
    const others = [...units("much", -1, 1, -1, 1), ...units("some", -1, 1, -1, 1, -1, 1, -1, 1)];
    expect(playEffect(tried, others).difference?.difference).toBeCloseTo(6, 12);
  });

  it("does not depend on the order of units", () => {
    fc.assert(
      fc.property(changes(10), changes(10), (a, b) => {
        const mixed = (side: number[]) =>
          side.map((change, at) => ({ stratum: String(change % 2), change: change + at }));
        const [one, other] = [mixed(a), mixed(b)];
        expect(playEffect(one.toReversed(), other.toReversed())).toEqual(playEffect(one, other));
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it("says why there is none", () => {
    const ten = units("", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    expect(playEffect(ten.slice(1), ten).reason).toBe("too-few-tried");
    expect(playEffect(ten, ten.slice(1)).reason).toBe("too-few-comparable");
    expect(playEffect(ten, units("much", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).reason).toBe("too-few-comparable");
    expect(playEffect(units("", ...Array(10).fill(3)), units("", ...Array(10).fill(1))).reason).toBe("no-spread");
    for (const side of [ten.slice(1), []]) expect(playEffect(side, ten).difference).toBeUndefined();
  });

  it("finds nothing where there is nothing, but for about one in twenty", () => {
    const random = sfc32("plays without effect");
    const normal = () => normalQuantile(Math.max(random(), 1e-12));
    // Changes of units of unequal size, as they are published: whole points, another level for each contact.
    const drawn = (stratum: string, count: number, level: number): ChangedUnit[] =>
      Array.from({ length: count }, () => ({ stratum, change: Math.round(level + (3 + 9 * random()) * normal()) }));
    const runs = 2000;
    let marked = 0;
    for (let run = 0; run < runs; run += 1) {
      const { difference } = playEffect(
        [...drawn("much", 8, -9), ...drawn("some", 4, -3)],
        [...drawn("much", 12, -9), ...drawn("some", 7, -3)],
      );
      if (difference === undefined) throw new Error("every draw has a figure");
      const [label] = judge([{ difference, meaningful: 5 }]);
      if (label !== "not-enough-data" && label !== "no-meaningful-difference") marked += 1;
    }
    expect(marked / runs).toBeLessThan(0.06);
    expect(marked).toBeGreaterThan(0);
  });
});

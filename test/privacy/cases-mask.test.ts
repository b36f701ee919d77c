import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { casesMask } from "../../src/privacy/cases-mask.ts";
import { limits } from "../../src/privacy/limits.ts";

describe("casesMask(units)", () => {
  it("hides a unit of few cases, and what subtracting would tell of it", () => {
    const shown = casesMask([
      { id: "all", cases: 100, events: 50 },
      { id: "small", parent: "all", cases: 9, events: 4 },
      { id: "middle", parent: "all", cases: 31, events: 15 },
      { id: "large", parent: "all", cases: 60, events: 31 },
    ]);
    expect([...shown].sort()).toEqual(["all", "large"]);
  });

  it("hides a share of which all cases are alike, or all but one", () => {
    for (const events of [0, 1, 39, 40]) expect(casesMask([{ id: "all", cases: 40, events }]).size).toBe(0);
    for (const events of [2, 38]) expect(casesMask([{ id: "all", cases: 40, events }]).size).toBe(1);
  });

  it("shows a rate without events: that nobody complained tells of no customer", () => {
    expect([...casesMask([{ id: "all", cases: 500 }])]).toEqual(["all"]);
  });

  it("never lets a group of few cases, or of cases that are alike, be worked out", () => {
    const leaf = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 7 }), (leaves) => {
        const parts = leaves.map(([cases, events], at) => ({
          id: `u${at}`,
          parent: "all",
          cases,
          events: Math.min(cases, events),
        }));
        const total = (of: (one: (typeof parts)[number]) => number) => parts.reduce((sum, one) => sum + of(one), 0);
        const whole = { id: "all", cases: total((one) => one.cases), events: total((one) => one.events) };
        const shown = casesMask([whole, ...parts]);
        const hidden = parts.filter(({ id }) => !shown.has(id));
        const groups = [
          ...parts.filter(({ id }) => shown.has(id)),
          ...(shown.has("all")
            ? [
                whole,
                {
                  id: "rest",
                  cases: hidden.reduce((sum, { cases }) => sum + cases, 0),
                  events: hidden.reduce((sum, { events }) => sum + events, 0),
                },
              ]
            : []),
        ];
        for (const { cases, events } of groups) {
          if (cases === 0) continue;
          expect(cases).toBeGreaterThanOrEqual(limits.fewestCases);
          expect(Math.max(events, cases - events)).toBeLessThan(cases - limits.alikeBut);
        }
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});

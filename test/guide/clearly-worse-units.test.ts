import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MeasureReport, Subject } from "../../src/report/site-report.ts";
import { clearlyWorseUnits } from "../../src/site/clearly-worse-units.ts";

const subject = (better: "higher" | "lower") =>
  ({
    id: "customer.ease",
    measures: [
      { metric: "ces", better },
      { metric: "mean", better },
    ],
  }) as unknown as Subject;
const gap = (unit: string, label: string, more: object = {}) => ({
  unit,
  label,
  against: "rest",
  wave: "w2",
  metric: "ces",
  ...more,
});
const report = (gaps: object[]) => ({ wave: "w2", gaps }) as unknown as MeasureReport;

describe("clearlyWorseUnits(report, subject)", () => {
  it("names a unit whose difference is labelled lower, where higher is better", () => {
    const gaps = [gap("a", "lower"), gap("b", "slightly-lower"), gap("c", "higher"), gap("d", "not-enough-data")];
    expect(clearlyWorseUnits(report(gaps), subject("higher"))).toEqual(["a"]);
    expect(clearlyWorseUnits(report(gaps), subject("lower"))).toEqual(["c"]);
  });

  it("names first where it is surest, not where the figure is largest", () => {
    const few = gap("few", "lower", { difference: -14, low: -26, high: -2 });
    const many = gap("many", "lower", { difference: -9, low: -12, high: -6 });
    expect(clearlyWorseUnits(report([few, many]), subject("higher"))).toEqual(["many", "few"]);
  });

  it("looks at the headline measure of the wave of the report, against the rest", () => {
    const gaps = [
      gap("a", "lower", { metric: "mean" }),
      gap("b", "lower", { wave: "w1" }),
      gap("c", "lower", { against: "benchmark" }),
    ];
    expect(clearlyWorseUnits(report(gaps), subject("higher"))).toEqual([]);
  });

  it("never names a unit for any other label", () => {
    const labels = ["slightly-lower", "no-meaningful-difference", "slightly-higher", "not-enough-data"];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...labels)),
        fc.constantFrom("higher" as const, "lower" as const),
        (drawn, better) => {
          const gaps = drawn.map((label, index) => gap(`u${index}`, label));
          expect(clearlyWorseUnits(report(gaps), subject(better))).toEqual([]);
        },
      ),
      { seed: 6 },
    );
  });
});

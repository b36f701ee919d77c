import { describe, expect, it } from "vitest";
import { classShares } from "../../src/report/class-shares.ts";
import type { Subject } from "../../src/report/site-report.ts";

const place = { wave: "w", survey: "employee", unit: "u" };

/** As published: shares that are rounded together over all answers. */
function unit(counts: Record<number, [n: number, share: number]>, favorable?: number) {
  return {
    distributions: Object.entries(counts).map(([value, [n, share]]) => {
      return { ...place, item: "q", value: Number(value), n, share, state: "ok" as const };
    }),
    scores:
      favorable === undefined
        ? []
        : [
            {
              ...place,
              segment: "",
              category: "",
              subject: "q",
              metric: "favorable",
              weighting: "none" as const,
              value: favorable,
              state: "ok" as const,
              method: "favorable/1",
            },
          ],
  };
}

const recommendation = {
  survey: "employee",
  subject: "q",
  reversed: false,
  scale: { min: 0, max: 10, labels: {} },
  classes: { favorable: [9, 10], unfavorable: [0, 1, 2, 3, 4, 5, 6] },
  measures: [{ metric: "nps", unit: "points" }],
} as unknown as Subject;
const agreement = {
  ...recommendation,
  scale: { min: 1, max: 5, labels: {} },
  classes: { favorable: [4, 5], unfavorable: [1, 2] },
  measures: [{ metric: "favorable", unit: "percent" }],
} as unknown as Subject;

describe("the answers in three classes", () => {
  it("are rounded as classes, not summed from rounded answers", () => {
    // 31.6 % promoters, 45.8 % passives, 22.6 % detractors of 3842; the shares of 9 and 10 are printed as 21 and 11.
    const counts = { 6: [869, 23], 7: [813, 21], 8: [946, 25], 9: [783, 21], 10: [431, 11] } as const;
    const asked = Object.fromEntries(Object.entries(counts).map(([value, [n, share]]) => [value, [n, share]])) as never;
    expect(classShares(unit(asked), recommendation, "w")).toMatchObject({
      unfavorable: 23,
      neutral: 46,
      favorable: 31,
    });
  });

  it("give the favourable share that is published as a score", () => {
    const counts = { 1: [126, 13], 3: [437, 44], 5: [437, 43] } as never;
    expect(classShares(unit(counts, 44), agreement, "w")).toEqual({ unfavorable: 12, neutral: 44, favorable: 44 });
  });

  it("turn a question round that is asked in reverse", () => {
    const counts = { 1: [60, 60], 3: [10, 10], 5: [30, 30] } as never;
    expect(classShares(unit(counts), { ...agreement, reversed: true }, "w")).toMatchObject({
      favorable: 60,
      unfavorable: 30,
    });
  });

  it("are absent where the distribution is not shown", () => {
    expect(classShares(unit({}), agreement, "w")).toBeUndefined();
  });
});

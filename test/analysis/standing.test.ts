import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type StandingEvidence, standing } from "../../src/analysis/standing.ts";
import { targetLine } from "../../src/analysis/target-line.ts";

/** From 60 to 70, halfway: the line stands at 65. */
const halfway: StandingEvidence = {
  baseline: { value: 60, low: 57, high: 63 },
  isAsked: true,
  now: { value: 66, low: 64, high: 68 },
  target: 70,
  line: 65,
  better: "higher",
};
const at = (low: number, high: number, others: Partial<StandingEvidence> = {}) =>
  standing({ ...halfway, now: { value: (low + high) / 2, low, high }, ...others });

describe("standing(evidence)", () => {
  it("is met only when the whole margin is at or beyond the target", () => {
    expect([at(70, 76), at(69.9, 76)]).toEqual(["met", "on-course"]);
  });

  it("is on course only when the whole margin is at or beyond the line", () => {
    expect([at(65, 69), at(64.9, 75)]).toEqual(["on-course", "too-close"]);
  });

  it("cannot be told while the line is inside the margin, its ends included", () => {
    expect([at(60, 65), at(50, 80), at(60, 64.9)]).toEqual(["too-close", "too-close", "behind"]);
  });

  it("moves away only when it is also clearly worse than at the start", () => {
    expect(at(50, 56, { change: "lower" })).toBe("moving-away");
    expect(at(50, 56, { change: "slightly-lower" })).toBe("behind");
    expect(at(50, 56, { change: "not-enough-data" })).toBe("behind");
    expect(at(61, 63, { change: "higher" })).toBe("behind");
  });

  it("without a published verdict moves away only when the margins lie apart", () => {
    expect([at(50, 56), at(50, 57)]).toEqual(["moving-away", "behind"]);
    expect(at(50, 56, { baseline: { value: 60 } })).toBe("behind");
  });

  it("is not reportable when either score is not shown, and not measured when nothing was asked since", () => {
    expect(standing({ ...halfway, baseline: undefined })).toBe("not-reportable");
    expect(standing({ ...halfway, now: undefined })).toBe("not-reportable");
    expect(standing({ ...halfway, isAsked: false, now: undefined })).toBe("not-yet-measured");
  });

  it("cannot be told of a score without a margin, however far it is", () => {
    for (const value of [10, 60, 65, 99]) expect(standing({ ...halfway, now: { value } })).toBe("too-close");
  });

  it("says of a score that should fall what it says of its mirror image that should rise", () => {
    const score = fc.integer({ min: -100, max: 100 });
    const margin = fc.tuple(score, score, score).map((three) => three.sort((a, b) => a - b));
    const mirrored = { higher: "lower", lower: "higher" } as const;
    fc.assert(
      fc.property(
        margin,
        margin,
        score,
        score,
        fc.constantFrom(undefined, "higher", "lower", "slightly-higher", "slightly-lower", "not-enough-data"),
        ([b0 = 0, b1 = 0, b2 = 0], [n0 = 0, n1 = 0, n2 = 0], target, line, change) => {
          const one = standing({
            baseline: { low: b0, value: b1, high: b2 },
            isAsked: true,
            now: { low: n0, value: n1, high: n2 },
            target,
            line,
            better: "higher",
            change,
          });
          const other = standing({
            baseline: { low: -b2, value: -b1, high: -b0 },
            isAsked: true,
            now: { low: -n2, value: -n1, high: -n0 },
            target: -target,
            line: -line,
            better: "lower",
            change: change === "higher" || change === "lower" ? mirrored[change] : change,
          });
          expect(other).toBe(one);
        },
      ),
      { seed: 6 },
    );
  });

  it("never tells more from a wider margin around the same score", () => {
    const rank = { met: 2, "on-course": 2, "too-close": 1, behind: 2, "moving-away": 2 } as Record<string, number>;
    const width = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 90 }), width, width, (value, a, b) => {
        const [narrow, wide] = [Math.min(a, b), Math.max(a, b)];
        const [sure, unsure] = [at(value - narrow, value + narrow), at(value - wide, value + wide)];
        expect(rank[sure]).toBeGreaterThanOrEqual(rank[unsure] ?? 0);
      }),
      { seed: 6 },
    );
  });
});

describe("targetLine(way, moment)", () => {
  it("is the baseline at the start, the target from the due moment on, and straight in between", () => {
    const way = { baseline: 30, target: 20, from: 100, due: 200 };
    expect([50, 100, 125, 150, 200, 300].map((moment) => targetLine(way, moment))).toEqual([30, 30, 27.5, 25, 20, 20]);
  });
});

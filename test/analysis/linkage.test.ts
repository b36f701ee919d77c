import { describe, expect, it } from "vitest";
import { linkage } from "../../src/analysis/linkage.ts";
import { linkageGrade } from "../../src/analysis/linkage-grade.ts";
import { moderator } from "../../src/analysis/moderator.ts";

const units = (count: number, noise = 0) =>
  Array.from({ length: count }, (_, index) => ({ x: index, y: index + ((index * 7) % 5), vx: noise, vy: noise }));

describe("linkage(units)", () => {
  it("corrects nothing when there is no sampling noise", () => {
    const found = linkage(units(20));
    expect(found.reliabilityX).toBe(1);
    expect(found.corrected?.r).toBe(found.r);
    expect(found.corrected?.slope).toBe(found.slope);
  });

  it("caps the corrected value and its interval at 1", () => {
    const found = linkage(units(20, 12));
    expect(found.reliabilityX).toBeLessThan(0.7);
    expect(found.corrected).toMatchObject({ r: 1, high: 1 });
    expect(found.corrected?.low).toBeLessThanOrEqual(1);
  });

  it("knows no reliability when a sampling variance is missing", () => {
    const found = linkage([...units(5), { x: 3, y: 9 }]);
    expect(found.reliabilityX).toBeUndefined();
    expect(found.corrected).toBeUndefined();
  });

  it("has no jackknife where one unit carries all variation, or the line is perfect", () => {
    const carried = linkage([
      { x: 0, y: 1 },
      { x: 0, y: 2 },
      { x: 0, y: 3 },
      { x: 0, y: 1 },
      { x: 9, y: 8 },
    ]);
    expect(carried.jackknife).toBeUndefined();
    expect(carried.leaveOneOut).toBeUndefined();
    const perfect = linkage([1, 2, 3, 4, 5].map((value) => ({ x: value, y: 2 * value })));
    expect(perfect.r).toBe(1);
    expect(perfect.fisher?.p).toBe(0);
    expect(perfect.jackknife).toBeUndefined();
  });

  it("refuses what does not vary, and nothing at all", () => {
    expect(() =>
      linkage([
        { x: 1, y: 1 },
        { x: 1, y: 2 },
      ]),
    ).toThrow(expect.objectContaining({ code: "no-variance" }));
    expect(() => linkage([])).toThrow(expect.objectContaining({ code: "no-variance" }));
  });
});

describe("linkageGrade(link, evidence)", () => {
  const strong = linkage(units(40));
  const evidence = { pAdjusted: 0.001, repeatedWaves: 1, partial: { low: 0.2, high: 0.6 } };

  it("is strong only when everything holds", () => {
    expect(linkageGrade(strong, evidence)).toEqual({ grade: "strong" });
    expect(linkageGrade(strong, { ...evidence, repeatedWaves: 0, within: { low: 0.1, high: 0.9 } }).grade).toBe(
      "strong",
    );
    expect(linkageGrade(strong, { ...evidence, repeatedWaves: 0 })).toEqual({
      grade: "indicative",
      reason: "one-wave",
    });
    expect(linkageGrade(strong, { pAdjusted: 0.001, repeatedWaves: 1 })).toEqual({
      grade: "indicative",
      reason: "confounders",
    });
    expect(linkageGrade(linkage(units(20)), evidence)).toEqual({ grade: "indicative", reason: "few-units-for-strong" });
  });

  it("takes a repetition within units only with the same sign", () => {
    const opposite = { ...evidence, repeatedWaves: 0, within: { low: -0.9, high: -0.1 } };
    expect(linkageGrade(strong, opposite)).toEqual({ grade: "indicative", reason: "one-wave" });
  });

  it("says what these data cannot tell", () => {
    expect(linkageGrade(linkage(units(9)), evidence).reason).toBe("few-units");
    expect(linkageGrade(linkage(units(20, 40)), evidence).reason).toBe("noise");
    expect(linkageGrade(strong, { ...evidence, pAdjusted: 0.06 }).reason).toBe("chance");
    expect(linkageGrade(strong, { ...evidence, pAdjusted: undefined }).reason).toBe("chance");
    expect(linkageGrade({ ...strong, jackknife: { low: -0.1, high: 0.9 } }, evidence).reason).toBe("interval");
    expect(linkageGrade({ ...strong, leaveOneOut: { min: -0.1, max: 0.9 } }, evidence).reason).toBe("one-unit");
  });
});

describe("moderator(high, low)", () => {
  it("has no test with three units on a side, nor for a perfect line", () => {
    expect(moderator(units(12), units(3)).difference).toBeUndefined();
    const line = [1, 2, 3, 4, 5].map((value) => ({ x: value, y: value }));
    expect(moderator(line, units(12)).difference).toBeUndefined();
  });

  it("finds nothing between a group and itself", () => {
    expect(moderator(units(12), units(12)).difference).toMatchObject({ z: 0, p: 1 });
  });
});

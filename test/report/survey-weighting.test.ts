import { describe, expect, it } from "vitest";
import type { WeightSums } from "../../src/counts/weight-sums.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { FrameUse } from "../../src/report/report-input.ts";
import { weightingOf } from "../../src/report/survey-weighting.ts";
import { waveReport } from "../../src/report/wave-report.ts";
import { crowd, organisation, survey } from "./organisation.ts";

const weights: WeightSums = {
  n: 100,
  weight: 100_000_000_000_000n,
  squares: 210_000_000_000_000_000_000_000_000n,
  smallest: 123_456_789_000n,
  largest: 4_444_444_444_000n,
};
const frame: FrameUse = { variables: ["age"], fewest: 5, marginError: 0 };

describe("weightingOf(counts, source)", () => {
  it("rounds what it tells of the weights, and warns above a design effect of 2", () => {
    // n·Σw²/(Σw)² = 100·210/100² = 2.1, so a hundred are worth 48.
    expect(weightingOf({ weights }, { frame }, survey, 5)).toEqual({
      by: "frame",
      variables: [{ en: "age" }],
      effect: { smallest: 0.12, largest: 4.44, designEffect: 2.1, heavy: true, effective: 48 },
    });
    const even = { ...weights, squares: 200_000_000_000_000_000_000_000_000n };
    expect(weightingOf({ weights: even }, {}, survey, 5)).toMatchObject({
      by: "column",
      variables: [],
      effect: { designEffect: 2, heavy: false },
    });
  });

  it("names no weight of a category with fewer respondents than the minimum: it would tell how many", () => {
    const few = weightingOf({ weights }, { frame: { ...frame, fewest: 4 } }, survey, 5);
    expect(few?.effect).toEqual({ designEffect: 2.1, heavy: true, effective: 48 });
  });

  it("names no weight of a frame by unit: a hidden unit would be told from it", () => {
    const byUnit = weightingOf({ weights }, { frame: { ...frame, variables: ["unit"] } }, survey, 5);
    expect(byUnit?.variables).toEqual([{ nl: "onderdeel", en: "unit" }]);
    expect(byUnit?.effect).toEqual({ designEffect: 2.1, heavy: true, effective: 48 });
  });

  it("says nothing where there is neither a frame nor a weight, and that there are no weights where all responded alike", () => {
    expect(weightingOf({}, {}, survey, 5)).toBeUndefined();
    expect(weightingOf({}, { frame }, survey, 5)).toEqual({
      by: "frame",
      variables: [{ en: "age" }],
    });
  });

  it("tells how far trimming leaves the shares, in points", () => {
    expect(weightingOf({ weights }, { frame: { ...frame, marginError: 0.0321 } }, survey, 5)?.leftOver).toBe(3.2);
    expect(weightingOf({ weights }, { frame: { ...frame, marginError: 1e-9 } }, survey, 5)).not.toHaveProperty(
      "leftOver",
    );
  });
});

describe("the quality of a wave", () => {
  const input = organisation({ first: crowd("n1", 20) });
  const of = (more: Partial<(typeof input.counts)[number]>, frame?: FrameUse) => {
    const { report } = makeReport({
      ...input,
      counts: input.counts.map((counts) => ({ ...counts, ...more })),
      sources: input.sources.map((source) => ({ ...source, ...(frame === undefined ? {} : { frame }) })),
    });
    return waveReport.parse(report.waves[0]).quality[0];
  };

  it("holds the weighting of the whole organisation, and no counts of the frame", () => {
    expect(of({})).not.toHaveProperty("weighting");
    expect(of({ weights }, frame)?.weighting).toEqual(weightingOf({ weights }, { frame }, survey, 5));
    expect(JSON.stringify(of({ weights }, { ...frame, fewest: 4321 }))).not.toContain("4321");
  });
});

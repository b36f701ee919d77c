import { describe, expect, it } from "vitest";
import { mannKendall } from "../../src/stats/mann-kendall.ts";
import { pooledTrend } from "../../src/stats/pooled-trend.ts";
import { singleTrend } from "../../src/stats/single-trend.ts";
import { xmr } from "../../src/stats/xmr.ts";

describe("mannKendall(series)", () => {
  const series = [3.1, 2.7, 4.4, 1.9, 5, 4.1, 3.3].map((value, i) => ({ time: i + 1, value }));

  it("agrees with scipy 1.17: exact p and Theil–Sen slope", () => {
    const found = mannKendall(series);
    expect(found.pExact).toBeCloseTo(0.7726190476190476, 12);
    expect(found.slope).toBeCloseTo(0.12, 12);
  });

  it("cannot find anything in four points: the smallest p is .083", () => {
    const rising = [1, 2, 3, 4].map((time) => ({ time, value: time }));
    expect(mannKendall(rising).pExact).toBeCloseTo(1 / 12, 12);
  });

  it("sorts by time and uses it: a gap makes the slope smaller", () => {
    const gap = mannKendall([
      { time: 10, value: 4 },
      { time: 0, value: 0 },
    ]);
    expect(gap.slope).toBe(0.4);
    expect(gap.s).toBe(1);
  });

  it("has no p where every value is the same", () => {
    const flat = mannKendall([1, 2, 3].map((time) => ({ time, value: 7 })));
    expect(flat).toMatchObject({ s: 0, variance: 0, z: undefined, pNormal: undefined, pExact: undefined, slope: 0 });
  });
});

describe("pooledTrend(series)", () => {
  const line = (slope: number, wobble: readonly number[]) =>
    wobble.map((off, i) => ({ time: i, value: slope * i + off, se: 1 }));

  it("leaves the wobble at 0 when the points lie on a line", () => {
    const { tau2, df, slopes } = pooledTrend([line(2, [0, 0, 0, 0]), line(-1, [0, 0, 0])]);
    expect(tau2).toBe(0);
    expect(df).toBe(3);
    expect(slopes.map((slope) => slope?.slope)).toEqual([2, -1]);
  });

  it("widens the error of a smooth unit by the wobble of the others", () => {
    const calm = pooledTrend([line(2, [0, 0, 0, 0])]).slopes[0]?.se ?? 0;
    const among = pooledTrend([line(2, [0, 0, 0, 0]), line(0, [9, -9, 9, -9])]).slopes[0]?.se ?? 0;
    expect(among).toBeGreaterThan(2 * calm);
  });

  it("passes over a unit whose waves all fall on one moment", () => {
    const stuck = [1, 2, 3].map((value) => ({ time: 5, value, se: 1 }));
    const { slopes, df } = pooledTrend([stuck, line(1, [0, 1, 0])]);
    expect(slopes[0]).toBeUndefined();
    expect(df).toBe(1);
  });
});

describe("singleTrend(points)", () => {
  it("never narrows the error below sampling, and widens it for a wobbly series", () => {
    const calm = singleTrend([0, 1, 2, 3, 4].map((time) => ({ time, value: time, se: 1 })));
    const wobbly = singleTrend([0, 9, 0, 9, 0].map((value, time) => ({ time, value, se: 1 })));
    expect(calm?.se).toBeCloseTo(1 / Math.sqrt(10), 12);
    expect(wobbly?.se).toBeGreaterThan(2 * (calm?.se ?? 0));
    expect(wobbly?.df).toBe(3);
  });
});

describe("xmr(values)", () => {
  it("finds a run of eight on one side, and breaks it at the centre line", () => {
    const shifted = [...Array.from({ length: 8 }, () => 1), ...Array.from({ length: 8 }, () => 3)];
    expect(xmr(shifted).inRun).toHaveLength(16);
    const onCentre = [1, 1, 1, 1, 2, 1, 1, 1, 3, 3, 3, 2, 3, 3, 3, 3];
    expect(xmr(onCentre)).toMatchObject({ centre: 2, inRun: [] });
    expect(xmr([1, 1, 1, 1, 2, 3, 3, 3, 3], { runLength: 4 }).inRun).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
    expect(xmr([1, 1, 1, 1, 2, 3, 3, 3, 3], { runLength: 5 }).inRun).toEqual([]);
  });

  it("gives no signal for a series that never moves, whatever its mean rounds to", () => {
    for (const value of [0.1, 0.2, 1 / 3, 4.4]) {
      expect(xmr(Array.from({ length: 12 }, () => value))).toMatchObject({ outside: [], inRun: [] });
    }
  });

  it("breaks a run at a point that is on the centre line but for rounding", () => {
    expect(xmr([0.1, 0.1, 0.2, 0.1, 0.3, 0.3, 0.2, 0.3], { runLength: 3 }).inRun).toEqual([]);
  });

  it("takes no moving range across a missing month", () => {
    expect(xmr([1, 2, undefined, 9, 10]).meanMovingRange).toBe(1);
  });

  it("has no limits with one point", () => {
    expect(xmr([4])).toMatchObject({ centre: 4, lower: undefined, outside: [] });
  });
});

import { describe, expect, it } from "vitest";
import {
  formatBand,
  formatCount,
  formatDate,
  formatDifference,
  formatInterval,
  formatMargin,
  formatMonth,
  formatNumber,
  formatOutcome,
  formatScore,
  formatShare,
  formatShortMonth,
  formatWave,
} from "../../src/report/format.ts";

const points = { unit: "points", decimals: 0 } as const;
const percent = { unit: "percent", decimals: 0 } as const;
const scale = { unit: "scale", decimals: 1 } as const;
const index = { unit: "index", decimals: 0 } as const;

describe("formatScore(value, measure, locale)", () => {
  it.each([
    [31, points, "+31", "+31"],
    [-6, points, "−6", "−6"],
    [0, points, "0", "0"],
    [81, percent, "81%", "81%"],
    [4.1, scale, "4.1", "4,1"],
    [4, scale, "4.0", "4,0"],
    [62, index, "62", "62"],
    [31.25, { ...points, decimals: 4 }, "+31.2500", "+31,2500"],
  ])("prints %d as %j: %s, %s", (value, measure, en, nl) => {
    expect(formatScore(value, measure, "en")).toBe(en);
    expect(formatScore(value, measure, "nl")).toBe(nl);
  });
});

describe("formatDifference(value, measure, locale)", () => {
  it.each([
    [4, percent, "+4", "+4"],
    [-0.3, scale, "−0.3", "−0,3"],
    [0, points, "0", "0"],
    [-0.04, scale, "0.0", "0,0"],
  ])("signs %d, and leaves nothing unsigned but zero", (value, measure, en, nl) => {
    expect(formatDifference(value, measure, "en")).toBe(en);
    expect(formatDifference(value, measure, "nl")).toBe(nl);
  });
});

describe("formatNumber(value, locale)", () => {
  it.each([
    [3912, {}, "3,912", "3.912"],
    [1234567.5, { decimals: 1 }, "1,234,567.5", "1.234.567,5"],
    [-12345, {}, "−12,345", "−12.345"],
    [2.5, {}, "3", "3"],
    [-2.5, {}, "−3", "−3"],
    [1.005, { decimals: 2 }, "1.01", "1,01"],
    [0.1 + 0.2, { decimals: 1 }, "0.3", "0,3"],
    [999, {}, "999", "999"],
  ])("groups and rounds %d with %j", (value, options, en, nl) => {
    expect(formatNumber(value, "en", options)).toBe(en);
    expect(formatNumber(value, "nl", options)).toBe(nl);
  });

  it("never prints a hyphen for a minus", () => {
    for (const value of [-1, -1000, -0.5]) expect(formatNumber(value, "nl", { decimals: 1 })).not.toContain("-");
  });
});

describe("the words around numbers", () => {
  it.each([
    ["interval", formatInterval(23, 25, points, "en"), formatInterval(23, 25, points, "nl")],
    ["margin", formatMargin(4.0, 4.3, scale, "en"), formatMargin(4.0, 4.3, scale, "nl")],
    ["band", formatBand({ low: 88 }, percent, "en"), formatBand({ low: 88 }, percent, "nl")],
    ["count", formatCount(18240, "en"), formatCount(18240, "nl")],
    ["share", formatShare(6.1, "en", 1), formatShare(6.1, "nl", 1)],
    [
      "absence",
      formatOutcome(6.1, { unit: "percent", decimals: 1 }, "en"),
      formatOutcome(6.1, { unit: "percent", decimals: 1 }, "nl"),
    ],
    [
      "revenue",
      formatOutcome(1412, { unit: "euro", decimals: 0 }, "en"),
      formatOutcome(1412, { unit: "euro", decimals: 0 }, "nl"),
    ],
    [
      "calls",
      formatOutcome(-3, { unit: "number", decimals: 0 }, "en"),
      formatOutcome(-3, { unit: "number", decimals: 0 }, "nl"),
    ],
    ["date", formatDate("2026-06-08", "en"), formatDate("2026-06-08", "nl")],
    ["month", formatMonth("2025-12-01", "en"), formatMonth("2025-12-01", "nl")],
    ["short month", formatShortMonth("2026-03-31", "en"), formatShortMonth("2026-03-31", "nl")],
    [
      "wave",
      formatWave({ number: 7, start: "2026-05-11" }, "en"),
      formatWave({ number: 7, start: "2026-05-11" }, "nl"),
    ],
  ])("%s", (what, en, nl) => {
    const expected: Record<string, [string, string]> = {
      interval: ["from +23 to +25", "van +23 tot +25"],
      margin: ["±0.2", "±0,2"],
      band: ["at least 88%", "ten minste 88%"],
      count: ["18,240", "18.240"],
      share: ["6.1%", "6,1%"],
      absence: ["6.1%", "6,1%"],
      revenue: ["€1,412", "€\u00a01.412"],
      calls: ["−3", "−3"],
      date: ["8 June 2026", "8 juni 2026"],
      month: ["December 2025", "december 2025"],
      "short month": ["Mar 2026", "mrt 2026"],
      wave: ["wave 7, May 2026", "meting 7, mei 2026"],
    };
    expect([en, nl]).toEqual(expected[what]);
  });
});

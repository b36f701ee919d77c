import { describe, expect, it } from "vitest";
import { outcomeTables } from "../../src/report/outcome-tables.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { type OutcomeRow, outcome } from "../../src/survey/outcome.ts";
import type { UnitTree } from "../../src/survey/unit.ts";
import { organisation } from "./organisation.ts";

const text = (en: string) => ({ nl: en, en });
const base = {
  title: text("Figure"),
  definition: text("Counted"),
  source: text("Records"),
  decimals: 1,
  better: "down",
};
const definitions = {
  absence: outcome.parse({ ...base, unit: "percent", side: "ex" }),
  turnover: outcome.parse({ ...base, unit: "percent", counted: "rate", side: "ex" }),
  solved: outcome.parse({ ...base, unit: "percent", counted: "share", side: "cx" }),
  complaints: outcome.parse({ ...base, unit: "number", counted: "rate", side: "cx", decimals: 2 }),
  revenue: outcome.parse({ ...base, unit: "euro", decimals: 0, side: "business" }),
};

const unit = (id: string, headcount: number, parent?: string) => {
  return { id, name: text(id), headcount, invited: {}, ...(parent === undefined ? {} : { parent }) };
};
const units: UnitTree = {
  root: "all",
  units: new Map(
    [unit("all", 100), unit("north", 60, "all"), unit("south", 31, "all"), unit("few", 9, "all")].map((one) => [
      one.id,
      one,
    ]),
  ),
};

function tablesOf(rows: readonly OutcomeRow[]) {
  const input: ReportInput = organisation({ first: [] }, {}, { units });
  return outcomeTables({ ...input, outcomes: definitions, outcomeRows: rows });
}

const month = (at: number) => {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return { period_start: day(new Date(Date.UTC(2024, at, 1))), period_end: day(new Date(Date.UTC(2024, at + 1, 0))) };
};

describe("outcomeTables(input)", () => {
  it("hides a rate of fewer than ten employees, with all its numbers, and the smallest unit beside it", () => {
    const rows = Object.entries({ all: 100, north: 60, south: 31, few: 9 }).map(([id, people]) => {
      return { ...month(0), unit: id, outcome: "turnover", value: 10, denominator: people / 2 };
    });
    const { outcomes } = tablesOf(rows);
    const hidden = outcomes.filter(({ state }) => state === "hidden");
    expect(hidden.map((row) => row.unit).sort()).toEqual(["few", "south"]);
    for (const row of hidden) {
      expect(Object.keys(row).sort()).toEqual(["method", "outcome", "period_end", "period_start", "state", "unit"]);
    }
  });

  it("gives no events the exact interval from 0 to 3.69 over the exposure", () => {
    // −ln(0.025) = 3.6889 events at most (Garwood 1936), over 500 customers, per hundred.
    const [row] = tablesOf([{ ...month(0), unit: "all", outcome: "complaints", value: 0, denominator: 500 }]).outcomes;
    expect(row).toMatchObject({ value: 0, low: 0, high: 0.74, state: "ok" });
  });

  it("gives a share Wilson's interval and an amount none", () => {
    const { outcomes } = tablesOf([
      { ...month(0), unit: "all", outcome: "solved", value: 50, denominator: 10 },
      { ...month(0), unit: "all", outcome: "revenue", value: 412, denominator: 900 },
    ]);
    expect(outcomes.find((row) => row.outcome === "solved")).toMatchObject({ low: 23.7, high: 76.3 });
    const revenue = outcomes.find((row) => row.outcome === "revenue");
    expect(revenue).toMatchObject({ value: 412 });
    expect(revenue).not.toHaveProperty("low");
  });

  it("draws limits 2.66 mean moving ranges around the mean, and marks what lies beyond", () => {
    // What is never below 0 has no limit there. 4 and 6 in turn ten times, then 13: mean 63/11 = 5.73; ranges 2 nine times and 7: mean 2.5; limits 5.73 ± 2.6587 × 2.5.
    const values = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 13];
    const { outcomes, "outcome-series": series } = tablesOf(
      values.map((value, at) => ({ ...month(at), unit: "all", outcome: "absence", value })),
    );
    expect(series).toHaveLength(1);
    expect(series[0]).toMatchObject({ points: 11, centre: 5.7, lower: 0, upper: 12.4, course: "unclear" });
    expect(outcomes.map(({ signal }) => signal)).toEqual([...Array.from({ length: 10 }, () => "usual"), "above"]);
  });

  it("tells no usual swing of nine points, and no rise of seven", () => {
    const nine = Array.from({ length: 9 }, (_, at) => ({
      ...month(at),
      unit: "all",
      outcome: "absence",
      value: 4 + (at % 2),
    }));
    const { outcomes, "outcome-series": series } = tablesOf(nine);
    expect(outcomes.every((row) => row.signal === undefined)).toBe(true);
    expect(series[0]).not.toHaveProperty("centre");
    expect(tablesOf(nine.slice(0, 7))["outcome-series"]).toEqual([]);
  });

  it("says that ten points in a row that each are higher rise", () => {
    const rows = Array.from({ length: 10 }, (_, at) => ({
      ...month(at),
      unit: "all",
      outcome: "absence",
      value: 4 + at / 10,
    }));
    expect(tablesOf(rows)["outcome-series"][0]?.course).toBe("rising");
  });

  it("ends a run where a month is missing", () => {
    // Eight low months with a gap after the fourth: no run; eight high ones without a gap: a run.
    const months = [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
    const value = (at: number) => (at < 9 ? 4 + (at % 2) * 2 : 5 + (at % 2) * 2);
    const { outcomes } = tablesOf(
      months.map((at) => ({ ...month(at), unit: "all", outcome: "absence", value: value(at) })),
    );
    expect(outcomes.some(({ signal }) => signal === "run-below")).toBe(false);
  });
});

import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { makeReport, type PublishedRows } from "../../src/report/make-report.ts";
import { round } from "../../src/report/round.ts";
import { instrument } from "../../src/survey/instrument.ts";
import methods from "./methods.ts";

/** A published figure of the demo must be what the method adapter makes of the same rows, so that both are proved by the vectors. */
describe("the figures of the demo", () => {
  const wave = "2026-spring";
  const cellsOf = (survey: string) =>
    Papa.parse<Record<string, string>>(readFileSync(`data/waves/${wave}/${survey}.csv`, "utf8"), {
      header: true,
      skipEmptyLines: true,
    }).data;
  let rows: PublishedRows;
  beforeAll(async () => {
    const { input } = await readWorkspace(".", { date: "2026-06-30" });
    if (input === undefined) throw new Error("the demo has problems");
    rows = makeReport(input).rows;
    // The whole demo is read and reported: seconds, and more on a busy machine.
  }, 180_000);
  const published = (survey: string, subject: string, metric: string, unit = "meridiaan") =>
    rows.scores.find(
      (row) =>
        row.wave === wave &&
        row.survey === survey &&
        row.subject === subject &&
        row.metric === metric &&
        row.unit === unit,
    );

  it("are the adapter's nps on the same employees, in the whole and in one unit", () => {
    for (const unit of ["meridiaan", "complaints"]) {
      const cells = cellsOf("employee").filter(({ afdeling }) => unit === "meridiaan" || afdeling === unit);
      const csv = cells.map(({ aanbevelen }, row) => ({ row: String(row), answer: aanbevelen ?? "" }));
      const params = {
        scaleMin: 0,
        scaleMax: 10,
        promoterMin: 9,
        detractorMax: 6,
        missingCodes: ["", "NA", "n.v.t.", "weet niet"],
        level: 0.95,
      };
      const expected = methods.nps?.({ csv }, params) as { valid: number; nps: number; ciLow: number; ciHigh: number };
      expect(expected.valid).toBeGreaterThan(20);
      expect(published("employee", "recommend", "nps", unit)).toMatchObject({
        n: expected.valid,
        value: round(expected.nps, 0),
        low: round(expected.ciLow, 0),
        high: round(expected.ciHigh, 0),
      });
    }
  });

  it("find the effect that is planted on a play, and none where none is planted", () => {
    const effectOf = (play: string) => rows.effects.find((row) => row.play === play);
    const planted = effectOf("agile-leadership/weekly-blocker-round");
    expect(planted).toMatchObject({ subject: "clears-obstacles", tried: 12, label: "higher" });
    expect(planted?.comparable).toBeGreaterThanOrEqual(10);
    const without = effectOf("working-technology/side-by-side-hour");
    expect(without).toMatchObject({ subject: "tools-for-customers", tried: 12 });
    expect(["no-meaningful-difference", "not-enough-data"]).toContain(without?.label);
  });

  it("are the adapter's weighted nps on the same customers", () => {
    const csv = cellsOf("customer")
      .filter(({ aanbevelen }) => /^\d+$/.test(aanbevelen ?? ""))
      .map(({ aanbevelen, gewicht }) => ({ answer: aanbevelen ?? "", weight: gewicht ?? "" }));
    const expected = methods.weighted_nps?.({ csv }, { level: 0.95 }) as {
      used: number;
      nps: number;
      ciLow: number;
      ciHigh: number;
    };
    expect(published("customer", "recommend", "nps")).toMatchObject({
      n: expected.used,
      value: round(expected.nps, 0),
      low: round(expected.ciLow, 0),
      high: round(expected.ciHigh, 0),
      weighting: "weighted",
    });
  });

  /** The adapter's view of the constructs of the employees: the items by their columns, and whether one is reversed. */
  const survey = instrument.parse(parse(readFileSync("content/surveys/employee.yaml", "utf8")));
  const itemsOf = (construct: string) =>
    (survey.constructs[construct]?.items ?? [construct]).map((id) => {
      const { column = id, reversed = false, scale = "" } = survey.items[id] ?? {};
      const { min, max } = survey.scales[scale] ?? { min: Number.NaN, max: Number.NaN };
      return { id: column, reverse: reversed, min, max };
    });
  const adapted = (subject: string) =>
    methods.construct?.({ csv: cellsOf("employee") }, { items: itemsOf(subject), minShare: 0.5 }) as {
      scores: (number | undefined)[];
      reliability: Record<"nComplete" | "alpha" | "alphaCiLow" | "alphaCiHigh" | "averageR", number> &
        Record<"itemRest" | "alphaIfDropped", number[]>;
    };

  it("are the adapter's reliability of every construct", () => {
    const found = rows.reliability.filter((row) => row.wave === wave && row.survey === "employee");
    expect(found.map(({ construct }) => construct)).toEqual(Object.keys(survey.constructs));
    for (const row of found) {
      const { reliability: expected } = adapted(row.construct);
      expect(row, row.construct).toMatchObject({
        n: expected.nComplete,
        alpha: round(expected.alpha, 2),
        low: round(expected.alphaCiLow, 2),
        high: round(expected.alphaCiHigh, 2),
        average_r: round(expected.averageR, 2),
      });
      const items = rows["reliability-items"].filter((item) => item.wave === wave && item.construct === row.construct);
      expect(items.map(({ item_rest }) => item_rest)).toEqual(expected.itemRest.map((r) => round(r, 2)));
    }
  });

  it("are the adapter's drivers of every outcome of the employees", () => {
    for (const outcome of survey.drivers?.outcomes ?? []) {
      const drivers = survey.drivers?.of ?? [];
      const scores = [...drivers, outcome].map((subject) => adapted(subject).scores);
      const csv = cellsOf("employee").map((_, row) => {
        const named = [...drivers, outcome].map((name, at) => [name, String(scores[at]?.[row] ?? "")]);
        return Object.fromEntries(named) as Record<string, string>;
      });
      const expected = methods.drivers?.({ csv }, { outcome, level: 0.95 }) as {
        nComplete: number;
        r2: number;
        lmgShare: number[];
      };
      const found = rows.drivers.filter(
        (row) => [row.wave, row.survey, row.outcome, row.unit].join() === `${wave},employee,${outcome},meridiaan`,
      );
      expect(found.map(({ driver }) => driver)).toEqual(drivers);
      for (const [at, row] of found.entries()) {
        expect(row).toMatchObject({ n: expected.nComplete, explained: round(100 * expected.r2, 0) });
        // All shares of an outcome sum to 100, so one of them may be rounded the other way.
        expect(Math.abs((row.share ?? Number.NaN) - 100 * (expected.lmgShare[at] ?? Number.NaN))).toBeLessThan(1);
        expect(row.score).toBe(published("employee", row.driver, "index")?.value);
      }
    }
  });
});

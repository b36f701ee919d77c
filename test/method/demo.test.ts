import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { makeReport, type PublishedRows } from "../../src/report/make-report.ts";
import { round } from "../../src/report/round.ts";
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
  }, 60_000);
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
});

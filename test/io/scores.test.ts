import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { makeReport, type PublishedRows } from "../../src/report/make-report.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import type { SiteReport } from "../../src/report/site-report.ts";
import { laidOver } from "./fixture.ts";

const wave = "data/waves/2026-spring";

/** The small bakery, public, with these rows below the header in place of its answers. */
async function scored(...rows: string[]): Promise<{ input: ReportInput; rows: PublishedRows; site: SiteReport }> {
  const folder = laidOver("minimal");
  rmSync(path.join(folder, wave, "employee.csv"));
  const settings = path.join(folder, "heartline.yaml");
  const made = readFileSync(settings, "utf8").replace(/^confidentiality:.*$/m, "confidentiality: { public: true }");
  writeFileSync(settings, made);
  const csv = ["unit,segment,category,subject,metric,value,n", ...rows, ""].join("\n");
  writeFileSync(path.join(folder, wave, "employee.scores.csv"), csv);
  const { input, problems } = await readWorkspace(folder);
  expect(problems).toEqual([]);
  if (input === undefined) throw new Error("no input");
  const made2 = makeReport(input);
  return { input, rows: made2.rows, site: made2.report.site };
}

const two = ["shop,,,calm,mean,3.9,6", "ovens,,,calm,mean,3.25,"];

describe("a file of scores", () => {
  it("publishes each score as its source does: no margin, and the number of answers only where it is given", async () => {
    const { rows } = await scored(...two);
    const key = { wave: "2026-spring", survey: "employee", segment: "", category: "", weighting: "none" };
    const calm = rows.scores.filter(({ subject, metric }) => subject === "calm" && metric === "mean");
    const method = "as-published/1";
    expect(calm).toEqual([
      { ...key, unit: "halm", subject: "calm", metric: "mean", state: "no-data", method },
      { ...key, unit: "ovens", subject: "calm", metric: "mean", value: 3.25, state: "ok", method },
      { ...key, unit: "shop", subject: "calm", metric: "mean", n: 6, value: 3.9, state: "ok", method },
    ]);
    expect(rows.scores.filter(({ subject }) => subject !== "calm").every(({ state }) => state === "no-data")).toBe(
      true,
    );
  });

  it("never makes a score of the whole out of those of its parts, but takes one that is given", async () => {
    const { rows } = await scored(...two, "halm,,,calm,mean,3.6,14");
    const whole = rows.scores.find(
      ({ unit, subject, metric }) => unit === "halm" && subject === "calm" && metric === "mean",
    );
    expect(whole).toMatchObject({ value: 3.6, n: 14, state: "ok" });
  });

  it("claims nothing: no change, gap, trend, distribution or driver", async () => {
    const { rows } = await scored(...two, "halm,,,calm,mean,3.6,14");
    const empty = ["changes", "history", "trends", "gaps", "distributions", "drivers", "reliability"] as const;
    for (const table of empty) expect(rows[table], table).toEqual([]);
  });

  it("has the decimals of its source, and says in the report which waves are as published", async () => {
    const { site } = await scored(...two);
    const measures = site.subjects.flatMap((subject) => subject.measures);
    expect(new Set(measures.map(({ decimals }) => decimals))).toEqual(new Set([2]));
    expect(site.surveys.map(({ asPublished }) => asPublished)).toEqual([["2026-spring"]]);
  });

  it("counts who took part: as given, else the score with most answers, above them the sum where all parts are known", async () => {
    const took = (rows: PublishedRows) => Object.fromEntries(rows.responses.map(({ unit, n }) => [unit, n]));
    const known = await scored("shop,,,,respondents,,5", "ovens,,,calm,mean,3,4", "ovens,,,workload,mean,3,7");
    expect(took(known.rows)).toEqual({ shop: 5, ovens: 7, halm: 12 });
    // Of the ovens nobody knows how many took part, so nobody knows it of the bakery.
    expect(took((await scored(...two)).rows)).toEqual({ shop: 6, ovens: undefined, halm: undefined });
  });

  it("shows the rates of public data as they are, nearly all or few invited", async () => {
    const { rows } = await scored("shop,,,,respondents,,5", "ovens,,,,respondents,,9");
    const rate = (unit: string) => rows.responses.find((row) => row.unit === unit);
    expect(rate("shop")).toMatchObject({ invited: 6, n: 5, rate: 83.3333, state: "ok" });
    // Nine of eight: the source counted on another day. A rate is at most 100.
    expect(rate("ovens")).toMatchObject({ invited: 8, n: 9, rate: 100, state: "ok" });
    expect(rate("halm")).toMatchObject({ invited: 14, n: 14, rate: 100, state: "ok" });
  });

  it("publishes categories of a segment where a unit has two of them or more", async () => {
    const { rows, site } = await scored(
      "shop,tenure,short,calm,favorable,60,3",
      "shop,tenure,long,calm,favorable,80,3",
      "ovens,tenure,long,calm,favorable,70,8",
    );
    const told = rows.segments.map(({ unit, segment, category, value, n }) => [unit, segment, category, value, n]);
    expect(told.sort()).toEqual([
      ["shop", "tenure", "long", 80, 3],
      ["shop", "tenure", "short", 60, 3],
    ]);
    expect(site.surveys[0]?.segments.map(({ id }) => id)).toEqual(["tenure"]);
  });

  it("gives the same report whatever the order of its rows", async () => {
    const [one, other] = [await scored(...two), await scored(...two.toReversed())];
    expect(other.rows).toEqual(one.rows);
  });
});

import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readReport } from "../../src/io/read-report.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { writeReport } from "../../src/io/write-report.ts";
import { writeTables } from "../../src/io/write-tables.ts";
import { makeReport, type PublishedRows } from "../../src/report/make-report.ts";
import { tables } from "../../src/report/rows.ts";
import type { Report } from "../../src/report/site-report.ts";
import { fixture, temporaryFolder } from "./fixture.ts";

let report: Report;
let rows: PublishedRows;

beforeAll(async () => {
  const { input } = await readWorkspace(fixture("minimal"));
  if (input === undefined) throw new Error("the minimal workspace is sound");
  ({ report, rows } = makeReport(input));
});

describe("writeReport", () => {
  it("writes one file a unit, measure and wave, and reads back what it wrote", async () => {
    const folder = temporaryFolder();
    await writeReport(report, folder);
    expect(readdirSync(folder).sort()).toEqual(["insight", "measures", "site.json", "units", "waves"]);
    expect(readdirSync(path.join(folder, "units"))).toEqual(["halm.json", "ovens.json", "shop.json"]);
    expect(readdirSync(path.join(folder, "measures"))).toContain("employee.feelings-proud.json");
    const back = await readReport(folder);
    expect(back.site).toEqual(report.site);
    expect(new Set(back.units.map(({ unit }) => unit))).toEqual(new Set(report.units.map(({ unit }) => unit)));
    expect(back.waves).toEqual(report.waves);
  });

  it("leaves alone what says the same, and removes what is gone", async () => {
    const folder = temporaryFolder();
    await writeReport(report, folder);
    const long = new Date("2020-01-01");
    const site = path.join(folder, "site.json");
    const shop = path.join(folder, "units/shop.json");
    for (const file of [site, shop]) utimesSync(file, long, long);
    const wave = report.site.waves[0];
    if (wave === undefined) throw new Error("a wave");
    const renamed = { ...report.site, waves: [{ ...wave, title: { nl: "anders", en: "other" } }] };
    writeFileSync(path.join(folder, "units/closed.json"), "{}");
    await writeReport({ ...report, site: renamed }, folder);
    expect(statSync(shop).mtime).toEqual(long);
    expect(statSync(site).mtime).not.toEqual(long);
    expect(readdirSync(path.join(folder, "units"))).not.toContain("closed.json");
  });

  it("refuses a field that nobody meant to publish", async () => {
    const leaking = { ...report.site, respondents: ["1", "2"] } as Report["site"];
    await expect(writeReport({ ...report, site: leaking }, temporaryFolder())).rejects.toThrow(/respondents/);
  });

  it("gives the same bytes for the same report", async () => {
    const [one, other] = [temporaryFolder(), temporaryFolder()];
    await writeReport(report, one);
    await writeReport(structuredClone(report), other);
    for (const name of ["site.json", "units/shop.json", "waves/2026-spring.json"]) {
      expect(readFileSync(path.join(one, name), "utf8")).toBe(readFileSync(path.join(other, name), "utf8"));
    }
  });
});

describe("writeTables", () => {
  async function written(some: PublishedRows): Promise<Map<string, string>> {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    await writeTables(some, folder);
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
  }

  it("writes the columns of the contract, and no cell of what is hidden", async () => {
    const files = await written(rows);
    expect([...files.keys()].sort()).toEqual(
      [...Object.keys(tables).map((name) => `${name}.csv`), "datapackage.json"].sort(),
    );
    const [header, ...lines] = files.get("scores.csv")?.trimEnd().split("\n") ?? [];
    expect(header).toBe("wave,survey,unit,segment,category,subject,metric,weighting,n,value,low,high,state,method");
    const hidden = lines.map((line) => line.split(",")).filter((cells) => cells[12] === "hidden");
    for (const cells of hidden) expect(cells.slice(8, 12)).toEqual(["", "", "", ""]);
  });

  it("gives the same bytes in whatever order the rows come", async () => {
    const turned = Object.fromEntries(
      Object.entries(rows).map(([name, list]) => [name, [...list].reverse()]),
    ) as unknown as PublishedRows;
    expect(await written(turned)).toEqual(await written(rows));
  });

  it("describes every column of every file in datapackage.json", async () => {
    const files = await written(rows);
    const description = JSON.parse(files.get("datapackage.json") ?? "{}") as {
      resources: {
        path: string;
        bytes: number;
        method?: string;
        schema: { fields: { name: string; type: string; description: string }[] };
      }[];
    };
    for (const { path: name, bytes, schema } of description.resources) {
      const text = files.get(name) ?? "";
      expect(schema.fields.map((field) => field.name).join()).toBe(text.split("\n")[0]);
      expect(bytes).toBe(Buffer.byteLength(text));
      for (const field of schema.fields) expect(field.description, field.name).not.toBe(field.name);
    }
    // Every figure names its formula: in a column, or for a whole table here.
    const unnamed = description.resources.filter(
      ({ method, schema }) => method === undefined && !schema.fields.some(({ name }) => name === "method"),
    );
    expect(unnamed.map(({ path: name }) => name)).toEqual([]);
    const scores = description.resources.find(({ path: name }) => name === "scores.csv")?.schema.fields ?? [];
    const types = new Map(scores.map(({ name, type }) => [name, type]));
    expect([types.get("n"), types.get("value"), types.get("state")]).toEqual(["integer", "number", "string"]);
  });
});

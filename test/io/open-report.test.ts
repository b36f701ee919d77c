import { rmSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openReport } from "../../src/io/open-report.ts";
import { readReport } from "../../src/io/read-report.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { writeReport } from "../../src/io/write-report.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { Report } from "../../src/report/site-report.ts";
import { fixture, temporaryFolder } from "./fixture.ts";

const folder = temporaryFolder();
let whole: Report;

beforeAll(async () => {
  const { input } = await readWorkspace(fixture("minimal"));
  if (input === undefined) throw new Error("the minimal workspace is sound");
  await writeReport(makeReport(input).report, folder);
  whole = await readReport(folder);
});

describe("openReport(folder)", () => {
  it("has the site, every unit and every measure of the report as a whole", () => {
    const report = openReport(folder);
    expect(report.site).toEqual(whole.site);
    for (const unit of whole.units) expect(report.unit(unit.unit)).toEqual(unit);
    for (const measure of whole.measures) expect(report.measure(measure.subject)).toEqual(measure);
  });

  it("has nothing of what is not there", () => {
    const report = openReport(folder);
    expect(report.unit("elsewhere")).toBeUndefined();
    expect(report.measure("employee.elsewhere")).toBeUndefined();
  });

  it("reads a unit when it is asked for, and the last few once", async () => {
    const own = temporaryFolder();
    const { input } = await readWorkspace(fixture("minimal"));
    if (input !== undefined) await writeReport(makeReport(input).report, own);
    const report = openReport(own);
    const shop = report.unit("shop");
    rmSync(path.join(own, "units"), { recursive: true });
    expect(report.unit("shop")).toBe(shop);
    expect(report.unit("ovens")).toBeUndefined();
  });
});

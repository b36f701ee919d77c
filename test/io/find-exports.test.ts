import { mkdirSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findExports } from "../../src/io/find-exports.ts";
import { placesOf } from "../../src/io/places.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { siteAge } from "../../src/io/site-age.ts";
import { laidOver } from "./fixture.ts";

/** What lies about in a folder, relative to it. */
async function exportsIn(folder: string) {
  const { found: waves, problems } = await readWorkspace(folder);
  const found = await findExports(placesOf(folder), { waves, surveys: ["employee"], problems });
  return found.map(({ path: location, ...own }) => ({ file: path.relative(folder, location), ...own }));
}

describe("findExports(place)", () => {
  it("finds nothing in a workspace whose files are all its own", async () => {
    expect(await exportsIn(laidOver("minimal"))).toEqual([]);
    expect(await exportsIn(laidOver("weights-point"))).toEqual([]);
    expect(await exportsIn(laidOver("frame"))).toEqual([]);
  });

  it("finds files of answers in the workspace, its data folder and the folder of a wave", async () => {
    const folder = laidOver("minimal");
    for (const file of ["mei.xlsx", "notes.txt", "data/export.sav", "data/waves/2026-spring/mei.parquet"]) {
      writeFileSync(path.join(folder, file), "anything");
    }
    mkdirSync(path.join(folder, "old.csv"));
    expect(await exportsIn(folder)).toEqual([
      { file: "mei.xlsx", isInTheWay: false },
      { file: "data/export.sav", isInTheWay: false },
      { file: "data/waves/2026-spring/mei.parquet", wave: "2026-spring", isInTheWay: false },
    ]);
  });

  it("leaves out what an import has taken, known by its name and its size", async () => {
    const folder = laidOver("minimal");
    writeFileSync(path.join(folder, "mei.csv"), "Q1\n1\n");
    const evidence = {
      source: { file: "mei.csv", sha256: "", container: "csv", facts: { bytes: 5 } },
      tool: { id: "plain", dialect: "one header row", headerRows: 1 },
      rows: { read: 1, kept: 1, aside: {} },
      columns: { taken: [], personal: [], process: [], unused: [] },
      answers: {},
      wording: {},
      time: { decided: "" },
      guarded: 0,
      notices: [],
      mapping: { survey: "employee", columns: {} },
    };
    const file = path.join(folder, "data/waves/2026-spring/employee.import.json");
    expect(await exportsIn(folder)).toEqual([{ file: "mei.csv", isInTheWay: false }]);
    writeFileSync(file, JSON.stringify(evidence));
    expect(await exportsIn(folder)).toEqual([]);
  });
});

describe("siteAge(site, inputs)", () => {
  it("tells whether anything was changed since the site was built", async () => {
    const folder = laidOver("minimal");
    const inputs = ["heartline.yaml", "content", "data", "nowhere"].map((name) => path.join(folder, name));
    const site = path.join(folder, "dist");
    expect(await siteAge(site, inputs)).toBe("none");
    mkdirSync(site);
    writeFileSync(path.join(site, "index.html"), "");
    expect(await siteAge(site, inputs)).toBe("current");
    const later = Date.now() / 1000 + 60;
    const answers = path.join(folder, "data/waves/2026-spring/employee.csv");
    utimesSync(answers, later, later);
    expect(await siteAge(site, inputs)).toBe("older");
    renameSync(answers, path.join(path.dirname(answers), ".employee.csv"));
    expect(await siteAge(site, inputs)).toBe("current");
  });
});

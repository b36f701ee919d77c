import { writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureCsv } from "../../src/charts/figure-csv.ts";
import { unitsFile } from "../../src/io/import/propose/new-files.ts";
import { problemList } from "../../src/io/problem-list.ts";
import { readUnits } from "../../src/io/read-units.ts";
import { writeCsv } from "../../src/io/write-csv.ts";
import { guardFormula, isFormula, unguardFormula } from "../../src/survey/formula-guard.ts";
import type { UnitTree } from "../../src/survey/unit.ts";
import { temporaryFolder } from "./fixture.ts";

const dangerous = fc
  .tuple(
    fc.constantFrom("=", "+", "-", "@", "\t", "\r", " =", "\n@", "＝", "－"),
    fc.string({
      unit: fc.constantFrom("a", "1", "(", "!", "|", '"', ",", ";", "'", " ", "="),
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([opens, rest]) => opens + rest)
  .filter(isFormula);

describe("guardFormula(text)", () => {
  it("leaves nothing that a spreadsheet runs, adds one quote however often it is asked, and is taken away exactly", () => {
    fc.assert(
      fc.property(dangerous, (text) => {
        const guarded = guardFormula(text);
        expect(isFormula(guarded)).toBe(false);
        expect(guardFormula(guarded)).toBe(guarded);
        expect(unguardFormula(guarded)).toBe(text);
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it("leaves numbers and names alone", () => {
    const same = ["-4.5", "+3", "-0,25", "-5e-7", "1.234", "-", "–", "", "Sales", "'s-Gravenhage", "a=b", "3 - 4"];
    for (const text of same) expect([guardFormula(text), unguardFormula(text)]).toEqual([text, text]);
  });

  it("is what every writer of CSV does with texts, and none does with numbers", () => {
    fc.assert(
      fc.property(dangerous, (text) => {
        const cell = (csv: string) =>
          csv
            .replace(/^\uFEFF/, "")
            .split(/[,;]/)[0]
            ?.replace(/^"/, "") ?? "";
        expect(cell(writeCsv([[text, "-1"]])).startsWith("'")).toBe(true);
        for (const locale of ["nl", "en"] as const)
          expect(cell(figureCsv([text, "score"], [], locale)).startsWith("'")).toBe(true);
      }),
      { seed: 13 },
    );
    expect(writeCsv([["-1.5", "-2"]])).toBe("-1.5,-2\n");
    expect(figureCsv(["a"], [[-1.5]], "nl")).toBe("\ufeffa\r\n-1,5\r\n");
  });

  it("comes back as the names of units that the importer wrote", async () => {
    const names = ["=cmd|' /C calc'!A0", "+Plus", "-Min", "@Home", "'s-Hertogenbosch", "Sales, North"];
    const { csv, tree } = unitsFile(names, "=Organisation", ["nl", "en"]);
    expect(csv).not.toMatch(/(^|[,"])[=+@-]/m);
    const problems = problemList();
    const written = path.join(temporaryFolder(), "units.csv");
    writeFileSync(written, csv);
    const read = await readUnits(
      { path: written, file: "data/units.csv" },
      { locales: ["nl", "en"], surveys: [] },
      problems,
    );
    expect(problems.all()).toEqual([]);
    const namesOf = (units: UnitTree["units"]) =>
      [...units].map(([id, { name }]) => `${id} ${name.nl} ${name.en}`).sort();
    expect(namesOf(read?.units ?? new Map())).toEqual(namesOf(tree.units));
  });
});

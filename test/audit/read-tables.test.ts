import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readTables } from "../../src/audit/read-tables.ts";
import { writeTables } from "../../src/io/write-tables.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { tables as rowsOfTables } from "../../src/report/rows.ts";
import { crowd, organisation } from "../report/organisation.ts";
import { published } from "./publications.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "heartline-tables-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("readTables(folder)", () => {
  it("reads back, row by row, what was written", async () => {
    const input = organisation({ w1: [...crowd("n1", 20), ...crowd("n2", 4)], w2: crowd("s1", 30) });
    const { rows } = makeReport(input);
    await writeTables({ ...rows, changes: [...rows.changes, ...rows.history] }, folder);
    const tables = readTables(folder);
    const sorted = (list: readonly object[]) => list.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
    const expected = published(input);
    for (const name of ["scores", "distributions", "changes", "trends", "gaps", "responses", "headcount"] as const) {
      expect(sorted(tables[name])).toEqual(sorted(expected[name]));
    }
    const known = ["scores", "distributions", "changes", "trends", "gaps", "responses", "headcount", "outcomes"];
    const others = Object.keys(rowsOfTables).filter((name) => !known.includes(name));
    expect([...tables.others.keys()].sort()).toEqual(others.sort());
  });

  it("says what it cannot read, with file and record", () => {
    expect(() => readTables(folder)).toThrow("expected scores.csv");
    const header = "wave,survey,unit,segment,category,subject,metric,weighting,n,value,low,high,state,method";
    const write = (...lines: string[]) => writeFileSync(path.join(folder, "scores.csv"), `${lines.join("\n")}\n`);
    write("wave,survey");
    expect(() => readTables(folder)).toThrow("expected the columns unit, segment");
    write(header, "w,s,u,,,q,nps,none,5,ten,,,ok,nps/1");
    expect(() => readTables(folder)).toThrow('record 2  value  expected a number or nothing, got "ten"');
    write(header, "w,s,u,,,q,nps,none,5,10,,,shown,nps/1");
    expect(() => readTables(folder)).toThrow('record 2  state  expected ok, banded, hidden, no-data, got "shown"');
    write(header, "w,s,u");
    expect(() => readTables(folder)).toThrow("record 2  expected 14 cells, got 3");
    write(header, 'w,s,"u');
    expect(() => readTables(folder)).toThrow("line 2: a quote is never closed");
    write(header, "w,s,u,,,q,nps,none,5,10,-3,23,ok,nps/1");
    expect(readTables(folder).scores).toEqual([
      {
        wave: "w",
        survey: "s",
        unit: "u",
        segment: "",
        category: "",
        subject: "q",
        metric: "nps",
        weighting: "none",
        n: 5,
        value: 10,
        low: -3,
        high: 23,
        state: "ok",
        method: "nps/1",
      },
    ]);
  });
});

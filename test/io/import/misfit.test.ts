import { describe, expect, it } from "vitest";
import { misfit } from "../../../src/io/import/match/misfit.ts";
import { seenColumns } from "../../../src/io/import/match/seen-columns.ts";
import type { ToolColumn } from "../../../src/io/tools/tool-reading.ts";
import { minimalSurvey } from "./imported.ts";

const employee = minimalSurvey();
const items = Object.entries(employee.items);
/** The same questions under other names, so that the two surveys share no column. */
const customer = minimalSurvey({
  items: Object.fromEntries(
    items
      .filter(([, { type }]) => type === "scale")
      .map(([id, item]) => [
        `${id}-k`,
        { ...item, column: `K-${id}`, text: { nl: `Klant ${id}`, en: `Customer ${id}` } },
      ]),
  ),
  constructs: {},
});
const instruments = new Map([
  ["employee", employee],
  ["customer", customer],
]);
const columns = (...names: string[]): ToolColumn[] =>
  names.map((name, index) => ({ index, name, role: "question", text: "" }));
const told = (survey: string, ...names: string[]) =>
  misfit(survey, {
    file: "x.csv",
    headerRows: 1,
    wave: "2026-05",
    instruments,
    reading: { columns: columns(...names) },
  });

describe("misfit(survey)", () => {
  it("names the survey that the file fits better, with how many questions of each were found", () => {
    expect(told("employee", "nr", "K-recommend", "K-calm", "K-workload")).toEqual({
      file: "x.csv",
      line: 1,
      expected:
        "expected the questions of employee, but only 0 of 5 have a column here; the columns are “nr”, “K-recommend”, “K-calm” and “K-workload”",
      remedy: "this file fits customer (3 of its 3 questions) better: say --survey customer, or name the right file",
    });
  });

  it("asks for the right file, or for a mapping, where no survey fits", () => {
    const { remedy = "" } = told("employee", "Artikel", "Prijs") ?? {};
    expect(remedy).toContain("look whether this is the right file and the right --survey");
    expect(remedy).toContain("columns: in the mapping");
  });

  it("says nothing where a quarter of the questions or more have a column: what lacks is told one by one", () => {
    expect(told("employee", "nr", "Q1", "Q2")).toBeUndefined();
    expect(told("employee", "nr", "Q1")).toBeDefined();
    expect(told("unknown", "nr")).toBeUndefined();
  });
});

describe("seenColumns(reading)", () => {
  it("counts what is too much to read", () => {
    const many = columns(
      ...Array.from({ length: 9 }, (_, n) => `Vraag ${n}${n === 0 ? ` ${"lang ".repeat(20)}` : ""}`),
    );
    expect(seenColumns({ columns: many })).toMatch(
      /^“Vraag 0 lang .{12}…lang lang lang”, “Vraag 1”, .*“Vraag 5” and 3 more$/,
    );
    expect(seenColumns({ columns: columns("a") })).toBe("“a”");
    expect(seenColumns({ columns: [] })).toBe("none");
  });
});

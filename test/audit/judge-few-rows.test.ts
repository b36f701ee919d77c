import { describe, expect, it } from "vitest";
import { judgeFewRows } from "../../src/audit/judge-few-rows.ts";

const table = (name: string, text: string) => ({
  file: { name: `data/${name}.csv`, path: "", kind: "table" as const },
  texts: [],
  rows: text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(",")),
});
const imports = (...lines: string[]) =>
  judgeFewRows(
    table("imports", ["wave,survey,counted,n,state", ...lines.map((line) => `first,employee,${line}`)].join("\n")),
    5,
  );
const oddities = (line: string) =>
  judgeFewRows(table("oddities", `wave,survey,oddity,item,about,n,of,share,accepted\nfirst,employee,${line},no`), 5);

describe("judgeFewRows(table, least)", () => {
  it("lets an import pass whose rows add up, and one whose rows read are hidden", () => {
    expect(imports("read,54,ok", "preview,2,ok", "partial,12,ok", "kept,40,ok", "unasked,1,ok")).toEqual([]);
    expect(imports("read,,hidden", "partial,,banded", "spam,9,ok", "kept,40,ok")).toEqual([]);
  });

  it("refuses few rows of people, wherever they stand", () => {
    for (const few of ["partial,4,ok", "other,1,ok", "missing,3,ok", "kept-partial,2,ok", "kept,4,ok"])
      expect(imports("read,,hidden", few)).toMatchObject([{ refuses: true, place: "data/imports.csv:3" }]);
  });

  it("refuses rows read beside rows that are banded or not there: subtraction tells how many", () => {
    expect(imports("read,44,ok", "partial,,banded", "kept,40,ok")).toMatchObject([{ place: "data/imports.csv:2" }]);
    expect(imports("read,44,ok", "kept,40,ok")).toMatchObject([{ place: "data/imports.csv:2" }]);
  });

  it("refuses rows kept beside those never sent in where few are left over", () => {
    expect(imports("read,40,ok", "kept,40,ok", "kept-partial,38,ok")).toMatchObject([{ place: "data/imports.csv:4" }]);
    expect(imports("read,40,ok", "kept,40,ok", "kept-partial,,hidden")).toEqual([]);
  });

  it("refuses an oddity of few people, or with few left over", () => {
    expect(oddities("speeders,,,60,300,20")).toEqual([]);
    expect(oddities("speeders,,,,,")).toEqual([]);
    expect(oddities("speeders,,,4,300,1")).toMatchObject([{ refuses: true, place: "data/oddities.csv:2" }]);
    expect(oddities("words,heard,,296,300,99")).toMatchObject([{ refuses: true }]);
    expect(oddities("size,,respondents,300,302,")).toEqual([]);
  });

  it("reads no other table", () => {
    expect(judgeFewRows(table("scores", "wave,n\nfirst,2"), 5)).toEqual([]);
  });
});

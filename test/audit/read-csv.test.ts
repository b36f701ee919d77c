import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/audit/read-csv.ts";

describe("readCsv(source, delimiter)", () => {
  it("follows RFC 4180", () => {
    expect(readCsv('a,"b\r\nc",d\r\n,,\r\n')).toEqual([
      ["a", "b\r\nc", "d"],
      ["", "", ""],
    ]);
    expect(readCsv('"x"')).toEqual([["x"]]);
    expect(readCsv("a,")).toEqual([["a", ""]]);
    expect(readCsv('"a",')).toEqual([["a", ""]]);
    expect(readCsv("")).toEqual([]);
    expect(() => readCsv('a"b')).toThrow("line 1: a quote inside a cell without quotes");
    expect(() => readCsv('"a"b')).toThrow("line 1: expected a comma");
  });

  it("reads the downloads that Dutch spreadsheets open, with semicolons and a byte order mark", () => {
    expect(readCsv('\ufeffa;b\r\n"x ""y""\nz";1,5\r\n;\n', ";")).toEqual([
      ["a", "b"],
      ['x "y"\nz', "1,5"],
      ["", ""],
    ]);
    expect(readCsv("a;b\r\n;\r\n", ";")).toEqual([
      ["a", "b"],
      ["", ""],
    ]);
    expect(() => readCsv('a,"b', ",")).toThrow("line 1: a quote is never closed");
  });
});

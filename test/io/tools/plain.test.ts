import { existsSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlain } from "../../../src/io/tools/plain.ts";
import { readTool } from "../../../src/io/tools/read-tool.ts";
import { named, readingOf, readingOfFile, realExports } from "./reading-of.ts";

const dutch = await readingOf("plain/dutch.csv");
const codebook = await readingOf("plain/codebook.csv");
const bare = await readingOf("plain/no-header.csv");

function plain(...sample: string[][]) {
  const reading = readPlain({ sample, container: "csv" });
  if (reading === undefined) throw new Error("every table is a plain one");
  return reading;
}

describe("readPlain(table)", () => {
  it("knows by name who answered, when and in which language, in a Dutch file", () => {
    expect(dutch.columns.map(({ role }) => role)).toEqual([
      "respondent",
      "date",
      "process",
      "language",
      "person",
      ...Array(4).fill("question"),
    ]);
    expect(dutch.dialect).toBe("one header row, dates as day, month, year");
    // Read as windows-1252, and the zeros before a number kept.
    expect(dutch.rows.map((row) => [row[0], row[8]])).toEqual([
      ["0012", "Geriatrie"],
      ["0013", "Reünie – dag"],
      ["0014", "Café"],
    ]);
  });

  it("takes the question from behind a code, and none from a code alone", () => {
    expect(dutch.columns.slice(5, 8).map(({ name, text }) => [name, text])).toEqual([
      ["Q1. Hoe tevreden ben je met je werk?", "Hoe tevreden ben je met je werk?"],
      ["tevr_2", ""],
      ["Reiskosten", "Reiskosten"],
    ]);
  });

  it("reads a row of questions below a row of codes as part of the header", () => {
    expect([codebook.headerRows, codebook.rows.length]).toEqual([2, 3]);
    expect(codebook.columns.map(({ name, text }) => [name, text])).toEqual([
      ["respid", "respid"],
      ["v1", "How satisfied are you with your work?"],
      ["v2", "How likely are you to stay here?"],
      ["v3", "What would you like to change?"],
      ["dept", "Where do you work?"],
    ]);
  });

  it("does not take a first answer in words for questions", () => {
    expect(
      plain(
        ["id", "v1", "v2"],
        ["1", "a bit too long", "far too short really"],
        ["2", "not so bad at all", "I do not know"],
      ).headerRows,
    ).toBe(1);
  });

  it("tells that there is no header, and loses no row by it", () => {
    expect([bare.headerRows, bare.rows.length, bare.notices.length]).toEqual([0, 3, 1]);
    expect(bare.columns.map(({ name }) => name)).toEqual(["column 1", "column 2", "column 3"]);
    expect(bare.rows.map(bare.aside)).toEqual([undefined, undefined, undefined]);
  });

  it("makes no header of the name or the answers of the first person, for headers stand in the survey file", () => {
    const rows = [
      ["piet jansen", "Eens", "4", "Te druk hier"],
      ["Fatima El Amrani", "Oneens", "4", ""],
      ["J. Smit", "Eens", "5", "Niets"],
      ["Shanti Ramdin", "Neutraal", "3", ""],
    ];
    expect(plain(...rows).headerRows).toBe(0);
    expect(plain(...rows.map(([name = "", agreed = ""]) => [name, agreed])).headerRows).toBe(0);
    expect(plain(...rows.map(([, agreed = "", mark = ""]) => [agreed, mark])).headerRows).toBe(0);
    const header = ["Manager", "Mening", "Cijfer", "Opmerking"];
    expect(plain(header, ...rows).headerRows).toBe(1);
    // Two files put below each other, a tick that repeats its header, and a header that one answer repeats.
    expect(plain(header, ...rows, header, ...rows).headerRows).toBe(1);
    expect(plain(["Website", "Telefoon"], ["Website", ""], ["", "Telefoon"], ["Website", ""]).headerRows).toBe(1);
    expect(plain(["Anders", "Q2", "Q3"], ["Anders", "1", "2"], ["Zo", "2", "4"]).headerRows).toBe(1);
  });

  it("takes a first row that counts 1, 2, 3 for names, and says so", () => {
    const reading = plain(["1", "2", "3"], ["4", "4", "5"]);
    expect([reading.headerRows, reading.notices.length]).toEqual([1, 1]);
  });

  it("does not believe a name that its cells deny", () => {
    expect(named(plain(["id", "Q"], ["a", "1"], ["a", "2"], ["b", "3"]), "respondent")).toEqual([]);
    expect(named(plain(["date", "Q"], ["never", "1"], ["soon", "2"]), "date")).toEqual([]);
    expect(named(plain(["seconds", "Q"], ["fast", "1"]), "seconds")).toEqual([]);
  });

  it("has one date, the one on which the answer was given", () => {
    const reading = plain(["startdate", "date", "submitted"], ["2026-05-01", "2026-05-02", "2026-05-03"]);
    expect([named(reading, "date"), named(reading, "process")]).toEqual([["submitted"], ["startdate", "date"]]);
  });

  it("sets a column aside that does nothing but count", () => {
    const rows = Array.from({ length: 25 }, (_, index) => [String(index), String(index + 1), String((index % 5) + 1)]);
    expect(named(plain(["", "how many", "Q"], ...rows), "process")).toEqual(["column 1", "how many"]);
    expect(named(plain(["", "how many", "Q"], ...rows.slice(0, 4)), "process")).toEqual(["column 1"]);
  });

  it("drops columns that tell who somebody is", () => {
    expect(named(plain(["Naam", "E-mail", "Personeelsnummer", "Q1"], ["", "", "", "1"]), "person")).toHaveLength(3);
  });

  const real = path.join(realExports, "semicolon/student-mat_70rows.csv");
  it.skipIf(!existsSync(real))(
    "reads the real file in shared/data/exports/semicolon (not there: not run)",
    async () => {
      const reading = await readingOfFile(real);
      expect([reading.tool, reading.columns.length, reading.headerRows]).toEqual(["plain", 33, 1]);
      expect(named(reading, "person")).toEqual(["address"]);
    },
  );
});

describe("readTool(table)", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "",
      "#",
      "ID",
      "Timestamp",
      "Begintijd",
      "Tijd van voltooien",
      "Submit Date (UTC)",
      "Response Type",
    ),
    fc.constantFrom(
      "A [B]",
      "A [C]",
      "Yes, no",
      "a;b;",
      "5-Jan",
      "1-5",
      "3/5/26 9:00",
      "2026-05-03",
      "{{field:x}}",
      "'=1",
      "1",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const first = fc.constantFrom(
    ["ID", "Begintijd", "Tijd van voltooien"],
    ["Timestamp"],
    ["#", "Submit Date (UTC)"],
    ["id"],
    [],
  );

  it("gives every column of any table one name and one role, and never throws", () => {
    fc.assert(
      fc.property(first, fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 6 }), (start, rows) => {
        const sample = rows.map((row, index) => (index === 0 ? [...start, ...row] : row));
        const reading = readTool({ sample, container: "csv" });
        expect(reading?.columns.map(({ index }) => index)).toEqual(sample[0]?.map((_, index) => index));
        expect(new Set(reading?.columns.map(({ name }) => name)).size).toBe(sample[0]?.length);
        for (const row of sample) reading?.aside(row);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

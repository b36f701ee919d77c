import { describe, expect, it } from "vitest";
import type { RawTable } from "../../../src/io/tables/raw-table.ts";
import { withHeader } from "../../../src/io/tables/with-header.ts";
import { readAll } from "./read-all.ts";

function table(...rows: string[][]): RawTable {
  return {
    container: "csv",
    facts: { bytes: 0 },
    notices: ["told before"],
    sample: rows,
    async rows(handler) {
      for (const [index, row] of rows.entries()) handler.row(row, index + 1);
    },
  };
}

const header = ["nr", "Afdeling", "Ik ben tevreden", "Ik ben trots"];
const answers = [
  ["1", "Balie", "Eens", "Oneens"],
  ["2", "Post", "Oneens", "Eens"],
  ["3", "Balie", "Eens", "Eens"],
];

describe("withHeader(table)", () => {
  it("leaves a table that begins with its header as it is", () => {
    const raw = table(header, ...answers);
    expect(withHeader(raw)).toBe(raw);
  });

  it("leaves out a title, a remark and a blank row above the header, and tells so", async () => {
    const raw = table(["Onderzoek 2026"], ["# op 31 maart", "", "", ""], ["", "", "", ""], header, ...answers);
    const read = withHeader(raw);
    expect(read.sample).toEqual([header, ...answers]);
    expect(await readAll(read)).toEqual({ rows: [header, ...answers], lines: [4, 5, 6, 7], faults: [] });
    expect(read.notices).toEqual([
      "told before",
      '3 rows above the header are no part of the table and left out: "Onderzoek 2026", "# op 31 maart"',
    ]);
  });

  it("never takes an answer for the header", () => {
    // A header of one name, and rows below it that say the same again or hold numbers.
    const again = table(
      ["Afdeling", "", "", ""],
      ["Balie", "Eens", "Oneens", "Ja"],
      ["Balie", "Eens", "Eens", "Nee"],
      ["Post", "Eens", "Oneens", "Ja"],
    );
    expect(withHeader(again)).toBe(again);
    const numbers = table(
      ["Afdeling", "", "", ""],
      ["Balie", "4", "5", "1"],
      ["Post", "3", "2", "2"],
      ["Kas", "3", "1", "4"],
    );
    expect(withHeader(numbers)).toBe(numbers);
  });

  it("reads a second row of names below merged headings as part of the header", async () => {
    const raw = table(
      ["nr", "Werk", "", "Cijfer"],
      ["", "Ik ben tevreden", "Ik ben trots", ""],
      ["1", "Eens", "Oneens", "7"],
      ["2", "Oneens", "Eens", "8"],
    );
    const read = withHeader(raw);
    const names = ["nr", "Werk - Ik ben tevreden", "Werk - Ik ben trots", "Cijfer"];
    expect((await readAll(read)).rows).toEqual([names, ["1", "Eens", "Oneens", "7"], ["2", "Oneens", "Eens", "8"]]);
    // An answer to a question without a header is no name: it comes back.
    const answered = table(
      ["nr", "Werk", "", "Cijfer"],
      ["", "Eens", "Oneens", ""],
      ["1", "Eens", "Oneens", "7"],
      ["2", "Eens", "Eens", "8"],
    );
    expect(withHeader(answered)).toBe(answered);
  });

  it("reads names below merged headings that stand above every column, where the answers show that they are none", async () => {
    const headings = ["Wat doe je?", "", "", "Hoe vaak?", ""];
    const names = ["Lezen", "Fietsen", "Zingen", "Thuis", "Op kantoor"];
    const rows = ["Soms", "Vaak", "Vaak", "Soms", "Nooit"].map((often) => ["Ja", "Nee", "Nee", "Soms", often]);
    const read = withHeader(table(headings, names, ...rows));
    expect((await readAll(read)).rows[0]).toEqual([
      "Wat doe je? - Lezen",
      "Wat doe je? - Fietsen",
      "Wat doe je? - Zingen",
      "Hoe vaak? - Thuis",
      "Hoe vaak? - Op kantoor",
    ]);
    expect((await readAll(read)).rows.slice(1)).toEqual(rows);
    // What five people wrote themselves under two headings is no row of names.
    const texts = table(
      ["Wat gaat goed?", "", "Wat niet?", ""],
      ...[..."abcde"].map((one) => [..."pqrs"].map((two) => one + two)),
    );
    expect(withHeader(texts)).toBe(texts);
  });

  it("knows the numbers of rows for which R writes no name", async () => {
    const raw = table(["afdeling", "q1"], ["1", "Balie", "4"], ["2", "Post", "5"], ["3", "Post", "3"]);
    expect((await readAll(withHeader(raw))).rows).toEqual([
      ["", "afdeling", "q1"],
      ["1", "Balie", "4"],
      ["2", "Post", "5"],
      ["3", "Post", "3"],
    ]);
    const torn = table(["afdeling", "q1"], ["1", "Balie", "4"], ["2", "Post", "5"], ["9", "Post", "3"]);
    expect(withHeader(torn)).toBe(torn);
  });
});

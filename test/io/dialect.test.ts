import { writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sniffDelimiter, sniffDialect } from "../../src/io/dialect.ts";
import { readRows } from "../../src/io/read-rows.ts";
import { writeCsv } from "../../src/io/write-csv.ts";
import { fixture, temporaryFolder } from "./fixture.ts";

interface Read {
  rows: { cells: string[]; line: number }[];
  faults: { line: number; kind: string }[];
}

async function read(file: string): Promise<Read> {
  const found: Read = { rows: [], faults: [] };
  await readRows(file, await sniffDialect(file), {
    row: (cells, line) => found.rows.push({ cells, line }),
    fault: (line, kind) => found.faults.push({ line, kind }),
  });
  return found;
}

function fileWith(content: string | Uint8Array, name = "file.csv"): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

describe("sniffDelimiter(text)", () => {
  it("is not misled by decimal commas in a file with semicolons", () => {
    expect(sniffDelimiter("unit;weight\na;1,5\nb;2,5\n")).toBe(";");
  });

  it("is not misled by commas in a quoted text, or by semicolons in an answer", () => {
    expect(sniffDelimiter('unit,why\na,"slow; late; rude"\nb,"no, never"\n')).toBe(",");
    expect(sniffDelimiter("unit,why\na,slow; late; rude\nb,fine\nc,fine\n")).toBe(",");
  });

  it("counts cells, not characters: a header full of commas does not make a comma file", () => {
    expect(sniffDelimiter("id;How, and why, do you do it?\n1;4\n2;5\n")).toBe(";");
  });

  it("knows tabs and bars", () => {
    expect(sniffDelimiter("a\tb\n1\t2\n")).toBe("\t");
    expect(sniffDelimiter("a|b\n1|2\n")).toBe("|");
  });
});

describe("sniffDialect(file)", () => {
  it("reads a header of many hundreds of long questions, three rows of it", async () => {
    const row = (words: string) => Array.from({ length: 900 }, (_, n) => `"${n} ${words.repeat(60)}"`).join(";");
    const header = [row("Hoe vaak "), row("How often "), row("ImportId ")];
    const { sample, delimiter } = await sniffDialect(fileWith(`${header.join("\n")}\n${"1;".repeat(899)}1\n`));
    expect([delimiter, sample.length, ...sample.map((cells) => cells.length)]).toEqual([";", 4, 900, 900, 900, 900]);
  });

  it("takes no row of a file that has no lines, and does not call it empty", async () => {
    const { sample, isEmpty } = await sniffDialect(fileWith("a,".repeat(4 * 1024 * 1024)));
    expect([sample, isEmpty]).toEqual([[], false]);
    expect((await sniffDialect(fileWith(" \n\n"))).isEmpty).toBe(true);
  });

  // Each quote makes the parser look through the white space at the end of the line: squared, that is hours.
  it("does not untangle quotes for ever", async () => {
    const tangled = `"${'"b'.repeat(500_000)}${" ".repeat(1_000_000)},x\n1,2\n`;
    expect(await read(fileWith(tangled))).toEqual({ rows: [], faults: [{ line: 1, kind: "unclosed-quote" }] });
    const rows = `${'"a","b"\n'.repeat(20_000)}${`"${" ".repeat(2000)}",1\n`.repeat(500)}`;
    expect((await read(fileWith(rows))).rows).toHaveLength(20_500);
  });

  it("finds a wrong byte at the far end of a large file", async () => {
    const text = Buffer.concat([
      Buffer.from("a,b\n"),
      Buffer.from("1,twee\n".repeat(100_000)),
      Buffer.from([0x31, 0x2c, 0xeb, 0x0a]),
    ]);
    const dialect = await sniffDialect(fileWith(text));
    expect(dialect.encoding).toBe("windows-1252");
    expect(dialect.notices).toEqual([`byte ${text.length - 1} is not UTF-8: read as windows-1252`]);
  });

  it("keeps UTF-8 whose letters are cut by the pieces in which it is read", async () => {
    const dialect = await sniffDialect(fileWith(`a,b\n${"ëx,€\n".repeat(150_000)}`));
    expect(dialect.encoding).toBe("utf-8");
    expect(dialect.notices).toEqual([]);
  });

  it("tells when the text was encoded twice", async () => {
    expect((await sniffDialect(fileWith("naam,waarde\nCafÃ©,1\n"))).notices).toHaveLength(1);
  });

  it("knows UTF-16 without a mark", async () => {
    expect((await sniffDialect(fileWith(Buffer.from("a,b\n1,2\n", "utf16le")))).encoding).toBe("utf-16le");
  });

  it("lets wave.md overrule it", async () => {
    const dialect = await sniffDialect(fileWith("a;b\n1;2\n"), { delimiter: ",", encoding: "windows-1252" });
    expect([dialect.delimiter, dialect.encoding, dialect.notices]).toEqual([",", "windows-1252", []]);
  });

  it("knows gzip by its first bytes, whatever the name", async () => {
    const dialect = await sniffDialect(fileWith(gzipSync("a;b\n1;2\n"), "plain.csv"));
    expect([dialect.gzip, dialect.delimiter]).toEqual([true, ";"]);
  });
});

describe("readRows(file)", () => {
  it("names the line of the file on which a record begins, past line breaks in cells and blank lines", async () => {
    const { rows } = await read(fixture("quotes/data/waves/2026-spring/employee.csv"));
    const lines = new Map(rows.map(({ cells, line }) => [cells[0], line]));
    expect([lines.get("nr"), lines.get("2"), lines.get("3"), lines.get("6")]).toEqual([1, 3, 7, 11]);
  });

  it("keeps quotes, delimiters and line breaks inside a cell", async () => {
    const { rows } = await read(fixture("quotes/data/waves/2026-spring/employee.csv"));
    expect(rows.find(({ cells }) => cells[0] === "2")?.cells.at(-1)).toBe('Gezellig,\nook "op zaterdag"\n\nen zondag');
  });

  it("counts lines from the sep= line", async () => {
    const { rows } = await read(fileWith("\uFEFFsep=;\r\na;b\r\n1;2\r\n"));
    expect(rows).toEqual([
      { cells: ["a", "b"], line: 2 },
      { cells: ["1", "2"], line: 3 },
    ]);
  });

  it("leaves out wholly blank lines, but not a row of empty cells", async () => {
    const { rows } = await read(fileWith("a,b\n\n,\n   \n1,2\n"));
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it("reads lines that end in different ways", async () => {
    const { rows } = await read(fileWith('a,b\r\n1,"x"\n2,y\r3,z'));
    expect(rows.map(({ cells }) => cells.join())).toEqual(["a,b", "1,x", "2,y", "3,z"]);
  });

  it("tells where a quote opens that never closes, also when the file is large", async () => {
    const { faults } = await read(fileWith(`a,b\n1,2\n3,"four\n${"5,6\n".repeat(3_000_000)}`));
    expect(faults).toEqual([{ line: 3, kind: "unclosed-quote" }]);
  });

  it("gives back what was written, in every encoding, packed or not", async () => {
    const folder = temporaryFolder();
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", "€", ",", ";", '"', "\n", " ", "9", "\t", "|", "'"),
      maxLength: 6,
    });
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    const styles = fc.record({
      delimiter: fc.constantFrom(",", ";", "\t"),
      newline: fc.constantFrom("\n", "\r\n"),
      mark: fc.boolean(),
      utf16: fc.boolean(),
      packed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(table, styles, async (rows, { delimiter, newline, mark, utf16, packed }) => {
        const style = { delimiter: delimiter as ",", newline: newline as "\n", guards: false };
        const text = (mark || utf16 ? "\uFEFF" : "") + writeCsv(rows, style);
        const bytes = Buffer.from(text, utf16 ? "utf16le" : "utf8");
        const file = path.join(folder, "table.csv");
        writeFileSync(file, packed ? gzipSync(bytes) : bytes);
        const found: string[][] = [];
        const dialect = { ...(await sniffDialect(file)), delimiter };
        const fault = () => expect.unreachable();
        await readRows(file, dialect, { row: (cells) => found.push(cells), fault });
        expect(found).toEqual(rows);
      }),
      { numRuns: 200, seed: 8 },
    );
  });
});

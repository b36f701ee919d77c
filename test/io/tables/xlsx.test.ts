import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXlsxTable } from "../../../src/io/tables/read-xlsx-table.ts";
import { cellAddress } from "../../../src/io/tables/xlsx/cell-address.ts";
import { builtInKind, numberKind } from "../../../src/io/tables/xlsx/number-format.ts";
import { serialMoment } from "../../../src/io/tables/xlsx/serial-moment.ts";
import { faultOf, readAll } from "./read-all.ts";
import { escaped, type WorkbookParts, workbook, workbookParts, zipWith } from "./workbook.ts";

const text = (value: string) => `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
const header = `<row r="1">${text("id")}${text("q1")}</row>`;

async function cellsOf(parts: WorkbookParts): Promise<string[][]> {
  return (await readAll(await readXlsxTable(await workbook(parts)))).rows;
}

/** The one cell below the header of a workbook with one. */
async function cellOf(cell: string, parts: WorkbookParts = {}): Promise<string | undefined> {
  const [, row] = await cellsOf({ ...parts, sheets: { S: `${header}<row>${text("1")}${cell}</row>` } });
  return row?.[1];
}

async function expectedIn(parts: WorkbookParts, options?: { sheet?: string }): Promise<string | undefined> {
  const file = await workbook(parts);
  return (await faultOf(() => readXlsxTable(file, options)))?.expected;
}

describe("readXlsxTable(path)", () => {
  it("reads shared, inline and calculated texts, numbers, truths and errors", async () => {
    const file = await workbook({
      strings: `<si><t>id</t></si><si><r><t>very </t></r><r><t>good</t></r><rPh sb="0" eb="1"><t>VERI</t></rPh></si>`,
      sheets: {
        S: `<row r="1"><c r="A1" t="s"><v>0</v></c>${text("text")}${text("sum")}${text("truth")}${text("error")}</row>
          <row r="2"><c r="A2"><v>7</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="str"><f>A2&amp;"x"</f><v>7x</v></c>
          <c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c></row>`,
      },
    });
    const table = await readXlsxTable(file);
    expect((await readAll(table)).rows[1]).toEqual(["7", "very good", "7x", "TRUE", ""]);
    expect(table.facts.formulas).toBe(1);
    expect(table.notices).toEqual([
      "1 cells hold an error of Excel such as #N/A, the first in E2: read as empty",
      "1 cells are calculated: what was stored when the workbook was saved is read",
    ]);
  });

  it("passes a sheet of one column by for one with a table", async () => {
    const note = `<row>${text("About this file")}</row><row>${text("Made in May")}</row>`;
    const table = await readXlsxTable(
      await workbook({ sheets: { Note: note, Data: `${header}<row>${text("1")}${text("4")}</row>` } }),
    );
    expect(table.facts.sheet).toBe("Data");
    expect((await readXlsxTable(await workbook({ sheets: { Note: note } }))).facts.sheet).toBe("Note");
  });

  it("keeps the numbers of rows past blank ones, and places cells by their names", async () => {
    const sheet = `<row r="2"><c r="B2"><v>1</v></c></row><row r="4"/><row r="5"><c r="A5" s="0"/></row><row r="9"><c r="D9"><v>3</v></c></row>`;
    const table = await readXlsxTable(await workbook({ sheets: { S: sheet } }));
    expect(await readAll(table)).toEqual({
      rows: [
        ["", "1", "", ""],
        ["", "", "", "3"],
      ],
      lines: [2, 9],
      faults: [],
    });
  });

  it("gives a row or cell without an address the place behind the one before", async () => {
    const sheet = `<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>`;
    expect(await cellsOf({ sheets: { S: sheet } })).toEqual([
      ["1", "", "2", "3"],
      ["4", "", "", ""],
    ]);
  });

  it("does not believe the size that a sheet declares", async () => {
    const parts = workbookParts({ sheets: { S: `${header}<row>${text("1")}</row>` } });
    const part = "xl/worksheets/sheet1.xml";
    const lying = String(parts[part]).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>');
    expect((await readAll(await readXlsxTable(await zipWith({ ...parts, [part]: lying })))).rows).toHaveLength(2);
  });

  it("cuts empty columns off, and keeps one that holds anything", async () => {
    const styled = `<c r="E1" s="0"/>`;
    expect((await cellsOf({ sheets: { S: `<row>${text("a")}${styled}</row><row>${text("1")}</row>` } }))[0]).toEqual([
      "a",
    ]);
    const late = `<row>${text("a")}</row><row>${text("1")}</row><row r="9"><c r="C9"><v>5</v></c></row>`;
    expect(await cellsOf({ sheets: { S: late } })).toEqual([
      ["a", "", ""],
      ["1", "", ""],
      ["", "", "5"],
    ]);
  });

  it("writes numbers in their shortest form without the noise of the machine", async () => {
    expect(await cellOf("<c><v>0.30000000000000004</v></c>")).toBe("0.3");
    expect(await cellOf("<c><v>1E-7</v></c>")).toBe("0.0000001");
    expect(await cellOf("<c><v>5.0</v></c>")).toBe("5");
    expect(await cellOf("<c><v>-0</v></c>")).toBe("0");
    expect(await cellOf("<c><v>123456789012345678</v></c>")).toBe("123456789012345678");
  });

  it("reads days, times and moments by their format, of either system", async () => {
    const formats = { 170: "dd-mm-yyyy", 171: 'yyyy"-"mm hh:mm', 172: "[h]:mm", 173: "0.0%" };
    const styles = [0, 14, 22, 20, 170, 171, 172, 173];
    const at = (style: number, value: number, since1904 = false) =>
      cellOf(`<c s="${style}"><v>${value}</v></c>`, { formats, styles, since1904 });
    expect(await at(1, 44314)).toBe("2021-04-28");
    expect(await at(2, 44314.4734606481)).toBe("2021-04-28 11:21:47");
    expect(await at(2, 44314)).toBe("2021-04-28 00:00:00");
    expect(await at(3, 0.75)).toBe("18:00:00");
    expect(await at(4, 42852, true)).toBe("2021-04-28");
    expect(await at(4, 44314.5)).toBe("2021-04-28 12:00:00");
    expect(await at(5, 44314.5)).toBe("2021-04-28 12:00:00");
    expect(await at(6, 1.25)).toBe("30:00:00");
    expect(await at(7, 0.58)).toBe("0.58");
    expect(await cellOf(`<c t="d"><v>2021-04-28T11:21:47.123Z</v></c>`)).toBe("2021-04-28 11:21:47");
  });

  it("tells of numbers that are shown as percentages, and of cells that are merged or hidden", async () => {
    const parts = workbookParts({
      styles: [0, 9],
      sheets: { S: `${header}<row hidden="1">${text("1")}<c s="1"><v>0.58</v></c></row>` },
    });
    const part = "xl/worksheets/sheet1.xml";
    const merged = String(parts[part]).replace(
      "</sheetData>",
      '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    );
    expect((await readXlsxTable(await zipWith({ ...parts, [part]: merged }))).notices).toEqual([
      "1 numbers are shown as percentages, the first in B2: 58% is stored as 0.58, and answers are read as they are stored; a table of figures is read as it is shown",
      "1 ranges of cells are merged: only the first cell of each holds something",
      "1 rows are hidden in Excel, perhaps by a filter: they are read like the others",
    ]);
  });

  it("takes the first sheet one can see with rows below its header, and tells of the others", async () => {
    const full = `${header}<row>${text("1")}${text("2")}</row>`;
    const sheets = { Codes: full, Cover: `<row>${text("Report")}</row>`, Answers: full, More: full };
    const file = await workbook({ sheets, states: { Codes: "hidden" } });
    const table = await readXlsxTable(file);
    expect([table.facts.sheet, table.facts.otherSheets]).toEqual(["Answers", ["Codes", "Cover", "More"]]);
    expect(table.notices).toEqual(['only the sheet "Answers" is read; the workbook has 2 more']);
    expect((await readXlsxTable(file, { sheet: "codes" })).facts.sheet).toBe("Codes");
    const fault = await faultOf(() => readXlsxTable(file, { sheet: "Answer" }));
    expect(fault?.message).toBe(
      'expected a sheet "Answer", but the workbook has none of that name: name one that it has: "Codes", "Cover", "Answers", "More"',
    );
  });

  it("falls back on a sheet with a header only, as a survey without answers gives", async () => {
    expect(await cellsOf({ sheets: { Empty: "", S: header } })).toEqual([["id", "q1"]]);
    expect(await cellsOf({ sheets: { Empty: "" } })).toEqual([]);
  });

  it("reads the strict variant, and parts that name their namespace by a prefix", async () => {
    const main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    expect(await cellsOf({ main, sheets: { S: "<row><c><v>1</v></c></row>" } })).toEqual([["1"]]);
    expect(await cellsOf({ prefix: "x:", sheets: { S: "<x:row><x:c><x:v>1</x:v></x:c></x:row>" } })).toEqual([["1"]]);
  });

  it("leaves out what an extension adds to a cell", async () => {
    const extended = `<c><v>1</v><extLst><ext><v>9</v><c r="Z1"><v>8</v></c></ext></extLst></c>`;
    expect(await cellOf(extended)).toBe("1");
  });

  it("restores signs that XML cannot hold, and plain line breaks", async () => {
    expect(await cellOf(text("slow_x000D_\nbut kind"))).toBe("slow\nbut kind");
    expect(await cellOf(text("_x005F_x0041_"))).toBe("_x0041_");
    expect(await cellOf(text(" <b>&amp; "))).toBe(" <b>&amp; ");
  });

  it("names the cell of a formula that was never calculated, and of a value that is none", async () => {
    const below = (cell: string) => ({ sheets: { S: `${header}<row>${text("1")}${cell}</row>` } });
    expect(await expectedIn(below("<c><f>A1</f></c>"))).toBe(
      "expected a value in cell B2, but it holds a formula that was never calculated",
    );
    expect(await expectedIn(below("<c><f>A1</f><v></v></c>"))).toContain("cell B2");
    expect(await expectedIn(below("<c><v>seven</v></c>"))).toContain("expected a number in cell B2");
    expect(await expectedIn(below(`<c t="s"><v>5</v></c>`))).toContain(
      "expected a text that is in the workbook in cell B2",
    );
  });

  it("gives back what was written", async () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom("a", "é", "€", "<", "&", '"', "\n", " ", "_x0041_", "😀"), maxLength: 6 }),
      fc.integer().map(String),
    );
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), fc.boolean(), async (rows, isShared, isNamed) => {
        const strings: string[] = [];
        const cellXml = (value: string, column: number, row: number) => {
          const place = isNamed ? ` r="${cellAddress(column, row)}"` : "";
          const safe = escaped(value.replaceAll("_x", "_x005F_x"));
          if (!isShared) return `<c${place} t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
          strings.push(`<si><t xml:space="preserve">${safe}</t></si>`);
          return `<c${place} t="s"><v>${strings.length - 1}</v></c>`;
        };
        const sheet = rows.map(
          (row, index) => `<row>${row.map((value, column) => cellXml(value, column, index + 1)).join("")}</row>`,
        );
        const found = await readAll(
          await readXlsxTable(await workbook({ sheets: { S: sheet.join("") }, strings: strings.join("") })),
        );
        const wanted = rows
          .map((row, index) => ({ row, line: index + 1 }))
          .filter(({ row }) => row.some((value) => value !== ""));
        const width = Math.max(0, ...wanted.map(({ row }) => row.findLastIndex((value) => value !== "") + 1));
        expect(found.lines).toEqual(wanted.map(({ line }) => line));
        expect(found.rows).toEqual(
          wanted.map(({ row }) => Array.from({ length: width }, (_, column) => row[column] ?? "")),
        );
      }),
      { numRuns: 60, seed: 12 },
    );
  });
});

describe("a hostile workbook", () => {
  const sheetPart = "xl/worksheets/sheet1.xml";
  const withSheet = (xml: string | Buffer) => workbook({ sheets: { S: "" }, parts: { [sheetPart]: xml } });
  const tellOf = async (xml: string | Buffer) => {
    const file = await withSheet(xml);
    return (await faultOf(() => readXlsxTable(file)))?.expected;
  };

  it("is refused for a DOCTYPE, so that no entity is ever looked up or multiplied", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>`;
    expect(await tellOf(bomb)).toContain("it holds a DOCTYPE");
    expect(await tellOf("<worksheet>&b;</worksheet>")).toContain("cut off or damaged");
  });

  it("is refused for elements without an end, however small the file", async () => {
    expect(await tellOf("<a>".repeat(100_000))).toContain("nest deeper than 64");
    expect(await tellOf(`<worksheet><sheetData><row><c t="str"><v>${"y".repeat(20_000_000)}`)).toContain(
      "millions of characters",
    );
    expect(await tellOf(`<worksheet a="${"y".repeat(20_000_000)}"/>`)).toContain("millions of characters");
    expect(await tellOf(`<worksheet><!-- ${"y".repeat(20_000_000)} --></worksheet>`)).toContain(
      "millions of characters",
    );
    const cells = `<c t="str"><v>${"y".repeat(1_000_000)}</v></c>`.repeat(10);
    expect(await tellOf(`<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`)).toContain(
      "millions of characters in row 1",
    );
  });

  it("is refused for rows and cells that lie outside any sheet or come twice", async () => {
    const tell = (row: string) => tellOf(`<worksheet><sheetData>${row}</sheetData></worksheet>`);
    expect(await tell(`<row r="1048577"/>`)).toContain("a row numbered 1048577");
    expect(await tell(`<row r="1e3x"/>`)).toContain("a row numbered");
    expect(await tell(`<row r="2"/><row r="2"/>`)).toContain("row 2 after row 2");
    expect(await tell(`<row><c r="XFE1"><v>1</v></c></row>`)).toContain('a cell "XFE1" in row 1');
    expect(await tell(`<row><c r="1"><v>1</v></c></row>`)).toContain('a cell "1"');
    expect(await tell(`<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`)).toContain("cell A1 twice");
  });

  it("is refused for bytes that are no text and parts that are not there", async () => {
    expect(await tellOf(Buffer.from("<worksheet>\xff\xfe</worksheet>", "latin1"))).toContain("cut off or damaged");
    const gone = await workbook({ sheets: { S: "" }, parts: { [sheetPart]: undefined } });
    expect((await faultOf(() => readXlsxTable(gone)))?.expected).toContain('its sheet "S" is not in the file');
    const empty = await workbook({ parts: { "xl/workbook.xml": undefined } });
    expect((await faultOf(() => readXlsxTable(empty)))?.expected).toContain('"xl/workbook.xml" is not in it');
  });

  it("gives a result or is told, wherever it is cut or changed", async () => {
    const sheet = `${header}<row>${text("1")}<c s="1"><v>44314.5</v></c></row><row>${text("2")}<c t="s"><v>0</v></c></row>`;
    const whole = readFileSync(
      await workbook({ sheets: { S: sheet }, strings: "<si><t>so</t></si>", styles: [0, 22] }),
    );
    const file = path.join(path.dirname(await workbook({})), "changed.xlsx");
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat(whole.length)),
        async (changes, cut) => {
          const bytes = Buffer.from(whole);
          for (const { at, byte } of changes) bytes[at] = byte;
          writeFileSync(file, cut === null ? bytes : bytes.subarray(0, cut));
          const fault = await faultOf(() => readXlsxTable(file));
          if (fault !== undefined) expect(fault.remedy).not.toBe("");
        },
      ),
      { numRuns: 400, seed: 5 },
    );
  });
});

describe("numberKind(format)", () => {
  it("knows months from minutes by what stands beside them", () => {
    expect(["mm:ss", "h:mm AM/PM", "mmm-yy", "m/d/yyyy", "d/m/yy h:mm", "mmmm"].map(numberKind)).toEqual([
      "time",
      "time",
      "day",
      "day",
      "moment",
      "day",
    ]);
  });

  it("is not misled by texts, colours, conditions and later sections", () => {
    expect(
      [
        "General",
        '0" days"',
        "[Red]0.00",
        "[$-413]d mmmm yyyy;@",
        "0;[Red]dd",
        "0.00E+00",
        "\\d0",
        "[>9]0",
        "0.0%",
      ].map(numberKind),
    ).toEqual(["number", "number", "number", "day", "number", "number", "number", "number", "percent"]);
    expect([0, 1, 9, 14, 21, 22, 46, 49, 200].map(builtInKind)).toEqual([
      "number",
      "number",
      "percent",
      "day",
      "time",
      "moment",
      "span",
      "number",
      "number",
    ]);
  });
});

describe("serialMoment(serial)", () => {
  it("counts as Excel does, with the 29th of February 1900 that never was", () => {
    expect([1, 59, 60, 61, 36526, 2_958_465].map((serial) => serialMoment(serial, "day", false))).toEqual([
      "1900-01-01",
      "1900-02-28",
      "1900-02-29",
      "1900-03-01",
      "2000-01-01",
      "9999-12-31",
    ]);
    expect(serialMoment(0, "day", true)).toBe("1904-01-01");
    expect([-1, 2_958_466, Number.NaN, 1e300].map((serial) => serialMoment(serial, "day", false))).toEqual(
      Array(4).fill(undefined),
    );
  });

  it("gives back every second of a century", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61 * 86_400, max: 73_000 * 86_400 }), (seconds) => {
        const expected = new Date((seconds - 25_569 * 86_400) * 1000).toISOString().slice(0, 19).replace("T", " ");
        expect(serialMoment(seconds / 86_400, "moment", false)).toBe(expected);
      }),
      { numRuns: 1000, seed: 3 },
    );
  });
});

const real = path.resolve("../shared/data/exports/ms-forms/phone_msforms_en.xlsx");
describe("the export of Microsoft Forms beside the project", () => {
  it.skipIf(!existsSync(real))(
    "is read with its moments (runs where ../shared/data/exports lies beside the project)",
    async () => {
      const { rows } = await readAll(await readXlsxTable(real));
      expect([rows.length, rows[0]?.length]).toEqual([29, 14]);
      expect(rows.slice(1).every((row) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(row[1] ?? ""))).toBe(true);
    },
  );
});

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTable } from "../../../src/io/tables/open-table.ts";
import { limitInflation } from "../../../src/io/tables/zip/limit-inflation.ts";
import { temporaryFolder } from "../fixture.ts";
import { faultOf, readAll } from "./read-all.ts";
import { workbook, zipWith } from "./workbook.ts";

function fileWith(content: string | Uint8Array, name = "answers.csv"): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

async function tellOf(file: string): Promise<string | undefined> {
  return (await faultOf(() => openTable(file)))?.message;
}

const csv = "id;q1\n1;ja\n2;nee\n";
const rows = [
  ["id", "q1"],
  ["1", "ja"],
  ["2", "nee"],
];
const utf16 = (text: string) => Buffer.from(text, "utf16le");

describe("openTable(file)", () => {
  it("reads a text of rows as it lies, packed with gzip, or alone in a zip", async () => {
    const packed = await zipWith({ "Forms/answers.csv": csv, "__MACOSX/Forms/._answers.csv": "x" });
    for (const file of [fileWith(csv), fileWith(gzipSync(csv), "answers.csv.gz"), packed]) {
      expect((await readAll(await openTable(file))).rows).toEqual(rows);
    }
    const table = await openTable(packed);
    expect([table.container, table.notices]).toEqual(["csv", ['read from "Forms/answers.csv" in the zip']]);
    expect((await readAll(table)).rows).toEqual((await readAll(table)).rows);
  });

  it("goes by what a file is, and tells when its name says otherwise", async () => {
    const book = await workbook({ sheets: { S: "<row><c><v>1</v></c></row>" } }, "answers.csv");
    expect((await openTable(book)).notices).toEqual([
      "the name ends in .csv, but this is an Excel workbook: it is read as what it is",
    ]);
    expect((await openTable(fileWith(csv, "answers.xls"))).notices).toEqual([
      "the name ends in .xls, but this is a text file of rows (CSV): it is read as what it is",
    ]);
    expect((await openTable(fileWith(csv, "answers"))).notices).toEqual([]);
  });

  it("lists the tables of a zip with several, and asks for one", async () => {
    expect(await tellOf(await zipWith({ "a.csv": csv, "b.csv": csv }))).toBe(
      'expected one CSV file in the zip, but it holds 2: "a.csv", "b.csv": unpack it and give the one with the answers',
    );
    expect(await tellOf(await zipWith({ "a.pdf": "x" }))).toContain("a zip without a CSV file in it");
  });

  it("says what other archives are, and what to export instead", async () => {
    const ods = { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" };
    const types = { "[Content_Types].xml": "<Types/>" };
    const tell = async (files: Record<string, string>) => tellOf(await zipWith(files));
    expect(await tell(ods)).toContain("LibreOffice (.ods)");
    expect(await tell({ "survey_1.lss": "<x/>", "survey_1_responses.lsr": "<x/>" })).toContain(
      "archive of LimeSurvey (.lsa)",
    );
    expect(await tell({ ...types, "xl/workbook.bin": "x" })).toContain("binary workbook (.xlsb)");
    expect(await tell({ ...types, "word/document.xml": "<x/>" })).toContain("a text document");
    expect(await tell({ "Index/Document.iwa": "x" })).toContain("Apple Numbers");
  });

  it("tells a locked workbook from an old one", async () => {
    const ole = (...names: string[]) =>
      fileWith(
        Buffer.concat([
          Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
          Buffer.alloc(600),
          ...names.map((name) => utf16(`${name}\0`)),
        ]),
      );
    expect(await tellOf(ole("EncryptionInfo", "EncryptedPackage"))).toContain(
      "locked with a password: remove the password in Excel (File > Info",
    );
    expect(await tellOf(ole("Root Entry", "Workbook"))).toContain(
      "Excel before 2007 (.xls): open it and save it as .xlsx",
    );
    expect(await tellOf(ole("Root Entry", "\0Book"))).toContain("Excel before 2007");
    expect(await tellOf(ole("WordDocument"))).toContain("older Office");
  });

  it("says of everything else what it is", async () => {
    const kinds: [string | Uint8Array, string][] = [
      ["", "an empty file"],
      ["\uFEFF \r\n", "an empty file"],
      ["<!DOCTYPE html><html><title>Log in</title>", "a web page, perhaps that of a login"],
      ["\uFEFF\n<HTML lang=nl>", "a web page"],
      [utf16("\uFEFF<html>"), "a web page"],
      [
        '<?xml version="1.0"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType>',
        "give the answers as the file, and this one with --structure",
      ],
      ['<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', "Excel 2003"],
      ['<?xml version="1.0"?><data/>', "an XML file"],
      ['{"SurveyEntry":{}}', "Qualtrics survey (.qsf)"],
      ['[{"id":1}]', "a JSON file"],
      ["%PDF-1.7", "a PDF"],
      [Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"), "a picture"],
      [Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), "a program"],
      [Buffer.from("Rar!\x1a\x07"), "a packed file"],
      ["SQLite format 3\0", "a database"],
      ["{\\rtf1 hi}", "a text document"],
      [Buffer.alloc(5000), "bytes that are no text"],
      ["id,q1\n1,a\0b\n", "bytes that are no text"],
      ["PAREabcdefgh", "a Parquet file that is encrypted"],
      [gzipSync("<html>"), "a web page"],
      [gzipSync(gzipSync(csv)), "a packed file"],
    ];
    for (const [content, what] of kinds) expect(await tellOf(fileWith(content)), what).toContain(what);
    const folder = path.join(temporaryFolder(), "answers.csv");
    mkdirSync(folder);
    expect(await tellOf(folder)).toContain("a folder");
    expect(await tellOf(path.join(folder, "none.csv"))).toContain("no file at all");
    expect(await tellOf(await zipWith({ "a.csv": "<html><body>" }))).toContain("a web page");
  });

  it("takes a header that looks like other things for a header", async () => {
    for (const start of ["MZ;PK;q1", "<b>Question</b>;q", "[1] How;q", "{{field:1}};q", "BM;GIF;q"]) {
      expect((await readAll(await openTable(fileWith(`${start}\n1;2\n`)))).rows).toHaveLength(2);
    }
    expect((await readAll(await openTable(fileWith(utf16(csv))))).rows).toEqual(rows);
  });

  it("refuses a zip that is cut off, locked, or holds a name twice or one that leads out of it", async () => {
    const whole = readFileSync(await zipWith({ "a.csv": csv.repeat(50) }));
    expect(await tellOf(fileWith(whole.subarray(0, whole.length - 30)))).toContain("cut off or damaged");
    const locked = Buffer.from(whole);
    for (const mark of ["PK\x03\x04", "PK\x01\x02"]) {
      const at = locked.indexOf(mark, 0, "latin1") + (mark.endsWith("\x04") ? 6 : 8);
      locked[at] = (locked[at] ?? 0) | 1;
    }
    expect(await tellOf(fileWith(locked))).toContain("locked with a password");
    const twice = Buffer.from(
      readFileSync(await zipWith({ "a.csv": csv, "b.csv": csv }))
        .toString("latin1")
        .replaceAll("b.csv", "A.csv"),
      "latin1",
    );
    expect(await tellOf(fileWith(twice))).toContain("is in it twice");
    const leading = Buffer.from(
      readFileSync(await zipWith({ "aa/b.csv": csv }))
        .toString("latin1")
        .replaceAll("aa/b", "../b"),
      "latin1",
    );
    expect(await tellOf(fileWith(leading))).toContain("leads out of its folder");
    const changed = Buffer.from(
      readFileSync(await zipWith({ "a.csv": csv }))
        .toString("latin1")
        .replace(/crc/, "crc"),
      "latin1",
    );
    const sum = changed.indexOf("PK\x01\x02", 0, "latin1") + 16;
    changed[sum] = (changed[sum] ?? 0) ^ 1;
    expect(await tellOf(fileWith(changed))).toContain("cut off or damaged");
  });

  it("gives a result or is told, wherever a packed or plain text is cut or changed", async () => {
    const text = `id;q1;waarom\r\n1;"ja, ""zeker""";"regel 1\nregel 2"\r\n2;nee;é\r\n`.repeat(3);
    const wholes = [
      Buffer.from(text),
      gzipSync(text),
      readFileSync(await zipWith({ "a.csv": text })),
      utf16(`\uFEFF${text}`),
    ];
    const change = fc.record({ at: fc.nat(2000), byte: fc.nat(255) });
    const file = fileWith("x");
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wholes),
        fc.array(change, { maxLength: 4 }),
        fc.option(fc.nat(600)),
        async (whole, changes, cut) => {
          const bytes = Buffer.from(whole);
          for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
          writeFileSync(file, cut === null ? bytes : bytes.subarray(0, cut));
          expect((await faultOf(() => openTable(file)))?.remedy ?? "read").not.toBe("");
        },
      ),
      { numRuns: 400, seed: 9 },
    );
  });
});

describe("limitInflation(bytes)", () => {
  const million = Buffer.alloc(1024 * 1024);
  async function sumOf(packed: number, pieces: number, most = Number.POSITIVE_INFINITY): Promise<number> {
    async function* bytes() {
      for (let piece = 0; piece < pieces; piece += 1) yield million;
    }
    let sum = 0;
    for await (const chunk of limitInflation(bytes(), { packed, most })) sum += chunk.length;
    return sum;
  }

  it("lets a large table through, and stops what is packed by more than a table can be", async () => {
    expect(await sumOf(20 * 1024 * 1024, 2000)).toBe(2000 * 1024 * 1024);
    await expect(sumOf(1024 * 1024, 2000)).rejects.toThrow("1024 kB unpack to more than 401 MB");
    await expect(sumOf(1024, 2000)).rejects.toThrow("1 kB unpack to more than 257 MB");
    await expect(sumOf(1024 * 1024 * 1024, 20, 10 * 1024 * 1024)).rejects.toThrow("unpack to more than 11 MB");
  });
});

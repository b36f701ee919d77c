import { spawnSync } from "node:child_process";
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { looksLikeMacRoman } from "../../../src/io/looks-like-mac-roman.ts";
import { readCsvTable } from "../../../src/io/tables/read-csv-table.ts";
import { temporaryFolder } from "../fixture.ts";
import { faultOf, readAll } from "./read-all.ts";

function fileWith(content: string | Uint8Array): string {
  const file = path.join(temporaryFolder(), "answers.csv");
  writeFileSync(file, content);
  return file;
}

/** A text in the encoding of older Excel on the Mac, or of Windows. */
function encoded(text: string, encoding: "macintosh" | "windows-1252"): Buffer {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from([...text].map((sign) => table.indexOf(sign)));
}

describe("readCsvTable(file)", () => {
  it("reads an empty last column, a sep= line, blank lines and line ends of every kind", async () => {
    const { rows, lines } = await readAll(
      await readCsvTable(fileWith('\uFEFFsep=;\r\nid;q1;\n1;"a\r\nb";\r\r\n\r\n2;c;')),
    );
    expect(rows).toEqual([
      ["id", "q1", ""],
      ["1", "a\nb", ""],
      ["2", "c", ""],
    ]);
    expect(lines).toEqual([2, 3, 7]);
  });

  it("reads a sep= line in quotes, texts that Excel was told to keep, and a title above the delimiters", async () => {
    const kept = await readAll(await readCsvTable(fileWith('"sep=;"\r\nid;q1\r\n="0012";a\r\n')));
    expect(kept.rows).toEqual([
      ["id", "q1"],
      ["0012", "a"],
    ]);
    const titled = await readCsvTable(fileWith("Onderzoek 2026\n\nid;q1;q2\n1;a, b;c\n2;d;e\n"));
    expect(titled.facts.delimiter).toBe(";");
  });

  it("says what is wrong with cells between single quotes", async () => {
    const fault = await faultOf(() => readCsvTable(fileWith("'id','q1'\n'1','a, b'\n")));
    expect(fault?.expected).toContain("single quotes");
  });

  it("keeps control characters and letters of any script as they are", async () => {
    const text = "id,why\n1,\u0007<script>alert(1)</script>\u200B שלום 😀\n";
    expect((await readAll(await readCsvTable(fileWith(text)))).rows[1]?.[1]).toBe(
      "\u0007<script>alert(1)</script>\u200B שלום 😀",
    );
  });

  it("tells the byte that is not UTF-8, and knows the old encoding of the Mac by where its letters stand", async () => {
    const text = "naam;waarom\nJosé;Het ideeën bureau\nZoë;geïnd, “goed” en d’accord\n";
    for (const encoding of ["macintosh", "windows-1252"] as const) {
      const table = await readCsvTable(fileWith(encoded(text, encoding)));
      expect(table.facts.encoding).toBe(encoding);
      expect(table.notices[0]).toContain("byte 16 is not UTF-8");
      expect((await readAll(table)).rows[2]).toEqual(["Zoë", "geïnd, “goed” en d’accord"]);
    }
  });

  it("lets a wave overrule it", async () => {
    const table = await readCsvTable(fileWith(encoded("a;b\nü;1\n", "macintosh")), { encoding: "macintosh" });
    expect((await readAll(table)).rows[1]).toEqual(["ü", "1"]);
    expect(table.notices).toEqual([]);
  });

  it("refuses more columns than any table has, in the header or below it", async () => {
    const wide = "a,".repeat(20_000);
    expect((await faultOf(() => readCsvTable(fileWith(`${wide}\n`))))?.expected).toBe(
      "expected at most 16384 columns, but line 1 has 20001",
    );
    const below = fileWith(`a,b\n${"1,2\n".repeat(600)}${wide}\n`);
    expect((await faultOf(() => readCsvTable(below)))?.expected).toBe(
      "expected at most 16384 columns, but line 602 has 20001",
    );
  });

  it("refuses gzip that is cut off or changed", async () => {
    const whole = gzipSync("a,b\n1,2\n".repeat(10_000));
    const changed = Buffer.from(whole);
    changed[whole.length >> 1] = (changed[whole.length >> 1] ?? 0) ^ 255;
    for (const bytes of [whole.subarray(0, whole.length >> 1), changed]) {
      expect((await faultOf(() => readCsvTable(fileWith(bytes))))?.expected).toContain("expected a whole gzip file (");
    }
  });

  it("stops at a line without an end in a heap that could not hold it", () => {
    const file = path.join(temporaryFolder(), "endless.csv");
    const out = openSync(file, "w");
    writeSync(out, "a,b\n");
    const million = Buffer.alloc(1024 * 1024, "x");
    for (let piece = 0; piece < 200; piece += 1) writeSync(out, million);
    closeSync(out);
    const program = `
      import { readCsvTable } from ${JSON.stringify(path.resolve("src/io/tables/read-csv-table.ts"))};
      const table = await readCsvTable(process.argv[1]);
      const faults = [];
      await table.rows({ row: () => {}, fault: (line, kind) => faults.push(line + " " + kind) });
      console.log(faults.join());
    `;
    const options = ["--max-old-space-size=64", "--input-type=module", "-e", program, file];
    const { stdout, stderr, status } = spawnSync(process.execPath, options, { encoding: "utf8" });
    expect([status, stdout.trim()], stderr.slice(-500)).toEqual([0, "2 endless-line"]);
  });
});

describe("looksLikeMacRoman(bytes)", () => {
  const judge = (text: string, encoding: "macintosh" | "windows-1252") => {
    const bytes = encoded(text, encoding);
    const found = Array.from(bytes, (byte, at) => ({ before: bytes[at - 1] ?? 0, byte, after: bytes[at + 1] ?? 0 }));
    return looksLikeMacRoman(found.filter(({ byte }) => byte >= 0x80));
  };

  it("tells them apart in Dutch, French, German and Spanish, and by a blank that does not break", () => {
    const texts = [
      "één patiënt, reünie",
      "déjà vu à l’hôpital",
      "Müller fährt über Köln",
      "mañana está aquí",
      "“slow” – it’s late…",
    ];
    for (const text of texts) expect(judge(text, "windows-1252"), text).toBe(false);
    for (const text of [...texts.slice(0, 4), "Universe?\u00a0", "don’t"])
      expect(judge(text, "macintosh"), text).toBe(true);
  });

  it("takes a lone sign of money or a dash for Windows, in doubt", () => {
    for (const text of ["€ 5", "1 – 2", "•", "OVERIG É"]) expect(judge(text, "windows-1252"), text).toBe(false);
  });
});

import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FileFault } from "../../../src/io/tables/file-fault.ts";
import type { RawTable, RawVariable } from "../../../src/io/tables/raw-table.ts";
import { readSavTable } from "../../../src/io/tables/read-sav-table.ts";
import { temporaryFolder } from "../fixture.ts";
import { highest, lowest, type SavColumn, type SavFile, savBytes } from "./sav-bytes.ts";

const folder = temporaryFolder();
let written = 0;

function saved(bytes: Buffer): string {
  written += 1;
  const file = path.join(folder, `${written}.sav`);
  writeFileSync(file, bytes);
  return file;
}

const opened = (file: SavFile) => readSavTable(saved(savBytes(file)));

async function rowsOf(table: RawTable): Promise<string[][]> {
  const rows: string[][] = [];
  await table.rows({
    row(cells, line) {
      expect(line).toBe(rows.length + 1);
      rows.push(cells);
    },
    fault() {
      throw new Error("an SPSS file has no quotes");
    },
  });
  return rows;
}

/** What a reading says, or the words of its fault. */
async function faultOf(bytes: Buffer): Promise<string> {
  try {
    await rowsOf(await readSavTable(saved(bytes)));
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    return fault.message;
  }
  return "read";
}

const small: SavFile = {
  variables: [
    {
      name: "Tevredenheid_algemeen",
      label: "Hoe tevreden ben je?",
      values: [
        [1, "zeer ontevreden"],
        [5, "zeer tevreden"],
        [9, "weet niet"],
      ],
      missing: [9],
    },
    { name: "opmerking", width: 300, label: "Waarom?" },
    { name: "afdeling", width: 12, values: [["Zorg", "Zorg en welzijn"]], missing: ["onbekend"] },
    {
      name: "geslacht",
      width: 1,
      values: [
        ["m", "man"],
        ["v", "vrouw"],
      ],
    },
    { name: "ingevuld", format: 22 },
    { name: "dag", format: 20 },
  ],
  rows: [
    [5, `${"é".repeat(140)} eind`, "Zorg", "v", 13744944000 + 3661, 13744944000],
    [9, "", "onbekend", "", null, null],
    [-1.5, "kort", "", "m", 0, 86400],
  ],
  encoding: "UTF-8",
};

describe("readSavTable(path)", () => {
  it("reads names, labels, texts, dates and what is missing", async () => {
    const table = await opened(small);
    expect(table.container).toBe("sav");
    expect(table.notices).toEqual([]);
    expect(table.facts).toMatchObject({
      encoding: "utf-8",
      compression: "none",
      writtenBy: "SPSS DATA FILE written by a test",
    });
    expect(table.sample).toEqual([
      ["Tevredenheid_algemeen", "opmerking", "afdeling", "geslacht", "ingevuld", "dag"],
      ["5", `${"é".repeat(140)} eind`, "Zorg", "v", "2018-05-06 01:01:01", "2018-05-06"],
      ["9", "", "onbekend", "", "", ""],
      ["-1.5", "kort", "", "m", "1582-10-14 00:00:00", "1582-10-15"],
    ]);
    const [rating, , unit, sex, moment] = table.variables ?? [];
    expect(rating?.label).toBe("Hoe tevreden ben je?");
    expect([...(rating?.values ?? [])]).toEqual([
      ["1", "zeer ontevreden"],
      ["5", "zeer tevreden"],
      ["9", "weet niet"],
    ]);
    expect(["9", "5", "", "x"].map((cell) => rating?.isMissing(cell))).toEqual([true, false, false, false]);
    expect(unit?.values.get("Zorg")).toBe("Zorg en welzijn");
    expect(unit?.isMissing("onbekend")).toBe(true);
    expect(sex?.values.get("v")).toBe("vrouw");
    expect(table.variables?.map(({ kind }) => kind)).toEqual(["number", "text", "text", "text", "date", "date"]);
    expect(moment?.isMissing("2018-05-06 01:01:01")).toBe(false);
  });

  it("reads the same in every packing and byte order", async () => {
    const sets = "$t=D1 1 1 x v0 v4\n";
    const plain = await opened({ ...small, sets });
    for (const packing of ["none", "bytecode", "zlib"] as const) {
      for (const bigEndian of [false, true]) {
        const table = await opened({ ...small, sets, packing, bigEndian, block: 64 });
        expect(table.facts.compression).toBe(packing);
        expect(table.sample).toEqual(plain.sample);
        expect(await rowsOf(table)).toEqual(plain.sample);
        const said = ({ name, label, values, set, kind }: RawVariable) => ({
          name,
          label,
          values: [...values],
          set,
          kind,
        });
        expect(table.variables?.map(said)).toEqual(plain.variables?.map(said));
        expect(table.variables?.[0]?.isMissing("9")).toBe(true);
      }
    }
  });

  it.each([false, true])("knows every kind of missing values (big-endian: %s)", async (bigEndian) => {
    const variables: SavColumn[] = [
      { name: "mynum", range: [2000, 3000], missing: [-1] },
      { name: "x", missing: [7, 8, 99] },
      { name: "z", range: [-999, 0], missing: [999], values: [[999, "skipped"]] },
      { name: "low", range: [lowest, 0] },
      { name: "high", range: [90, highest] },
      { name: "day", format: 20, range: [13744944000, 13744944000 + 86400], missing: [-99] },
      { name: "text", width: 4, missing: ["-", "nvt"] },
    ];
    const table = await opened({
      variables,
      rows: [[2500, 7, -5, -1e300, 1e300, -99, "nvt"]],
      bigEndian,
      encoding: "UTF-8",
    });
    const missing = (name: string, cells: string[]) =>
      cells.filter((cell) => table.variables?.find((one) => one.name === name)?.isMissing(cell));
    expect(missing("mynum", ["1999", "2000", "2500.5", "3000", "3001", "-1", "1", ""])).toEqual([
      "2000",
      "2500.5",
      "3000",
      "-1",
    ]);
    expect(missing("x", ["1", "7", "8", "9", "99"])).toEqual(["7", "8", "99"]);
    expect(missing("z", ["-1000", "-999", "-1", "0", "1", "999"])).toEqual(["-999", "-1", "0", "999"]);
    expect(table.variables?.[2]?.values.get("999")).toBe("skipped");
    expect(missing("low", ["-5000", "0", "0.1"])).toEqual(["-5000", "0"]);
    expect(missing("high", ["89", "90", "5000"])).toEqual(["90", "5000"]);
    expect(missing("day", ["2018-05-05", "2018-05-06", "2018-05-07", "2018-05-08", "-99"])).toEqual([
      "2018-05-06",
      "2018-05-07",
      "-99",
    ]);
    expect(missing("text", ["-", "nvt", "ja"])).toEqual(["-", "nvt"]);
    expect(table.sample[1]?.slice(0, 3)).toEqual(["2500", "7", "-5"]);
    for (const [index, cell] of (table.sample[1] ?? []).entries())
      expect(table.variables?.[index]?.isMissing(cell)).toBe(true);
  });

  it("reads multiple-response sets, of ticks and of chosen codes", async () => {
    const variables = ["a", "b", "c", "d", "e", "f"].map((name): SavColumn => ({ name: `Long_${name}` }));
    const table = await opened({
      variables: [...variables, { name: "g", width: 3 }, { name: "h", width: 3 }],
      rows: [],
      sets: "\n$ticks=D1 1 10 Which one? v0 v1\n$codes=C 10 my mcgroup v2 v3 v0\n",
      countedSets: "$reasons=E 1 1 2 7 Reasons v4 v5\n$words=E 11 3 Yes 0  g h\n",
      encoding: "UTF-8",
    });
    expect(table.notices).toEqual([]);
    expect(table.variables?.map(({ set }) => set?.name)).toEqual([
      "$ticks",
      "$ticks",
      "$codes",
      "$codes",
      "$reasons",
      "$reasons",
      "$words",
      "$words",
    ]);
    expect(table.variables?.[0]?.set).toEqual({ name: "$ticks", label: "Which one?", ticked: "1" });
    expect(table.variables?.[2]?.set).toEqual({ name: "$codes", label: "my mcgroup" });
    expect(table.variables?.[4]?.set).toEqual({
      name: "$reasons",
      label: "Reasons",
      ticked: "2",
      optionsByValue: true,
    });
    expect(table.variables?.[7]?.set).toEqual({ name: "$words", label: "", ticked: "Yes", optionsByValue: true });
  });

  it("tells that sets cannot be read, and reads the rest", async () => {
    const table = await opened({ ...small, sets: "$a=D99999 1" });
    expect(table.notices).toEqual([expect.stringContaining("multiple-response sets")]);
    expect((await rowsOf(table)).length).toBe(4);
  });

  it("takes the encoding from its record, else from the code page, else windows-1252 with a notice", async () => {
    const text = (encoding: string | undefined, codePage: number, bytes: number[]) =>
      opened({
        variables: [{ name: "t", width: 8 }],
        rows: [["x"]],
        codePage,
        ...(encoding === undefined ? {} : { encoding }),
        bytesOf: (value) => (value === "x" ? Buffer.from(bytes) : Buffer.from(value)),
      });
    const cell = async (...of: Parameters<typeof text>) => (await text(...of)).sample[1]?.[0];
    expect(await cell("windows-1252", 65001, [0x80, 0xeb])).toBe("€ë");
    expect(await cell("ISO-8859-15", 1252, [0xa4])).toBe("€");
    expect(await cell(undefined, 1250, [0xb9])).toBe("ą");
    expect(await cell(undefined, 28592, [0xb1])).toBe("ą");
    expect(await cell(undefined, 1255, [0xe5, 0xfa])).toBe("ות");
    expect(await cell(undefined, 10000, [0x8e])).toBe("é");
    expect(await cell(undefined, 65001, [0xc3, 0xab])).toBe("ë");
    for (const [encoding, codePage] of [
      ["EBCDIC-US", 1],
      ["UTF-16LE", 1200],
      [undefined, 2],
      [undefined, 850],
    ] as const) {
      const table = await text(encoding, codePage, [0xeb]);
      expect(table.sample[1]?.[0]).toBe("ë");
      expect(table.facts.encoding).toBe("windows-1252");
      expect(table.notices).toEqual([expect.stringContaining("read as windows-1252")]);
    }
  });

  it("leaves out half a character at the end of a field, and tells of letters in another encoding", async () => {
    const variables: SavColumn[] = [{ name: "naam\u00e9", width: 3, label: "caf\u00e9" }];
    const cut = (value: string) => {
      const bytes = Buffer.from(value);
      return value.endsWith("\u00e9") && !value.includes("=") ? bytes.subarray(0, -1) : bytes;
    };
    const table = await opened({ variables, rows: [["ab\u00e9"]], bytesOf: cut, encoding: "UTF-8" });
    expect(table.sample[1]).toEqual(["ab"]);
    expect(table.variables?.[0]).toMatchObject({ name: "naam\u00e9", label: "caf" });
    expect(table.notices).toEqual([]);
    const latin = await opened({
      variables,
      rows: [["\u00e9b"]],
      bytesOf: (value) => Buffer.from(value, "latin1"),
      encoding: "UTF-8",
    });
    expect(latin.notices).toEqual([expect.stringContaining("not utf-8")]);
  });

  it("writes numbers without exponents, and lengths of time as seconds", async () => {
    const variables: SavColumn[] = [{ name: "n" }, { name: "duration", format: 21 }];
    const table = await opened({
      variables,
      rows: [
        [1e21, 750],
        [1.25e-7, 0.5],
        [0.1, null],
        [-0, 1],
        [-2.5e-8, 2],
      ],
      encoding: "UTF-8",
    });
    expect(table.sample.slice(1)).toEqual([
      ["1000000000000000000000", "750"],
      ["0.000000125", "0.5"],
      ["0.1", ""],
      ["0", "1"],
      ["-0.000000025", "2"],
    ]);
    expect(table.variables?.[1]?.kind).toBe("number");
  });

  it("tells that the file is weighted", async () => {
    const table = await opened({
      variables: [{ name: "a" }, { name: "w" }],
      rows: [[1, 0.5]],
      weight: 2,
      encoding: "UTF-8",
    });
    expect(table.notices).toEqual([expect.stringContaining("SPSS weighs this file by w")]);
  });

  it("reads the same rows again, the sample being the first 500 with the header", async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => [index, `r${index}`]);
    const table = await opened({
      variables: [{ name: "i" }, { name: "t", width: 9 }],
      rows,
      packing: "zlib",
      block: 4096,
      encoding: "UTF-8",
    });
    const first = await rowsOf(table);
    expect(first).toEqual([["i", "t"], ...rows.map((row) => row.map(String))]);
    expect(await rowsOf(table)).toEqual(first);
    expect(table.sample).toEqual(first.slice(0, 500));
  });

  it("reads back what was written, in every packing and byte order", async () => {
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const table = await opened(file);
        expect(table.facts.compression).toBe(file.packing);
        const rows = await rowsOf(table);
        expect(rows[0]).toEqual(file.variables.map(({ name }) => name));
        expect(rows.slice(1)).toEqual(file.rows.map((row) => row.map((cell) => cellOf(cell))));
        for (const [index, { label = "", values = [], missing = [] }] of file.variables.entries()) {
          const variable = table.variables?.[index];
          expect(variable?.label).toBe(label.trimEnd());
          expect([...(variable?.values ?? [])]).toEqual([
            ...new Map(values.map(([value, meaning]) => [cellOf(value), meaning.trimEnd()])),
          ]);
          for (const value of missing) expect(variable?.isMissing(cellOf(value))).toBe(true);
        }
      }),
      { numRuns: 150, seed: 20261128 },
    );
  });
});

function cellOf(cell: number | string | null): string {
  return typeof cell === "number" ? String(cell + 0) : (cell ?? "").trimEnd();
}

/** Letters of one to four bytes, and signs that mean something in the records of the format; no space or NUL, which pad. */
const word = (most: number) =>
  fc.string({ unit: fc.constantFrom("a", "Z", "0", "ë", "€", "😀", ";", '"', "="), maxLength: Math.floor(most / 4) });
const whole = fc.oneof(fc.integer({ min: -200, max: 300 }), fc.integer());
const column = fc.oneof(
  fc.record({
    values: fc.array(fc.tuple(whole, word(120)), { maxLength: 5 }),
    missing: fc.array(whole, { maxLength: 3 }),
    label: word(250),
  }),
  fc.integer({ min: 4, max: 1100 }).chain((width) =>
    fc.record({
      width: fc.constant(width),
      label: word(250),
      values: fc.array(fc.tuple(word(Math.min(width, 40)), word(120)), { maxLength: 4 }),
      missing: fc.array(word(Math.min(width, 8)), { maxLength: 3 }),
    }),
  ),
);
const files: fc.Arbitrary<SavFile> = fc
  .record({
    columns: fc.array(column, { minLength: 1, maxLength: 6 }),
    packing: fc.constantFrom("none", "bytecode", "zlib"),
    bigEndian: fc.boolean(),
    bias: fc.constantFrom(100, 50, 0),
    block: fc.constantFrom(8, 100, 4096),
    isCounted: fc.boolean(),
  })
  .chain(({ columns, isCounted, ...file }) => {
    const variables = columns.map((one, index) => ({ ...one, name: `Vraag_${index}_met_lange_naam` }));
    const cells = columns.map((one) =>
      "width" in one
        ? word(one.width)
        : fc.oneof(
            whole,
            fc.double({ noNaN: true, min: -1e15, max: 1e15 }).filter((value) => !/e/.test(String(value))),
            fc.constant(null),
          ),
    );
    return fc
      .array(fc.tuple(...cells), { maxLength: 12 })
      .map((rows): SavFile => ({ ...file, variables, rows, encoding: "UTF-8", ...(isCounted ? {} : { cases: -1 }) }));
  });

describe("a damaged SPSS file", () => {
  const whole = (["none", "bytecode", "zlib"] as const).map((packing) =>
    savBytes({ ...small, packing, block: 64, sets: "$t=D1 1 1 x v0 v4\n", countedSets: "$u=E 1 1 1 1 y v5\n" }),
  );

  it("is refused wherever it is cut off", async () => {
    for (const bytes of whole) {
      expect(await faultOf(bytes)).toBe("read");
      for (let length = 0; length < bytes.length; length += 13) {
        // The sign that ends packed rows may be lost without any loss.
        const said = await faultOf(bytes.subarray(0, length));
        if (said !== "read") expect(said).toMatch(/^expected a whole SPSS file, but .+: open it in SPSS or PSPP/);
        else expect(length).toBeGreaterThan(bytes.length - 16);
      }
    }
  });

  it("is read or refused with a reason, whatever bytes are changed", async () => {
    const random = generator(20261128);
    let refused = 0;
    for (let run = 0; run < 450; run += 1) {
      const bytes = Buffer.from(whole[run % whole.length] as Buffer);
      const interesting = [0, 1, 0x7f, 0x80, 0xfc, 0xfd, 0xff];
      for (let change = random(6); change >= 0; change -= 1) {
        const at = random(bytes.length);
        bytes[at] = random(2) === 0 ? random(256) : (interesting[random(interesting.length)] ?? 0);
      }
      if ((await faultOf(bytes)) !== "read") refused += 1;
    }
    expect(refused).toBeGreaterThan(50);
    expect(refused).toBeLessThan(450);
  });

  it("is refused when its number of rows is not what it says, unless it says it does not know", async () => {
    const rows = (cases: number) => faultOf(savBytes({ ...small, packing: "bytecode", cases }));
    expect(await rows(4)).toContain("it ends after 3 of the 4 rows");
    expect(await rows(2)).toContain("more rows than the 2 that it tells of");
    expect(await rows(-1)).toBe("read");
  });

  it("is refused when a length or a number lies, before memory is taken for it", async () => {
    const bytes = savBytes({ variables: [{ name: "a", label: "label" }], rows: [[1]], encoding: "UTF-8" });
    const changed = (at: number, value: number, more: Buffer = Buffer.alloc(0)) => {
      const copy = Buffer.concat([bytes, more]);
      copy.writeInt32LE(value, at);
      return faultOf(copy);
    };
    expect(await changed(176 + 32, 0x7fffffff)).toContain("a label is longer than");
    expect(await changed(176 + 32, -1)).toContain("a label is longer than");
    expect(await changed(176 + 4, 256)).toContain("impossible width");
    expect(await changed(176 + 4, 17)).toContain("lacks one");
    expect(await changed(176 + 12, 9)).toContain("impossible missing values");
    const note = 176 + 32 + 4 + 8;
    expect(bytes.readInt32LE(note)).toBe(6);
    expect(await changed(note, 3)).toContain("value label");
    expect(await changed(note + 4, 0x7fffffff)).toContain("in the middle of a note");
    expect(await changed(note + 4, -5)).toContain("negative length");
    expect(await changed(note, 77)).toContain("unknown type 77");
    const machine = note + 8 + 80;
    expect(bytes.readInt32LE(machine)).toBe(7);
    expect(await changed(machine + 12, 0x7fffffff)).toContain("more than 16 MB");
    expect(await changed(machine + 12, 100_000)).toContain("in the middle of a record about the file");
    expect(await changed(machine + 16 + 16, 3)).toContain("machines of today");
    expect(await faultOf(Buffer.from("$FL2 is no more than this"))).toContain("in the middle of its header");
  });

  it("is refused when a packed part unpacks to more than it says", async () => {
    const bytes = savBytes({
      variables: [{ name: "a" }],
      rows: Array.from({ length: 4000 }, () => [1]),
      packing: "zlib",
      encoding: "UTF-8",
    });
    const trailer = bytes.length - 24;
    const changed = (at: number, value: number) => {
      const copy = Buffer.from(bytes);
      copy.writeInt32LE(value, at);
      return faultOf(copy);
    };
    expect(await changed(trailer + 16, 100)).toContain("a packed part of it is damaged");
    expect(await changed(trailer + 16, 0x7fffffff)).toContain("larger than 16 MB");
    expect(await changed(trailer + 20, 3)).toContain("do not follow each other");
    expect(await changed(trailer - 4, 2)).toContain("the list of its packed parts is damaged");
  });

  it("is refused when a small file would unpack to more than a gigabyte of nothing", async () => {
    const file = { variables: [{ name: "a", width: 200 }], rows: [], encoding: "UTF-8", cases: -1 };
    const plain = savBytes({ ...file, packing: "bytecode" });
    // Without rows the packed ones are one group: the sign that they end.
    const dictionary = plain.subarray(0, plain.length - 8);
    dictionary.write("$FL3");
    dictionary.writeInt32LE(2, 72);
    const size = 0x3ff000;
    const block = deflateSync(Buffer.alloc(size, 254));
    const count = 300;
    const start = dictionary.length;
    const head = Buffer.alloc(24);
    for (const [index, value] of [start, start + 24 + count * block.length, 24 + 24 * count].entries()) {
      head.writeBigInt64LE(BigInt(value), index * 8);
    }
    const trailer = Buffer.alloc(24 + 24 * count);
    trailer.writeInt32LE(size, 16);
    trailer.writeInt32LE(count, 20);
    for (let index = 0; index < count; index += 1) {
      const at = 24 + 24 * index;
      trailer.writeBigInt64LE(BigInt(start + index * size), at);
      trailer.writeBigInt64LE(BigInt(start + 24 + index * block.length), at + 8);
      trailer.writeInt32LE(size, at + 16);
      trailer.writeInt32LE(block.length, at + 20);
    }
    const bomb = Buffer.concat([dictionary, head, ...Array.from({ length: count }, () => block), trailer]);
    expect(bomb.length).toBeLessThan(5_000_000);
    expect(await faultOf(bomb)).toContain("far more than answers ever do");
  });

  it("is refused when its list of variables goes on and on", async () => {
    const bytes = savBytes({ variables: [{ name: "a" }], rows: [], encoding: "UTF-8" });
    const empty = Buffer.alloc(16);
    for (const [index, value] of [7, 13, 1, 0].entries()) empty.writeInt32LE(value, index * 4);
    const note = Buffer.alloc(8);
    note.writeInt32LE(6);
    const after = 176 + 32;
    const repeated = (record: Buffer, count: number) =>
      faultOf(
        Buffer.concat([bytes.subarray(0, after), Buffer.alloc(record.length * count, record), bytes.subarray(after)]),
      );
    expect(await repeated(empty, 300_000)).toContain("records about the file take more than 16 MB");
    expect(await repeated(note, 500_000)).toContain("does not come to an end");
    expect(await repeated(empty, 3)).toBe("read");
  });

  it("is refused when very long texts share their parts or lack them", async () => {
    const bytes = savBytes({ variables: [{ name: "a", width: 600 }, { name: "b" }], rows: [], encoding: "UTF-8" });
    const at = bytes.indexOf("V0=00600");
    const changed = (entry: string) => {
      const copy = Buffer.from(bytes);
      copy.write(entry, at);
      return faultOf(copy);
    };
    expect(await changed("V0=00600")).toBe("read");
    expect(await changed("V0=09999")).toContain("a very long text has impossible parts");
    expect(await changed("V1=00600")).toContain("a very long text has impossible parts");
    expect(await changed("V0=00900")).toContain("a very long text has impossible parts");
  });
});

/** Whole numbers below a bound, the same in every run. */
function generator(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const exports = path.resolve("../shared/data/exports/spss");
describe("real SPSS files (where ../shared/data/exports/spss is present)", () => {
  it.skipIf(!existsSync(exports))("reads numbers, a date and a text of every format", async () => {
    const table = await readSavTable(path.join(exports, "spss_variable_types.sav"));
    expect(table.notices).toEqual([]);
    expect(await rowsOf(table)).toEqual([
      ["numeric", "comma", "dot", "scientific", "date", "dollar", "custom_currency", "string", "restricted_numeric"],
      ["1234.56789", "1234567.89", "1234567.89", "12345", "1970-01-01", "1234.56", "1234.56", "Text", "1234"],
    ]);
  });

  it.skipIf(!existsSync(exports))("reads labels and every row of a study", async () => {
    const table = await readSavTable(path.join(exports, "DarkTriadDate_person.sav"));
    expect((await rowsOf(table)).length).toBe(91);
    const sex = table.variables?.find(({ name }) => name === "sex");
    expect([...(sex?.values ?? [])]).toEqual([
      ["1", "female"],
      ["2", "male"],
    ]);
    const column = table.variables?.findIndex(({ name }) => name === "sex") ?? -1;
    for (const row of table.sample.slice(1)) expect(["1", "2"]).toContain(row[column]);
  });
});

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { readDeltas } from "../../../src/io/tables/parquet/read-deltas.ts";
import { refuseEndless } from "../../../src/io/tables/parquet/read-footer.ts";
import { readRuns } from "../../../src/io/tables/parquet/read-runs.ts";
import { readThrift, ThriftFault } from "../../../src/io/tables/parquet/read-thrift.ts";
import { readParquetTable } from "../../../src/io/tables/read-parquet-table.ts";
import { temporaryFolder } from "../fixture.ts";
import { faultOf, readAll } from "./read-all.ts";

type WriteOptions = Omit<Parameters<typeof parquetWriteBuffer>[0], "columnData">;
type SchemaElement = NonNullable<WriteOptions["schema"]>[number];
type Encoding = NonNullable<ColumnSource["encoding"]>;

function written(columnData: ColumnSource[], options: WriteOptions = {}): string {
  const file = path.join(temporaryFolder(), "answers.parquet");
  writeFileSync(file, Buffer.from(parquetWriteBuffer({ columnData, ...options })));
  return file;
}

/** The cells of one column below its name. */
async function cellsOf(
  column: Omit<ColumnSource, "name">,
  element?: Partial<SchemaElement>,
): Promise<(string | undefined)[]> {
  const schema = element && [
    { name: "root", num_children: 1 },
    { name: "q", repetition_type: "OPTIONAL" as const, ...element },
  ];
  const file = written([{ name: "q", ...column }], schema ? { schema } : {});
  return (await readAll(await readParquetTable(file))).rows.slice(1).map(([cell]) => cell);
}

describe("readParquetTable(path)", () => {
  it("names its columns in the first row, counts cases after it, and tells how it is packed", async () => {
    const file = written([
      { name: "id", data: ["a", "b"], type: "STRING" },
      { name: "q1", data: [5, null], type: "INT32" },
    ]);
    const table = await readParquetTable(file);
    const expected = [
      ["id", "q1"],
      ["a", "5"],
      ["b", ""],
    ];
    expect(await readAll(table)).toEqual({ rows: expected, lines: [1, 2, 3], faults: [] });
    expect(table.sample).toEqual(expected);
    expect(table.facts).toEqual({ bytes: readFileSync(file).length, compression: "snappy", writtenBy: "hyparquet" });
  });

  it("reads every type as cells hold it", async () => {
    expect(await cellsOf({ data: [true, false, null], type: "BOOLEAN" })).toEqual(["TRUE", "FALSE", ""]);
    expect(await cellsOf({ data: [-3, 2_147_483_647], type: "INT32" })).toEqual(["-3", "2147483647"]);
    expect(await cellsOf({ data: [9_007_199_254_740_993n], type: "INT64" })).toEqual(["9007199254740993"]);
    expect(await cellsOf({ data: [0.1, 1.5, -0], type: "FLOAT" })).toEqual(["0.1", "1.5", "0"]);
    expect(await cellsOf({ data: [0.1, 1e-7, Number.NaN, 1 / 3], type: "DOUBLE" })).toEqual([
      "0.1",
      "0.0000001",
      "",
      "0.3333333333333333",
    ]);
    expect(await cellsOf({ data: ["é €", "", null], type: "STRING" })).toEqual(["é €", "", ""]);
    expect(await cellsOf({ data: [new Date("2021-04-28T11:21:47.900Z")], type: "TIMESTAMP" })).toEqual([
      "2021-04-28 11:21:47",
    ]);
    expect(await cellsOf({ data: ["00112233-4455-6677-8899-aabbccddeeff"], type: "UUID" })).toEqual([
      "00112233-4455-6677-8899-aabbccddeeff",
    ]);
    expect(await cellsOf({ data: [{ a: 1 }], type: "JSON" })).toEqual(['{"a":1}']);
  });

  it("reads decimals exactly, days, and times before 1970", async () => {
    expect(
      await cellsOf({ data: [123.45, -0.05, 7] }, { type: "INT32", converted_type: "DECIMAL", scale: 2, precision: 9 }),
    ).toEqual(["123.45", "-0.05", "7"]);
    expect(
      await cellsOf(
        { data: [new Date("2021-04-28"), new Date("1969-12-31")] },
        { type: "INT32", converted_type: "DATE" },
      ),
    ).toEqual(["2021-04-28", "1969-12-31"]);
    expect(
      await cellsOf(
        { data: [new Date("1969-12-31T23:59:59.500Z")] },
        { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
      ),
    ).toEqual(["1969-12-31 23:59:59"]);
  });

  it("reads every compression but the one without a common form", async () => {
    const data = Array.from({ length: 300 }, (_, row) => `answer ${row % 7}`);
    const compressors = { GZIP: gzipSync, BROTLI: brotliCompressSync, ZSTD: zstdCompressSync };
    for (const codec of ["UNCOMPRESSED", "SNAPPY", "GZIP", "BROTLI", "ZSTD"] as const) {
      const file = written([{ name: "q", data, type: "STRING" }], { codec, compressors });
      expect((await readAll(await readParquetTable(file))).rows.slice(1).flat(), codec).toEqual(data);
    }
    const lz4 = written([{ name: "q", data, type: "STRING" }], {
      codec: "LZ4",
      compressors: { LZ4: (bytes) => bytes },
    });
    expect((await faultOf(() => readParquetTable(lz4)))?.message).toContain(
      '"q" is packed with LZ4: write the file again with another compression',
    );
  });

  it("refuses lists, structures, columns that come twice and what is encrypted, by name", async () => {
    const schema: SchemaElement[] = [
      { name: "root", num_children: 1 },
      { name: "why", repetition_type: "OPTIONAL", num_children: 1 },
      { name: "a", type: "INT32", repetition_type: "OPTIONAL" },
    ];
    const nested = written([{ name: "why", data: [{ a: 1 }] }], { schema });
    expect((await faultOf(() => readParquetTable(nested)))?.expected).toContain(
      'the column "why" holds lists or structures',
    );
    const bytes = readFileSync(written([{ name: "q", data: [1], type: "INT32" }]));
    bytes.write("PARE", bytes.length - 4);
    const locked = path.join(temporaryFolder(), "locked.parquet");
    writeFileSync(locked, bytes);
    expect((await faultOf(() => readParquetTable(locked)))?.expected).toContain("encrypted");
    writeFileSync(locked, bytes.subarray(0, 60));
    expect((await faultOf(() => readParquetTable(locked)))?.expected).toContain("cut off or damaged");
  });

  it("gives back what was written, in pages and groups of any size and every encoding", async () => {
    const numbers = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { minLength: 1, maxLength: 60 });
    const texts = fc.constantFrom<Encoding | undefined>(
      undefined,
      "PLAIN",
      "DELTA_LENGTH_BYTE_ARRAY",
      "DELTA_BYTE_ARRAY",
      "RLE_DICTIONARY",
    );
    const counts = fc.constantFrom<Encoding | undefined>(
      undefined,
      "PLAIN",
      "DELTA_BINARY_PACKED",
      "BYTE_STREAM_SPLIT",
    );
    const sizes = fc.record({
      rowGroupSize: fc.integer({ min: 1, max: 40 }),
      pageSize: fc.constantFrom(8, 64, 1_000_000),
    });
    await fc.assert(
      fc.asyncProperty(numbers, texts, counts, sizes, async (values, textEncoding, countEncoding, options) => {
        const name = (value: number | null) => (value === null ? null : `label ${value % 5} of é`);
        const file = written(
          [
            { name: "n", data: values, type: "INT32", ...(countEncoding && { encoding: countEncoding }) },
            {
              name: "l",
              data: values.map((value) => (value === null ? null : BigInt(value) * 10_000_000_000n)),
              type: "INT64",
              ...(countEncoding && { encoding: countEncoding }),
            },
            { name: "d", data: values.map((value) => (value === null ? null : value / 8)), type: "DOUBLE" },
            { name: "b", data: values.map((value) => (value === null ? null : value > 0)), type: "BOOLEAN" },
            { name: "t", data: values.map(name), type: "STRING", ...(textEncoding && { encoding: textEncoding }) },
          ],
          options,
        );
        const cell = (text: string | undefined, value: number | null) => (value === null ? "" : text);
        expect((await readAll(await readParquetTable(file))).rows.slice(1)).toEqual(
          values.map((value) => [
            cell(String(value), value),
            cell(String(BigInt(value ?? 0) * 10_000_000_000n), value),
            cell(String((value ?? 0) / 8), value),
            cell((value ?? 0) > 0 ? "TRUE" : "FALSE", value),
            cell(name(value) ?? "", value),
          ]),
        );
      }),
      { numRuns: 120, seed: 21 },
    );
  });

  it("gives a result or is told, wherever it is cut or changed", async () => {
    const data = Array.from({ length: 200 }, (_, row) => (row % 9 === 0 ? null : row));
    const columns = (codec: "UNCOMPRESSED" | "SNAPPY") =>
      readFileSync(
        written(
          [
            { name: "n", data, type: "INT32", encoding: "DELTA_BINARY_PACKED" },
            { name: "t", data: data.map((value) => value && `text ${value % 6}`), type: "STRING" },
            {
              name: "u",
              data: data.map((value) => value && `text ${value}`),
              type: "STRING",
              encoding: "DELTA_BYTE_ARRAY",
            },
            { name: "b", data: data.map((value) => value && value % 2 === 0), type: "BOOLEAN" },
          ],
          { codec, rowGroupSize: 90 },
        ),
      );
    const wholes = [columns("UNCOMPRESSED"), columns("SNAPPY")];
    const file = path.join(temporaryFolder(), "changed.parquet");
    const change = fc.record({ at: fc.nat(100_000), byte: fc.oneof(fc.nat(255), fc.constantFrom(0, 255, 127, 128)) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wholes),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (whole, changes) => {
          const bytes = Buffer.from(whole);
          for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
          writeFileSync(file, bytes);
          expect((await faultOf(() => readParquetTable(file)))?.remedy ?? "read").not.toBe("");
        },
      ),
      { numRuns: 1500, seed: 6 },
    );
  });
});

describe("refuseEndless(rows, columns, size)", () => {
  it("lets ten million answers through, and stops a few bytes that claim to be billions", () => {
    expect(() => refuseEndless(10_000_000, 40, 20_000_000)).not.toThrow();
    expect(() => refuseEndless(1_000_000, 100, 500)).not.toThrow();
    expect(() => refuseEndless(5_000_000_000, 1, 2000)).toThrow("2 kB claim to hold 5000000000 rows");
  });
});

describe("readRuns(bytes)", () => {
  it("reads the bits of the specification's example", () => {
    // Encodings.md: the numbers 0 to 7 in three bits each are 10001000 11000110 11111010.
    expect([...readRuns(Uint8Array.of(0b11, 0b10001000, 0b11000110, 0b11111010), 0, 4, 3, 8)]).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  it("never makes more than was asked for, whatever a run claims", () => {
    expect([...readRuns(Uint8Array.of(0xfe, 0xff, 0xff, 0xff, 0x0f, 1), 0, 6, 1, 3)]).toEqual([1, 1, 1]);
    expect(() => readRuns(Uint8Array.of(2, 1), 0, 2, 1, 3)).toThrow(RangeError);
    expect(() => readRuns(Uint8Array.of(0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1), 0, 7, 1, 3)).toThrow(RangeError);
  });
});

describe("readDeltas(bytes)", () => {
  it("reads the numbers of the specification's example", () => {
    // Encodings.md: 7, 5, 3, 1, 2, 3, 4, 5; here in one block of 128 with four parts of which one is used.
    const packed = [128, 1, 4, 8, 14, 3, 2, 0, 0, 0, 0b11000000, 0b00111111, 0, 0, 0, 0, 0, 0];
    expect([...readDeltas(Uint8Array.from(packed), 0, 8, 32).values].map(Number)).toEqual([7, 5, 3, 1, 2, 3, 4, 5]);
  });

  it("refuses blocks without an end", () => {
    expect(() => readDeltas(Uint8Array.of(128, 1, 0, 8, 14), 0, 8, 32)).toThrow(RangeError);
    expect(() => readDeltas(Uint8Array.of(0, 4, 8, 14), 0, 8, 32)).toThrow(RangeError);
    expect(() => readDeltas(new Uint8Array(100).fill(255), 0, 8, 64)).toThrow(RangeError);
  });
});

describe("readThrift(bytes)", () => {
  it("reads a structure, and tells where it ends", () => {
    // Field 1 is the number -1, field 2 the text "ab", field 4 a list of the truths true and false.
    const bytes = Uint8Array.of(0x15, 1, 0x18, 2, 0x61, 0x62, 0x29, 0x21, 1, 2, 0, 99);
    const { struct, end } = readThrift(bytes);
    expect([...struct]).toEqual([
      [1, -1],
      [2, Uint8Array.of(0x61, 0x62)],
      [4, [true, false]],
    ]);
    expect(end).toBe(11);
  });

  it("throws nothing else on any bytes, and makes nothing larger than they are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          expect(readThrift(bytes).end).toBeLessThanOrEqual(bytes.length);
        } catch (error) {
          expect(error).toBeInstanceOf(ThriftFault);
        }
      }),
      { numRuns: 3000, seed: 4 },
    );
    expect(() => readThrift(Uint8Array.of(0x19, 0xf5, 0xff, 0xff, 0xff, 0xff, 0x0f))).toThrow(ThriftFault);
    expect(() => readThrift(new Uint8Array(5000).fill(0x1c))).toThrow(ThriftFault);
  });
});

import type { FileHandle } from "node:fs/promises";
import type { CompressionCodec, ParquetType } from "hyparquet";
import { CompressionCodecs, ConvertedTypes, ParquetTypes } from "hyparquet/src/constants.js";
import { FileFault } from "../file-fault.ts";
import { mostColumns } from "../raw-table.ts";
import { damagedParquet } from "./damaged-parquet.ts";
import { readThrift, ThriftFault, type ThriftStruct, type ThriftValue } from "./read-thrift.ts";

/** A column of a Parquet file, as it is stored and as it is meant. */
export interface ParquetColumn {
  name: string;
  type: ParquetType;
  /** Bytes of a value of fixed length. */
  length: number;
  nullable: boolean;
  meaning: Meaning;
}

/** What the stored values of a column mean; `plain` where the type says it all. `unit` in parts of a second. */
export type Meaning =
  | { kind: "plain" | "day" | "unsigned" | "uuid" | "half" }
  | { kind: "decimal"; scale: number }
  | { kind: "moment" | "time"; unit: number };

/** The values of a column in a group of rows: where they lie in the file, and how they are packed. */
export interface ParquetChunk {
  start: number;
  end: number;
  codec: CompressionCodec;
}

export interface ParquetGroup {
  rows: number;
  /** In the order of the columns. */
  chunks: readonly ParquetChunk[];
}

export interface ParquetFooter {
  columns: readonly ParquetColumn[];
  groups: readonly ParquetGroup[];
  rows: number;
  /** The program that wrote it; empty where it does not say. */
  writtenBy: string;
}

/** In bytes; a thousand columns in a hundred groups take some ten million. */
const longestFooter = 32 * 1024 * 1024;

/**
 * What a Parquet file says of itself at its end.
 *
 * Source: apache/parquet-format, parquet.thrift 2.10.
 *
 * @throws FileFault when it is cut off, encrypted, or holds columns that are no flat table
 */
export async function readFooter(handle: FileHandle, size: number): Promise<ParquetFooter> {
  const tail = await bytesAt(handle, Math.max(0, size - 8), Math.min(8, size));
  const mark = tail.toString("latin1", 4);
  if (mark === "PARE") throw encrypted();
  const length = tail.length < 8 ? 0 : tail.readUInt32LE(0);
  if (mark !== "PAR1" || length > size - 12) throw damagedParquet();
  if (length > longestFooter)
    throw new FileFault(
      "expected a Parquet file of answers, but it describes millions of columns",
      "export the answers as CSV",
    );
  const footer = await bytesAt(handle, size - 8 - length, length);
  try {
    return footerOf(readThrift(footer).struct, size);
  } catch (error) {
    if (error instanceof ThriftFault) throw damagedParquet();
    throw error;
  }
}

/** So many bytes of a file from a place on; a damaged file names places that are not in it. */
export async function bytesAt(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
  if (bytesRead < length) throw damagedParquet();
  return buffer;
}

function footerOf(meta: ThriftStruct, size: number): ParquetFooter {
  const [root, ...elements] = structs(meta.get(2));
  if (root === undefined) throw new ThriftFault("no schema");
  refuseNested(number(root.get(5)), elements);
  if (elements.length > mostColumns)
    throw new FileFault(`expected at most ${mostColumns} columns, but there are ${elements.length}`, "export fewer");
  const columns = elements.map(columnOf);
  const groups = structs(meta.get(4)).map((group) => groupOf(group, columns, size));
  const rows = number(meta.get(3));
  if (groups.reduce((sum, group) => sum + group.rows, 0) !== rows) throw damagedParquet();
  refuseEndless(rows, columns.length, size);
  return { columns, groups, rows, writtenBy: text(meta.get(6)).slice(0, 200) };
}

/** Fewer cells than this do no harm, whatever they are packed in. */
const harmlessCells = 100_000_000;
/** A column of one repeated value takes almost no bytes; a file of nothing else is no file of answers. */
const mostCellsOfByte = 400;

/**
 * Refuses a small file that claims to hold billions of cells: a run of one value may be as long as it likes.
 *
 * @throws FileFault
 */
export function refuseEndless(rows: number, columns: number, size: number): void {
  const cells = rows * columns;
  if (cells <= harmlessCells || cells <= size * mostCellsOfByte) return;
  throw new FileFault(
    `expected a table of answers, but ${Math.ceil(size / 1024)} kB claim to hold ${rows} rows`,
    "do not use this file unless you know who made it; export the answers again as CSV",
  );
}

/** Every element but the first is a column of its own, once. */
function refuseNested(children: number, elements: readonly ThriftStruct[]): void {
  const seen = new Set<string>();
  for (const element of elements) {
    const name = text(element.get(4));
    if (number(element.get(5)) > 0 || element.get(3) === 2) {
      throw new FileFault(
        `expected one value in a cell, but the column "${name.slice(0, 80)}" holds lists or structures`,
        "write the file again with a column for each value, or export the answers as CSV",
      );
    }
    if (seen.has(name))
      throw new FileFault(`expected each column once, but "${name.slice(0, 80)}" comes twice`, "rename one of them");
    seen.add(name);
  }
  if (children !== elements.length) throw damagedParquet();
}

function columnOf(element: ThriftStruct): ParquetColumn {
  const type = ParquetTypes[number(element.get(1), -1)];
  const name = text(element.get(4));
  if (type === undefined) throw damagedParquet();
  return {
    name,
    type,
    length: number(element.get(2)),
    nullable: element.get(3) !== 0,
    meaning: meaningOf(element, type, name),
  };
}

const milli = 1000;
const micro = 1_000_000;
const nano = 1_000_000_000;

function meaningOf(element: ThriftStruct, type: ParquetType, name: string): Meaning {
  if (type === "INT96") return { kind: "moment", unit: nano };
  const converted = ConvertedTypes[number(element.get(6), -1)];
  const logical = struct(element.get(10));
  const decimal = struct(logical.get(5));
  if (converted === "DECIMAL" || logical.has(5)) {
    const scale = number(logical.has(5) ? decimal.get(1) : element.get(7));
    if (scale < 0 || scale > 100) throw damagedParquet();
    return { kind: "decimal", scale };
  }
  if (converted === "BSON" || converted === "INTERVAL" || [13, 16, 17, 18, 19].some((field) => logical.has(field))) {
    throw new FileFault(
      `expected numbers, texts and dates, but the column "${name.slice(0, 80)}" holds something else`,
      "write the file again without that column",
    );
  }
  if (converted === "DATE" || logical.has(6)) return { kind: "day" };
  if (logical.has(8)) return { kind: "moment", unit: unitOf(struct(logical.get(8))) };
  if (logical.has(7)) return { kind: "time", unit: unitOf(struct(logical.get(7))) };
  if (converted === "TIMESTAMP_MILLIS" || converted === "TIMESTAMP_MICROS") {
    return { kind: "moment", unit: converted === "TIMESTAMP_MILLIS" ? milli : micro };
  }
  if (converted === "TIME_MILLIS" || converted === "TIME_MICROS")
    return { kind: "time", unit: converted === "TIME_MILLIS" ? milli : micro };
  if (logical.has(14)) return { kind: "uuid" };
  if (logical.has(15)) return { kind: "half" };
  const isUnsigned = converted?.startsWith("UINT_") || struct(logical.get(10)).get(2) === false;
  return { kind: isUnsigned ? "unsigned" : "plain" };
}

function unitOf(time: ThriftStruct): number {
  const unit = struct(time.get(2));
  return unit.has(1) ? milli : unit.has(2) ? micro : nano;
}

function groupOf(group: ThriftStruct, columns: readonly ParquetColumn[], size: number): ParquetGroup {
  const rows = number(group.get(3));
  const chunks = structs(group.get(1));
  if (!Number.isSafeInteger(rows) || rows < 0 || chunks.length !== columns.length) throw damagedParquet();
  return { rows, chunks: chunks.map((chunk, index) => chunkOf(chunk, columns[index]?.name ?? "", size)) };
}

function chunkOf(chunk: ThriftStruct, name: string, size: number): ParquetChunk {
  if (chunk.has(8) || chunk.has(9)) throw encrypted();
  const meta = struct(chunk.get(3));
  const codec = CompressionCodecs[number(meta.get(4), -1)];
  if (codec === undefined) throw damagedParquet();
  if (codec === "LZ4" || codec === "LZ4_RAW" || codec === "LZO") {
    throw new FileFault(
      `expected snappy, gzip, brotli, zstd or no compression, but the column "${name.slice(0, 80)}" is packed with ${codec}`,
      'write the file again with another compression, as in pandas: to_parquet(…, compression="zstd")',
    );
  }
  const data = number(meta.get(9));
  const dictionary = number(meta.get(11));
  // A dictionary stands before the values; some programs write 0 where there is none.
  const start = dictionary > 0 && dictionary < data ? dictionary : data;
  const end = start + number(meta.get(7));
  if (!Number.isSafeInteger(end) || start < 4 || end < start || end > size) throw damagedParquet();
  return { start, end, codec };
}

function number(value: ThriftValue | undefined, otherwise = 0): number {
  return typeof value === "number" ? value : otherwise;
}

function text(value: ThriftValue | undefined): string {
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : "";
}

function struct(value: ThriftValue | undefined): ThriftStruct {
  return value instanceof Map ? value : new Map();
}

function structs(value: ThriftValue | undefined): ThriftStruct[] {
  return Array.isArray(value) ? value.map(struct) : [];
}

function encrypted(): FileFault {
  return new FileFault(
    "expected a Parquet file that is open, but this one is encrypted",
    "write it again without encryption",
  );
}

import type { FileHandle } from "node:fs/promises";
import { Encodings } from "hyparquet/src/constants.js";
import { damagedParquet } from "./damaged-parquet.ts";
import { pageValues, plainValues } from "./page-values.ts";
import { parquetCell } from "./parquet-cell.ts";
import { bytesAt, type ParquetChunk, type ParquetColumn } from "./read-footer.ts";
import { readRuns } from "./read-runs.ts";
import { readThrift, ThriftFault, type ThriftStruct, type ThriftValue } from "./read-thrift.ts";
import { unpackPage } from "./unpack-page.ts";

/** More values stand in no page that means well. */
const mostOfPageValues = 8_000_000;
/** Where the description of a page ends is not said; with statistics of long texts it may be long. */
const headerWindows = [16 * 1024, 8 * 1024 * 1024];

/**
 * The cells of a column in a group of rows, a page at a time; `rows` is how many the group has. A page with nothing in it is left out.
 *
 * @throws FileFault when pages are damaged or do not add up to the rows
 */
export async function* columnCells(
  handle: FileHandle,
  chunk: ParquetChunk,
  column: ParquetColumn,
  rows: number,
): AsyncGenerator<readonly string[]> {
  let at = chunk.start;
  let left = rows;
  let dictionary: readonly string[] | undefined;
  while (left > 0) {
    const { header, start } = await pageHeader(handle, at, chunk.end);
    const packedLength = numberIn(header, 3);
    const end = start + packedLength;
    if (packedLength < 0 || end > chunk.end) throw damagedParquet();
    at = end;
    const type = numberIn(header, 1);
    if (type === indexPage) continue;
    const packed = await bytesAt(handle, start, packedLength);
    try {
      const page = { packed, length: numberIn(header, 2), codec: chunk.codec };
      if (type === dictionaryPage) {
        if (dictionary !== undefined) throw damagedParquet();
        dictionary = dictionaryOf(page, structIn(header, 7), column);
        continue;
      }
      const version2 = type === dataPage2 ? structIn(header, 8) : undefined;
      const cells = version2
        ? cellsOf2(page, version2, column, dictionary, left)
        : cellsOf1(page, structIn(header, 5), column, dictionary, left);
      left -= cells.length;
      if (cells.length > 0) yield cells;
    } catch (error) {
      if (isDamage(error)) throw damagedParquet();
      throw error;
    }
  }
}

const indexPage = 1;
const dictionaryPage = 2;
const dataPage2 = 3;

interface PackedPage {
  packed: Uint8Array;
  /** Unpacked, as the page says. */
  length: number;
  codec: ParquetChunk["codec"];
}

async function pageHeader(
  handle: FileHandle,
  at: number,
  end: number,
): Promise<{ header: ThriftStruct; start: number }> {
  for (const window of headerWindows) {
    const length = Math.min(window, end - at);
    if (length <= 0) break;
    try {
      const found = readThrift(await bytesAt(handle, at, length));
      return { header: found.struct, start: at + found.end };
    } catch (error) {
      if (!(error instanceof ThriftFault)) throw error;
      if (length < window) break;
    }
  }
  throw damagedParquet();
}

function dictionaryOf({ packed, length, codec }: PackedPage, header: ThriftStruct, column: ParquetColumn): string[] {
  const values = plainValues(unpackPage(packed, codec, length), countIn(header, 1, mostOfPageValues), column);
  return Array.from(values, (value) => parquetCell(value, column));
}

function cellsOf1(
  { packed, length, codec }: PackedPage,
  header: ThriftStruct,
  column: ParquetColumn,
  dictionary: readonly string[] | undefined,
  left: number,
): string[] {
  const count = countIn(header, 1, left);
  const page = unpackPage(packed, codec, length);
  let start = 0;
  let present: Uint32Array | undefined;
  if (column.nullable && count > 0) {
    start = 4 + new DataView(page.buffer, page.byteOffset, page.byteLength).getUint32(0, true);
    if (start > page.length) throw damagedParquet();
    present = readRuns(page, 4, start, 1, count);
  }
  return spread(page.subarray(start), count, present, numberIn(header, 2), column, dictionary);
}

function cellsOf2(
  { packed, length, codec }: PackedPage,
  header: ThriftStruct,
  column: ParquetColumn,
  dictionary: readonly string[] | undefined,
  left: number,
): string[] {
  const count = countIn(header, 1, left);
  const levels = countIn(header, 5, packed.length);
  if (numberIn(header, 6) !== 0) throw damagedParquet();
  const present = column.nullable && count > 0 ? readRuns(packed, 0, levels, 1, count) : undefined;
  const isPacked = header.get(7) !== false;
  const page = unpackPage(packed.subarray(levels), isPacked ? codec : "UNCOMPRESSED", length - levels);
  return spread(page, count, present, numberIn(header, 4), column, dictionary);
}

/** Puts the values that are there in their rows, and nothing in the others. */
function spread(
  page: Uint8Array,
  count: number,
  present: Uint32Array | undefined,
  encoding: number,
  column: ParquetColumn,
  dictionary: readonly string[] | undefined,
): string[] {
  let there = count;
  if (present !== undefined) {
    there = 0;
    for (const level of present) there += level;
  }
  const found = pageValues(page, there, Encodings[encoding], column);
  const cells: string[] = [];
  let next = 0;
  for (let row = 0; row < count; row += 1) {
    if (present !== undefined && present[row] === 0) {
      cells.push("");
      continue;
    }
    cells.push(
      "places" in found
        ? fromDictionary(dictionary, found.places[next])
        : parquetCell(valueAt(found.values, next), column),
    );
    next += 1;
  }
  return cells;
}

function fromDictionary(dictionary: readonly string[] | undefined, place: number | undefined): string {
  const cell = dictionary?.[place ?? -1];
  if (cell === undefined) throw damagedParquet();
  return cell;
}

function valueAt<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined) throw damagedParquet();
  return value;
}

function numberIn(struct: ThriftStruct, field: number): number {
  const value = struct.get(field);
  return typeof value === "number" ? value : 0;
}

function countIn(struct: ThriftStruct, field: number, most: number): number {
  const count = numberIn(struct, field);
  if (count < 0 || count > Math.min(most, mostOfPageValues)) throw damagedParquet();
  return count;
}

function structIn(struct: ThriftStruct, field: number): ThriftStruct {
  const value: ThriftValue | undefined = struct.get(field);
  return value instanceof Map ? value : new Map();
}

/** Bytes that make no sense show as a place outside an array, or as what the unpackers throw: plain errors, or those of zlib. */
function isDamage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof RangeError || Object.getPrototypeOf(error) === Error.prototype) return true;
  return (
    "code" in error &&
    /^(Z_|ERR_BUFFER_TOO_LARGE|ERR_BROTLI|ERR__ERROR_FORMAT|ZSTD_|ERR_ZSTD|ERR_OUT_OF_RANGE)/.test(String(error.code))
  );
}

import type { Encoding, ParquetType } from "hyparquet";
import { readPlain } from "hyparquet/src/plain.js";
import { FileFault } from "../file-fault.ts";
import { damagedParquet } from "./damaged-parquet.ts";
import type { StoredValue } from "./parquet-cell.ts";
import { readDeltas } from "./read-deltas.ts";
import type { ParquetColumn } from "./read-footer.ts";
import { readRuns } from "./read-runs.ts";
import { mostOfPage } from "./unpack-page.ts";

/** Values of a column that are there, in order; a place in the dictionary where the page refers to one. */
export type PageValues = { values: ArrayLike<StoredValue> } | { places: Uint32Array };

/**
 * The values of a page.
 *
 * @throws FileFault or RangeError when the page is damaged
 */
export function pageValues(
  page: Uint8Array,
  count: number,
  encoding: Encoding | undefined,
  column: ParquetColumn,
): PageValues {
  const { type, length } = column;
  switch (encoding) {
    case "PLAIN":
      return { values: plainValues(page, count, column) };
    case "PLAIN_DICTIONARY":
    case "RLE_DICTIONARY":
      return { places: count === 0 ? new Uint32Array(0) : readRuns(page, 1, page.length, page[0] ?? 0, count) };
    case "RLE":
      return { values: truths(page, count, type) };
    case "DELTA_BINARY_PACKED": {
      const { values } = readDeltas(page, 0, count, type === "INT32" ? 32 : 64);
      return { values: type === "INT32" ? Array.from(values, Number) : values };
    }
    case "DELTA_LENGTH_BYTE_ARRAY": {
      const { values: lengths, end } = readDeltas(page, 0, count, 32);
      return { values: sliced(page, end, lengths) };
    }
    case "DELTA_BYTE_ARRAY":
      return { values: withPrefixes(page, count) };
    case "BYTE_STREAM_SPLIT":
      return { values: rejoined(page, count, column) };
    default:
      throw new FileFault(
        `expected values stored in a known way, but the column "${column.name.slice(0, 80)}" uses ${encoding ?? `another (${length})`}`,
        "write the file again with the default settings of pandas, R or DuckDB, or export the answers as CSV",
      );
  }
}

/** Values one after the other, as numbers of the machine or with their length before them. */
export function plainValues(page: Uint8Array, count: number, { type, length }: ParquetColumn): ArrayLike<StoredValue> {
  // Values are never stored in less than a bit each, so that a count can only be believed up to there.
  if (count > page.length * 8) throw damagedParquet();
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  return readPlain({ view, offset: 0 }, type, count, length) as ArrayLike<StoredValue>;
}

function truths(page: Uint8Array, count: number, type: ParquetType): boolean[] {
  if (type !== "BOOLEAN") throw damagedParquet();
  return Array.from(readRuns(page, 4, page.length, 1, count), (bit) => bit === 1);
}

function sliced(page: Uint8Array, start: number, lengths: BigInt64Array): Uint8Array[] {
  let at = start;
  return Array.from(lengths, (length) => {
    const end = at + Number(length);
    if (end < at || end > page.length) throw damagedParquet();
    const piece = page.subarray(at, end);
    at = end;
    return piece;
  });
}

/** Texts that begin as the one before them does. */
function withPrefixes(page: Uint8Array, count: number): Uint8Array[] {
  const prefixes = readDeltas(page, 0, count, 32);
  const lengths = readDeltas(page, prefixes.end, count, 32);
  let total = 0;
  let before = new Uint8Array(0);
  return sliced(page, lengths.end, lengths.values).map((suffix, index) => {
    const shared = Number(prefixes.values[index] ?? 0n);
    total += shared + suffix.length;
    if (shared < 0 || shared > before.length || total > mostOfPage) throw damagedParquet();
    const whole = new Uint8Array(shared + suffix.length);
    whole.set(before.subarray(0, shared));
    whole.set(suffix, shared);
    before = whole;
    return whole;
  });
}

const widths: Partial<Record<ParquetType, number>> = { INT32: 4, FLOAT: 4, INT64: 8, DOUBLE: 8 };

/** Numbers of which first all first bytes are stored, then all second ones. */
function rejoined(page: Uint8Array, count: number, column: ParquetColumn): ArrayLike<StoredValue> {
  const width = widths[column.type] ?? column.length;
  if (!(width > 0) || width * count !== page.length) throw damagedParquet();
  const bytes = new Uint8Array(page.length);
  for (let part = 0; part < width; part += 1) {
    for (let index = 0; index < count; index += 1) bytes[index * width + part] = page[part * count + index] ?? 0;
  }
  return plainValues(bytes, count, column);
}

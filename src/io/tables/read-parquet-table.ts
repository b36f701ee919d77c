import type { FileHandle } from "node:fs/promises";
import type { RowHandler } from "../read-rows.ts";
import { columnCells } from "./parquet/column-cells.ts";
import { damagedParquet } from "./parquet/damaged-parquet.ts";
import { type ParquetFooter, type ParquetGroup, readFooter } from "./parquet/read-footer.ts";
import { type RawTable, sampleRows } from "./raw-table.ts";
import { withFile } from "./with-file.ts";

/**
 * A Parquet file as a table: flat columns of numbers, texts, truths, days and moments, a page of each column in memory at a time. Packed
 * with snappy, gzip, brotli, zstd or not. `progress` counts towards the size of the file on disk.
 *
 * @throws FileFault when it is damaged, encrypted, packed otherwise, or holds lists or structures
 */
export async function readParquetTable(path: string): Promise<RawTable> {
  const { footer, sample, size } = await withFile(path, async (handle) => {
    const { size } = await handle.stat();
    const footer = await readFooter(handle, size);
    return { footer, sample: await readSample(handle, footer), size };
  });
  const { writtenBy } = footer;
  const codecs = new Set(footer.groups.flatMap((group) => group.chunks.map((chunk) => chunk.codec)));
  return {
    container: "parquet",
    facts: { bytes: size, compression: compressionName(codecs), ...(writtenBy === "" ? {} : { writtenBy }) },
    notices: [],
    sample,
    rows: (handler) => withFile(path, (handle) => streamRows(handle, footer, size, handler)),
  };
}

/** In characters. */
const longestSample = 4 * 1024 * 1024;

async function readSample(handle: FileHandle, footer: ParquetFooter): Promise<string[][]> {
  const sample = [header(footer)];
  let characters = 0;
  for (const group of footer.groups) {
    for await (const rows of rowsOf(handle, footer, group, sampleRows)) {
      for (const row of rows) {
        sample.push(row);
        for (const cell of row) characters += cell.length;
        if (sample.length >= sampleRows || characters > longestSample) return sample;
      }
    }
  }
  return sample;
}

function header(footer: ParquetFooter): string[] {
  return footer.columns.map(({ name }) => name);
}

function compressionName(codecs: ReadonlySet<string>): string {
  const names = [...codecs].map((codec) => (codec === "UNCOMPRESSED" ? "none" : codec.toLowerCase()));
  return names.length === 0 ? "none" : names.sort().join(", ");
}

async function streamRows(handle: FileHandle, footer: ParquetFooter, size: number, handler: RowHandler): Promise<void> {
  handler.row(header(footer), 1);
  let line = 1;
  for (const group of footer.groups) {
    for await (const rows of rowsOf(handle, footer, group, mostAtOnce)) {
      for (const row of rows) {
        line += 1;
        handler.row(row, line);
      }
      handler.progress?.(Math.round((size * (line - 1)) / Math.max(1, footer.rows)));
    }
  }
}

const mostAtOnce = 4096;

/** The rows of a group, some at a time: as many as are at hand of every column. */
async function* rowsOf(
  handle: FileHandle,
  { columns }: ParquetFooter,
  group: ParquetGroup,
  most: number,
): AsyncGenerator<string[][]> {
  const readers = columns.map((column, index) => {
    const chunk = group.chunks[index];
    if (chunk === undefined) throw damagedParquet();
    return { pages: columnCells(handle, chunk, column, group.rows), cells: [] as readonly string[], at: 0 };
  });
  if (readers.length === 0) return;
  for (let done = 0; done < group.rows; ) {
    let count = Math.min(most, group.rows - done);
    for (const reader of readers) {
      if (reader.at >= reader.cells.length) {
        const { value } = await reader.pages.next();
        if (value === undefined) throw damagedParquet();
        reader.cells = value;
        reader.at = 0;
      }
      count = Math.min(count, reader.cells.length - reader.at);
    }
    const rows: string[][] = [];
    for (let row = 0; row < count; row += 1) rows.push(readers.map((reader) => reader.cells[reader.at + row] ?? ""));
    for (const reader of readers) reader.at += count;
    done += count;
    yield rows;
  }
}

import path from "node:path";
import { sniffDialect } from "../../../src/io/dialect.ts";
import { readRows } from "../../../src/io/read-rows.ts";

/** A table as it was published, its cells without the space around them. */
export interface PublishedTable {
  /** The name of the file, for messages. */
  file: string;
  /** The heading of each column; empty where a table has columns without one. */
  headings: readonly string[];
  /** The rows that say something; wholly blank ones are left out, whatever the number of their cells. */
  rows: readonly PublishedRow[];
}

/** A row of a table. */
export interface PublishedRow {
  line: number;
  /** The cell in a column, by its place; empty where the row is shorter. */
  cell(place: number): string;
}

/**
 * Reads a table of the publisher, in whatever encoding and with whatever line ends it was written.
 *
 * @throws when a quote spoils the table, or a cell without a heading holds something: nothing of a source is left out unseen
 */
export async function readPublishedTable(file: string): Promise<PublishedTable> {
  const name = path.basename(file);
  const records: { cells: string[]; line: number }[] = [];
  await readRows(file, await sniffDialect(file), {
    row: (cells, line) => records.push({ cells: cells.map((cell) => cell.trim()), line }),
    fault: (line, kind) => {
      throw new Error(
        `${name}:${line}: expected a table with sound quotes, found ${kind}; is this the file as published?`,
      );
    },
  });
  const headings = records[0]?.cells ?? [];
  const rows = records.slice(1).filter(({ cells }) => cells.some((cell) => cell !== ""));
  for (const { cells, line } of rows) {
    const place = cells.findIndex((cell, index) => cell !== "" && (headings[index] ?? "") === "");
    if (place < 0) continue;
    throw new Error(`${name}:${line}: expected nothing below a column without a heading, found "${cells[place]}"`);
  }
  return { file: name, headings, rows: rows.map(({ cells, line }) => ({ line, cell: (place) => cells[place] ?? "" })) };
}

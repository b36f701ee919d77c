import { type Format, sniffDialect } from "../dialect.ts";
import { readRows } from "../read-rows.ts";
import type { RawTable } from "./raw-table.ts";
import { sampleRows } from "./raw-table.ts";

/** A text file of rows with any delimiter and encoding, packed with gzip or not. */
export async function readCsvTable(path: string, format: Format = {}): Promise<RawTable> {
  const dialect = await sniffDialect(path, format);
  const { encoding, delimiter, gzip, bytes, notices, sample } = dialect;
  return {
    container: "csv",
    facts: { bytes, encoding, delimiter, ...(gzip ? { gzip } : {}) },
    notices,
    sample: sample.slice(0, sampleRows),
    rows: (handler) => readRows(path, dialect, handler),
  };
}

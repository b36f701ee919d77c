import type { ByteSource } from "../byte-source.ts";
import { type Format, longestHeader, sniffDialect } from "../dialect.ts";
import { readRows } from "../read-rows.ts";
import { FileFault } from "./file-fault.ts";
import { mostColumns, type RawTable, sampleRows } from "./raw-table.ts";

/**
 * A text file of rows with any delimiter and encoding, packed with gzip or not; from disk, or out of a zip.
 *
 * @throws FileFault when it is packed and damaged, has a header that does not end, or more columns than any table
 */
export async function readCsvTable(file: string | ByteSource, format: Format = {}): Promise<RawTable> {
  const dialect = await sniffDialect(file, format);
  const { encoding, delimiter, gzip, bytes, notices, sample, isEmpty } = dialect;
  if (sample.length === 0 && !isEmpty) {
    throw new FileFault(
      `expected a header row that ends, within ${longestHeader / 1024 ** 2} MB, but none does`,
      "export the answers again as CSV: a quote in the header is never closed, or the file has no lines",
    );
  }
  const refuseWide = (cells: readonly string[], line: number) => {
    if (cells.length <= mostColumns) return;
    throw new FileFault(
      `expected at most ${mostColumns} columns, but line ${line} has ${cells.length}`,
      "look whether the delimiter is right, or export the answers again as CSV",
      line,
    );
  };
  for (const cells of sample) refuseWide(cells, 1);
  const [header = []] = sample;
  // A number in them is the answer of somebody in a file without a header, as LimeSurvey writes for SPSS.
  if (header.length > 1 && header.every(isInSingleQuotes) && !header.some((cell) => /^\s*'\d+'\s*$/.test(cell))) {
    throw new FileFault(
      "expected cells between double quotes or none, but those of the header stand between single quotes",
      "export it again with the double quote, or none, as the text delimiter",
      1,
    );
  }
  return {
    container: "csv",
    facts: { bytes, encoding, delimiter, ...(gzip ? { gzip } : {}) },
    notices,
    sample: sample.slice(0, sampleRows).map((cells) => cells.map(asText)),
    rows: (handler) =>
      readRows(file, dialect, {
        row(cells, line) {
          refuseWide(cells, line);
          handler.row(cells.map(asText), line);
        },
        fault: (line, kind) => handler.fault(line, kind),
        progress: (characters) => handler.progress?.(characters),
      }),
  };
}

/** Tools write `="0012"` so that Excel keeps the zeros: what is meant is the text between the quotes. */
function asText(cell: string): string {
  return cell.startsWith('="') && cell.endsWith('"') && cell.length > 2 ? cell.slice(2, -1) : cell;
}

function isInSingleQuotes(cell: string): boolean {
  return /^\s*'[^']*'\s*$/.test(cell);
}

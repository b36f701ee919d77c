import { stat } from "node:fs/promises";
import path from "node:path";
import { fileSource, startOf } from "../byte-source.ts";
import type { Format } from "../dialect.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import { oleKind } from "./ole-kind.ts";
import type { Container, RawTable } from "./raw-table.ts";
import { readCsvTable } from "./read-csv-table.ts";
import { readParquetTable } from "./read-parquet-table.ts";
import { readSavTable } from "./read-sav-table.ts";
import { readXlsxTable, type WorkbookChoice } from "./read-xlsx-table.ts";
import { refusedFile } from "./refused-file.ts";
import { zipContent } from "./zip/zip-content.ts";
import { zipSource } from "./zip/zip-source.ts";

/**
 * Opens a file of rows by what stands at its start, whatever it is called: text (also packed with gzip, or alone in a zip), a workbook,
 * SPSS or Parquet. `format` overrules what is found of a text, `choice` which sheet of a workbook is read.
 *
 * @throws FileFault when it holds no rows that can be read; it says what the file is, and what to do instead
 */
export async function openTable(file: string, format: Format = {}, choice: WorkbookChoice = {}): Promise<RawTable> {
  await refuseOtherThanFile(file);
  const table = await readTable(file, format, choice);
  const notice = misnamed(file, table.container);
  return notice === undefined ? table : { ...table, notices: [notice, ...table.notices] };
}

async function refuseOtherThanFile(file: string): Promise<void> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") throw refusedFile("absent");
    throw error;
  });
  if (found.isDirectory()) throw refusedFile("folder");
  if (!found.isFile()) throw refusedFile("device");
  if (found.size === 0) throw refusedFile("empty");
}

async function readTable(file: string, format: Format, choice: WorkbookChoice): Promise<RawTable> {
  const source = fileSource(file);
  const kind = fileKind(await startOf(source, startBytes));
  switch (kind) {
    case "csv":
      return readCsvTable(file, format);
    case "gzip":
      refuseOtherThanText(fileKind(await startOf(source, startBytes, true)));
      return readCsvTable(file, format);
    case "zip": {
      const content = await zipContent(file);
      if (content.kind === "xlsx") return readXlsxTable(file, choice);
      const packed = zipSource(file, content.name);
      refuseOtherThanText(fileKind(await startOf(packed, startBytes)));
      const table = await readCsvTable(packed, format);
      return { ...table, notices: [`read from "${content.name}" in the zip`, ...table.notices] };
    }
    case "parquet":
      return readParquetTable(file);
    case "sav":
      return readSavTable(file);
    case "ole":
      throw refusedFile(await oleKind(file));
    default:
      throw refusedFile(kind);
  }
}

function refuseOtherThanText(kind: FileKind): void {
  if (kind === "csv") return;
  const isPacked = kind === "zip" || kind === "gzip" || kind === "sav" || kind === "parquet" || kind === "ole";
  throw refusedFile(isPacked ? "packed" : kind);
}

const startBytes = 4096;

/** By which names a file of each container goes. */
const endings: Record<Container, readonly string[]> = {
  csv: [".csv", ".txt", ".tsv", ".tab", ".dat", ".gz", ".zip"],
  xlsx: [".xlsx", ".xlsm", ".xltx"],
  sav: [".sav", ".zsav"],
  parquet: [".parquet", ".pq"],
};
const containerNames: Record<Container, string> = {
  csv: "a text file of rows (CSV)",
  xlsx: "an Excel workbook",
  sav: "a file of SPSS",
  parquet: "a Parquet file",
};

function misnamed(file: string, container: Container): string | undefined {
  const ending = path.extname(file).toLowerCase();
  if (ending === "" || endings[container].includes(ending)) return undefined;
  return `the name ends in ${ending}, but this is ${containerNames[container]}: it is read as what it is`;
}

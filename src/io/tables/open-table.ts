import { open } from "node:fs/promises";
import type { Format } from "../dialect.ts";
import { FileFault } from "./file-fault.ts";
import type { RawTable } from "./raw-table.ts";
import { readCsvTable } from "./read-csv-table.ts";

/**
 * Opens a file of rows by what stands at its start, whatever it is called.
 *
 * @throws FileFault when it holds no rows that can be read
 */
export async function openTable(path: string, format: Format = {}): Promise<RawTable> {
  const start = await startOf(path);
  const kind = kindOf(start);
  if (kind === "csv") return readCsvTable(path, format);
  throw new FileFault(`expected a file of answers, but this is ${kind}`, "export the answers as CSV");
}

async function startOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function kindOf(start: Buffer): string {
  const text = start.toString("latin1");
  if (text.startsWith("PK")) return "xlsx";
  if (text.startsWith("$FL2") || text.startsWith("$FL3")) return "sav";
  if (text.startsWith("PAR1")) return "parquet";
  return "csv";
}

import path from "node:path";
import { openTable } from "../../../src/io/tables/open-table.ts";
import type { RawTable } from "../../../src/io/tables/raw-table.ts";
import { readTool } from "../../../src/io/tools/read-tool.ts";
import type { ToolColumn, ToolReading } from "../../../src/io/tools/tool-reading.ts";
import { fixture } from "../fixture.ts";

/** What a fixture of `exports/` is read as, with its rows. */
export async function readingOf(name: string): Promise<ToolReading & { rows: RawTable["sample"] }> {
  return readingOfFile(fixture(path.join("exports", name)));
}

/** What a file is read as, with its rows. */
export async function readingOfFile(file: string): Promise<ToolReading & { rows: RawTable["sample"] }> {
  const raw = await openTable(file);
  const reading = readTool(raw);
  if (reading === undefined) throw new Error(`${file} is empty`);
  return { ...reading, rows: raw.sample.slice(reading.headerRows) };
}

/** The names of the columns with a role, in the order of the file. */
export function named({ columns }: ToolReading, role: ToolColumn["role"]): string[] {
  return columns.filter((column) => column.role === role).map(({ name }) => name);
}

/** The real exports, which lie beside a checkout and are not part of it. */
export const realExports = path.resolve(import.meta.dirname, "../../../../shared/data/exports");

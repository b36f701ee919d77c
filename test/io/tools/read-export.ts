import path from "node:path";
import { openTable } from "../../../src/io/tables/open-table.ts";
import type { RawTable } from "../../../src/io/tables/raw-table.ts";
import { readTool } from "../../../src/io/tools/read-tool.ts";
import type { ToolReading } from "../../../src/io/tools/tool-reading.ts";

/** An export, what its tool says of it, and its rows below the header. */
export interface Export {
  raw: RawTable;
  reading: ToolReading;
  rows: string[][];
}

/** Opens a file the way an import does. */
export async function readExport(file: string): Promise<Export> {
  const raw = await openTable(file);
  const reading = readTool(raw);
  if (reading === undefined) throw new Error(`${file} has no header`);
  const rows: string[][] = [];
  await raw.rows({
    row: (cells) => rows.push(cells),
    fault: (line, kind) => {
      throw new Error(`${file}:${line} ${kind}`);
    },
  });
  return { raw, reading, rows: rows.slice(reading.headerRows) };
}

/** Where the real exports lie that are not ours to publish: beside the project, and perhaps nowhere. */
export function realExport(name: string): string {
  return path.resolve(import.meta.dirname, "../../../../shared/data/exports", name);
}

/** The columns as lines that can be compared by eye: name, role, shape, part, and the question. */
export function linesOf({ reading }: Export): string[] {
  return reading.columns.map(({ name, role, shape, text, part }) =>
    [name, role, shape ?? "?", part ?? "", text].join(" | "),
  );
}

/** How many rows are set aside, by reason; `kept` for the others. */
export function asidesOf({ reading, rows }: Export): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const reason = reading.aside(row) ?? "kept";
    counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}

/** The cells that mean no answer by the rules of the tool, by the name of their column. */
export function missingOf({ reading, rows }: Export): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { name, index, isMissing } of reading.columns) {
    const cells = rows.map((row) => row[index] ?? "").filter((cell) => cell !== "" && isMissing?.(cell) === true);
    if (cells.length > 0) found[name] = cells;
  }
  return found;
}

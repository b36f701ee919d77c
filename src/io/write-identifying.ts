import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { identifyingWords } from "../privacy/identifying-name.ts";
import type { IdentifyingColumn } from "./identifying-columns.ts";
import { writeCsv } from "./write-csv.ts";

/**
 * Writes `dropped-columns.csv` for the analyst: which columns of which file identify people and were not read. It stands beside
 * the report, not in it, so that the site does not know even their names; when nothing was dropped it is not there.
 */
export async function writeIdentifying(
  files: ReadonlyMap<string, readonly IdentifyingColumn[]>,
  folder: string,
): Promise<void> {
  const target = path.join(folder, "dropped-columns.csv");
  if (files.size === 0) return rm(target, { force: true });
  const rows = [...files].flatMap(([file, columns]) =>
    columns.map(({ column, kind }) => [file, column, identifyingWords[kind]]),
  );
  await mkdir(folder, { recursive: true });
  await writeFile(target, writeCsv([["file", "column", "holds"], ...rows]));
}

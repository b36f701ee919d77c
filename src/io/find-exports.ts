import { existsSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import type { Problem } from "../survey/problem.ts";
import { evidenceName } from "./as-imported.ts";
import { anyEvidence } from "./import/evidence/any-evidence.ts";
import { readEvidence } from "./import/evidence/read-evidence.ts";
import { namesIn, type Places } from "./places.ts";
import type { FoundWave } from "./read-waves.ts";
import { FileFault } from "./tables/file-fault.ts";
import { openTable } from "./tables/open-table.ts";
import { readTool } from "./tools/read-tool.ts";

/** A file that a survey tool wrote and that no import was told of. */
export interface FoundExport {
  path: string;
  /** The wave in whose folder it lies. */
  wave?: string;
  /** Whether it lies under the name that the answers of a survey must get. */
  isInTheWay: boolean;
}

const binary = /\.(?:xlsx|sav|zsav|parquet)$/i;
const text = /\.(?:csv|tsv)(?:\.gz)?$/i;
/** Tables of the workspace itself. */
const ownTables = /^(?:units|outcomes|benchmarks|roster)\.csv$/i;
const ownOfWave = /^units\.csv$|\.(?:counts|scores|frame|codes)\.\w+(?:\.gz)?$/i;

/**
 * Files of answers that lie about: in the workspace, in its data folder, or in the folder of a wave. A text file beside wave.md counts only when
 * a survey tool wrote it and it cannot be read as it is; whatever an import has taken (by name and size) is left out.
 */
export async function findExports(
  place: Places,
  {
    waves,
    surveys,
    problems,
  }: { waves: readonly FoundWave[]; surveys: readonly string[]; problems: readonly Problem[] },
): Promise<FoundExport[]> {
  const imported = await importedFiles(place);
  const isNew = (name: string, path: string) => !imported.has(`${name} ${statSync(path).size}`);
  const found: FoundExport[] = [];
  const lying = [
    ...(await filesIn(place.content(".").path)).map((name) => ({ name, path: place.content(name).path })),
    ...(await filesIn(place.data(".").path))
      .filter((name) => !ownTables.test(name))
      .map((name) => ({ name, path: place.data(name).path })),
  ];
  for (const { name, path } of lying) {
    if ((binary.test(name) || text.test(name)) && isNew(name, path)) found.push({ path, isInTheWay: false });
  }
  for (const wave of await foldersIn(place.data("waves").path)) {
    const known = waves.find(({ id }) => id === wave);
    for (const name of await filesIn(place.data(`waves/${wave}`).path)) {
      const { path, file } = place.data(`waves/${wave}/${name}`);
      if (binary.test(name) && isNew(name, path)) found.push({ path, wave, isInTheWay: false });
      if (!text.test(name) || ownOfWave.test(name)) continue;
      const survey = [...(known?.files ?? [])].find(([, source]) => source.path === path)?.[0];
      const own = survey ?? name.replace(text, "");
      if (existsSync(place.data(`waves/${wave}/${evidenceName(own)}`).path) || !isNew(name, path)) continue;
      // A file that can be read as it is needs no import.
      if (survey !== undefined && !problems.some((problem) => problem.file === file)) continue;
      if (!(await isOfTool(path))) continue;
      const isInTheWay = surveys.includes(own) || (surveys.length === 0 && own === "employee");
      found.push({ path, wave, isInTheWay });
    }
  }
  return found;
}

/** Name and size of every file that an import took. */
async function importedFiles(place: Places): Promise<Set<string>> {
  const files = new Set<string>();
  for (const wave of await foldersIn(place.data("waves").path)) {
    for (const name of await filesIn(place.data(`waves/${wave}`).path)) {
      if (!name.endsWith(evidenceName(""))) continue;
      const read = await readEvidence(place.data(`waves/${wave}/${name}`).path, anyEvidence);
      if (read !== undefined) files.add(`${read.source.file} ${read.source.facts.bytes}`);
    }
  }
  return files;
}

async function isOfTool(path: string): Promise<boolean> {
  try {
    const reading = readTool(await openTable(path));
    return reading !== undefined && reading.tool !== "plain";
  } catch (error) {
    // What is wrong with a file is for the readers to say.
    if (error instanceof FileFault) return false;
    throw error;
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await namesIn(folder);
  if (names.length === 0) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const files = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  return names.filter((name) => files.has(name));
}

async function foldersIn(folder: string): Promise<string[]> {
  const files = new Set(await filesIn(folder));
  return (await namesIn(folder)).filter((name) => !files.has(name));
}

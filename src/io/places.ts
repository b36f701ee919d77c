import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { id } from "../survey/text.ts";
import type { ProblemList } from "./problem-list.ts";
import type { SourceText } from "./read-table.ts";

/** Where things lie, and what problems call them: a mounted data folder keeps the name data/. */
export interface Places {
  content(file: string): SourceText;
  data(file: string): SourceText;
}

/** The places of a workspace; its numbers may lie in another folder. */
export function placesOf(folder: string, dataDir = "data"): Places {
  // A variable that is set to nothing names no folder: in the workspace itself rows would stand where Git tracks them.
  const data = path.resolve(folder, dataDir === "" ? "data" : dataDir);
  return {
    content: (file) => ({ path: path.join(folder, file), file }),
    data: (file) => ({ path: path.join(data, file), file: `data/${file}` }),
  };
}

/** The names in a folder, sorted, without hidden files; none when it is not there. */
export async function namesIn(folder: string): Promise<string[]> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  return names.filter((name) => !name.startsWith(".")).sort();
}

/** The name of a file or folder is an id, and so part of an address. */
export function checkName(name: string, place: { file: string }, what: string, problems: ProblemList): void {
  const parsed = id.safeParse(name);
  if (parsed.success) return;
  const fit = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const expected = "expected lower-case letters, digits and hyphens only";
  problems.add({ ...place, value: name, expected, remedy: `rename ${what}, to ${fit} for example` });
}

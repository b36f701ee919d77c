import { randomUUID } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** The files of a drawing in the cache: its picture, the data and the form of its live chart. */
export const chartFiles = {
  svg: (key: string) => `${key}.svg`,
  data: (key: string) => `${key}.json`,
  form: (template: string) => `${template}.vg.json`,
} as const;

/** Writes a file that is either there as a whole or not at all, whoever else writes it at the same time. */
export async function writeWhole(folder: string, name: string, content: string): Promise<void> {
  const unfinished = path.join(folder, `${name}.${randomUUID()}.tmp`);
  await writeFile(unfinished, content);
  await rename(unfinished, path.join(folder, name));
}

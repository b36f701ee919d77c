import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";

/**
 * The words that a workspace spells its own way, from `content/words.txt`: one a line, names above all. Empty lines and lines that begin
 * with # are left out; without the file there are none.
 *
 * @param folder the workspace
 */
export async function ownWords(folder: string): Promise<string[]> {
  const file = path.join(folder, "content", "words.txt");
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, "utf8")).split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}

import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Whether a site lies in a folder, and whether an input was changed since it was built: the settings, a text or a number. Told by the times of
 * the files, which a fresh clone sets anew; a hint for people, and no proof.
 *
 * @param inputs files and folders; what is not there counts as unchanged
 */
export async function siteAge(site: string, inputs: readonly string[]): Promise<"none" | "older" | "current"> {
  const page = path.join(site, "index.html");
  if (!existsSync(page)) return "none";
  const built = (await stat(page)).mtimeMs;
  for (const input of inputs) if ((await lastChange(input)) > built) return "older";
  return "current";
}

async function lastChange(input: string): Promise<number> {
  if (!existsSync(input)) return 0;
  const own = await stat(input);
  // A link to a folder above would never end.
  if (!own.isDirectory()) return own.mtimeMs;
  let latest = 0;
  for (const entry of await readdir(input, { withFileTypes: true })) {
    if (entry.name.startsWith(".") || entry.isSymbolicLink()) continue;
    latest = Math.max(latest, await lastChange(path.join(input, entry.name)));
  }
  return latest;
}

import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * A hash of the code in some folders of `src/`, of what it stands on and of the Node that runs it: results of one version of the code
 * are no results of another.
 */
export function codeVersion(folders: readonly string[]): string {
  const source = path.dirname(import.meta.dirname);
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: source })).sort();
  const hash = createHash("sha256").update(process.version);
  for (const file of [...files, "../package.json"]) {
    hash.update(`\0${file.split(path.sep).join("/")}\0`).update(readFileSync(path.join(source, file)));
  }
  return hash.digest("hex");
}

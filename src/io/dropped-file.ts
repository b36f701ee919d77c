import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The file that somebody typed or dropped on a terminal. Terminals write what is dropped as a shell would read it: in quotes (Windows, GNOME), with a
 * backslash before each space (macOS), behind `& ` (PowerShell) or as an address (`file:///…`). A name that is there as it stands is taken as it stands.
 *
 * @param said one line
 * @param world.exists whether a path is there
 * @param world.home the folder that `~` stands for
 * @returns the path, undefined where none of these is there
 *
 * @example droppedFile("'/exports/my export.csv' ", { exists: (file) => file === "/exports/my export.csv", home: "/people/jo" }) // => "/exports/my export.csv"
 * @example droppedFile("/exports/my\\ export.csv", { exists: (file) => file === "/exports/my export.csv", home: "/people/jo" }) // => "/exports/my export.csv"
 * @example droppedFile("~/export.csv", { exists: (file) => file === "/people/jo/export.csv", home: "/people/jo" }) // => "/people/jo/export.csv"
 * @example droppedFile("export.csv", { exists: () => false, home: "/people/jo" }) // => undefined
 */
export function droppedFile(
  said: string,
  { exists, home }: { exists: (file: string) => boolean; home: string },
): string | undefined {
  const line = said.trim();
  const word = line.replace(/^& /, "").trim();
  const first = word[0] ?? "";
  const isQuoted = word.length > 1 && (first === "'" || first === '"') && word.endsWith(first);
  const bare = isQuoted ? word.slice(1, -1) : word;
  // Within single quotes a shell writes one of these as '\''.
  const whole = first === "'" ? bare.replaceAll("'\\''", "'") : bare.replace(/\\(.)/g, "$1");
  const ways = [line, bare, whole, addressed(bare)].filter((way) => way !== undefined);
  const all = ways.map((way) => (/^~[\\/]/.test(way) ? path.join(home, way.slice(2)) : way));
  return all.find((way) => way !== "" && exists(way));
}

function addressed(text: string): string | undefined {
  if (!text.startsWith("file://")) return undefined;
  try {
    return fileURLToPath(text);
  } catch {
    return undefined;
  }
}

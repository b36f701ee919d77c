import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { type Manifest, manifest, manifestFormat } from "../survey/manifest.ts";
import type { Locale } from "../survey/text.ts";
import { missingLocales } from "./missing-locales.ts";
import type { ProblemList } from "./problem-list.ts";
import type { SourceText } from "./read-table.ts";

/** Where the manifest of a wave stands: always in the workspace, since it is committed, also where the rows lie elsewhere. */
export function manifestFile(wave: string): string {
  return `data/waves/${wave}/manifest.json`;
}

/** Reads the manifest of a wave; undefined for an open wave and, with problems, when it is damaged or of a newer format. */
export async function readManifest(
  { path, file }: SourceText,
  wave: string,
  locales: readonly Locale[],
  problems: ProblemList,
): Promise<Manifest | undefined> {
  if (!existsSync(path)) return undefined;
  const remedy = "put the committed file back (git checkout); it is written by npm run close and by nothing else";
  const before = problems.size;
  const value = parsed(await readFile(path, "utf8"));
  const format = typeof value === "object" && value !== null && "format" in value ? value.format : undefined;
  if (typeof format === "number" && format > manifestFormat) {
    const newer = "use the version of Heartline that closed the wave, or a later one";
    const expected = `expected a manifest of format ${manifestFormat} or lower`;
    problems.add({ file, column: "format", value: String(format), expected, remedy: newer });
    return undefined;
  }
  const read = manifest.safeParse(value);
  if (!read.success) {
    for (const { path: steps, message } of read.error.issues.slice(0, 5)) {
      problems.add({ file, column: steps.join("."), expected: `expected a whole manifest: ${message}`, remedy });
    }
    return undefined;
  }
  if (read.data.wave !== wave) {
    problems.add({
      file,
      column: "wave",
      value: read.data.wave,
      expected: "expected the manifest of this wave",
      remedy,
    });
  }
  for (const { path: steps, locale } of missingLocales(read.data.corrections, locales)) {
    const column = ["corrections", ...steps, locale].join(".");
    problems.add({ file, column, expected: `expected the text in ${locale} too`, remedy: `add "${locale}": "…"` });
  }
  return problems.size === before ? read.data : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

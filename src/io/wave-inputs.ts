import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Wave } from "../survey/wave.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Places } from "./places.ts";
import type { FoundWave } from "./read-waves.ts";
import { plainDigest, type ReleaseKey } from "./release-key.ts";

/**
 * The files that decide the figures of a wave, by name, each with its hash. Counts and frames hold few and guessable numbers, and a
 * plain hash would confirm a guess at those of a hidden unit: they are hashed with the key, and not at all without it.
 */
export async function inputDigests(
  place: Places,
  { id, files, frames, codes }: FoundWave,
  key: ReleaseKey | undefined,
): Promise<Record<string, string | undefined>> {
  const units = place.data(`waves/${id}/units.csv`);
  const sources = [
    ...files.values(),
    ...frames.values(),
    ...codes.values(),
    ...(existsSync(units.path) ? [units] : []),
  ];
  const digests: [string, string | undefined][] = [];
  for (const { path, file } of sources) {
    const name = file.slice(file.lastIndexOf("/") + 1);
    const bytes = await readFile(path);
    const isGuessable = /\.(counts|frame)\./i.test(name);
    digests.push([name, isGuessable ? key?.digest(bytes) : plainDigest(bytes)]);
  }
  return Object.fromEntries(digests.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A hash of what the front matter of wave.md says that decides a figure. Titles and events are words, and may be improved. */
export function descriptionDigest({ start, end, surveys, format }: Wave): string {
  return plainDigest(canonicalJson({ start, end, surveys, format }));
}

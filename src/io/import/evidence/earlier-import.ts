import { findWave } from "../../find-wave.ts";
import type { Places } from "../../places.ts";
import type { ProblemList } from "../../problem-list.ts";
import type { PastImport } from "./past-imports.ts";

/** An import that is held against those before it. */
export interface ComparedImport {
  place: Places;
  /** As problems name the export. */
  file: string;
  survey: string;
  wave: string;
  /** The imports of the survey so far. */
  past: readonly PastImport[];
}

/**
 * Adds a problem where another wave holds the same export already: somebody exported twice, or chose the wrong wave, and everybody would stand in
 * two waves.
 *
 * @param sha256 the hash of the bytes of the export
 */
export function addSameExport({ file, wave, past }: ComparedImport, sha256: string, problems: ProblemList): void {
  for (const before of others(past, wave)) {
    if (before.evidence.source.sha256 !== sha256) continue;
    const expected = "expected a file that is not in another wave already";
    problems.add({ file, value: before.wave, expected, remedy: mendOne(before) });
  }
}

/**
 * The same for answers out of another file, as when somebody filtered or saved the export again. Answers that are truly alike are accepted in `wave.md`.
 *
 * @param digest the hash of the answers
 */
export async function addSameAnswers(own: ComparedImport, digest: string, problems: ProblemList): Promise<void> {
  const { file, survey, wave, past } = own;
  for (const before of others(past, wave)) {
    const { evidence } = before;
    if (!("rows" in evidence) || evidence.source.answers !== digest || (await acceptsSameRows(own))) continue;
    const rows = evidence.rows.kept === 1 ? "its one row is" : `all ${evidence.rows.kept} rows are`;
    const expected = `expected answers that are not in another wave already, but ${rows} the same there (from ${evidence.source.file})`;
    const accepted = `accepted: [{ kind: same-rows, survey: ${survey}, reason: … }] in data/waves/${wave}/wave.md`;
    const remedy = `${mendOne(before)}; if both were truly answered alike: ${accepted}`;
    problems.add({ file, value: before.wave, expected, remedy });
  }
}

function others(past: readonly PastImport[], wave: string): readonly PastImport[] {
  return past.filter((before) => before.wave !== wave);
}

function mendOne({ file }: PastImport): string {
  return `name the right file, or remove ${file} and its answers if that wave was named wrongly`;
}

async function acceptsSameRows({ place, survey, wave }: ComparedImport): Promise<boolean> {
  const described = await findWave(place.data(`waves/${wave}/wave.md`));
  return (described?.accepted ?? []).some(
    (one) => one.kind === "same-rows" && (one.survey === undefined || one.survey === survey),
  );
}

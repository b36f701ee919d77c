import type { PublishedRows } from "../report/make-report.ts";
import type { ReportInput } from "../report/report-input.ts";
import { tableRows } from "../report/table-rows.ts";
import type { Problem } from "../survey/problem.ts";
import { judgeRelease } from "./judge-release.ts";
import type { Release } from "./make-manifest.ts";
import { type Places, placesOf } from "./places.ts";
import { manifestFile } from "./read-manifest.ts";
import type { FoundWave } from "./read-waves.ts";

/** A workspace as read and scored. */
export interface ScoredWorkspace {
  input: ReportInput;
  found: readonly FoundWave[];
  rows: PublishedRows;
}

/** Where a workspace lies. */
export interface WorkspaceFolders {
  folder: string;
  /** Where the numbers lie; without it the folder in HEARTLINE_DATA, else data/ in the workspace. */
  dataDir?: string | undefined;
}

/**
 * Judges every closed wave of a workspace. A correction that may be published but was not recorded is a problem too: readers must be
 * told of it first.
 */
export async function judgeReleases(
  scored: ScoredWorkspace,
  folders: WorkspaceFolders,
): Promise<{ problems: Problem[]; notices: Problem[] }> {
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  for (const release of releasesOf(scored, folders)) {
    const { id, manifest } = release.wave;
    if (manifest === undefined) continue;
    const verdict = await judgeRelease(release, manifest);
    problems.push(...verdict.problems);
    notices.push(...verdict.notices);
    if (verdict.state === "correctable") problems.push(unrecorded(id, scored.input));
  }
  return { problems, notices };
}

/** The waves of a workspace with what each publishes. */
export function releasesOf({ input, found, rows }: ScoredWorkspace, { folder, dataDir }: WorkspaceFolders): Release[] {
  const place: Places = placesOf(folder, dataDir ?? process.env.HEARTLINE_DATA);
  const published = tableRows(rows);
  return input.waves.flatMap((wave) => {
    const own = found.find(({ id }) => id === wave.id);
    return own === undefined ? [] : [{ place, found: own, wave, input, rows: published }];
  });
}

/** What to do about a correction that may be published. */
export function unrecorded(wave: string, { workspace }: Pick<ReportInput, "workspace">): Problem {
  const texts = workspace.locales.map((locale) => `--correction-${locale} "…"`).join(" ");
  return {
    file: manifestFile(wave),
    expected: "the wave is closed, and what it publishes would change; it may, once readers are told",
    remedy: `npm run close -- ${wave} ${texts} records the correction; or put the published files back`,
  };
}

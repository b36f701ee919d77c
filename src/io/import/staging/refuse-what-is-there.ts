import { existsSync } from "node:fs";
import path from "node:path";
import { namesIn, type Places } from "../../places.ts";
import type { ProblemList } from "../../problem-list.ts";
import { manifestFile } from "../../read-manifest.ts";
import { isReadable, surveyOf } from "../../read-waves.ts";

/** What an import is about to write. */
export interface IntendedFile {
  place: Places;
  survey: string;
  wave: string;
  /** The name that it gets in the folder of the wave. */
  name: string;
  /** Whether what is there already may be replaced. */
  replace: boolean;
}

/** What is there already is kept, unless it may be replaced; what was published of a closed wave always is. */
export async function refuseWhatIsThere(
  { place, survey, wave, name: own, replace }: IntendedFile,
  problems: ProblemList,
): Promise<void> {
  const there = place.data(`waves/${wave}/${own}`);
  const manifest = place.content(manifestFile(wave));
  if (existsSync(there.path) && existsSync(manifest.path)) {
    const remedy = `of a correction: move ${there.file} away, import, and record what was corrected with npm run close -- ${wave}`;
    const expected = `expected a wave that is not closed yet, but ${manifest.file} is there: what was published from these answers stays`;
    problems.add({ file: there.file, expected, remedy });
  } else if (existsSync(there.path) && !replace) {
    const remedy = "name another wave with --wave, or say --replace to put these answers in its place";
    problems.add({ file: there.file, expected: "expected no answers there yet, and nothing is overwritten", remedy });
  }
  for (const name of await namesIn(place.data(`waves/${wave}`).path)) {
    if (name === path.basename(there.path) || surveyOf(name) !== survey || !isReadable(name)) continue;
    const remedy = `move it out of the folder, or name another wave with --wave`;
    const expected = "expected one file for the survey: both would count everybody twice";
    problems.add({ file: place.data(`waves/${wave}/${name}`).file, expected, remedy });
  }
}

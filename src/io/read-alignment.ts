import { type Alignment, alignment } from "../survey/alignment.ts";
import type { Locale } from "../survey/text.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import type { Instruments } from "./read-instruments.ts";
import { readYamlFile } from "./read-yaml-file.ts";
import { checkScoredSubject } from "./subject-checker.ts";

/** Reads `content/alignment.yaml`: missions, and why each score is measured. Unknown units and scores are problems. */
export async function readAlignment(
  place: Places,
  {
    locales,
    instruments,
    units,
  }: { locales: readonly Locale[]; instruments: Instruments; units: ReadonlySet<string> | undefined },
  problems: ProblemList,
): Promise<Alignment | undefined> {
  const source = place.content("content/alignment.yaml");
  const read = await readYamlFile(source, alignment, locales, problems);
  if (read === undefined) return undefined;
  const { value, lineOf } = read;
  const spot = (path: readonly string[]) => {
    return { file: source.file, line: lineOf(path), column: path[0] ?? "", value: path[1] ?? "" };
  };
  for (const unit of Object.keys(value.units)) {
    if (units === undefined || units.has(unit)) continue;
    const remedy = didYouMeanOr(unit, units, "name a unit of data/units.csv or of a wave");
    problems.add({ ...spot(["units", unit]), expected: "expected the id of a unit", remedy });
  }
  for (const subject of Object.keys(value.measures))
    checkScoredSubject(spot(["measures", subject]), instruments, problems);
  return value;
}

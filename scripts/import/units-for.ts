import type { Mapping } from "../../src/io/import/mapping.ts";
import { unitsFile } from "../../src/io/import/propose/new-files.ts";
import type { ProposedSurvey } from "../../src/io/import/propose/propose-survey.ts";
import type { Places } from "../../src/io/places.ts";
import type { ProblemList } from "../../src/io/problem-list.ts";
import { readUnits, wholeOrganisation } from "../../src/io/read-units.ts";
import { counted } from "../../src/survey/counted.ts";
import type { UnitTree } from "../../src/survey/unit.ts";
import type { Workspace } from "../../src/survey/workspace.ts";
import { say } from "../say.ts";
import { unitsPlace } from "./units-place.ts";

/** The units of a wave. */
export interface ImportUnits {
  /** Undefined where those that are there cannot be read. */
  tree: UnitTree | undefined;
  /** Where units were proposed with the survey: the file to write. */
  csv: string | undefined;
  /** What the mapping says about cells that name no unit of its own. */
  answers: Mapping["answers"];
}

/** The units of a wave: those that are described, those that were proposed with the survey, or else the whole organisation alone. */
export async function unitsFor(
  draft: ProposedSurvey | undefined,
  { place, wave, survey, settings }: { place: Places; wave: string; survey: string; settings: Workspace },
  problems: ProblemList,
): Promise<ImportUnits> {
  const { locales, organisation } = settings;
  const described = unitsPlace(place, wave);
  if (described !== undefined) {
    const tree = await readUnits(described, { locales, surveys: [survey] }, problems);
    return { tree, csv: undefined, answers: {} };
  }
  if (draft === undefined || draft.units.length === 0) {
    return { tree: wholeOrganisation(organisation), csv: undefined, answers: {} };
  }
  const root = Object.values(organisation)[0] ?? "organisation";
  const made = unitsFile(draft.units, root, locales);
  // Who names no unit, or one of fewer than five people, belongs to the whole organisation when nobody has said otherwise yet.
  const toRoot = Object.fromEntries(["", ...draft.noUnits, ...draft.rareUnits].map((says) => [says, made.tree.root]));
  if (draft.noUnits.length > 0) say("who gave an answer that names no unit counts for the whole organisation only");
  if (draft.rareUnits.length > 0) {
    const names = counted(draft.rareUnits.length, "name");
    say(`${names} of units with fewer than five people count for the whole organisation only`);
  }
  return { tree: made.tree, csv: made.csv, answers: { unit: toRoot } };
}

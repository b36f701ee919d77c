import { existsSync } from "node:fs";
import type { UnitTree } from "../survey/unit.ts";
import type { Workspace } from "../survey/workspace.ts";
import type { Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import { readUnits, wholeOrganisation } from "./read-units.ts";
import type { WavesContext } from "./read-waves.ts";

/** The units of today, for what is about no wave; a workspace without any is the whole organisation, unless a survey asks for units. */
export async function readUnitsToday(
  place: Places,
  workspace: Workspace | undefined,
  { locales, instruments }: Pick<WavesContext, "locales" | "instruments">,
  problems: ProblemList,
): Promise<UnitTree | undefined> {
  const source = place.data("units.csv");
  if (existsSync(source.path)) {
    return readUnits(source, { locales, surveys: [...instruments.read.keys()] }, problems);
  }
  const inNeed = [...instruments.read].find(([, { value }]) => value.columns.unit !== undefined)?.[0];
  if (inNeed !== undefined) {
    const remedy = `add id,parent,name_nl,name_en,contact,headcount, or take unit out of columns in content/surveys/${inNeed}.yaml`;
    problems.add({ file: source.file, expected: `expected the units that ${inNeed} names`, remedy });
    return undefined;
  }
  return workspace === undefined ? undefined : wholeOrganisation(workspace.organisation);
}

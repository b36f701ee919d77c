import type { UnitTree } from "../survey/unit.ts";
import { pathToRoot } from "../survey/unit.ts";
import type { LinkedUnit } from "./link-sides.ts";
import type { Confounder } from "./links-report.ts";

/**
 * What is held constant when a link is looked at among units alike (spec 8.7), as far as the organisation tells it: size, the logarithm of
 * the headcount or else of the answers on the side of x; and the directorate, the unit below the whole organisation that a unit lies in,
 * as one column for each but the largest. Contact is looked at by itself.
 *
 * @returns the names of what is held constant, and one row of numbers a unit; columns that do not vary are left out
 */
export function linkConfounders(
  units: readonly LinkedUnit[],
  tree: UnitTree,
): { names: Confounder[]; controls: number[][] } {
  const columns: { name: Confounder; values: number[] }[] = [];
  const heads = units.map(({ unit }) => tree.units.get(unit)?.headcount ?? 0);
  const answers = units.map(({ n = 0 }) => n);
  if (heads.every((count) => count > 0)) columns.push({ name: "headcount", values: heads.map(Math.log) });
  else if (answers.every((count) => count > 0)) columns.push({ name: "answers", values: answers.map(Math.log) });
  const directorates = units.map(({ unit }) => directorateOf(unit, tree));
  const bySize = [...Map.groupBy(directorates, (id) => id)].sort(
    ([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1),
  );
  for (const [directorate] of bySize.slice(1))
    columns.push({ name: "directorate", values: directorates.map((id) => (id === directorate ? 1 : 0)) });
  const varying = columns.filter(({ values }) => values.some((value) => value !== values[0]));
  return {
    names: [...new Set(varying.map(({ name }) => name))],
    controls: units.map((_, at) => varying.map(({ values }) => values[at] ?? 0)),
  };
}

/** The unit below the whole organisation that contains a unit; units right below it have none and are one group. */
function directorateOf(unit: string, tree: UnitTree): string {
  const path = pathToRoot(tree, unit);
  return path.length > 2 ? (path.at(-2) ?? "") : "";
}

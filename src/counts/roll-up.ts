import { pathToRoot, type UnitTree } from "../survey/unit.ts";
import { mergeGroups } from "./merge.ts";
import type { GroupCounts } from "./survey-counts.ts";

/**
 * The counts of every unit with all units below it, from the counts of those who named the unit itself. Units without any
 * respondent in their subtree are left out. A unit that the tree does not know is an error: `check` reports it before.
 */
export function rollUp(tree: UnitTree, own: ReadonlyMap<string, GroupCounts>): Map<string, GroupCounts> {
  const parts = new Map<string, GroupCounts[]>();
  for (const [unit, counts] of own) {
    if (!tree.units.has(unit)) throw new RangeError(`no unit is called "${unit}"`);
    for (const ancestor of pathToRoot(tree, unit)) {
      parts.set(ancestor, [...(parts.get(ancestor) ?? []), counts]);
    }
  }
  return new Map([...parts].map(([unit, groups]) => [unit, mergeGroups(...groups)]));
}

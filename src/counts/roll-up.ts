import type { UnitTree } from "../survey/unit.ts";
import { mergeGroups } from "./merge.ts";
import type { GroupCounts } from "./survey-counts.ts";

/**
 * The counts of every unit with all units below it, from the counts of those who named the unit itself. Units without any
 * respondent in their subtree are left out. A unit that the tree does not know is an error: `check` reports it before.
 *
 * Each unit is added once, to the unit right above it: the work grows with the number of units, whatever the depth.
 */
export function rollUp(tree: UnitTree, own: ReadonlyMap<string, GroupCounts>): Map<string, GroupCounts> {
  for (const unit of own.keys()) {
    if (!tree.units.has(unit)) throw new RangeError(`no unit is called "${unit}"`);
  }
  const below = new Map<string, GroupCounts[]>();
  const totals = new Map<string, GroupCounts>();
  // A tree lists parents before children; the other way round, a unit comes when all units below it are done.
  for (const { id, parent } of [...tree.units.values()].reverse()) {
    const itself = own.get(id);
    const parts = [...(itself === undefined ? [] : [itself]), ...(below.get(id) ?? [])];
    if (parts.length === 0) continue;
    const total = mergeGroups(...parts);
    totals.set(id, total);
    if (parent === undefined) continue;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [total]);
    else siblings.push(total);
  }
  return totals;
}

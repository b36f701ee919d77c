import { type Histogram, mergeHistograms } from "../counts/histogram.ts";
import type { UnitTree } from "../survey/unit.ts";

/**
 * The groups that a reader can work out from the totals of shown units: of each shown unit the answers outside the largest shown
 * units inside it. Whatever is added or subtracted is a sum of these (spec 6.2), so a tree isolates nobody exactly when each of
 * them is empty or large enough.
 *
 * @param own the answers of the people who named the unit itself
 */
export function derivedGroups(
  tree: UnitTree,
  own: ReadonlyMap<string, Histogram>,
  isShown: (unit: string) => boolean,
): Map<string, Histogram> {
  const homes = homesOf(tree, isShown);
  const parts = Map.groupBy(
    [...own].filter(([unit]) => homes.get(unit) !== undefined),
    ([unit]) => homes.get(unit) as string,
  );
  return new Map([...parts].map(([home, members]) => [home, mergeHistograms(...members.map(([, part]) => part))]));
}

/** By unit, the nearest shown unit from there up: the one whose figures count its people. */
export function homesOf(tree: UnitTree, isShown: (unit: string) => boolean): Map<string, string | undefined> {
  const homes = new Map<string, string | undefined>();
  // A tree lists parents before children.
  for (const { id, parent } of tree.units.values()) {
    homes.set(id, isShown(id) ? id : parent === undefined ? undefined : homes.get(parent));
  }
  return homes;
}

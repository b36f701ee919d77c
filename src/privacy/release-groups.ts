import { pathToRoot, type UnitTree } from "../survey/unit.ts";
import { homeOf } from "./atoms.ts";

/** A published group: a unit, or a category of a segment in a unit. Segment and category are empty for the unit itself. */
export interface PublishedGroup {
  unit: string;
  segment: string;
  category: string;
}

/** Where a release counts somebody: the groups that a reader can work out. */
export interface ReleaseGroups {
  /** The nearest shown unit from this one up: the unit's people outside the units shown below it (spec 6.2). */
  atomOf(unit: string): PublishedGroup | undefined;
  /** The category column of the nearest unit that shows the segment (spec 6.5): the first of these names that it has. */
  columnOf(unit: string, segment: string, categories: readonly string[]): PublishedGroup | undefined;
  /** The segments that some unit shows. */
  segments: readonly string[];
}

/**
 * The groups of one release of one survey, from the tree and from what was shown.
 *
 * @example groupName(releaseGroups({ root: "a", units: new Map([["a", { id: "a", name: {}, invited: {} }], ["b", { id: "b", parent: "a", name: {}, invited: {} }]]) }, [{ unit: "a", segment: "", category: "" }]).atomOf("b")) // => "a"
 */
export function releaseGroups(tree: UnitTree, shown: readonly PublishedGroup[]): ReleaseGroups {
  const units = new Set(shown.flatMap(({ unit, segment }) => (segment === "" ? unit : [])));
  const segments = [...new Set(shown.map(({ segment }) => segment))].filter((segment) => segment !== "").sort();
  const tables = new Set(shown.map(({ unit, segment }) => groupName({ unit, segment, category: "" })));
  const columns = new Set(shown.map(groupName));
  const atoms = new Map<string, PublishedGroup | undefined>();
  return {
    segments,
    atomOf(unit) {
      if (!atoms.has(unit)) {
        const home = tree.units.has(unit) ? homeOf(tree, unit, (id) => units.has(id)) : undefined;
        atoms.set(unit, home === undefined ? undefined : { unit: home, segment: "", category: "" });
      }
      return atoms.get(unit);
    },
    columnOf(unit, segment, categories) {
      const region = pathToRoot(tree, unit).find((id) => tables.has(groupName({ unit: id, segment, category: "" })));
      if (region === undefined) return undefined;
      return categories
        .map((category) => ({ unit: region, segment, category }))
        .find((group) => columns.has(groupName(group)));
    },
  };
}

/**
 * One name for a group, the same in every release.
 *
 * @example groupName({ unit: "sales", segment: "tenure", category: "short" }) // => "sales tenure short"
 */
export function groupName(group: PublishedGroup): string;
export function groupName(group: PublishedGroup | undefined): string | undefined;
export function groupName(group: PublishedGroup | undefined): string | undefined {
  if (group === undefined) return undefined;
  const { unit, segment, category } = group;
  return segment === "" ? unit : `${unit} ${segment} ${category}`;
}

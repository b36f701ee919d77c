import type { Manifest, PastRelease } from "../survey/manifest.ts";
import type { UnitTree } from "../survey/unit.ts";
import { canonicalJson } from "./canonical-json.ts";

/** A tree as a manifest writes it: each unit with its parent. */
export function treeRecord({ units }: UnitTree): Manifest["tree"] {
  const pairs = [...units.values()].map(({ id, parent = "" }): [string, string] => [id, parent]);
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The tree in a manifest; names and headcounts are not kept. */
export function recordedTree(record: Manifest["tree"]): UnitTree {
  const units = Object.entries(record).map(([id, parent]) => {
    return [id, { id, ...(parent === "" ? {} : { parent }), name: {}, invited: {} }] as const;
  });
  return { root: units.find(([, { parent }]) => parent === undefined)?.[0] ?? "", units: new Map(units) };
}

/** Whether a wave stands on the tree that it was published on. */
export function isSameTree({ tree: recorded }: PastRelease, tree: UnitTree): boolean {
  return canonicalJson(recorded) === canonicalJson(treeRecord(tree));
}

import { z } from "zod";
import type { Text } from "./text.ts";

/** How much contact a unit has with customers. */
export const contact = z.enum(["none", "some", "much"]);
export type Contact = z.infer<typeof contact>;

/** A node of the organisation tree. */
export interface Unit {
  id: string;
  parent?: string;
  name: Text;
  contact?: Contact;
  /** Employees on the last day of fieldwork, where the workspace gives it. */
  headcount?: number;
  /** Invited people per survey, where the workspace gives it. */
  invited: Readonly<Record<string, number>>;
}

/** The organisation as it was at one moment: one root, no cycles, parents before children. */
export interface UnitTree {
  root: string;
  units: ReadonlyMap<string, Unit>;
}

/**
 * A unit and its ancestors, from the unit up to the root.
 *
 * @example pathToRoot({ root: "a", units: new Map([["a", { id: "a", name: {}, invited: {} }]]) }, "a") // => ["a"]
 */
export function pathToRoot(tree: UnitTree, from: string): string[] {
  const path: string[] = [];
  for (
    let unit = tree.units.get(from);
    unit !== undefined;
    unit = unit.parent === undefined ? undefined : tree.units.get(unit.parent)
  ) {
    path.push(unit.id);
  }
  return path;
}

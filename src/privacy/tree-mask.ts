import type { TreeUnit } from "./linked-tree.ts";
import { type Fate, suppressTree } from "./suppress-tree.ts";

/** A unit with the respondents who belong to it directly. */
export interface TreeMaskUnit extends TreeUnit {
  /** Respondents of the unit itself, without its children. */
  own: number;
  /** Hidden from the start as complementary: see `holdsSmallChange`. */
  held?: boolean | undefined;
}

export interface TreeVerdict {
  id: string;
  /** Respondents in the whole subtree. */
  n: number;
  shown: boolean;
  /** For the private build report only: a page has one sentence for all reasons. Empty where the unit is shown. */
  reason: "" | "small" | "empty" | "complementary";
  /** Respondents of the unit outside its largest shown descendants; 0 or at least k. Absent where it is not shown. */
  atom: number | undefined;
}

/**
 * Which units of one wave may be shown, so that no adding or subtracting of shown totals yields fewer than k people: algorithm A
 * of spec 6.4. Units below k are hidden, then as many others as it takes to protect them.
 *
 * @param options.k smallest group that may be shown or derived
 * @returns one verdict per unit, in input order
 * @throws RangeError for units that are not a tree
 *
 * @example treeMask([{ id: "all", own: 0 }, { id: "a", parent: "all", own: 3 }, { id: "b", parent: "all", own: 7 }], { k: 5 }).map((unit) => unit.reason) // => ["", "small", "complementary"]
 */
export function treeMask(units: readonly TreeMaskUnit[], options: { k: number }): TreeVerdict[] {
  const counted = units.map((unit) => ({ ...unit, own: [unit.own] }));
  return suppressTree(counted, ([n = 0]) => n < options.k).map(({ id, n, fate, atom }) => {
    return { id, n, shown: fate === "shown", reason: reasons[fate], atom: atom?.[0] };
  });
}

const reasons: Record<Fate, TreeVerdict["reason"]> = {
  shown: "",
  empty: "empty",
  unsafe: "small",
  held: "complementary",
  complementary: "complementary",
};

import { type LinkedUnit, linkedTree, type TreeUnit } from "./linked-tree.ts";

/** A unit as published: the people who belong to it directly, and whether its total is shown. */
export interface AuditedUnit extends TreeUnit {
  own: number;
  shown: boolean;
}

export interface DifferenceViolation {
  unit: string;
  /** `small-cell`: the shown unit itself is too small; `small-difference`: what is left after its shown descendants is. */
  kind: "small-cell" | "small-difference";
  /** How many people that is. */
  size: number;
}

/**
 * What a reader of a unit tree can derive about too few people: shown units below k, and shown units whose people outside
 * their largest shown descendants number between 1 and k−1 (spec 6.2). Exact and linear: in a tree, every derivable total is a
 * sum of these differences.
 *
 * @returns violations in input order; none means safe
 * @throws RangeError for units that are not a tree
 *
 * @example differenceAudit([{ id: "all", own: 2, shown: true }, { id: "a", parent: "all", own: 9, shown: true }], { k: 5 }) // => [{ unit: "all", kind: "small-difference", size: 2 }]
 */
export function differenceAudit(units: readonly AuditedUnit[], options: { k: number }): DifferenceViolation[] {
  const { k } = options;
  const sums = new Map<LinkedUnit<AuditedUnit>, { n: number; atom: number }>();
  const found: (DifferenceViolation | undefined)[] = [];
  for (const link of linkedTree(units)) {
    const { own, shown } = link.unit;
    let n = own;
    let atom = own;
    for (const child of link.children) {
      const below = sums.get(child);
      n += below?.n ?? 0;
      if (!child.unit.shown) atom += below?.atom ?? 0;
    }
    sums.set(link, { n, atom });
    if (!shown) continue;
    if (n < k) found[link.index] = { unit: link.unit.id, kind: "small-cell", size: n };
    else if (atom > 0 && atom < k) found[link.index] = { unit: link.unit.id, kind: "small-difference", size: atom };
  }
  return found.filter((violation) => violation !== undefined);
}

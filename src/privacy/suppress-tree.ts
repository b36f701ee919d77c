import { codePointOrder } from "./code-point-order.ts";
import { type LinkedUnit, linkedTree, type TreeUnit } from "./linked-tree.ts";

/** A unit with the people who belong to it directly, counted per class of answer (one class: just people). */
export interface CountedUnit extends TreeUnit {
  /** People of the unit itself, without its children; the same classes in the same order for every unit. */
  own: readonly number[];
  /** Not to be shown whatever its counts say, because an earlier decision hid it. */
  held?: boolean | undefined;
}

/** Why a unit is not shown: `unsafe` by its own counts, `held` by an earlier decision, `complementary` to protect others. */
export type Fate = "shown" | "empty" | "unsafe" | "held" | "complementary";

export interface SuppressedUnit {
  id: string;
  /** People in the whole subtree, and the same per class. */
  n: number;
  total: number[];
  fate: Fate;
  /** The unit minus its largest shown descendants, per class: what a reader can derive. Only where the unit is shown. */
  atom: number[] | undefined;
}

/**
 * Hides units of a tree until nothing that can be derived is unsafe (algorithm A of spec 6.4, with the generalisation of 6.6).
 *
 * Published totals of a tree can only be combined into sums of *atoms* (a shown unit minus its largest shown descendants), so
 * the tree is safe exactly when every atom is empty or safe (spec 6.2). Children come first; where an atom is unsafe, the
 * cheapest shown descendant with people of its own to lend is hidden and its atom merged, again until the atom is safe. Cost is
 * the number of respondents whose figures disappear, then the number of units, then the id in code-point order.
 * Not optimal (optimal suppression is NP-hard) but safe, in one pass that ends after at most as many steps as there are units.
 *
 * @param isUnsafe whether a non-empty group with these class counts must not be derivable
 * @param exposes whether an atom, safe by its own counts, would still tell too much about the hidden units inside it
 * @returns one verdict per unit, in input order
 * @throws RangeError for units that are not a tree
 *
 * @example suppressTree([{ id: "all", own: [10] }, { id: "hr", parent: "all", own: [3] }], ([n = 0]) => n < 5).map((unit) => unit.fate) // => ["shown", "unsafe"]
 */
export function suppressTree(
  units: readonly CountedUnit[],
  isUnsafe: (counts: readonly number[]) => boolean,
  exposes?: (atom: readonly number[], hidden: readonly HiddenUnit[]) => boolean,
): SuppressedUnit[] {
  const tree = linkedTree(units);
  const cells = new Map<LinkedUnit<CountedUnit>, Cell>();
  const ordered: Cell[] = new Array(units.length);
  for (const link of tree) {
    const total = [...link.unit.own];
    const children = link.children.map((child) => {
      const cell = cells.get(child) as Cell;
      add(total, cell.total);
      return cell;
    });
    const n = size(total);
    const fate = n === 0 ? "empty" : isUnsafe(total) ? "unsafe" : link.unit.held ? "held" : "shown";
    const cell: Cell = { id: link.unit.id, index: link.index, n, total, fate, atom: [...link.unit.own], children };
    cells.set(link, cell);
    ordered[link.index] = cell;
  }
  for (const link of tree) {
    const cell = cells.get(link) as Cell;
    if (cell.fate === "shown") {
      makeSafe(cell, (atom) => isUnsafe(atom) || exposes?.(atom, hiddenIn(cell)) === true);
    }
    // The people of a hidden unit belong to the atom of the nearest shown ancestor, which comes later.
    if (cell.fate !== "shown" && link.parent) add((cells.get(link.parent) as Cell).atom, cell.atom);
  }
  return ordered.map(({ id, n, total, fate, atom }) => ({
    id,
    n,
    total,
    fate,
    atom: fate === "shown" ? atom : undefined,
  }));
}

/** A hidden unit inside the atom of a shown one. */
export interface HiddenUnit {
  /** Place in the input. */
  index: number;
  n: number;
  total: readonly number[];
  /** The hidden unit above it, when that is in the same atom. */
  above: HiddenUnit | undefined;
}

interface Cell {
  id: string;
  index: number;
  n: number;
  total: number[];
  fate: Fate;
  atom: number[];
  children: Cell[];
}

function makeSafe(cell: Cell, isUnsafe: (counts: readonly number[]) => boolean): void {
  while (size(cell.atom) > 0 && isUnsafe(cell.atom)) {
    const path = cheapestPath(cell);
    if (path === undefined) {
      // Spec 6.6: nothing left to merge. Its people then join the atom of the nearest shown ancestor.
      cell.fate = "complementary";
      return;
    }
    for (const hidden of path) {
      hidden.fate = "complementary";
      add(cell.atom, hidden.atom);
    }
  }
}

/** The non-empty hidden units that are reached from a shown one through hidden units only; those above come first. */
function hiddenIn(cell: Cell): HiddenUnit[] {
  const found: HiddenUnit[] = [];
  const open: { cell: Cell; above: HiddenUnit | undefined }[] = [{ cell, above: undefined }];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const child of next.cell.children) {
      if (child.fate === "shown" || child.n === 0) continue;
      const hidden = { index: child.index, n: child.n, total: child.total, above: next.above };
      found.push(hidden);
      open.push({ cell: child, above: hidden });
    }
  }
  return found;
}

interface Step {
  cell: Cell;
  cost: number;
  length: number;
  above: Step | undefined;
}

/** The shown units to hide so that one non-empty atom below merges into this unit's: all but the last have empty atoms. */
function cheapestPath(from: Cell): Cell[] | undefined {
  let best: Step | undefined;
  const open: Step[] = [{ cell: from, cost: 0, length: 0, above: undefined }];
  for (let above = open.pop(); above; above = open.pop()) {
    for (const cell of above.cell.children) {
      if (cell.n === 0) continue;
      const shown = cell.fate === "shown";
      const step = { cell, above, cost: above.cost + (shown ? cell.n : 0), length: above.length + (shown ? 1 : 0) };
      if (best && step.cost > best.cost) continue;
      if (shown && size(cell.atom) > 0) {
        if (best === undefined || isCheaper(step, best)) best = step;
      } else {
        open.push(step);
      }
    }
  }
  if (best === undefined) return undefined;
  const path: Cell[] = [];
  for (let step: Step | undefined = best; step; step = step.above) {
    if (step.cell !== from && step.cell.fate === "shown") path.push(step.cell);
  }
  return path;
}

function isCheaper(a: Step, b: Step): boolean {
  return (a.cost - b.cost || a.length - b.length || codePointOrder(a.cell.id, b.cell.id)) < 0;
}

function size(counts: readonly number[]): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

function add(into: number[], counts: readonly number[]): void {
  for (let index = 0; index < counts.length; index++) into[index] = (into[index] ?? 0) + (counts[index] ?? 0);
}

import { type LinkedUnit, linkedTree, type TreeUnit } from "./linked-tree.ts";

/** A unit of a published tree: how many answers it holds, and their total where that is published. */
export interface IntervalCell extends TreeUnit {
  /** Answers in the whole subtree. */
  n: number;
  /** Sum of the answers, where a reader knows it. */
  published?: number | undefined;
  /** Limits of the sum that a reader knows from elsewhere, such as a band. */
  between?: readonly [low: number, high: number] | undefined;
}

export interface TotalInterval {
  low: number;
  high: number;
}

/**
 * How precisely a reader of a unit tree can pin down the total of each hidden cell: the smallest and largest sum of its answers that
 * fits all published totals and the limits of one answer (the bounds audit of spec 6.6). In a tree two passes give the exact range,
 * the same as a linear programme: children bound their parent, then what is left of the parent bounds each child.
 *
 * @param limits lowest and highest possible answer
 * @returns one range per cell in input order, `undefined` where the total is published
 * @throws RangeError for cells that are not a tree, children with more answers than their parent, or totals that contradict each other
 *
 * @example totalIntervals([{ id: "all", n: 8, published: 24 }, { id: "b", parent: "all", n: 4 }, { id: "c", parent: "all", n: 4 }], { min: 1, max: 5 })[1] // => { low: 4, high: 20 }
 */
export function totalIntervals(
  cells: readonly IntervalCell[],
  limits: { min: number; max: number },
): (TotalInterval | undefined)[] {
  const tree = linkedTree(cells);
  const ranges = new Map<LinkedUnit<IntervalCell>, Range>();
  for (const link of tree) {
    const inside = { low: 0, high: 0 };
    let elsewhere = link.unit.n;
    for (const child of link.children) {
      const range = ranges.get(child) as Range;
      inside.low += range.low;
      inside.high += range.high;
      elsewhere -= child.unit.n;
    }
    if (elsewhere < 0) throw new RangeError(`the parts of "${link.unit.id}" hold more answers than the whole`);
    // People of the unit that are in none of its children.
    inside.low += elsewhere * limits.min;
    inside.high += elsewhere * limits.max;
    const known = link.unit.published === undefined ? link.unit.between : [link.unit.published, link.unit.published];
    ranges.set(link, narrow({ ...inside, inside }, known, link.unit.id));
  }
  for (const link of tree.toReversed()) {
    const whole = ranges.get(link) as Range;
    const settled = link.children.map((child) => {
      const range = ranges.get(child) as Range;
      const others = { low: whole.inside.low - range.low, high: whole.inside.high - range.high };
      return [child, narrow(range, [whole.low - others.high, whole.high - others.low], child.unit.id)] as const;
    });
    for (const [child, range] of settled) ranges.set(child, range);
  }
  const found: (TotalInterval | undefined)[] = new Array(cells.length);
  for (const link of tree) {
    const { low, high } = ranges.get(link) as Range;
    if (link.unit.published === undefined) found[link.index] = { low, high };
  }
  return found;
}

interface Range extends TotalInterval {
  /** What the parts alone allow. */
  inside: TotalInterval;
}

function narrow(range: Range, known: readonly number[] | undefined, id: string): Range {
  const low = Math.max(range.low, known?.[0] ?? range.low);
  const high = Math.min(range.high, known?.[1] ?? range.high);
  // Sums of weighted or rescaled answers differ in their last digits.
  if (low > high + 1e-9 * Math.max(1, Math.abs(low), Math.abs(high)))
    throw new RangeError(`the published totals around "${id}" contradict each other`);
  return { low, high: Math.max(low, high), inside: range.inside };
}

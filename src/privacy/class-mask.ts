import type { TreeUnit } from "./linked-tree.ts";
import { suppressTree } from "./suppress-tree.ts";
import { unanimity } from "./unanimity.ts";

/** A unit with the valid answers of the people who belong to it directly. */
export interface ClassMaskUnit extends TreeUnit {
  /** Answers per class, of the unit itself without its children; the same classes for every unit. */
  own: readonly number[];
  /** Whether the wave mask shows the unit. What it hides stays hidden for every item. */
  waveShown: boolean;
}

export interface ClassVerdict {
  id: string;
  /** Valid answers in the whole subtree, and the same per class. */
  n: number;
  total: number[];
  state: "exact" | "banded" | "hidden";
  /** For the private build report only. Empty where the unit is exact. */
  reason: "" | "wave" | "empty" | "small" | "unanimous" | "complementary";
  /** For a banded unit: which class, and "`atLeast` or more of `n`". */
  category?: number;
  band?: { atLeast: number; n: number };
  /** Answers per class that a reader can derive: the unit minus its largest exact descendants. Only where it is exact. */
  atom: number[] | undefined;
}

/**
 * Which units may show their figures on one item or construct, whatever its classes of answer: algorithm A on valid answers, with
 * every derivable group either empty or of at least k people who did not answer alike (spec 6.6). It starts from the wave mask and only
 * hides more. A unit whose own answers are (nearly) alike shows a band and counts as hidden.
 *
 * Classes are what must not be unanimous: favourable, neutral and unfavourable for an item (see `itemMask`), one class per distinct
 * person score for a construct.
 *
 * @param options.k smallest group of answers that may be shown or derived
 * @returns one verdict per unit, in input order
 * @throws RangeError for units that are not a tree
 *
 * @example classMask([{ id: "all", own: [4, 5], waveShown: true }, { id: "hr", parent: "all", own: [0, 9], waveShown: true }], { k: 5 }).map((unit) => unit.state) // => ["exact", "banded"]
 */
export function classMask(units: readonly ClassMaskUnit[], options: { k: number }): ClassVerdict[] {
  const { k } = options;
  const counted = units.map(({ id, parent, own, waveShown }) => ({ id, parent, own, held: !waveShown }));
  const isUnsafe = (counts: readonly number[]) => unanimity(counts, k).state !== "exact";
  return suppressTree(counted, isUnsafe).map(({ id, n, total, fate, atom }, index): ClassVerdict => {
    const verdict = { id, n, total, atom };
    if (fate === "shown") return { ...verdict, state: "exact", reason: "" };
    if (fate === "empty") return { ...verdict, state: "hidden", reason: "empty" };
    if (n < k) return { ...verdict, state: "hidden", reason: "small" };
    if (!units[index]?.waveShown) return { ...verdict, state: "hidden", reason: "wave" };
    if (fate === "unsafe") return { ...verdict, ...unanimity(total, k), reason: "unanimous" };
    return { ...verdict, state: "hidden", reason: "complementary" };
  });
}

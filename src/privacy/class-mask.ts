import { countsPerCategory, hiddenCellsExposed, type PublishedTotal } from "./hidden-cells-exposed.ts";
import type { TreeUnit } from "./linked-tree.ts";
import { type HiddenUnit, suppressTree } from "./suppress-tree.ts";
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
 * Categories are what must not be unanimous: favourable, neutral and unfavourable for an item (see `itemMask`), one per distinct
 * person score for a construct. Where `totals` are given, more is hidden until no small hidden unit is pinned down by them.
 *
 * @param options.k smallest group of answers that may be shown or derived
 * @param options.categories category of each class of answer; default each class its own
 * @param options.totals what is published of every exact unit, for the bounds audit of spec 6.6; default nothing
 * @returns one verdict per unit, in input order; `category` of a band is one of `categories`
 * @throws RangeError for units that are not a tree
 *
 * @example classMask([{ id: "all", own: [4, 5], waveShown: true }, { id: "hr", parent: "all", own: [0, 9], waveShown: true }], { k: 5 }).map((unit) => unit.state) // => ["exact", "banded"]
 */
export function classMask(
  units: readonly ClassMaskUnit[],
  options: { k: number; categories?: readonly number[]; totals?: readonly PublishedTotal[] },
): ClassVerdict[] {
  const { k, totals = [] } = options;
  const categories = options.categories ?? units[0]?.own.map((_, index) => index) ?? [];
  const counted = units.map(({ id, parent, own, waveShown }) => ({ id, parent, own, held: !waveShown }));
  const judge = (counts: readonly number[]) => unanimity(countsPerCategory(counts, categories), k);
  const isUnsafe = (counts: readonly number[]) => judge(counts).state !== "exact";
  const rules = { k, categories, totals, mayBand: (index: number) => units[index]?.waveShown === true };
  const exposes = (atom: readonly number[], hidden: readonly HiddenUnit[]) => hiddenCellsExposed(atom, hidden, rules);
  const masked = suppressTree(counted, isUnsafe, totals.length === 0 ? undefined : exposes);
  return masked.map(({ id, n, total, fate, atom }, index): ClassVerdict => {
    const verdict = { id, n, total, atom };
    if (fate === "shown") return { ...verdict, state: "exact", reason: "" };
    if (fate === "empty") return { ...verdict, state: "hidden", reason: "empty" };
    if (n < k) return { ...verdict, state: "hidden", reason: "small" };
    if (!units[index]?.waveShown) return { ...verdict, state: "hidden", reason: "wave" };
    if (fate === "unsafe") return { ...verdict, ...judge(total), reason: "unanimous" };
    return { ...verdict, state: "hidden", reason: "complementary" };
  });
}

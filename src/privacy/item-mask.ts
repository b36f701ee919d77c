import { type ClassVerdict, classMask } from "./class-mask.ts";
import type { TreeUnit } from "./linked-tree.ts";

/** A unit with the answers to one item of the people who belong to it directly. */
export interface ItemMaskUnit extends TreeUnit {
  /** Detractors, for a recommendation item; "no", for a yes/no item. */
  unfavourable: number;
  /** Passives; 0 for a yes/no item. */
  neutral: number;
  /** Promoters; "yes". */
  favourable: number;
  /** Respondents without a valid answer. They count for the wave mask, not for the item. */
  unanswered?: number;
  waveShown: boolean;
}

/** The three classes in the order of every count. */
export const itemClasses = ["unfavourable", "neutral", "favourable"] as const;

/**
 * Which units may show their figures on one item: `classMask` on the answers collapsed to three classes (spec 6.6).
 *
 * @param options.k smallest number of valid answers that may be shown or derived
 * @returns one verdict per unit, in input order; `category` of a band indexes `itemClasses`
 * @throws RangeError for units that are not a tree
 *
 * @example itemMask([{ id: "all", unfavourable: 2, neutral: 3, favourable: 4, waveShown: true }], { k: 5 })[0].atom // => [2, 3, 4]
 */
export function itemMask(units: readonly ItemMaskUnit[], options: { k: number }): ClassVerdict[] {
  return classMask(
    units.map(({ id, parent, unfavourable, neutral, favourable, waveShown }) => {
      return { id, parent, own: [unfavourable, neutral, favourable], waveShown };
    }),
    options,
  );
}

import { unanimity } from "./unanimity.ts";

/**
 * Whether one item's row of a shown breakdown may be shown: every category has enough valid answers to the item and no category answered
 * (nearly) alike; otherwise the whole row is hidden, since one hidden category would follow from the unit's total (spec 6.6).
 *
 * @param categories for each category of the breakdown, the answers per class
 * @param kSegment smallest number of valid answers in a category
 *
 * @example segmentRow([[4, 3, 5], [2, 4, 6]], 10) // => true
 * @example segmentRow([[4, 3, 5], [0, 1, 11]], 10) // => false
 */
export function segmentRow(categories: readonly (readonly number[])[], kSegment: number): boolean {
  return categories.every((counts) => unanimity(counts, kSegment).state === "exact");
}

import type { Histogram } from "../counts/histogram.ts";
import { limits } from "./limits.ts";

/**
 * Would the score of a construct beside those of its items tell about the few who skipped one? Items × people × index minus the totals
 * of the items leaves only those who skipped something, each with 100 points or less for every item skipped, and those who answered too
 * few items for a score, each with as much for every item answered. What hides them is the rounding of the index: a whole point for
 * every item of every person. It must hide at least half of what these few can have answered (spec 6.6). The totals of the items are taken as known exactly.
 *
 * @param group people by the number of items they skipped; below 0 by how many they answered, of those without a score
 * @param items how many items the construct has
 *
 * Source: spec 6.2 and 6.6.
 *
 * @example tellsSkipped(new Map([[0, { n: 7 }], [1, { n: 1 }]]), { items: 3, minimum: 5 }) // => true
 * @example tellsSkipped(new Map([[0, { n: 60 }], [1, { n: 1 }]]), { items: 3, minimum: 5 }) // => false
 * @example tellsSkipped(new Map([[0, { n: 8 }]]), { items: 3, minimum: 5 }) // => false
 */
export function tellsSkipped(group: Histogram, { items, minimum }: { items: number; minimum: number }): boolean {
  let few = 0;
  let points = 0;
  for (const [left, { n }] of group) {
    if (left === 0) continue;
    few += n;
    points += 100 * Math.abs(left) * n;
  }
  return few > 0 && few < minimum && scored(group) * items < (points * limits.openShare) / 100;
}

/**
 * The people of a group who have a score.
 *
 * @example scored(new Map([[-1, { n: 2 }], [0, { n: 8 }], [1, { n: 1 }]])) // => 9
 */
export function scored(group: Histogram): number {
  let people = 0;
  for (const [left, { n }] of group) if (left >= 0) people += n;
  return people;
}

import { limits } from "./limits.ts";

/** What may be said of one cell: the exact figures, only a band, or nothing. */
export interface UnanimityVerdict {
  state: "exact" | "banded" | "hidden";
  /** For a banded cell: the class that holds all or nearly all answers, as its index. */
  category?: number;
  /** For a banded cell: "`atLeast` or more of `n`". */
  band?: { atLeast: number; n: number };
}

/**
 * Whether a group answered (nearly) alike, so that its score would give every answer away (spec 6.6). When the largest class holds
 * all answers, or all but one and that one person knows the rest, only the band "n−2 or more of n" may be shown: no mean, no NPS, no
 * interval. Percent bands are no protection: 90 % of 8 people is 8 of 8.
 *
 * @param counts respondents per class: unfavourable, neutral, favourable; two classes for a yes/no item; for a construct one
 *   class per distinct person score
 * @param k smallest group that may be shown
 *
 * @example unanimity([0, 1, 7], 5) // => { state: "banded", category: 2, band: { atLeast: 6, n: 8 } }
 * @example unanimity([1, 1, 6], 5) // => { state: "exact" }
 * @example unanimity([0, 0, 4], 5) // => { state: "hidden" }
 */
export function unanimity(counts: readonly number[], k: number): UnanimityVerdict {
  let n = 0;
  let category = 0;
  counts.forEach((count, index) => {
    n += count;
    if (count > (counts[category] ?? 0)) category = index;
  });
  if (n < k || n === 0) return { state: "hidden" };
  if ((counts[category] ?? 0) < n - limits.alikeBut) return { state: "exact" };
  return { state: "banded", category, band: { atLeast: n - limits.bandLeaves, n } };
}

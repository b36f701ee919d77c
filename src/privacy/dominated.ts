import type { Histogram } from "../counts/histogram.ts";

/**
 * Is a weighted group in fact about fewer people than its size says? It is when its effective size, (Σw)²/Σw², falls a whole
 * person or more below the minimum: then one or two heavy weights speak for all (spec 4 and 6.1). Never true without weights.
 *
 * @example dominated(new Map([[5, { n: 5, weight: 5_000_000_000_000n, squares: 5_000_000_000_000_000_000_000_000n }]]), 5) // => false
 * @example dominated(new Map([[5, { n: 5, weight: 9_000_000_000_000n, squares: 80_000_000_000_000_000_000_000_000n }]]), 5) // => true
 * @example dominated(new Map([[5, { n: 5 }]]), 5) // => false
 */
export function dominated(group: Histogram, minimum: number): boolean {
  let weight = 0n;
  let squares = 0n;
  for (const sums of group.values()) {
    if (sums.n > 0 && sums.weight === undefined) return false;
    weight += sums.weight ?? 0n;
    squares += sums.squares ?? 0n;
  }
  return squares > 0n ? weight * weight < BigInt(minimum - 1) * squares : group.size > 0;
}

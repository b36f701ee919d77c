import { exactRank } from "./exact-rank.ts";
import { leverage } from "./leverage.ts";

/**
 * The fewest people whose answers some combination of published totals singles out: the smallest support of any non-zero linear
 * combination of the totals, in people (spec 6.3, 6.7). Exact, by trying groups of parts from small to large; for audits and
 * small systems, since the number of groups doubles with each distinct part. Parts without people carry nothing.
 *
 * @param totals one row per published total: 1 for each part it includes, 0 for the others
 * @param sizes people per part
 * @param limit only look for fewer people than this
 * @returns `undefined` when no combination singles out fewer people than the limit, or nothing is published
 *
 * @example smallestSupport([[1, 1, 0], [0, 1, 1], [1, 0, 0]], [9, 2, 9]) // => 2
 * @example smallestSupport([[1, 1]], [3, 4], 5) // => undefined
 */
export function smallestSupport(
  totals: readonly (readonly number[])[],
  sizes: readonly number[],
  limit = Number.POSITIVE_INFINITY,
): number | undefined {
  const parts = distinctParts(totals, sizes);
  const rank = exactRank(parts.map((part) => part.inTotals));
  // The leverages of a group that can be singled out sum to at least 1 (spec 6.3): all others need no exact test.
  const pulls = leverage(parts.map((part) => part.inTotals));
  let best = limit;
  // A combination lives inside a group of parts exactly when the parts outside it have a lower rank.
  const search = (from: number, size: number, pull: number, outside: readonly Part[]): void => {
    for (let at = from; at < parts.length; at++) {
      const part = parts[at] as Part;
      const grown = size + part.size;
      // Parts are in ascending order: the next ones are no smaller.
      if (grown >= best) return;
      const pulled = pull + (pulls[at] ?? 0);
      const left = outside.filter((other) => other !== part);
      const isSingledOut = pulled > 1 - 1e-6 && exactRank(left.map((other) => other.inTotals)) < rank;
      if (isSingledOut) best = grown;
      else search(at + 1, grown, pulled, left);
    }
  };
  search(0, 0, 0, parts);
  return best < limit ? best : undefined;
}

interface Part {
  inTotals: number[];
  size: number;
}

/** Parts that occur in the same totals can never be told apart: they count as one. In ascending size. */
function distinctParts(totals: readonly (readonly number[])[], sizes: readonly number[]): Part[] {
  const parts = new Map<string, Part>();
  sizes.forEach((size, index) => {
    const inTotals = totals.map((total) => total[index] ?? 0);
    if (size === 0 || inTotals.every((cell) => cell === 0)) return;
    const key = inTotals.join();
    const part = parts.get(key);
    if (part) part.size += size;
    else parts.set(key, { inTotals, size });
  });
  return [...parts.values()].sort((a, b) => a.size - b.size);
}

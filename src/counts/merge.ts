import { type Histogram, mergeHistograms } from "./histogram.ts";
import type { GroupCounts, ItemCounts } from "./survey-counts.ts";

/** Nobody: the neutral element of `mergeGroups`. */
export const nobody: GroupCounts = {
  rows: 0,
  respondents: 0,
  items: new Map(),
  constructs: new Map(),
  skipped: new Map(),
};

/**
 * The counts of disjoint groups together. Associative, commutative, and the tally of a concatenation is the merge of the
 * tallies (spec 0.3).
 *
 * @example mergeGroups(nobody, { ...nobody, rows: 2, respondents: 1 }).rows // => 2
 */
export function mergeGroups(...groups: readonly GroupCounts[]): GroupCounts {
  return {
    rows: sum(groups.map((group) => group.rows)),
    respondents: sum(groups.map((group) => group.respondents)),
    items: mergeMaps(
      groups.map((group) => group.items),
      (parts: ItemCounts[]) => ({
        answers: mergeHistograms(...parts.map((part) => part.answers)),
        missing: sum(parts.map((part) => part.missing)),
        invalid: sum(parts.map((part) => part.invalid)),
      }),
    ),
    skipped: mergeMaps(
      groups.map((group) => group.skipped),
      (parts: Histogram[]) => mergeHistograms(...parts),
    ),
    constructs: mergeMaps(
      groups.map((group) => group.constructs),
      (parts: Histogram[]) => mergeHistograms(...parts),
    ),
  };
}

function mergeMaps<Value>(
  maps: readonly ReadonlyMap<string, Value>[],
  merge: (values: Value[]) => Value,
): Map<string, Value> {
  const keys = [...new Set(maps.flatMap((map) => [...map.keys()]))].sort();
  return new Map(keys.map((key) => [key, merge(maps.flatMap((map) => map.get(key) ?? []))]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

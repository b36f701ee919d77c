import { smallestSupport } from "./smallest-support.ts";

/**
 * The smallest group of fewer than k people that the totals of overlapping groups single out, by exhaustive search: what the
 * leverage rule of spec 6.3 rules out without searching. For audits of small systems.
 *
 * @param members one row per person, one column per shown group: 1 for a member, 0 otherwise
 * @returns `undefined` when no combination of totals isolates fewer than k people
 *
 * @example isolatedGroup([[1, 1], [1, 1], [1, 0]], { k: 5 }) // => 1
 */
export function isolatedGroup(members: readonly (readonly number[])[], options: { k: number }): number | undefined {
  const groups = members[0]?.map((_, group) => members.map((row) => row[group] ?? 0)) ?? [];
  return smallestSupport(
    groups,
    members.map(() => 1),
    options.k,
  );
}

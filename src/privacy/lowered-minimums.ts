import type { Minimum } from "../survey/workspace.ts";

/** A minimum that is lower now than it was. */
export interface LoweredMinimum {
  name: keyof Minimum | "public";
  /** What it was; of `public`, false. */
  was: number | false;
}

/**
 * The smallest groups that a wave was closed with and that would be smaller now. Raising is always safe; lowering would show, of a wave
 * that readers have, a group that they were not shown (spec 6.7).
 *
 * @example loweredMinimums({ score: 8, segment: 10, distribution: 10, comment: 10, theme: 5 }, { score: 5, segment: 12, distribution: 10, comment: 10, theme: 5 }) // => [{ name: "score", was: 8 }]
 * @example loweredMinimums("public", "public") // => []
 */
export function loweredMinimums(before: Minimum | "public", now: Minimum | "public"): LoweredMinimum[] {
  if (before === "public") return [];
  if (now === "public") return [{ name: "public", was: false }];
  return (Object.keys(before) as (keyof Minimum)[])
    .filter((name) => now[name] < before[name])
    .map((name) => ({ name, was: before[name] }));
}

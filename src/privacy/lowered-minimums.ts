import { type Minimum, minimum } from "../survey/workspace.ts";

/** A minimum that is lower now than it was. */
export interface LoweredMinimum {
  name: keyof Minimum | "public";
  /** What it was; of `public`, false. */
  was: number | false;
}

/**
 * The smallest groups that a wave was closed with and that would be smaller now. Raising is always safe; lowering would show, of a wave
 * that readers have, a group that they were not shown (spec 6.7). Minimums that nobody set follow that of a score, down and up again:
 * then it alone is named.
 *
 * @example loweredMinimums({ score: 8, segment: 10, distribution: 10, comment: 10, theme: 5 }, { score: 5, segment: 12, distribution: 10, comment: 10, theme: 5 }) // => [{ name: "score", was: 8 }]
 * @example loweredMinimums({ score: 6, segment: 10, distribution: 10, comment: 10, theme: 6 }, { score: 5, segment: 10, distribution: 10, comment: 10, theme: 5 }) // => [{ name: "score", was: 6 }]
 * @example loweredMinimums("public", "public") // => []
 */
export function loweredMinimums(before: Minimum | "public", now: Minimum | "public"): LoweredMinimum[] {
  if (before === "public") return [];
  if (now === "public") return [{ name: "public", was: false }];
  const lowered = (Object.keys(before) as (keyof Minimum)[]).filter((name) => now[name] < before[name]);
  const [usual, usualNow] = [before, now].map(({ score }) => minimum.parse({ score }));
  const follows = (name: keyof Minimum) =>
    name !== "score" && lowered.includes("score") && before[name] === usual?.[name] && now[name] === usualNow?.[name];
  return lowered.filter((name) => !follows(name)).map((name) => ({ name, was: before[name] }));
}

import type { Pattern } from "../counts/pattern-tally.ts";
import type { Frame } from "../survey/frame.ts";

/** Response that differs by no more than this, in points, is alike: weights would add uncertainty and mend nothing (spec 4). */
export const alikeWithin = 10;

/**
 * How unlike the categories of a population responded, in points: the largest distance between the response of two
 * categories of the same variable. Response is respondents out of people in the population, 0 to 100; categories without
 * people have none.
 *
 * Source: spec 4.
 *
 * @example responseSpread([{ categories: ["m"], n: 30 }, { categories: ["f"], n: 20 }], new Map([["sex", new Map([["m", 50], ["f", 50]])]])) // => 20
 */
export function responseSpread(patterns: readonly Pattern[], frame: Frame): number {
  const spreads = [...frame.values()].map((people, at) => {
    const responses = [...people].flatMap(([category, size]) =>
      size === 0 ? [] : [(100 * respondentsIn(patterns, at, category)) / size],
    );
    return responses.length === 0 ? 0 : Math.max(...responses) - Math.min(...responses);
  });
  return Math.max(0, ...spreads);
}

/** How many respondents have this category in the variable at this place of the frame. */
export function respondentsIn(patterns: readonly Pattern[], at: number, category: string): number {
  return patterns.reduce((sum, { categories, n }) => (categories[at] === category ? sum + n : sum), 0);
}

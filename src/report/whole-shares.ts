import { roundShares } from "../stats/round-shares.ts";

/**
 * Parts as whole percents that add up to 100, by largest remainder (spec 0.5). Empty when there is nothing to divide.
 *
 * @example wholeShares([1, 1, 1]) // => [34, 33, 33]
 * @example wholeShares([]) // => []
 */
export function wholeShares(parts: readonly number[]): number[] {
  return roundShares(parts).filter((share) => share !== undefined);
}

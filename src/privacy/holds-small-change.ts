import { limits } from "./limits.ts";

/**
 * Whether a unit's later wave is held back because one or two people joined or left a small unit since the wave last shown: in a stable
 * team, what a joiner answered shows through (spec 6.7d, on by default). Give the result to the tree mask as `held`.
 *
 * @param n respondents now
 * @param lastShown respondents in the last wave that was shown, if there was one
 *
 * @example holdsSmallChange(8, 7) // => true
 * @example holdsSmallChange(8, 8) // => false
 * @example holdsSmallChange(12, 11) // => false
 */
export function holdsSmallChange(n: number, lastShown: number | undefined): boolean {
  if (lastShown === undefined || n >= limits.stableBelow) return false;
  const change = Math.abs(n - lastShown);
  return change > 0 && change <= limits.smallChange;
}

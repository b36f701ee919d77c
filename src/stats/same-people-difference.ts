import { normalDifference, type TestedDifference } from "./normal-difference.ts";
import type { Proportion } from "./proportion-difference.ts";
import { proportionDifference, shareError } from "./proportion-difference.ts";

/**
 * The share of one answer minus that of another answer of the same people, in points, when it is not known who gave which: only
 * the two shares are. How far they swing together is then unknown too. Whatever it is, the standard error of the difference is at most
 * the sum of both standard errors (Cauchy and Schwarz), so that sum is taken: the interval holds the truth at least as often as it says,
 * and a claim is made at most as often by chance. Where those who give one answer tend to give the other as well, it is wider than needed.
 * Prefer `proportionDifference` for groups of other people. `undefined` when nobody answered one of the two.
 *
 * Source: spec 3.2 for both errors; the bound is Var(a − b) ≤ (σa + σb)².
 *
 * @example samePeopleDifference({ x: 6, n: 8 }, { x: 2, n: 8 })?.se // => 28.982753492378876
 */
export function samePeopleDifference(
  a: Proportion,
  b: Proportion,
  { level = 0.95 }: { level?: number } = {},
): TestedDifference | undefined {
  const apart = proportionDifference(a, b, { level });
  if (apart === undefined) return undefined;
  const { difference, adjusted } = apart;
  return normalDifference({ difference, adjusted, se: shareError(a) + shareError(b), limit: 100, level });
}

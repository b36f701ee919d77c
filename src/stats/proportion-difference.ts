import { normalDifference, type TestedDifference } from "./normal-difference.ts";

/** x of n people. Fractional after weighting. */
export interface Proportion {
  x: number;
  n: number;
}

/**
 * The share of one group minus that of another group of other people, in points. Each group gets one person at each end, so
 * interval and p stay honest at 0 % and 100 %. Print `difference`; interval, p and label are about `adjusted`.
 * `undefined` when one group is empty.
 *
 * Source: spec 3.2; Agresti & Caffo 2000, The American Statistician 54.
 *
 * @example proportionDifference({ x: 7, n: 10 }, { x: 120, n: 200 })?.p // => 0.6298475851118973
 */
export function proportionDifference(
  a: Proportion,
  b: Proportion,
  { level = 0.95 }: { level?: number } = {},
): TestedDifference | undefined {
  if (!(a.n > 0 && b.n > 0)) return undefined;
  return normalDifference({
    difference: (100 * a.x) / a.n - (100 * b.x) / b.n,
    adjusted: 100 * (adjustedShare(a) - adjustedShare(b)),
    se: Math.hypot(shareError(a), shareError(b)),
    limit: 100,
    level,
  });
}

/**
 * The standard error, in points, that a share brings to a comparison: p̃ = (x + 1)/(n + 2), √(p̃(1 − p̃)/(n + 2)).
 *
 * Source: spec 3.2; Agresti & Caffo 2000.
 *
 * @example shareError({ x: 1, n: 2 }) // => 25
 */
export function shareError(proportion: Proportion): number {
  const share = adjustedShare(proportion);
  return 100 * Math.sqrt(Math.max(0, share * (1 - share)) / (proportion.n + 2));
}

function adjustedShare({ x, n }: Proportion): number {
  return (x + 1) / (n + 2);
}

import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * The chance that a Student t variable with `df` degrees of freedom (fractional allowed) is at most t.
 * Accurate in the lower tail: a two-sided p is `2 * studentTCdf(-Math.abs(t), df)`.
 *
 * Source: Abramowitz & Stegun 26.7.1; spec 0.4.
 *
 * @example studentTCdf(0, 5) // => 0.5
 * @example studentTCdf(-1, 1) // => 0.25
 */
export function studentTCdf(t: number, df: number): number {
  const square = t * t;
  if (square === 0) return 0.5;
  if (!Number.isFinite(square)) return t < 0 ? 0 : 1;
  const tail = incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square)) / 2;
  return t < 0 ? tail : 1 - tail;
}

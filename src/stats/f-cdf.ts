import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * The chance that an F variable with `df1` and `df2` degrees of freedom is at most f.
 *
 * Source: Abramowitz & Stegun 26.6.2; spec 0.4.
 *
 * @example fCdf(1, 2, 2) // => 0.5
 * @example fCdf(0, 3, 7) // => 0
 */
export function fCdf(f: number, df1: number, df2: number): number {
  if (f <= 0) return 0;
  const total = df1 * f + df2;
  return incompleteBeta((df1 * f) / total, df1 / 2, df2 / 2, df2 / total);
}

import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * P(Bin(n, p) ≥ k): how often chance alone gives k or more out of n, each with probability p. Exact, by the identity with the regularised
 * incomplete beta function, I_p(k, n − k + 1).
 *
 * Source: Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.5.24. The second example is that of the sign test in Siegel 1956, table D.
 *
 * @param k whole number; 1 at or below 0, 0 above n
 * @example binomialTail(2, 2, 0.5).toFixed(4) // => "0.2500"
 * @example binomialTail(15, 20, 0.5).toFixed(3) // => "0.021"
 */
export function binomialTail(k: number, n: number, p: number): number {
  return k <= 0 ? 1 : k > n ? 0 : incompleteBeta(p, k, n - k + 1);
}

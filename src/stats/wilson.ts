import { normalQuantile } from "./normal-quantile.ts";

/** A share in percent with its interval. */
export interface ShareInterval {
  share: number;
  low: number;
  high: number;
}

/**
 * The share x of n in percent, with Wilson's interval: good from n = 1, never zero-width, never outside 0-100.
 * Prefer it to Wald (zero-width at 0 of n) and to Clopper–Pearson (too wide to print). x and n may be fractional.
 * `undefined` when n is 0, or x is not a number from 0 to n.
 *
 * Source: spec 1.2; Wilson 1927, JASA 22.
 *
 * @example wilson(5, 10) // => { share: 50, low: 23.65930905125639, high: 76.3406909487436 }
 * @example wilson(0, 0) // => undefined
 */
export function wilson(x: number, n: number, { level = 0.95 }: { level?: number } = {}): ShareInterval | undefined {
  // Effective counts may add up to a rounding error more than n.
  if (!(n > 0 && x >= 0 && x <= n * (1 + 1e-9))) return undefined;
  const z = normalQuantile((1 + level) / 2);
  const more = n + z * z;
  const centre = (x + (z * z) / 2) / more;
  const half = (z / more) * Math.sqrt(Math.max(0, (x * (n - x)) / n) + (z * z) / 4);
  const share = Math.min(100, (100 * x) / n);
  // The share lies inside by algebra; at 0 and n the last bit of the arithmetic must not say otherwise.
  const low = Math.max(0, Math.min(share, 100 * (centre - half)));
  const high = Math.min(100, Math.max(share, 100 * (centre + half)));
  return { share, low, high };
}

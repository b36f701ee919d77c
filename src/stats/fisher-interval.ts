import { normalQuantile } from "./normal-quantile.ts";

/**
 * The interval of a correlation by Fisher's z (1921): tanh(atanh r ± z/√(n − 3 − controlled)). Spec 8.2; for a partial correlation the
 * number of variables held constant comes off as well (8.7).
 *
 * @param r correlation
 * @param n pairs behind it
 * @param options.level confidence level; default 0.95
 * @param options.controlled variables held constant; default 0
 * @returns `undefined` when n − 3 − controlled is not positive
 *
 * @example fisherInterval(0, 103, { level: 0.95 })?.map((end) => Math.round(1000 * end)) // => [-194, 194]
 * @example fisherInterval(0.5, 3) // => undefined
 */
export function fisherInterval(
  r: number,
  n: number,
  options: { level?: number; controlled?: number } = {},
): [low: number, high: number] | undefined {
  const { level = 0.95, controlled = 0 } = options;
  const free = n - 3 - controlled;
  if (!(free > 0)) return undefined;
  const reach = normalQuantile((1 + level) / 2) / Math.sqrt(free);
  return [Math.tanh(Math.atanh(r) - reach), Math.tanh(Math.atanh(r) + reach)];
}

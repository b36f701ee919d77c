import { correlation } from "../stats/correlation.ts";
import { normalCdf } from "../stats/normal-cdf.ts";
import { normalQuantile } from "../stats/normal-quantile.ts";

export interface Moderation {
  nHigh: number;
  rHigh?: number;
  nLow: number;
  rLow?: number;
  /** Test of the difference, and its interval on Fisher's z scale. Absent with three units or fewer on a side. */
  difference?: { z: number; p: number; low: number; high: number };
}

/**
 * Whether a link is stronger in one group of units than in another, such as units with much and with little customer contact
 * (spec 8.3): the difference of two independent correlations on Fisher's z scale. The groups are fixed before looking, each of ten
 * units or more. Only this z shows a difference: one link that is clear and one that is not are no difference.
 *
 * @param high units of the group in which the link should be stronger
 * @param options.level confidence level; default 0.95
 *
 * @example moderator([{ x: 1, y: 1 }, { x: 2, y: 3 }, { x: 3, y: 2 }], []) // => { nHigh: 3, nLow: 0, rHigh: 0.5 }
 */
export function moderator(
  high: readonly { x: number; y: number }[],
  low: readonly { x: number; y: number }[],
  options: { level?: number } = {},
): Moderation {
  const { level = 0.95 } = options;
  const found: Moderation = { nHigh: high.length, nLow: low.length };
  const rHigh = correlationOfUnits(high);
  const rLow = correlationOfUnits(low);
  if (rHigh !== undefined) found.rHigh = rHigh;
  if (rLow !== undefined) found.rLow = rLow;
  if (rHigh === undefined || rLow === undefined || high.length <= 3 || low.length <= 3) return found;
  const difference = Math.atanh(rHigh) - Math.atanh(rLow);
  if (!Number.isFinite(difference)) return found;
  const se = Math.sqrt(1 / (high.length - 3) + 1 / (low.length - 3));
  const z = difference / se;
  const reach = normalQuantile((1 + level) / 2) * se;
  found.difference = { z, p: 2 * normalCdf(-Math.abs(z)), low: difference - reach, high: difference + reach };
  return found;
}

function correlationOfUnits(units: readonly { x: number; y: number }[]): number | undefined {
  return correlation(
    units.map((unit) => unit.x),
    units.map((unit) => unit.y),
  );
}

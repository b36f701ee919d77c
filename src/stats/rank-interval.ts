import { normalQuantile } from "./normal-quantile.ts";

/** The places a unit may have; 1 is the highest value. */
export interface RankInterval {
  low: number;
  high: number;
}

/**
 * For each unit the places it may really have, from tests against every other unit (Bonferroni): 1 + those surely above it, to
 * K − those surely below. `undefined` for a unit without a value; it is left out of the ranking.
 *
 * Source: spec 5; Mogstad, Romano, Shaikh & Wilhelm 2024, simplest form.
 *
 * @example rankIntervals([{ value: 60, se: 1 }, { value: 20, se: 1 }]) // => [{ low: 1, high: 1 }, { low: 2, high: 2 }]
 * @example rankIntervals([{ value: 60, se: 100 }, { value: 20, se: 1 }]) // => [{ low: 1, high: 2 }, { low: 1, high: 2 }]
 */
export function rankIntervals(
  units: readonly ({ value: number; se: number } | undefined)[],
  { alpha = 0.05 }: { alpha?: number } = {},
): (RankInterval | undefined)[] {
  const known = units.filter((unit) => unit !== undefined);
  const cut = known.length < 2 ? Infinity : normalQuantile(1 - alpha / (2 * (known.length - 1)));
  return units.map((unit) => {
    if (unit === undefined) return undefined;
    const distances = known.map((other) => (other.value - unit.value) / Math.hypot(other.se, unit.se));
    const above = distances.filter((z) => z > cut).length;
    const below = distances.filter((z) => z < -cut).length;
    return { low: 1 + above, high: known.length - below };
  });
}

/**
 * Whether a ranking is mostly noise: the middle interval spans more than half of the places. Then show no ranks.
 *
 * Source: spec 5.
 *
 * @example isRankingNoise([{ low: 1, high: 4 }, { low: 1, high: 4 }, { low: 1, high: 4 }, { low: 3, high: 4 }]) // => true
 */
export function isRankingNoise(intervals: readonly RankInterval[]): boolean {
  const spans = intervals.map(({ low, high }) => high - low + 1).sort((one, other) => one - other);
  const middle = ((spans[Math.ceil(spans.length / 2) - 1] ?? 0) + (spans[Math.floor(spans.length / 2)] ?? 0)) / 2;
  return middle > intervals.length / 2;
}

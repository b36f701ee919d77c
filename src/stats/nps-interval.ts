import { normalQuantile } from "./normal-quantile.ts";

/** How many answered 9-10, 7-8 and 0-6. Fractional after weighting. */
export interface NpsCounts {
  promoters: number;
  passives: number;
  detractors: number;
}

/** An NPS with the interval around it, in points −100..100. */
export interface NpsInterval {
  n: number;
  /** The raw NPS: what is printed. */
  nps: number;
  /** The NPS with one promoter and one detractor added: the middle of the interval before clipping. */
  adjusted: number;
  se: number;
  low: number;
  high: number;
}

/**
 * NPS = 100·(promoters − detractors)/n, with an interval that is also honest for a team of five.
 *
 * The NPS is a difference of two shares of the same people, so its interval is that of a paired difference: add one promoter
 * and one detractor, then take the ordinary interval. It is never zero-width ("100 ± 0" for five promoters) and carries
 * fractional counts, so weights and finite populations go through it too. `undefined` when nobody answered.
 *
 * Source: spec 1.1; Reichheld 2003; Bonett & Price 2012, Statistics in Medicine 31.
 *
 * @example npsInterval({ promoters: 60, passives: 25, detractors: 15 })?.nps // => 45
 * @example npsInterval({ promoters: 5, passives: 0, detractors: 0 })?.low // => 19.58359852235771
 * @example npsInterval({ promoters: 0, passives: 0, detractors: 0 }) // => undefined
 */
export function npsInterval(counts: NpsCounts, { level = 0.95 }: { level?: number } = {}): NpsInterval | undefined {
  const { promoters, passives, detractors } = counts;
  const n = promoters + passives + detractors;
  if (!(n > 0)) return undefined;
  // Effective counts may add up to a rounding error off the scale.
  const nps = Math.max(-100, Math.min(100, (100 * (promoters - detractors)) / n));
  const more = n + 2;
  const theta = (promoters - detractors) / more;
  const se = 100 * Math.sqrt(Math.max(0, (promoters + detractors + 2) / more - theta * theta) / more);
  const margin = normalQuantile((1 + level) / 2) * se;
  const low = Math.max(-100, 100 * theta - margin);
  const high = Math.min(100, 100 * theta + margin);
  return { n, nps, adjusted: 100 * theta, se, low, high };
}

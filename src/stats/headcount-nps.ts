import { effectiveN } from "./effective-n.ts";
import { npsInterval } from "./nps-interval.ts";

/**
 * The interval of an NPS as a statement about a headcount: what all N would have given, had the others answered like those who
 * did. With everybody in, the interval is the value itself. In points; `undefined` when nobody answered.
 *
 * Source: spec 3.5; Cochran 1977, ch. 2.
 *
 * @example headcountNps({ n: 18, weight: 18, squares: 18, headcount: 18, promoters: 0.6, detractors: 0.1 }) // => { low: 50, high: 50 }
 */
export function headcountNps({
  promoters,
  detractors,
  level = 0.95,
  ...sample
}: {
  n: number;
  weight: number;
  squares: number;
  headcount?: number | undefined;
  /** Shares 0..1 of the (weighted) answers. */
  promoters: number;
  detractors: number;
  level?: number;
}): { low: number; high: number } | undefined {
  const { effective, census } = effectiveN(sample);
  if (!(promoters >= 0 && detractors >= 0)) return undefined;
  if (census) {
    const value = 100 * (promoters - detractors);
    return { low: value, high: value };
  }
  if (effective === undefined) return undefined;
  const interval = npsInterval(
    {
      promoters: promoters * effective,
      passives: (1 - promoters - detractors) * effective,
      detractors: detractors * effective,
    },
    { level },
  );
  return interval && { low: interval.low, high: interval.high };
}

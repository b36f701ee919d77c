import { normalDifference, type TestedDifference } from "./normal-difference.ts";
import { type NpsCounts, npsInterval } from "./nps-interval.ts";

/**
 * The NPS of one group minus that of another group of other people, in points, with test and interval from the same numbers:
 * each group gets one promoter and one detractor, as in `npsInterval`. Print `difference`; the interval, p and label are about
 * `adjusted`. `undefined` when one group is empty.
 *
 * Source: spec 3.1; two-sample form of Bonett & Price 2012.
 *
 * @example npsDifference({ promoters: 9, passives: 0, detractors: 1 }, { promoters: 5, passives: 0, detractors: 5 })?.difference // => 80
 */
export function npsDifference(
  a: NpsCounts,
  b: NpsCounts,
  { level = 0.95 }: { level?: number } = {},
): TestedDifference | undefined {
  const first = npsInterval(a);
  const second = npsInterval(b);
  if (first === undefined || second === undefined) return undefined;
  return normalDifference({
    difference: first.nps - second.nps,
    adjusted: first.adjusted - second.adjusted,
    se: Math.hypot(first.se, second.se),
    limit: 200,
    level,
  });
}

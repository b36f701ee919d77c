import type { Difference } from "../metrics/metric.ts";
import { type Moments, moments } from "../stats/moments.ts";
import { neumaierSum } from "../stats/neumaier-sum.ts";
import { studentTCdf } from "../stats/student-t-cdf.ts";
import { studentTQuantile } from "../stats/student-t-quantile.ts";

/** The published change of one unit, with the stratum in which it may be compared: how much contact it has with customers. */
export interface ChangedUnit {
  stratum: string;
  change: number;
}

/** Fewer units on either side tell nothing that another unit could not overturn (design 9). */
export const fewestUnits = 10;

/** Why there is no figure: too few units, or changes that are all alike, by which nothing can be judged. */
export type NoEffect = "too-few-tried" | "too-few-comparable" | "no-spread";

/** What happened in units that tried something beside comparable ones; all figures in points of the measure. */
export interface PlayEffect {
  /** Units that could be compared, on either side. */
  tried: number;
  comparable: number;
  /** Mean change of both sides, the comparable ones weighted as the units that tried it are spread over the strata. */
  means?: { tried: number; comparable: Omit<Interval, "df"> };
  difference?: Difference;
  reason?: NoEffect;
}

interface Interval {
  value: number;
  low: number;
  high: number;
  df: number;
}

/**
 * Units that tried a play beside comparable units that did not: mean change of the first minus mean change of the second. Units are
 * compared with units of the same stratum only; the differences of the strata are added up by the number of units that tried it there, so
 * that it tells of these units and not of others. The standard error is over units, each counting once, whatever its size; degrees of
 * freedom are those of Welch and Satterthwaite over all groups. Within one stratum it is Welch's test exactly.
 *
 * A stratum counts only where both sides have two units or more: without that there is nothing to compare with, or no spread to judge by.
 * Below ten units on either side there is no figure. The units were not drawn by lot, so a difference is an association.
 *
 * Source: design 9, "Effect of a play"; Welch 1947; Satterthwaite 1946.
 *
 * @param tried changes of the units that tried it, in points of the measure
 * @param comparable changes of the others
 *
 * @example playEffect([], []).reason // => "too-few-tried"
 * @example playEffect(Array(10).fill({ stratum: "much", change: 5 }), Array.from({ length: 10 }, (_, i) => ({ stratum: "much", change: i % 2 }))).difference?.difference // => 4.5
 */
export function playEffect(tried: readonly ChangedUnit[], comparable: readonly ChangedUnit[]): PlayEffect {
  const strata = [...new Set(tried.map(({ stratum }) => stratum))].sort().flatMap((stratum) => {
    const [own, others] = [tried, comparable].map((side) => momentsIn(side, stratum));
    if (own === undefined || others === undefined || own.n < 2 || others.n < 2) return [];
    return { own, others };
  });
  const count = (side: "own" | "others") => strata.reduce((sum, stratum) => sum + stratum[side].n, 0);
  const counts = { tried: count("own"), comparable: count("others") };
  if (tried.length < fewestUnits)
    return { tried: tried.length, comparable: comparable.length, reason: "too-few-tried" };
  if (comparable.length < fewestUnits || counts.comparable < fewestUnits)
    return { tried: tried.length, comparable: counts.comparable, reason: "too-few-comparable" };
  // Units without a comparable one beside them fall away; too few that are left lack others to be held against.
  if (counts.tried < fewestUnits) return { ...counts, reason: "too-few-comparable" };
  const parts = (side: "own" | "others") =>
    strata.map((stratum) => ({ weight: stratum.own.n / counts.tried, ...stratum[side] }));
  const means = { tried: intervalOf(parts("own")), comparable: intervalOf(parts("others")) };
  const found = intervalOf([...parts("own"), ...parts("others").map((part) => ({ ...part, weight: -part.weight }))]);
  if (!(found.se > 0)) return { ...counts, reason: "no-spread" };
  const { value, low, high } = means.comparable;
  return {
    ...counts,
    means: { tried: means.tried.value, comparable: { value, low, high } },
    difference: {
      difference: found.value,
      adjusted: found.value,
      se: found.se,
      df: found.df,
      p: 2 * studentTCdf(-Math.abs(found.value / found.se), found.df),
      low: found.low,
      high: found.high,
    },
  };
}

function momentsIn(side: readonly ChangedUnit[], stratum: string): Moments | undefined {
  return moments(side.filter((unit) => unit.stratum === stratum).map(({ change }) => [change, 1]));
}

/** A weighted sum of means of independent groups, with its 95 % interval. */
function intervalOf(parts: readonly (Moments & { weight: number })[]): Interval & { se: number } {
  const value = neumaierSum(parts.map(({ weight, mean }) => weight * mean));
  const variances = parts.map(({ weight, squares, n }) => ({ v: (weight ** 2 * squares) / (n - 1) / n, df: n - 1 }));
  const variance = neumaierSum(variances.map(({ v }) => v));
  const se = Math.sqrt(variance);
  // As parts of their sum, so that the size of the values cannot overflow a fourth power.
  const df = se > 0 ? 1 / neumaierSum(variances.map(({ v, df: own }) => (v / variance) ** 2 / own)) : 0;
  const reach = se > 0 ? studentTQuantile(0.975, df) * se : 0;
  return { value, low: value - reach, high: value + reach, df, se };
}

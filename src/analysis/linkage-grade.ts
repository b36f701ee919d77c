import { limits } from "../privacy/limits.ts";
import type { Linkage } from "./linkage.ts";

export type Grade = "insufficient" | "indicative" | "strong";

/** Why a link is not graded higher: the first condition that fails. */
export type GradeReason =
  | "few-units"
  | "no-variances"
  | "noise"
  | "chance"
  | "interval"
  | "one-unit"
  | "few-units-for-strong"
  | "one-wave"
  | "confounders";

/** What else is known about a link than its figures in this wave. */
export interface LinkEvidence {
  /** p after correction for all links tested together (spec 3.7). */
  pAdjusted: number | undefined;
  /** Other waves with the same sign and an adjusted p of at most 0.05. */
  repeatedWaves?: number;
  /** Interval of the slope within units over time, where there are 15 units and 3 waves. */
  within?: { low: number; high: number };
  /** Interval of the partial correlation given the declared confounders; absent: none could be computed. */
  partial?: { low: number; high: number };
}

/**
 * How much a link may be said to mean (spec 8.7). *Indicative* needs ten units, a small adjusted p, both intervals and every
 * leave-one-out value away from 0; *strong* also thirty units, a repetition in another wave or within units, and the declared
 * confounders. Everything else is *insufficient*: these data cannot tell.
 *
 * @returns the grade, and the first condition that kept it from a higher one
 *
 * @example linkageGrade({ units: 8, r: 0.9, slope: 1 }, { pAdjusted: 0.001 }) // => { grade: "insufficient", reason: "few-units" }
 */
export function linkageGrade(link: Linkage, evidence: LinkEvidence): { grade: Grade; reason?: GradeReason } {
  const { units, fisher, jackknife, leaveOneOut, reliabilityX, reliabilityY } = link;
  const { pAdjusted, repeatedWaves = 0, within, partial } = evidence;
  const sign = Math.sign(link.r);
  const excludesZero = (range: { low: number; high: number } | undefined) =>
    range !== undefined && sign * range.low > 0 && sign * range.high > 0;
  if (units < limits.fewestLinked) return { grade: "insufficient", reason: "few-units" };
  // Nobody can tell spread from noise then, however close the dots lie to a line.
  if (reliabilityX === undefined || reliabilityY === undefined)
    return { grade: "insufficient", reason: "no-variances" };
  if (Math.min(reliabilityX, reliabilityY) < 0.3) return { grade: "insufficient", reason: "noise" };
  if (pAdjusted === undefined || !(pAdjusted <= 0.05)) return { grade: "insufficient", reason: "chance" };
  if (!excludesZero(fisher) || !excludesZero(jackknife)) return { grade: "insufficient", reason: "interval" };
  const without = leaveOneOut && { low: leaveOneOut.min, high: leaveOneOut.max };
  if (!excludesZero(without)) return { grade: "insufficient", reason: "one-unit" };
  if (units < 30) return { grade: "indicative", reason: "few-units-for-strong" };
  if (repeatedWaves < 1 && !excludesZero(within)) return { grade: "indicative", reason: "one-wave" };
  if (!excludesZero(partial)) return { grade: "indicative", reason: "confounders" };
  return { grade: "strong" };
}

import { correlationOf, pairMoments } from "../stats/correlation.ts";
import { correlationsWithout } from "../stats/correlations-without.ts";
import { fisherInterval } from "../stats/fisher-interval.ts";
import { jackknifeError } from "../stats/jackknife-error.ts";
import { MethodError } from "../stats/method-error.ts";
import { neumaierSum } from "../stats/neumaier-sum.ts";
import { studentTCdf } from "../stats/student-t-cdf.ts";
import { studentTQuantile } from "../stats/student-t-quantile.ts";

/** One unit of one wave with both sides of a link. */
export interface LinkedScores {
  x: number;
  y: number;
  /** Sampling variances of x and y (squared standard errors). Absent: reliability is not known. */
  vx?: number | undefined;
  vy?: number | undefined;
}

export interface Linkage {
  units: number;
  r: number;
  slope: number;
  /** Fisher interval and p of r; absent for three units or fewer. */
  fisher?: { low: number; high: number; p: number };
  /** Interval from leaving out one unit at a time; absent where that cannot be computed. Report the wider of the two. */
  jackknife?: { low: number; high: number };
  /** Lowest and highest r with one unit left out. */
  leaveOneOut?: { min: number; max: number };
  /** Share of the spread between units that is not sampling noise, 0 to 1. */
  reliabilityX?: number;
  reliabilityY?: number;
  /** r and slope as they would be without sampling noise: secondary, p and grades use the raw r. Absent: mostly noise. */
  corrected?: { r: number; low?: number; high?: number; slope: number };
}

/**
 * Whether units that score higher on one side also score higher on the other, in one wave (spec 8.2): Pearson's r over units,
 * each counting once, with Fisher and jackknife intervals, corrected for sampling noise in both scores where that is small enough
 * to correct (Spearman 1904; Fuller 1987). An association of units, never of people and never a cause.
 *
 * @param units shown units only
 * @param options.minReliability below this on either side nothing is corrected; default 0.3
 * @throws MethodError `no-variance` when x or y does not vary over units
 *
 * @example linkage([{ x: 1, y: 1 }, { x: 2, y: 3 }, { x: 3, y: 2 }]).r // => 0.5
 */
export function linkage(
  units: readonly LinkedScores[],
  options: { level?: number; minReliability?: number } = {},
): Linkage {
  const { level = 0.95, minReliability = 0.3 } = options;
  const x = units.map((unit) => unit.x);
  const y = units.map((unit) => unit.y);
  const moments = pairMoments(x, y);
  const r = correlationOf(moments);
  if (moments === undefined || r === undefined) {
    throw new MethodError("no-variance", "x or y has the same value in every unit");
  }
  const found: Linkage = { units: units.length, r, slope: moments.covariance / moments.varianceX };
  const interval = fisherInterval(r, units.length, { level });
  if (interval) found.fisher = { low: interval[0], high: interval[1], p: correlationP(r, units.length) };
  leaveOneOut(found, x, y, level);
  const noiseX = meanOf(units.map((unit) => unit.vx));
  const noiseY = meanOf(units.map((unit) => unit.vy));
  if (noiseX === undefined || noiseY === undefined) return found;
  found.reliabilityX = Math.max(0, 1 - noiseX / moments.varianceX);
  found.reliabilityY = Math.max(0, 1 - noiseY / moments.varianceY);
  if (found.reliabilityX < minReliability || found.reliabilityY < minReliability) return found;
  const root = Math.sqrt(found.reliabilityX * found.reliabilityY);
  if (!(root > 0)) return found;
  const correct = (value: number) => Math.max(-1, Math.min(1, value / root));
  found.corrected = { r: correct(r), slope: moments.covariance / (moments.varianceX - noiseX) };
  if (interval) Object.assign(found.corrected, { low: correct(interval[0]), high: correct(interval[1]) });
  return found;
}

/** Two-sided p of r = 0, from t with K − 2 degrees of freedom. */
function correlationP(r: number, units: number): number {
  const t = Math.abs(r) * Math.sqrt((units - 2) / (1 - r * r));
  return 2 * studentTCdf(-t, units - 2);
}

function leaveOneOut(found: Linkage, x: readonly number[], y: readonly number[], level: number): void {
  const without = correlationsWithout(x, y);
  const known = without.filter((value) => value !== undefined);
  if (known.length === without.length) found.leaveOneOut = { min: Math.min(...known), max: Math.max(...known) };
  const se = jackknifeError(without.map((value) => (value === undefined ? undefined : Math.atanh(value))));
  if (se === undefined || Math.abs(found.r) === 1) return;
  const z = Math.atanh(found.r);
  const reach = studentTQuantile((1 + level) / 2, x.length - 1) * se;
  found.jackknife = { low: Math.tanh(z - reach), high: Math.tanh(z + reach) };
}

function meanOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? neumaierSum(known) / known.length : undefined;
}

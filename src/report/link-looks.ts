import { leadLag } from "../analysis/lead-lag.ts";
import { type Linkage, linkage } from "../analysis/linkage.ts";
import { linkageGrade } from "../analysis/linkage-grade.ts";
import { moderator } from "../analysis/moderator.ts";
import { procedureVersion } from "../analysis/procedures.ts";
import { type UnitWaveScores, withinBetween } from "../analysis/within-between.ts";
import { limits } from "../privacy/limits.ts";
import { fisherInterval } from "../stats/fisher-interval.ts";
import { MethodError } from "../stats/method-error.ts";
import { neumaierSum } from "../stats/neumaier-sum.ts";
import { partialCorrelation } from "../stats/partial-correlation.ts";
import { studentTCdf } from "../stats/student-t-cdf.ts";
import { twoWayResiduals } from "../stats/two-way-residuals.ts";
import type { LinkedUnit } from "./link-sides.ts";
import { round } from "./round.ts";
import type { LinkRow } from "./rows.ts";

/** What it takes to look within units, and at what moves first (spec 8.5 and 8.6). */
export const fewest = {
  within: { units: 15, waves: 3 },
  timing: { units: 30, waves: 4 },
} as const;

export type Verdict = Pick<LinkRow, "grade" | "reason">;

/** One way of looking at a link: what is published of it, its test, and the verdict once all tests of the family are known. */
export interface Look {
  row: Omit<LinkRow, "x" | "y" | "grade" | "reason">;
  p?: number | undefined;
  /** The correlation, unrounded. */
  r?: number;
  verdict(pAdjusted: number | undefined, evidence?: Evidence): Verdict;
}

/** What other looks at the same pair say. */
export interface Evidence {
  repeatedWaves?: number;
  within?: { low: number; high: number };
}

interface Looking {
  scope: string;
  /** A group of units, or their means: indicative is then as high as a grade can be. */
  isPart?: boolean;
  /** Decimals of what is published. */
  decimals: number;
  waves?: number;
}

/**
 * A link over units at one moment, or of their means (spec 8.2). Below ten units there is no figure, only how many more it takes.
 *
 * @param looking.controls what is held constant in the partial correlation, one row a unit
 */
export function crossSection(
  units: readonly LinkedUnit[],
  looking: Looking & { controls?: readonly (readonly number[])[] },
): Look {
  const { scope, decimals, waves = 1, controls, isPart = false } = looking;
  const at = (value: number) => round(value, decimals);
  const base = { scope, units: units.length, waves, method: procedureVersion("link") };
  const lacking = limits.fewestLinked - units.length;
  if (lacking > 0) return { row: { ...base, needed: lacking }, verdict: () => insufficient("few-units") };
  const link = linkageOf(units);
  if (link === undefined) return { row: base, verdict: () => insufficient("constant") };
  const { r, fisher, jackknife, leaveOneOut, corrected } = link;
  const wider =
    fisher !== undefined && jackknife !== undefined && jackknife.high - jackknife.low > fisher.high - fisher.low
      ? jackknife
      : (fisher ?? jackknife);
  const partial = controls === undefined ? undefined : partialOf(units, controls);
  return {
    r,
    p: fisher?.p,
    row: {
      ...base,
      r: at(r),
      ...(wider === undefined ? {} : { low: at(wider.low), high: at(wider.high) }),
      ...(corrected === undefined ? {} : { r_corrected: at(corrected.r) }),
      ...(leaveOneOut === undefined ? {} : { r_without_from: at(leaveOneOut.min), r_without_to: at(leaveOneOut.max) }),
      ...(partial === undefined
        ? {}
        : { r_partial: at(partial.r), partial_low: at(partial.low), partial_high: at(partial.high) }),
    },
    verdict: (pAdjusted, evidence = {}) => {
      const { grade, reason = "" } = linkageGrade(link, {
        pAdjusted,
        ...evidence,
        ...(partial === undefined ? {} : { partial }),
      });
      return isPart && grade !== "insufficient" ? { grade: "indicative", reason: "" } : { grade, reason };
    },
  };
}

/** Whether a link is stronger in one group of units than among the others (spec 8.3); `r` is the difference of the two. */
export function groupDifference(
  group: readonly LinkedUnit[],
  others: readonly LinkedUnit[],
  { scope, decimals }: Looking,
): Look {
  const base = { scope, units: group.length + others.length, waves: 1, method: procedureVersion("link-groups") };
  const lacking = [group, others].reduce((sum, { length }) => sum + Math.max(0, limits.fewestLinked - length), 0);
  if (lacking > 0) return { row: { ...base, needed: lacking }, verdict: () => insufficient("few-units") };
  const { rHigh, rLow, difference } = moderator(group, others);
  if (rHigh === undefined || rLow === undefined || difference === undefined)
    return { row: base, verdict: () => insufficient("constant") };
  const known = [...group, ...others].every(({ vx, vy }) => vx !== undefined && vy !== undefined);
  return {
    p: difference.p,
    row: { ...base, r: round(rHigh - rLow, decimals) },
    verdict: (pAdjusted) => {
      if (!known) return insufficient("no-variances");
      return passes(pAdjusted) ? { grade: "indicative", reason: "" } : insufficient("chance");
    },
  };
}

/** A unit in several waves, in their order. */
export interface Panel {
  rows: readonly (UnitWaveScores & Pick<LinkedUnit, "vx" | "vy">)[];
  waves: readonly string[];
}

/** Only units with two waves or more say anything about change. */
export function panelOf(waves: readonly { wave: string; units: readonly LinkedUnit[] }[]): Panel {
  const all = waves.flatMap(({ wave, units }) => units.map((unit) => ({ ...unit, wave })));
  const times = Map.groupBy(all, ({ unit }) => unit);
  const rows = all.filter(({ unit }) => (times.get(unit)?.length ?? 0) > 1);
  return { rows, waves: waves.flatMap(({ wave, units }) => (units.length > 0 ? [wave] : [])) };
}

/** Whether a unit that rises above its own level on x rises on y as well (spec 8.4 and 8.5): a slope instead of r. */
export function withinUnits(panel: Panel, { decimals }: Pick<Looking, "decimals">): Look & { within?: Slope } {
  const method = procedureVersion("link-within");
  const short = tooShort(panel, "within", fewest.within, method);
  if (short !== undefined) return short;
  const base = { scope: "within", units: unitsIn(panel), waves: panel.waves.length, method };
  const { within } = withinBetween(panel.rows);
  if (within === undefined) return { row: base, verdict: () => insufficient("constant") };
  // Points of y with ten points of x, as a page says it: a single one leaves too few digits.
  const at = (value: number) => round(10 * value, decimals);
  const row = { ...base, slope: at(within.slope), slope_low: at(within.low), slope_high: at(within.high) };
  const doubt = noiseWithin(panel);
  if (doubt !== undefined) return { row, verdict: () => insufficient(doubt) };
  return {
    row,
    p: within.p,
    within,
    verdict: (pAdjusted) => {
      if (!passes(pAdjusted)) return insufficient("chance");
      return within.low * within.high > 0 ? { grade: "indicative", reason: "" } : insufficient("interval");
    },
  };
}

type Slope = NonNullable<ReturnType<typeof withinBetween>["within"]>;

/** Units by their means over waves (spec 8.4); `undefined` with a single wave, which says the same by itself. */
export function betweenUnits(panel: Panel, looking: Pick<Looking, "decimals">): Look | undefined {
  if (panel.waves.length < 2) return undefined;
  const means = [...Map.groupBy(panel.rows, ({ unit }) => unit)].map(([unit, own]): LinkedUnit => {
    const mean = (values: readonly number[]) => neumaierSum(values) / values.length;
    const error = (variances: readonly (number | undefined)[]) => {
      const known = variances.filter((variance) => variance !== undefined);
      return known.length < variances.length ? undefined : neumaierSum(known) / known.length ** 2;
    };
    return {
      unit,
      x: mean(own.map(({ x }) => x)),
      y: mean(own.map(({ y }) => y)),
      vx: error(own.map(({ vx }) => vx)),
      vy: error(own.map(({ vy }) => vy)),
    };
  });
  return crossSection(means, { ...looking, scope: "between", isPart: true, waves: panel.waves.length });
}

/**
 * Which side moves first (spec 8.6): `r` is how x goes with y a wave later, minus how y goes with x a wave later. Only that difference is
 * published; neither of the two may be read by itself.
 */
export function timing(panel: Panel, { decimals }: Pick<Looking, "decimals">): Look {
  const method = procedureVersion("lead-lag");
  const short = tooShort(panel, "lead-lag", fewest.timing, method);
  if (short !== undefined) return short;
  const base = { scope: "lead-lag", units: unitsIn(panel), waves: panel.waves.length, method };
  const doubt = noiseWithin(panel);
  if (doubt !== undefined) return { row: base, verdict: () => insufficient(doubt) };
  const { value, se, low, high } = leadLag(panel.rows, { waves: panel.waves }).difference ?? {};
  if (value === undefined || se === undefined || low === undefined || high === undefined)
    return { row: base, verdict: () => insufficient("constant") };
  const at = (figure: number) => round(figure, decimals);
  return {
    p: se === 0 ? undefined : 2 * studentTCdf(-Math.abs(value / se), base.units - 1),
    row: { ...base, r: at(value), low: at(low), high: at(high) },
    verdict: (pAdjusted) => {
      if (!passes(pAdjusted)) return insufficient("chance");
      return low * high > 0 ? { grade: "indicative", reason: "" } : insufficient("interval");
    },
  };
}

function tooShort(
  panel: Panel,
  scope: string,
  least: { units: number; waves: number },
  method: string,
): Look | undefined {
  const units = unitsIn(panel);
  const base = { scope, units, waves: panel.waves.length, method };
  if (panel.waves.length < least.waves) {
    return {
      row: { ...base, needed: least.waves - panel.waves.length },
      verdict: () => insufficient("few-waves"),
    };
  }
  if (units >= least.units) return undefined;
  return { row: { ...base, needed: least.units - units }, verdict: () => insufficient("few-units") };
}

/** Waves that are too similar: what is left of x within units is mostly sampling noise (spec 8.5). */
function noiseWithin({ rows }: Panel): "noise" | "no-variances" | undefined {
  const variances = rows.flatMap(({ vx }) => vx ?? []);
  if (variances.length < rows.length || rows.some(({ vy }) => vy === undefined)) return "no-variances";
  const left = twoWayResiduals(
    rows.map(({ x }) => x),
    rows.map(({ unit }) => unit),
    rows.map(({ wave }) => wave),
  );
  const spread = neumaierSum(left.map((value) => value * value)) / (rows.length - 1);
  return neumaierSum(variances) / variances.length >= 0.7 * spread ? "noise" : undefined;
}

function unitsIn({ rows }: Panel): number {
  return new Set(rows.map(({ unit }) => unit)).size;
}

function linkageOf(units: readonly LinkedUnit[]): Linkage | undefined {
  try {
    return linkage(units);
  } catch (error) {
    if (error instanceof MethodError) return undefined;
    throw error;
  }
}

function partialOf(units: readonly LinkedUnit[], controls: readonly (readonly number[])[]) {
  const controlled = controls[0]?.length ?? 0;
  // Where nothing is known that could make units alike, nothing was ruled out.
  if (controlled === 0) return undefined;
  const r = partialCorrelation(
    units.map(({ x }) => x),
    units.map(({ y }) => y),
    controls,
  );
  const interval = r === undefined ? undefined : fisherInterval(r, units.length, { controlled });
  return r === undefined || interval === undefined ? undefined : { r, low: interval[0], high: interval[1] };
}

function insufficient(reason: LinkRow["reason"]): Verdict {
  return { grade: "insufficient", reason };
}

function passes(pAdjusted: number | undefined): boolean {
  return pAdjusted !== undefined && pAdjusted <= 0.05;
}

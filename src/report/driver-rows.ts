import { againstTheirMean } from "../analysis/against-their-mean.ts";
import { type DriverAnalysis, drivers } from "../analysis/drivers.ts";
import { driversQuadrant, type Quadrant } from "../analysis/drivers-quadrant.ts";
import { inPoints } from "../analysis/in-points.ts";
import { procedureVersion } from "../analysis/procedures.ts";
import { type CrossMoments, mergeCrossMoments, pickVariables } from "../counts/cross-moments.ts";
import { replicateGroup, replicateGroups } from "../counts/replicate-group.ts";
import type { MomentSet, SurveyMoments } from "../counts/survey-moments.ts";
import { catalogue } from "../metrics/catalogue.ts";
import { homeOf } from "../privacy/atoms.ts";
import { limits } from "../privacy/limits.ts";
import { MethodError } from "../stats/method-error.ts";
import { rescale } from "../stats/rescale.ts";
import { roundShares } from "../stats/round-shares.ts";
import { studentTCdf } from "../stats/student-t-cdf.ts";
import { wholeModelTest } from "../stats/whole-model-test.ts";
import { driverSets } from "../survey/driver-sets.ts";
import { type Instrument, mostDrivers } from "../survey/instrument.ts";
import { round } from "./round.ts";
import type { DriverRow } from "./rows.ts";
import type { ScoredWave, SurveyWave } from "./score-cells.ts";
import type { DriverReport } from "./site-report.ts";

/** From this many units on, an interval that knows of units is made as well (spec 7). */
const enoughUnits = 40;

/** δ of the score of a driver against the mean of all, in points (spec 7). */
const meaningful = 5;

/** A model may be chance: nothing is claimed unless p of its F-test is at most this (spec 7). */
export const chanceOfModel = 0.05;

/** How many people must have answered everything (spec 7). */
export function neededForDrivers(drivers: number): number {
  return Math.max(limits.fewestOfModel, 10 * drivers);
}

/**
 * What goes with each outcome of a survey in one wave, whole organisation: only of outcomes whose score is shown, and with drivers
 * whose score is shown (spec 6.8). Where it cannot be told, the state says why and there are no rows, or none with a share.
 */
export function driverReports(
  wave: SurveyWave,
  moments: SurveyMoments | undefined,
  instrument: Instrument,
  isPublic: boolean,
): DriverReport[] {
  const { root } = wave.tree;
  const shown = shownIn(wave, root);
  const asked = new Set(wave.subjects.map(({ scored }) => scored.subject.subject));
  return driverSets(instrument, asked).flatMap(({ outcome, drivers }): DriverReport[] => {
    if (!shown.has(outcome)) return [];
    if (drivers.length > mostDrivers) return [untold(outcome, "too-many")];
    const whole = moments?.drivers.get(outcome);
    if (whole === undefined) return [untold(outcome, "counts-only")];
    const set = withOnly(whole, [...drivers.filter((driver) => shown.has(driver)), outcome]);
    const count = set.variables.length - 1;
    if (count < 2) return [untold(outcome, "one-driver")];
    const needed = neededForDrivers(count);
    if (mergeCrossMoments(set.groups, count + 1).n < needed) return [untold(outcome, "too-few", needed)];
    const model = fitted(set, wave);
    if (typeof model === "string") return [untold(outcome, model)];
    const isClaimed = (model.p ?? 1) <= chanceOfModel;
    return [divided(outcome, model, { wave, unit: root, shown, isPublic, isClaimed })];
  });
}

/** The subjects whose score may be shown of a unit. */
export function shownIn(wave: SurveyWave, unit: string): ReadonlyMap<string, ScoredWave> {
  return new Map(
    wave.subjects
      .filter(({ cells }) => cells.get(unit)?.state === "ok")
      .map((scored) => [scored.scored.subject.subject, scored]),
  );
}

/** A report that gives no more than the reason why there is nothing to tell. */
export function untold(outcome: string, state: DriverReport["state"], needed?: number): DriverReport {
  return { outcome, state, ...(needed === undefined ? {} : { needed }), rows: [], notes: {} };
}

/** A model of all drivers, with the p of its F-test. */
export interface FittedDrivers {
  set: MomentSet;
  found: DriverAnalysis;
  intervals: readonly (Interval | undefined)[];
  p: number | undefined;
}

/** Fits the model of a set; the reason where that cannot be done. */
export function fitted(set: MomentSet, wave: SurveyWave): FittedDrivers | "no-variance" | "singular" {
  try {
    const found = drivers(set.groups);
    const units = unitGroups(set, wave);
    const test = wholeModelTest({ n: found.n, r2: found.r2, predictors: found.drivers.length });
    return { set, found, intervals: widerIntervals(found, units && drivers(units)), p: test?.p };
  } catch (error) {
    if (error instanceof MethodError && (error.code === "no-variance" || error.code === "singular")) return error.code;
    throw error;
  }
}

interface Division {
  wave: SurveyWave;
  unit: string;
  shown: ReadonlyMap<string, ScoredWave>;
  isPublic: boolean;
  /** Whether the whole model passed its F-test; what may be chance is not divided. */
  isClaimed: boolean;
  /** Of each driver whether its weight may be called, where many units are looked at together; by default its margin alone decides. */
  mayBeCalled?: readonly boolean[];
}

/** What a fitted model says of each driver, in the words and figures that may be published. */
export function divided(
  outcome: string,
  { set, found, intervals }: FittedDrivers,
  { wave, unit, shown, isPublic, isClaimed, mayBeCalled }: Division,
): DriverReport {
  const decimals = isPublic ? 4 : 0;
  const everybody = mergeCrossMoments(set.groups, set.variables.length);
  const variables = set.variables.slice(0, -1);
  const scores = pickVariables(
    everybody,
    variables.map((_, index) => index),
  );
  const labels = againstTheirMean(
    inPoints(scores, variables),
    variables.map(({ centre, steps }) => (100 * centre) / steps),
    meaningful,
  );
  const shares = roundShares(
    found.drivers.map(({ share }) => (isClaimed ? (share?.value ?? 0) : 0)),
    { decimals },
  );
  const notes: DriverReport["notes"] = {};
  const rows = variables.map(({ subject }, index): DriverRow => {
    const { r = 0, coefficient = 0, vif = 1 } = found.drivers[index] ?? {};
    const note = r < 0 ? "opposite" : coefficient < 0 ? "suppressor" : vif > 10 ? "overlaps" : undefined;
    if (note !== undefined && isClaimed) notes[subject] = note;
    const interval = isClaimed ? intervals[index] : undefined;
    const weighed = mayBeCalled?.[index] === false ? undefined : interval;
    const share = shares[index];
    const published = scoreOf(shown.get(subject), unit);
    return {
      wave: wave.wave,
      survey: wave.survey,
      outcome,
      driver: subject,
      ...(share === undefined ? {} : { share }),
      // A share is rounded so that all sum to 100; its interval holds it all the same.
      ...(share === undefined || interval === undefined
        ? {}
        : {
            low: Math.min(share, round(100 * interval.low, decimals)),
            high: Math.max(share, round(100 * interval.high, decimals)),
          }),
      ...(published === undefined ? {} : { score: round(published, decimals) }),
      quadrant:
        note === undefined
          ? quadrantOf(driversQuadrant(weighed, variables.length, labels[index] ?? "not-enough-data"))
          : "unclear",
      unit,
      n: found.n,
      explained: round(100 * found.r2, decimals),
      method: procedureVersion("lmg"),
    };
  });
  const hasShares = found.drivers.some(({ share }) => share !== undefined);
  return { outcome, state: !hasShares ? "too-little" : isClaimed ? "ok" : "chance", rows, notes };
}

/** The same set with some of its variables, in the order asked for. */
export function withOnly({ variables, groups, units, unitGroups }: MomentSet, subjects: readonly string[]): MomentSet {
  const places = subjects.map((subject) => variables.findIndex((variable) => variable.subject === subject));
  return {
    variables: places.flatMap((place) => variables[place] ?? []),
    groups: groups.map((group) => pickVariables(group, places)),
    units: new Map([...units].map(([unit, own]) => [unit, pickVariables(own, places)])),
    ...(unitGroups === undefined
      ? {}
      : {
          unitGroups: new Map(
            [...unitGroups].map(([unit, dealt]) => [unit, dealt.map((group) => pickVariables(group, places))]),
          ),
        }),
  };
}

/**
 * Replicate groups of whole units, because people of one unit answer alike. A hidden unit goes with the shown one above it, so that it
 * cannot be felt through the interval (design 9).
 */
function unitGroups({ variables, units }: MomentSet, { wave, tree, shown }: SurveyWave): CrossMoments[] | undefined {
  if (units.size < enoughUnits) return undefined;
  const homes = Map.groupBy(units, ([unit]) => homeOf(tree, unit, (id) => shown.has(id)) ?? tree.root);
  const dealt = Map.groupBy(homes, ([home]) => replicateGroup(wave, home));
  return Array.from({ length: replicateGroups }, (_, group) => {
    const own = (dealt.get(group) ?? []).flatMap(([, members]) => members.map(([, moments]) => moments));
    return mergeCrossMoments(own, variables.length);
  });
}

interface Interval {
  low: number;
  high: number;
  /** Of the share being an equal part. */
  p: number;
}

/** Of each driver's two intervals the wider one; `undefined` where neither could be made. */
function widerIntervals(people: DriverAnalysis, units: DriverAnalysis | undefined): (Interval | undefined)[] {
  return people.drivers.map((driver, index) => {
    const found = [driver, units?.drivers[index]].flatMap((each): Interval[] => {
      const { value, se, low, high } = each?.share ?? {};
      if (value === undefined || se === undefined || low === undefined || high === undefined) return [];
      const apart = Math.abs(value - 1 / people.drivers.length);
      const p = se > 0 ? 2 * studentTCdf(-apart / se, replicateGroups - 1) : apart > 0 ? 0 : 1;
      return [{ low, high, p }];
    });
    return found.sort((a, b) => b.high - b.low - (a.high - a.low))[0];
  });
}

/** A place in the priority matrix in the words of the published file. */
function quadrantOf({ importance, score }: Quadrant): DriverRow["quadrant"] {
  if (importance === "unclear") return score === "unclear" ? "unclear" : `unclear-${score}`;
  return `${importance === "high" ? "major" : "minor"}-${score}`;
}

/** The score of a unit from 0 to 100, high is good: an index, or the mean answer on that scale. */
function scoreOf(scored: ScoredWave | undefined, unit: string): number | undefined {
  const { context } = scored?.scored.measures[0] ?? {};
  const answers = scored?.cells.get(unit)?.answers;
  if (scored === undefined || context === undefined || answers === undefined) return undefined;
  if (scored.scored.subject.kind === "construct") return catalogue.index.estimate(answers, context)?.value;
  const mean = catalogue.mean.estimate(answers, context)?.value;
  const { min, max } = context.scale;
  return mean === undefined ? undefined : rescale(mean, { min, max, reversed: context.direction === "lower" });
}

import { procedureVersion } from "../analysis/procedures.ts";
import type { Estimate } from "../metrics/metric.ts";
import { homeOf } from "../privacy/atoms.ts";
import { limits } from "../privacy/limits.ts";
import { roundShares } from "../stats/round-shares.ts";
import type { UnitTree } from "../survey/unit.ts";
import { round } from "./round.ts";
import type { DistributionRow, ResponseRow, ScoreRow } from "./rows.ts";
import { type Cell, isAsPublished, type ScoredWave, type SurveyWave, stateOf } from "./score-cells.ts";
import type { ScoredMeasure } from "./scored-measure.ts";
import { classPlace } from "./scored-subject.ts";

type Weighting = ScoreRow["weighting"];

/**
 * Which weightings are published: one of them for a cell (spec 4), both only for data that are public anyway.
 *
 * @example weightings(true, false) // => ["weighted"]
 */
export function weightings(weighted: boolean, isPublic: boolean): Weighting[] {
  if (!weighted) return ["none"];
  return isPublic ? ["weighted", "none"] : ["weighted"];
}

/** The published scores of one subject in one wave: rounded, and empty where the verdict says so. */
export function scoreRows(wave: ScoredWave, isPublic: boolean): ScoreRow[] {
  const { subject, measures } = wave.scored;
  return [...wave.cells.values()].flatMap((cell) =>
    measures.flatMap((scored) =>
      weightings(wave.weighted, isPublic).map((weighting): ScoreRow => {
        const key = {
          wave: wave.wave,
          survey: subject.survey,
          unit: cell.unit,
          segment: "",
          category: "",
          subject: subject.subject,
          metric: scored.measure.metric,
          weighting,
        };
        const method = cell.given === undefined ? scored.measure.version : procedureVersion("as-published");
        if (cell.given !== undefined) {
          const value = cell.given.get(scored.measure.metric);
          if (value === undefined) return { ...key, state: "no-data", method };
          const n = cell.n === 0 ? {} : { n: cell.n };
          return { ...key, ...n, value: round(value, scored.measure.decimals), state: "ok", method };
        }
        const state = stateOf(cell, scored);
        if (state === "ok") {
          const estimate = estimateOf(cell, scored, wave, weighting);
          if (estimate === undefined) return { ...key, n: cell.n, state: "no-data", method };
          return { ...key, n: cell.n, ...rounded(estimate, scored), state: "ok", method };
        }
        const band = state === "banded" ? bandOf(cell, scored, wave) : undefined;
        if (band !== undefined) return { ...key, n: cell.n, ...band, state, method };
        // Where no band can be shown, a number of answers beside an empty cell would tell why it is empty.
        return { ...key, state: state === "banded" ? "hidden" : state, method };
      }),
    ),
  );
}

function estimateOf(
  cell: Cell,
  { metric, context }: ScoredMeasure,
  wave: ScoredWave,
  weighting: Weighting,
): Estimate | undefined {
  return metric.estimate(cell.answers, { ...context, pooledVariance: wave.pooledVariance, weighting });
}

function rounded({ value, low, high }: Estimate, { measure }: ScoredMeasure): Pick<ScoreRow, "value" | "low" | "high"> {
  const at = (number: number) => round(number, measure.decimals);
  return { value: at(value), low: at(low), high: at(high) };
}

/**
 * What is said of a banded cell. Where nearly everybody answered alike that is "at least n − 2 of n", and only of a share of
 * favourable answers; a construct shows the range of points that its score lies in.
 */
function bandOf(cell: Cell, scored: ScoredMeasure, wave: ScoredWave): Pick<ScoreRow, "low" | "high"> | undefined {
  const { band, n } = cell;
  const { measure } = scored;
  if (measure.metric === "index" && band === undefined) {
    const estimate = estimateOf(cell, scored, wave, wave.weighted ? "weighted" : "none");
    return estimate === undefined ? undefined : rangeOf(estimate.value);
  }
  if (band === undefined || n === 0 || band.class !== classPlace.favorable || measure.unit !== "percent")
    return undefined;
  return { low: Math.floor((100 * band.atLeast) / n) };
}

/** The range of points that a score lies in; the highest score belongs to the last. */
function rangeOf(value: number): Pick<ScoreRow, "low" | "high"> {
  const width = limits.bandOfPoints;
  const low = Math.min(100 - width, width * Math.floor(value / width));
  return { low, high: low + width };
}

/** The published answers to one item: counts without weights, shares with them. Only where the full distribution may be shown. */
export function distributionRows(wave: ScoredWave, isPublic: boolean): DistributionRow[] {
  if (isAsPublished(wave)) return [];
  const { subject } = wave.scored;
  const { scale } = subject;
  if (subject.kind !== "item" || scale === undefined) return [];
  const values = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
  return [...wave.cells.values()].flatMap((cell) => {
    const state = cell.state === "no-data" ? "no-data" : cell.distribution ? "ok" : "hidden";
    const weightOf = (value: number) => {
      const sums = cell.answers.get(value);
      return wave.weighted ? Number(sums?.weight ?? 0n) : (sums?.n ?? 0);
    };
    const total = values.reduce((sum, value) => sum + weightOf(value), 0);
    const shares = roundShares(values.map(weightOf), { decimals: isPublic ? 4 : 0 });
    return values.map((value, place): DistributionRow => {
      const key = { wave: wave.wave, survey: subject.survey, unit: cell.unit, item: subject.subject, value };
      if (state !== "ok" || total === 0) return { ...key, state: state === "ok" ? "no-data" : state };
      // Counts beside weighted shares would be two views of the same few people (spec 4).
      const counted = wave.weighted && !isPublic ? {} : { n: cell.answers.get(value)?.n ?? 0 };
      const share = shares[place];
      return { ...key, ...counted, ...(share === undefined ? {} : { share }), state };
    });
  });
}

/**
 * Who took part, per unit. `invited` is the number of the wave for the root, else the unit's own number for the survey, else where all
 * employees were invited the headcount; a unit that does not give it takes the sum of the units below it when all of these do. Of
 * public data nothing is held back, and the rate has four decimals.
 *
 * @param who.isOfAll whether the survey is put to all employees
 */
export function responseRows(
  wave: SurveyWave,
  invitedInAll: number | undefined,
  { isOfAll, isPublic = false }: { isOfAll: boolean; isPublic?: boolean },
): ResponseRow[] {
  const { tree, survey } = wave;
  const childrenOf = Map.groupBy(tree.units.values(), ({ parent }) => parent ?? "");
  const invitedOf = (id: string): number | undefined => {
    const unit = tree.units.get(id);
    const given = (id === tree.root ? invitedInAll : undefined) ?? unit?.invited[survey];
    if (given !== undefined) return given;
    if (isOfAll && unit?.headcount !== undefined) return unit.headcount;
    const below = (childrenOf.get(id) ?? []).map((child) => invitedOf(child.id));
    if (below.length === 0 || below.includes(undefined)) return undefined;
    return below.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  };
  const rows = [...tree.units.keys()].map((unit): ResponseRow => {
    const key = { wave: wave.wave, survey, unit };
    const group = wave.rolled.get(unit);
    if (group === undefined || group.rows === 0) return { ...key, state: "no-data" };
    if (!wave.shown.has(unit)) return { ...key, state: "hidden" };
    const n = group.respondents;
    const invited = invitedOf(unit);
    if (invited === undefined || invited === 0) return { ...key, n, state: "ok" };
    const rate = Math.min(100, (100 * n) / invited);
    if (isPublic) return { ...key, invited, n, rate: round(rate, 4), state: "ok" };
    if (invited < limits.fewestInvited) return { ...key, n, state: "ok" };
    if (rate >= limits.nearlyAll) return { ...key, n, rate: limits.nearlyAll, state: "banded" };
    return { ...key, invited, n, rate: round(rate, 0), state: "ok" };
  });
  if (isPublic) return rows;
  return withholdDerived(
    withholdInvited(rows, tree, (unit) => invitedOf(unit) !== undefined),
    tree,
  );
}

/**
 * What is left of a unit beside the units printed inside it is a group like any other (spec 6.2): too few invited, or nearly all of them
 * there, and its response would say who did not answer. Then the smallest unit printed inside it is left out as well, and joins what is
 * left, until it is enough or nothing is printed inside.
 */
function withholdDerived(rows: readonly ResponseRow[], tree: UnitTree): ResponseRow[] {
  const printed = new Map(
    rows.flatMap(({ unit, n, invited }) =>
      n === undefined || invited === undefined ? [] : [[unit, { n, invited }] as const],
    ),
  );
  const bySize = [...printed].sort(([a, of], [b, than]) => of.invited - than.invited || (a < b ? -1 : 1));
  const homeAbove = (unit: string) => homeOf(tree, tree.units.get(unit)?.parent ?? "", (id) => printed.has(id));
  const smallestInUnsafe = (): string | undefined => {
    const left = new Map([...printed].map(([unit, whole]) => [unit, { ...whole, smallest: "" }]));
    for (const [id, part] of bySize) {
      const above = printed.has(id) ? left.get(homeAbove(id) ?? "") : undefined;
      if (above === undefined) continue;
      above.n -= part.n;
      above.invited -= part.invited;
      above.smallest ||= id;
    }
    const unsafe = [...left.values()].find(({ n, invited, smallest }) => {
      if (smallest === "" || invited <= 0 || n < 0 || n > invited) return false;
      return invited < limits.fewestInvited || (100 * n) / invited >= limits.nearlyAll;
    });
    return unsafe?.smallest;
  };
  // Each step leaves out one more, so this ends; a unit with nothing printed inside it was judged by itself.
  for (let next = smallestInUnsafe(); next !== undefined; next = smallestInUnsafe()) printed.delete(next);
  return rows.map((row) => {
    if (row.invited === undefined || printed.has(row.unit)) return row;
    const { wave, survey, unit, n } = row;
    return { wave, survey, unit, ...(n === undefined ? {} : { n }), state: row.state };
  });
}

/**
 * A number of invited that is left out could be worked out: that of the unit above minus those beside it. So where it is left out
 * for one unit of a group, it is left out for the next smallest as well; where there is none, for the unit above.
 */
function withholdInvited(
  rows: readonly ResponseRow[],
  tree: UnitTree,
  isKnown: (unit: string) => boolean,
): ResponseRow[] {
  const byUnit = new Map(rows.map((row) => [row.unit, row]));
  const childrenOf = Map.groupBy(tree.units.values(), ({ parent }) => parent ?? "");
  const withholdBelow = (id: string): void => {
    const children = (childrenOf.get(id) ?? []).map((child) => child.id);
    for (const child of children) withholdBelow(child);
    const below = children.flatMap((child) => byUnit.get(child) ?? []);
    const left = below.filter(({ unit, n, invited }) => n !== undefined && invited === undefined && isKnown(unit));
    if (left.length !== 1) return;
    const printed = below.filter(({ invited }) => invited !== undefined);
    const [next = byUnit.get(id)] = printed.sort(
      (a, b) => (a.invited ?? 0) - (b.invited ?? 0) || (a.unit < b.unit ? -1 : 1),
    );
    if (next === undefined || next.n === undefined) return;
    const { wave, survey, unit, n } = next;
    byUnit.set(unit, { wave, survey, unit, n, state: "ok" });
  };
  withholdBelow(tree.root);
  return rows.map((row) => byUnit.get(row.unit) ?? row);
}

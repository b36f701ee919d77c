import { judge, type Tested } from "../analysis/judge.ts";
import { type ChangedUnit, playEffect } from "../analysis/play-effect.ts";
import { procedureVersion } from "../analysis/procedures.ts";
import type { NamedAction } from "../survey/action.ts";
import type { PlayEffect, PlayEffectsReport } from "./play-effects-report.ts";
import { isTrial, playTrials, type TrialSource, triedIn } from "./play-trials.ts";
import { round } from "./round.ts";
import type { ChangeRow, EffectRow, ScoreRow } from "./rows.ts";
import type { Measure, SiteReport, Subject } from "./site-report.ts";

/** All that effects of plays are made from: what actions say, and changes as they are published. */
export interface PlayEffectSource {
  input: TrialSource;
  site: Pick<SiteReport, "root" | "units" | "subjects" | "waves">;
  rows: { changes: readonly ChangeRow[]; history: readonly ChangeRow[]; scores: readonly ScoreRow[] };
}

/**
 * What happened where a play was tried, against comparable units that did not try it (design 9). Made from published, rounded changes and
 * from nothing else: whoever has `changes.csv` and the actions can work it out, so it cannot tell of a hidden unit.
 *
 * - One figure a play, score and wave of the baseline; actions that share these are one trial. It runs from that wave to the latest in which
 *   the score was asked after the work began; once all of it was due in waves that are held, to the first such wave, and stays so: an ended
 *   trial gets no new look with every wave. Units that began later stand on no side.
 * - A unit that contains others stands for all below it; only units without others below them count, so that nobody counts twice.
 * - Comparable units have the same contact with customers. They did not try the play, and no play judged by the same score was under way.
 * - A unit in which two plays judged by the same score were under way tells of neither and stands on no side, also where one action
 *   names both.
 *
 * - Who stood lower than the others at the baseline tends to rise by itself. Where both sides began further apart than the smallest difference
 *   that matters, nothing is told (`unlike-start`).
 *
 * All effects are one family (spec 3.7).
 *
 * @returns `undefined` where no action names a play
 */
export function makePlayEffects({ input, site, rows }: PlayEffectSource): PlayEffectsReport | undefined {
  const trials = playTrials(input, site.root);
  if (trials.length === 0) return undefined;
  const actions = (input.actions ?? []).filter(isTrial).map((action) => begunAction(action, site));
  const begun = actions.filter((action) => action !== undefined);
  const changes = Map.groupBy([...rows.changes, ...rows.history], keyOfChange);
  const groups = Map.groupBy(
    begun.flatMap((action) => [...new Set(action.plays)].map((play) => ({ ...action, play }))),
    ({ play, subject, measure, from }) => JSON.stringify([play, subject.id, measure.metric, from]),
  );
  const found = [...groups.values()].map((trial) => effectOf(trial, begun, site, { changes, scores: rows.scores }));
  const tested = found.flatMap(({ test }) => test ?? []);
  const labels = new Map(judge(tested).map((label, index) => [tested[index], label]));
  const effects = found
    .map(({ effect, test }): PlayEffect => {
      const label = test === undefined ? undefined : labels.get(test);
      return label === undefined ? effect : { ...effect, row: { ...effect.row, label } };
    })
    .sort((a, b) => (keyOfEffect(a) < keyOfEffect(b) ? -1 : 1));
  return { trials, effects };
}

/** The rows of `effects.csv`. */
export function effectRows(report: PlayEffectsReport | undefined): EffectRow[] {
  return report?.effects.map(({ row }) => row) ?? [];
}

/** An action whose work has begun, with what its ids name. */
interface Begun {
  plays: readonly string[];
  units: ReadonlySet<string>;
  subject: Subject;
  measure: Measure;
  from: string;
  started: string;
  due: string | undefined;
}

/** Ids that name nothing are told of by `check`; here they leave the action out. */
function begunAction(action: NamedAction, site: PlayEffectSource["site"]): Begun | undefined {
  const subject = site.subjects.find(({ id }) => id === action.of);
  const measure = subject?.measures.find(({ metric }) => action.metric === undefined || metric === action.metric);
  const { plays, from, started, due } = action;
  if (subject === undefined || measure === undefined || from === undefined || started === undefined) return undefined;
  return { plays, units: leavesOf(triedIn(action, site.root), site), subject, measure, from, started, due };
}

/** The units without others below them, at or under the ones named. */
function leavesOf(named: readonly string[], { units }: PlayEffectSource["site"]): Set<string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const below = (id: string): string[] => {
    const unit = byId.get(id);
    if (unit === undefined) return [];
    return unit.children.length === 0 ? [id] : unit.children.flatMap(below);
  };
  return new Set(named.flatMap(below));
}

function effectOf(
  trial: readonly (Begun & { play: string })[],
  begun: readonly Begun[],
  site: PlayEffectSource["site"],
  { changes, scores }: { changes: ReadonlyMap<string, readonly ChangeRow[]>; scores: readonly ScoreRow[] },
): { effect: PlayEffect; test?: Tested } {
  const [first] = trial;
  if (first === undefined) throw new RangeError("a trial has an action");
  const { play, subject, measure, from } = first;
  const to = latestAfter(trial, site);
  const base = { play, survey: subject.survey, subject: subject.subject, metric: measure.metric, from };
  const method = `${procedureVersion("play-effect")} ${measure.version}`;
  const none = { ...base, to: to ?? "", tried: 0, comparable: 0, label: "not-enough-data" as const, method };
  const named = { play, subject: subject.id };
  if (to === undefined) return { effect: { ...named, row: none, tried: [], reason: "no-later-wave" } };
  const { tried, comparable } = sidesOf(trial, begun, site, { to, changes });
  if (tried.length + comparable.length === 0)
    return { effect: { ...named, row: none, tried: [], reason: "not-compared" } };
  const stratumOf = new Map(site.units.map(({ id, contact }) => [id, contact ?? ""]));
  const changed = ({ unit, difference = 0 }: ChangeRow): ChangedUnit => ({
    stratum: stratumOf.get(unit) ?? "",
    change: difference,
  });
  const found = playEffect(tried.map(changed), comparable.map(changed));
  if (startsApart({ tried, comparable }, trial[0] ?? first, scores, stratumOf)) {
    const counted = { tried: found.tried, comparable: found.comparable };
    return { effect: { ...named, row: { ...none, ...counted }, tried, reason: "unlike-start" } };
  }
  const at = (value: number) => round(value, measure.decimals);
  const { means, difference, reason } = found;
  const row: EffectRow = {
    ...none,
    tried: found.tried,
    comparable: found.comparable,
    ...(means === undefined || difference === undefined
      ? {}
      : {
          change_tried: at(means.tried),
          change_comparable: at(means.comparable.value),
          comparable_low: at(means.comparable.low),
          comparable_high: at(means.comparable.high),
          difference: at(difference.difference),
          low: at(difference.low),
          high: at(difference.high),
        }),
  };
  return {
    effect: { ...named, row, tried, ...(reason === undefined ? {} : { reason }) },
    ...(difference === undefined ? {} : { test: { difference, meaningful: measure.meaningful } }),
  };
}

/** Whether both sides stood further apart at the baseline than a difference that matters, compared as their changes are. */
function startsApart(
  { tried, comparable }: { tried: readonly ChangeRow[]; comparable: readonly ChangeRow[] },
  { subject, measure, from }: Begun,
  scores: readonly ScoreRow[],
  stratumOf: ReadonlyMap<string, string>,
): boolean {
  const starts = new Map(
    scores
      .filter((row) => row.wave === from && row.segment === "" && row.state === "ok")
      .filter(
        ({ survey, subject: of, metric }) =>
          survey === subject.survey && of === subject.subject && metric === measure.metric,
      )
      .map(({ unit, value }) => [unit, value]),
  );
  const begin = (side: readonly ChangeRow[]) =>
    side.flatMap(({ unit }): ChangedUnit[] => {
      const value = starts.get(unit);
      return value === undefined ? [] : [{ stratum: stratumOf.get(unit) ?? "", change: value }];
    });
  const apart = playEffect(begin(tried), begin(comparable)).difference?.difference ?? 0;
  return Math.abs(apart) >= measure.meaningful;
}

/** The wave that a trial is judged by: after the baseline and after the work began somewhere; once all of it is due, the first that closes it. */
function latestAfter(trial: readonly Begun[], { waves }: PlayEffectSource["site"]): string | undefined {
  const [first] = trial;
  const [begins = ""] = trial.map(({ started }) => started).sort();
  const placeOf = (wave: string | undefined) => waves.findIndex(({ id }) => id === wave);
  const baseline = placeOf(first?.from);
  const after = waves.filter(
    ({ id, start }, index) => index > baseline && baseline >= 0 && start > begins && first?.subject.waves.includes(id),
  );
  const dues = trial.map(({ due }) => placeOf(due));
  const closing = dues.includes(-1) ? undefined : after.find(({ id }) => placeOf(id) >= Math.max(...dues));
  return (closing ?? after.at(-1))?.id;
}

/** The published changes of both sides, in the order of the organisation. */
function sidesOf(
  trial: readonly (Begun & { play: string })[],
  begun: readonly Begun[],
  site: PlayEffectSource["site"],
  { to, changes }: { to: string; changes: ReadonlyMap<string, readonly ChangeRow[]> },
): { tried: ChangeRow[]; comparable: ChangeRow[] } {
  const [first] = trial;
  if (first === undefined) return { tried: [], comparable: [] };
  const { play, subject, measure, from } = first;
  const begins = site.waves.find(({ id }) => id === to)?.start ?? "";
  const inTrial = new Set(trial.flatMap(({ units, started }) => (started < begins ? [...units] : [])));
  const late = new Set(trial.flatMap(({ units, started }) => (started < begins ? [] : [...units])));
  // What else was judged by the same score between the two waves, or was this play judged by another.
  const underWay = begun.filter((action) => overlaps(action, { from, to }, site));
  const triedAny = new Set(
    underWay
      .filter((action) => action.subject === subject || action.plays.includes(play))
      .flatMap(({ units }) => [...units]),
  );
  const triedOthers = new Set(
    underWay
      .filter((action) => action.subject === subject && action.plays.some((other) => other !== play))
      .flatMap(({ units }) => [...units]),
  );
  const byUnit = new Map(
    (changes.get(JSON.stringify([subject.survey, subject.subject, measure.metric, from, to])) ?? [])
      .filter(({ difference }) => difference !== undefined)
      .map((row) => [row.unit, row]),
  );
  const leaves = site.units.filter(({ children }) => children.length === 0);
  const rowsOf = (isOwn: (unit: string) => boolean) =>
    leaves.flatMap(({ id }) => (isOwn(id) ? (byUnit.get(id) ?? []) : []));
  return {
    tried: rowsOf((unit) => inTrial.has(unit) && !triedOthers.has(unit)),
    comparable: rowsOf((unit) => !inTrial.has(unit) && !late.has(unit) && !triedAny.has(unit)),
  };
}

/** Whether an action was under way between two waves: it had begun before the later one and was not due before the earlier one ended. */
function overlaps(
  { started, due }: Begun,
  { from, to }: { from: string; to: string },
  { waves }: PlayEffectSource["site"],
): boolean {
  const placeOf = (wave: string | undefined) => waves.findIndex(({ id }) => id === wave);
  const later = waves[placeOf(to)];
  const until = placeOf(due);
  return later !== undefined && started < later.end && (until < 0 || until > placeOf(from));
}

function keyOfChange({ survey, subject, metric, from, to, segment }: ChangeRow): string {
  return segment === "" ? JSON.stringify([survey, subject, metric, from, to]) : "";
}

function keyOfEffect({ play, subject, row: { metric, from } }: PlayEffect): string {
  return [play, subject, metric, from].join(" ");
}

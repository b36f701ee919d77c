import { standing as standingOf } from "../analysis/standing.ts";
import { targetLine } from "../analysis/target-line.ts";
import { level, type NamedAction } from "../survey/action.ts";
import type { Text } from "../survey/text.ts";
import type { ActionEntry, ActionsReport, StandingReason } from "./actions-report.ts";
import type { Scored } from "./make-insight.ts";
import { publishedScore, type ScorePlace } from "./published-score.ts";
import { round } from "./round.ts";
import type { ChangeRow, ScoreRow, Standing, ThemeRow } from "./rows.ts";
import type { Measure, SiteReport, Subject } from "./site-report.ts";

/** The rows that goals and actions are told from. */
export interface ActionRows {
  scores: readonly ScoreRow[];
  changes: readonly ChangeRow[];
  history: readonly ChangeRow[];
  themes: readonly ThemeRow[];
}

/**
 * Every goal and action with its standing. Made from published rows only, rounded and masked, so that it can tell nothing that they do not
 * tell: whatever two workspaces differ in, with the same rows they have the same standings.
 *
 * Now is the latest wave after the baseline in which the score was asked, also when that lies beyond the due wave; then the line stands
 * at the target. Where the series breaks in between there is no standing, also where a construct is restated on the questions that
 * stayed: the target was set for the questions as they were put.
 *
 * @returns undefined when the workspace has no goals and actions
 * @throws RangeError when an action names a wave that is neither held nor planned: reading refuses those
 */
export function makeActionsReport({ input, site }: Pick<Scored, "input" | "site">, rows: ActionRows) {
  const actions = input.actions ?? [];
  if (actions.length === 0) return undefined;
  const planned = input.workspace.planned;
  const context: Context = { site, rows, planned, byUnit: Map.groupBy(rows.scores, ({ unit }) => unit) };
  const entries = inOrder(actions).map((action) => entryOf(action, context));
  return {
    report: { actions: entries } satisfies ActionsReport,
    rows: entries.flatMap(({ row }) => row ?? []),
  };
}

interface Context {
  site: SiteReport;
  rows: ActionRows;
  planned: Scored["input"]["workspace"]["planned"];
  byUnit: ReadonlyMap<string, readonly ScoreRow[]>;
}

/** Goals before what serves them: goals by level and then by how many goals they serve, then actions by level. */
function inOrder(actions: readonly NamedAction[]): NamedAction[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const depthOf = ({ goal }: NamedAction, seen = 0): number => {
    const served = byId.get(goal ?? "");
    return served === undefined || seen > actions.length ? seen : depthOf(served, seen + 1);
  };
  const place = (action: NamedAction) => [
    action.kind === "goal" ? 0 : 1,
    level.options.indexOf(action.level),
    depthOf(action),
  ];
  return [...actions].sort((a, b) => {
    const [one, other] = [place(a), place(b)];
    const at = one.findIndex((part, index) => part !== other[index]);
    return at === -1 ? (a.id < b.id ? -1 : 1) : (one[at] ?? 0) - (other[at] ?? 0);
  });
}

function entryOf(action: NamedAction, context: Context): ActionEntry {
  const unit = action.unit ?? context.site.root;
  const { of, from, target, due, metric, theme, ...told } = action;
  const measured = measuredOf({ ...action, unit }, context);
  return {
    ...told,
    unit,
    triedIn: told.triedIn.length === 0 && told.plays.length > 0 ? [unit] : told.triedIn,
    ...(of === undefined ? {} : { subject: of }),
    ...(due === undefined ? {} : { due: dueWave(due, context) }),
    ...(theme !== undefined && isReleased(theme, unit, context) ? { theme } : {}),
    ...measured,
  };
}

/** The figures of a goal or an action; none of one without a measure. */
function measuredOf(
  action: NamedAction & { unit: string },
  context: Context,
): Pick<ActionEntry, "row" | "baseline" | "now" | "change" | "line" | "before" | "step" | "reason"> {
  const { of, from, target, due, unit } = action;
  if (of === undefined || from === undefined || target === undefined || due === undefined) return {};
  const { site } = context;
  const subject = site.subjects.find(({ id }) => id === of);
  const measure = subject?.measures.find(
    ({ metric }, index) => metric === action.metric || (action.metric === undefined && index === 0),
  );
  // Which scores and measures there are is told where actions are judged.
  if (subject === undefined || measure === undefined) return {};
  const way: Way = { unit, subject, measure, from, target, due };
  // A wave that was held before the work began tells nothing of it.
  const since = wavesSince(subject, from, site).filter((id) =>
    action.started === undefined ? action.kind === "goal" : dueWave(id, context).start > action.started,
  );
  const last = isTriedInPart(action) ? triedInPart(since.at(-1), way, context) : judgedAt(since.at(-1), way, context);
  const { baseline, now } = last;
  return {
    row: {
      action: action.id,
      level: action.level,
      unit,
      survey: subject.survey,
      subject: subject.subject,
      metric: measure.metric,
      ...(baseline?.value === undefined ? {} : { baseline: baseline.value }),
      target,
      ...(now?.value === undefined ? {} : { now: now.value }),
      due,
      standing: last.standing,
    },
    ...(baseline === undefined ? {} : { baseline }),
    ...(now === undefined ? {} : { now }),
    ...(last.change === undefined ? {} : { change: last.change }),
    ...(last.line === undefined ? {} : { line: last.line }),
    ...(last.reason === undefined ? {} : { reason: last.reason }),
    ...stepOf(since, way, context),
  };
}

/** Whether an action is tried in some units below the one whose score is to tell: then that score is mostly of others. */
function isTriedInPart({ triedIn, unit }: NamedAction & { unit: string }): boolean {
  return triedIn.length > 0 && !triedIn.includes(unit);
}

/** The figures stand, but nobody is told that they are those of the trial: that is told beside comparable units (`effects.csv`). */
function triedInPart(wave: string | undefined, way: Way, context: Context): Judged {
  const judged = judgedAt(wave, way, context);
  if (judged.standing === "not-yet-measured") return judged;
  return {
    ...judged,
    standing: "not-reportable",
    reason: judged.reason === "not-shown" ? "not-shown" : "tried-in-part",
  };
}

/** What the last wave did to it; nothing where the score was not asked in the latest wave, for then it is old news. */
function stepOf(since: readonly string[], way: Way, context: Context): Pick<ActionEntry, "before" | "step"> {
  const [before, last] = [since.at(-2), since.at(-1)];
  if (last === undefined || last !== context.site.waves.at(-1)?.id) return {};
  const step = before === undefined ? undefined : changeOf(before, last, way, context.rows);
  return { before: judgedAt(before, way, context).standing, ...(step === undefined ? {} : { step }) };
}

/** What is to go from where to where, and by when. */
interface Way {
  unit: string;
  subject: Subject;
  measure: Measure;
  from: string;
  target: number;
  due: string;
}

interface Judged {
  standing: Standing;
  baseline?: ScoreRow | undefined;
  now?: ScoreRow | undefined;
  change?: ChangeRow | undefined;
  line?: number | undefined;
  reason?: StandingReason | undefined;
}

/** @param wave the wave of now; none when the score was not asked again */
function judgedAt(wave: string | undefined, way: Way, context: Context): Judged {
  const { measure, target, from, due } = way;
  const isBroken = wave !== undefined && breaksBetween(way.subject, from, wave, context.site);
  const [baseline, latest] = scorePair(wave, way, context);
  // What cannot be compared with the baseline is not put beside it.
  const now = isBroken ? undefined : latest;
  const change = wave === undefined || isBroken ? undefined : changeOf(from, wave, way, context.rows);
  const moment = (id: string) => middleOf(dueWave(id, context));
  const line =
    wave === undefined || isBroken || baseline?.value === undefined
      ? undefined
      : targetLine({ baseline: baseline.value, target, from: moment(from), due: moment(due) }, moment(wave));
  // One decimal more than the scores, so that what is judged is what is told of it.
  const shownLine = line === undefined ? undefined : round(line, measure.decimals + 1);
  const standing = standingOf({
    baseline: shownScore(baseline),
    isAsked: wave !== undefined,
    now: shownScore(now),
    target,
    line: shownLine ?? target,
    better: measure.better,
    change: change?.label,
  });
  return { standing, baseline, now, change, line: shownLine, reason: reasonOf(standing, { baseline, now, isBroken }) };
}

function reasonOf(
  standing: Standing,
  { baseline, now, isBroken }: { baseline: ScoreRow | undefined; now: ScoreRow | undefined; isBroken: boolean },
): StandingReason | undefined {
  if (standing === "too-close") return now?.low === undefined ? "no-margin" : "line-inside";
  if (standing !== "not-reportable") return undefined;
  const unshown = [baseline, now].some((score) => score !== undefined && ["hidden", "banded"].includes(score.state));
  if (unshown) return "not-shown";
  return isBroken ? "break" : "no-score";
}

/** Baseline and now, like with like: where only one of the two has weights, both without. */
function scorePair(wave: string | undefined, way: Way, context: Context): (ScoreRow | undefined)[] {
  const { unit, subject, measure, from } = way;
  const own = context.byUnit.get(unit) ?? [];
  const scoreIn = (at: string | undefined, weighting?: "none") => {
    if (at === undefined) return undefined;
    const place: ScorePlace = { survey: subject.survey, subject: subject.subject, metric: measure.metric, wave: at };
    return publishedScore(own, place, weighting);
  };
  const pair = [scoreIn(from), scoreIn(wave)];
  const weightings = new Set(pair.flatMap((score) => score?.weighting ?? []));
  if (weightings.size < 2) return pair;
  const plain = [scoreIn(from, "none"), scoreIn(wave, "none")];
  // Without a pair that can be compared the series breaks there (reason: weights), and no standing comes of it.
  return plain.includes(undefined) ? pair : plain;
}

function shownScore(score: ScoreRow | undefined) {
  const { state, value, low, high } = score ?? {};
  return state !== "ok" || value === undefined ? undefined : { value, low, high };
}

/** The published difference between two waves of the same series. */
function changeOf(from: string, to: string, { unit, subject, measure }: Way, rows: ActionRows): ChangeRow | undefined {
  return [rows.changes, rows.history]
    .flatMap((some) =>
      some.filter(
        (row) =>
          row.unit === unit &&
          row.segment === "" &&
          row.survey === subject.survey &&
          row.subject === subject.subject &&
          row.metric === measure.metric &&
          row.from === from &&
          row.to === to,
      ),
    )
    .at(0);
}

/** The waves after the baseline in which the score was asked. */
function wavesSince({ waves }: Subject, from: string, site: SiteReport): string[] {
  const order = site.waves.map(({ id }) => id);
  return waves.filter((wave) => order.indexOf(wave) > order.indexOf(from));
}

function breaksBetween({ breaks }: Subject, from: string, to: string, site: SiteReport): boolean {
  const order = site.waves.map(({ id }) => id);
  return breaks.some(
    ({ after }) => order.indexOf(after) > order.indexOf(from) && order.indexOf(after) <= order.indexOf(to),
  );
}

/** A wave that was held, or is planned. */
function dueWave(
  id: string,
  { site, planned }: Context,
): { wave: string; title: Text; start: string; end: string; planned: boolean } {
  const held = site.waves.find((wave) => wave.id === id);
  const found = held ?? planned.find((wave) => wave.id === id);
  if (found === undefined) throw new RangeError(`no wave is called "${id}"`);
  return { wave: id, title: found.title, start: found.start, end: found.end, planned: held === undefined };
}

/** The middle of the fieldwork, in milliseconds. */
function middleOf({ start, end }: { start: string; end: string }): number {
  return (Date.parse(start) + Date.parse(end)) / 2;
}

/** Whether a theme of comments is shown for the unit itself, in the latest wave that has it. */
function isReleased(theme: string, unit: string, { rows }: Context): boolean {
  const own = rows.themes.filter((row) => row.unit === unit && `${row.survey}.${row.item}.${row.theme}` === theme);
  return own.at(-1)?.state === "ok";
}

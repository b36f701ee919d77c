import { hasWeights } from "../counts/has-weights.ts";
import type { Histogram } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import { rollUp } from "../counts/roll-up.ts";
import type { GroupCounts, SurveyCounts } from "../counts/survey-counts.ts";
import { pooledVariance } from "../metrics/pooled-variance.ts";
import { holdsSmallChange } from "../privacy/holds-small-change.ts";
import { type AnswerTotal, shownUnits } from "../privacy/subject-mask.ts";
import { type MaskedSubject, type SubjectVerdicts, surveyVerdicts } from "../privacy/survey-verdicts.ts";
import { verdictsKey } from "../privacy/verdicts-key.ts";
import type { UnitTree } from "../survey/unit.ts";
import type { Minimum } from "../survey/workspace.ts";
import type { Remember } from "./report-input.ts";
import type { State } from "./rows.ts";
import type { ScoredMeasure } from "./scored-measure.ts";
import { inWave, type ScoredSubject } from "./scored-subject.ts";

/** One subject in one unit and wave: its answers with the verdict on them. Private: only what `state` allows is published. */
export interface Cell {
  unit: string;
  answers: Histogram;
  /** Valid answers. */
  n: number;
  state: State;
  /** May the full distribution be shown too, and a mean, which tells much of it? */
  distribution: boolean;
  /** Of a banded cell: the class that at least `atLeast` of the n answered. Without it the score is shown as a range of points. */
  band?: { class: number; atLeast: number };
  /** Where only scores were delivered: the values that the source published, by metric. Then there are no answers, and no margin. */
  given?: ReadonlyMap<string, number>;
}

/** What may be said of one measure of a cell: of those beside the headline sometimes less. */
export function stateOf(
  { state, distribution }: Pick<Cell, "state" | "distribution">,
  { isDetail }: Pick<ScoredMeasure, "isDetail">,
): State {
  return state === "ok" && isDetail && !distribution ? "hidden" : state;
}

/** One subject in one wave: all its cells, and the spread within the groups that can be worked out. */
export interface ScoredWave {
  wave: string;
  scored: ScoredSubject;
  weighted: boolean;
  /** s0² of spec 1.5 per measure, over derivable groups so that hidden units cannot be felt (design 9). */
  pooledVariance: number | undefined;
  atoms: readonly Histogram[];
  cells: ReadonlyMap<string, Cell>;
}

/** Whether a subject was delivered as scores in this wave: its published rows are all there is, and they have no variance. */
export function isAsPublished({ cells }: Pick<ScoredWave, "cells">): boolean {
  return [...cells.values()].some(({ given }) => given !== undefined);
}

/** What one survey of one wave comes to, before anything is rounded. */
export interface SurveyWave {
  wave: string;
  survey: string;
  tree: UnitTree;
  shown: ReadonlySet<string>;
  rolled: ReturnType<typeof rollUp>;
  weighted: boolean;
  subjects: readonly ScoredWave[];
}

/** What a wave is scored with besides its counts. */
export interface WaveContext {
  /**
   * Respondents of each unit in the last wave of the survey that showed it; a small unit that differs from it by one or two people is
   * held back (spec 6.7d).
   */
  lastShown?: ReadonlyMap<string, number> | undefined;
  /** Remembers verdicts that were reached before on the same counts. */
  remember?: Remember | undefined;
}

/**
 * Rolls the counts of one survey and wave up the tree and joins every cell to its verdict. From here on, a figure and the right
 * to show it travel together.
 */
export function scoreCells(
  counts: SurveyCounts,
  tree: UnitTree,
  scoredSubjects: readonly ScoredSubject[],
  minimum: Pick<Minimum, "score" | "distribution"> | "public",
  { lastShown = new Map(), remember = (_, compute) => compute() }: WaveContext = {},
): SurveyWave {
  const { wave, survey } = counts;
  const rolled = rollUp(tree, counts.units);
  const everybody = rolled.get(tree.root);
  const weighted = everybody !== undefined && hasWeights(everybody);
  const asked = scoredSubjects.flatMap((scored) => (scored.versions.has(wave) ? [inWave(scored, wave)] : []));
  const ownOf = ({ answersOf }: ScoredSubject) => answersBy(counts.units, answersOf);
  const withoutVerdicts = (scored: ScoredSubject): ScoredWave => {
    // Public data are shown whole: no minimum, and every unit's own answers are a group of their own.
    const atoms = [...ownOf(scored).values()];
    const cells = [...tree.units.keys()].map((unit): Cell => {
      const answers = answersIn(rolled, unit, scored);
      const n = respondents(answers);
      return { unit, answers, n, state: n === 0 ? "no-data" : "ok", distribution: n > 0 };
    });
    return { wave, scored, weighted, pooledVariance: pooledVariance(atoms), atoms, cells: byUnit(cells) };
  };
  if (minimum === "public") {
    return {
      wave,
      survey,
      tree,
      shown: new Set(rolled.keys()),
      rolled,
      weighted,
      subjects: asked.map(withoutVerdicts),
    };
  }

  const rows = new Map([...counts.units].map(([unit, group]) => [unit, group.rows]));
  const shown = shownUnits(tree, rows, minimum.score, (unit) =>
    holdsSmallChange(rolled.get(unit)?.rows ?? 0, lastShown.get(unit)),
  );
  const masked = asked.map(
    (scored): MaskedSubject => ({
      id: scored.subject.id,
      parts: scored.subject.items.filter((item) => asked.some(({ subject }) => subject.id === item)),
      own: ownOf(scored),
      rolled: answersBy(rolled, scored.answersOf),
      classOf: scored.classOf,
      totals: scored.measures
        .filter(({ isDetail }) => !isDetail)
        .map((measure) => ({ ...totalOf(measure), scale: scored.subject.scale })),
      ...(scored.skippedBy === undefined ? {} : { skipped: answersBy(counts.units, scored.skippedBy) }),
      ...(scored.subject.kind === "item" && scored.subject.scale !== undefined ? { scale: scored.subject.scale } : {}),
    }),
  );
  const verdicts = remember(verdictsKey(tree, masked, shown, minimum), () =>
    surveyVerdicts(tree, masked, shown, minimum),
  );
  const subjects = asked.map((scored): ScoredWave => {
    const verdict = verdicts.get(scored.subject.id);
    if (verdict === undefined) throw new RangeError(`no verdict on "${scored.subject.id}"`);
    const given = everybody === undefined ? [] : [...scored.answersOf(everybody).keys()];
    const classes = [...new Set(given.map(scored.classOf))].sort((a, b) => a - b);
    const cells = [...tree.units.keys()].map((unit): Cell => {
      const answers = answersIn(rolled, unit, scored);
      const n = respondents(answers);
      const took = (rolled.get(unit)?.rows ?? 0) > 0;
      const state = cellState(unit, verdict, { answered: n > 0, took, shown: shown.has(unit) });
      const { band, category } = verdict.units.get(unit) ?? {};
      const isBanded = state === "banded" && !verdict.ranges.has(unit) && band !== undefined && category !== undefined;
      return {
        unit,
        answers,
        n,
        state,
        distribution: verdict.distribution.has(unit),
        ...(isBanded ? { band: { class: classes[category] ?? 0, atLeast: band.atLeast } } : {}),
      };
    });
    const { atoms } = verdict;
    return { wave, scored, weighted, pooledVariance: pooledVariance(atoms), atoms, cells: byUnit(cells) };
  });
  return { wave, survey, tree, shown, rolled, weighted, subjects };
}

/** What a reader can add up of a measure. */
function totalOf({ metric, context }: ScoredMeasure): AnswerTotal {
  const [min, max] = metric.domain(context.scale);
  return { value: (answer) => metric.score(answer, context), min, max };
}

function answersBy(
  units: ReadonlyMap<string, GroupCounts>,
  answersOf: ScoredSubject["answersOf"],
): ReadonlyMap<string, Histogram> {
  return new Map([...units].map(([unit, group]) => [unit, answersOf(group)]));
}

function answersIn(rolled: ReadonlyMap<string, GroupCounts>, unit: string, { answersOf }: ScoredSubject): Histogram {
  const group = rolled.get(unit);
  return group === undefined ? new Map() : answersOf(group);
}

function byUnit(cells: readonly Cell[]): ReadonlyMap<string, Cell> {
  return new Map(cells.map((cell) => [cell.unit, cell]));
}

/** Nobody there is no secret; that nobody of a hidden unit answered an item would be. */
function cellState(
  unit: string,
  { exact, ranges, units }: SubjectVerdicts,
  { answered, took, shown }: { answered: boolean; took: boolean; shown: boolean },
): State {
  if (!took || (shown && !answered)) return "no-data";
  if (exact.has(unit)) return "ok";
  if (ranges.has(unit)) return "banded";
  return units.get(unit)?.state === "banded" ? "banded" : "hidden";
}

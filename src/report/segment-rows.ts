import { addSums, type Histogram, type Sums } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import { eachCell, type SegmentCounts } from "../counts/segment-counts.ts";
import type { GroupCounts, SurveyCounts } from "../counts/survey-counts.ts";
import { type SegmentLadder, type SegmentTables, segmentLevels } from "../privacy/segment-levels.ts";
import { type SegmentVerdict, segmentVerdicts } from "../privacy/segment-verdicts.ts";
import type { Instrument } from "../survey/instrument.ts";
import type { Text } from "../survey/text.ts";
import { pathToRoot, type UnitTree } from "../survey/unit.ts";
import type { Minimum } from "../survey/workspace.ts";
import type { Remember } from "./report-input.ts";
import { round } from "./round.ts";
import type { ScoreRow } from "./rows.ts";
import type { ScoredWave, SurveyWave } from "./score-cells.ts";
import { weightings } from "./score-rows.ts";

/** What one survey of one wave shows by segment. */
export interface SegmentedWave {
  wave: string;
  survey: string;
  /** The segments that have tables, in order of priority, with their categories as they were shown. */
  segments: { id: string; title: Text; categories: { id: string; title: Text }[] }[];
  rows: ScoreRow[];
}

/**
 * The published scores by segment: of every table that may be shown, each category by the headline measure of each item, option and
 * construct. A row of a table that is hidden is hidden for all categories; a table that is not shown has no rows at all. The
 * ids are those of the level at which the segment was shown. There are no means, distributions, changes or gaps by segment.
 *
 * Source: spec 6.5 and 6.6.
 */
export function segmentRows(
  wave: SurveyWave,
  counts: SurveyCounts,
  instrument: Instrument,
  minimum: Pick<Minimum, "score" | "segment"> | "public",
  remember: Remember = (_, compute) => compute(),
): SegmentedWave {
  const { survey } = wave;
  const segments = counts.segments ?? [];
  const scored = wave.subjects.filter(({ scored: { restates, measures } }) => restates === undefined && measures[0]);
  const verdicts =
    minimum === "public"
      ? segments.map((own) => wholeVerdict(wave.tree, own, scored))
      : segmentVerdicts(
          wave.tree,
          { patterns: counts.patterns ?? { segments: [], patterns: [] }, segments },
          Object.entries(instrument.segments).map(([id, segment]) => ladderOf(id, segment)),
          scored.map((own) => segmentedSubject(own, scored, counts.units)),
          wave.shown,
          minimum,
          (...all) => remember(levelsKey(...all), () => segmentLevels(...all)),
        );
  const shown = verdicts.filter(({ tables }) => tables.size > 0);
  return {
    wave: wave.wave,
    survey,
    segments: shown.flatMap(({ segment, level }) => {
      const declared = instrument.segments[segment];
      const categories = level === 0 ? declared?.categories : declared?.coarser[level - 1];
      if (declared === undefined || categories === undefined) return [];
      const titled = Object.entries(categories).map(([id, { title }]) => ({ id, title }));
      return [{ id: segment, title: declared.title, categories: titled }];
    }),
    rows: shown.flatMap((verdict) => {
      const own = segments.find(({ segment }) => segment === verdict.segment);
      if (own === undefined) return [];
      return scored.flatMap((subject) => subjectRows(wave, subject, verdict, own, minimum === "public"));
    }),
  };
}

/** All that the tables of a wave depend on, as a text. */
function levelsKey(...[tree, patterns, ladders, waveShown, minimum]: Parameters<typeof segmentLevels>): string {
  return JSON.stringify({
    tree: [tree.root, [...tree.units.values()].map(({ id, parent = "" }) => [id, parent])],
    patterns,
    ladders: ladders.map(({ segment, levels }) => [segment, levels.map((level) => [...level])]),
    shown: [...waveShown].sort(),
    minimum: [minimum.score, minimum.segment],
  });
}

/**
 * The levels of a segment: its categories as declared, then each coarser alternative.
 *
 * @example ladderOf("tenure", { categories: { short: {}, long: {} }, coarser: [] }).levels.length // => 1
 */
export function ladderOf(
  segment: string,
  {
    categories,
    coarser,
  }: {
    categories: Readonly<Record<string, unknown>>;
    coarser: readonly Readonly<Record<string, { joins: readonly string[] }>>[];
  },
): SegmentLadder {
  const declared = new Map(Object.keys(categories).map((category) => [category, category]));
  const joined = coarser.map(
    (level) =>
      new Map(Object.entries(level).flatMap(([id, { joins }]) => joins.map((category) => [category, id] as const))),
  );
  return { segment, levels: [declared, ...joined] };
}

function segmentedSubject(
  { scored, cells }: ScoredWave,
  asked: readonly ScoredWave[],
  units: ReadonlyMap<string, GroupCounts>,
): Parameters<typeof segmentVerdicts>[3][number] {
  const { subject, measures, answersOf, skippedBy, classOf } = scored;
  const by = (read: (group: GroupCounts) => Histogram) =>
    new Map([...units].map(([unit, group]) => [unit, read(group)] as const));
  const measure = measures[0];
  const [min, max] = measure?.measure.domain ?? [0, 0];
  const parts = asked.filter(({ scored: { subject: part } }) => subject.items.includes(part.id));
  return {
    id: subject.subject,
    parts: parts.map(({ scored: { subject: part } }) => part.subject),
    exact: new Set([...cells.values()].flatMap(({ unit, state }) => (state === "ok" ? [unit] : []))),
    own: by(answersOf),
    classOf,
    total: { value: (answer) => measure?.metric.score(answer, measure.context) ?? 0, min, max },
    tellsSum: hasTwoAnswers(subject) || measure?.measure.unit === "scale",
    ...(skippedBy === undefined ? {} : { skipped: by(skippedBy), known: knownOf(parts, [...cells.keys()]) }),
  };
}

function hasTwoAnswers({ kind, scale }: ScoredWave["scored"]["subject"]): boolean {
  return kind === "option" || (scale !== undefined && scale.max - scale.min === 1);
}

/** The units that publish what the answers to every one of these items add up to: a mean, or a share of two possible answers. */
function knownOf(items: readonly ScoredWave[], units: readonly string[]): ReadonlySet<string> {
  const tellsSum = ({ scored, cells }: ScoredWave, unit: string) => {
    const cell = cells.get(unit);
    return cell?.state === "ok" && (cell.distribution || hasTwoAnswers(scored.subject));
  };
  return new Set(units.filter((unit) => items.every((item) => tellsSum(item, unit))));
}

/** Public data are shown whole: every table of two categories or more, as declared. */
function wholeVerdict(tree: UnitTree, counts: SegmentCounts, scored: readonly ScoredWave[]): SegmentVerdict {
  const present = new Map<string, Set<string>>();
  for (const cells of counts.subjects.values()) {
    eachCell(counts, cells, (unit, category) => {
      for (const above of pathToRoot(tree, unit)) present.set(above, (present.get(above) ?? new Set()).add(category));
    });
  }
  const tables = [...tree.units.keys()].flatMap((unit) => {
    const own = counts.categories.filter((category) => present.get(unit)?.has(category));
    return own.length < 2 ? [] : [[unit, own] as const];
  });
  const everywhere = new Set(tables.map(([unit]) => unit));
  return {
    segment: counts.segment,
    level: 0,
    holderOf: new Map(counts.categories.map((category) => [category, category])),
    tables: new Map(tables),
    rows: new Map(scored.map(({ scored: { subject } }) => [subject.subject, everywhere])),
  };
}

function subjectRows(
  wave: SurveyWave,
  { scored, cells, pooledVariance, weighted }: ScoredWave,
  verdict: SegmentVerdict,
  counts: SegmentCounts,
  isPublic: boolean,
): ScoreRow[] {
  const { subject, measures } = scored;
  const [headline] = measures;
  if (headline === undefined) return [];
  const { metric, context, measure } = headline;
  const shown = verdict.rows.get(subject.subject) ?? new Set();
  const answers = answersByTable(wave.tree, counts, subject.subject, verdict, shown);
  const categories = [...new Set(verdict.holderOf.values())];
  return [...verdict.tables.keys()].flatMap((unit) =>
    categories.flatMap((category) =>
      weightings(weighted, isPublic).map((weighting): ScoreRow => {
        const key = {
          wave: wave.wave,
          survey: wave.survey,
          unit,
          segment: verdict.segment,
          category,
          subject: subject.subject,
          metric: measure.metric,
          weighting,
        };
        const { version: method } = measure;
        const isEmpty = cells.get(unit)?.state === "no-data";
        if (!isEmpty && !shown.has(unit)) return { ...key, state: "hidden", method };
        const own = answers.get(`${unit} ${category}`) ?? new Map();
        const n = respondents(own);
        const estimate =
          isEmpty || n === 0 ? undefined : metric.estimate(own, { ...context, pooledVariance, weighting });
        if (estimate === undefined) return { ...key, ...(n > 0 ? { n } : {}), state: "no-data", method };
        const at = (number: number) => round(number, measure.decimals);
        const { value, low, high } = estimate;
        return { ...key, n, value: at(value), low: at(low), high: at(high), state: "ok", method };
      }),
    ),
  );
}

/** The answers to a subject of each shown row, by unit and category. */
function answersByTable(
  tree: UnitTree,
  counts: SegmentCounts,
  subject: string,
  { holderOf }: SegmentTables,
  shown: ReadonlySet<string>,
): ReadonlyMap<string, Histogram> {
  const found = new Map<string, Map<number, Sums>>();
  const paths = new Map<string, string[]>();
  eachCell(counts, counts.subjects.get(subject), (unit, category, answer, sums) => {
    const path = paths.get(unit) ?? pathToRoot(tree, unit).filter((above) => shown.has(above));
    paths.set(unit, path);
    const holder = holderOf.get(category);
    if (holder === undefined) return;
    for (const above of path) {
      const key = `${above} ${holder}`;
      const own = found.get(key) ?? new Map<number, Sums>();
      found.set(key, own);
      addSums(own, answer, sums, 1);
    }
  });
  return new Map([...found].map(([key, own]) => [key, new Map([...own].sort(([a], [b]) => a - b))]));
}

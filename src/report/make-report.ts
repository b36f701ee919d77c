import { hasWeights } from "../counts/has-weights.ts";
import { mainSurveys } from "../survey/main-surveys.ts";
import { askedPairs } from "../survey/pair.ts";
import { benchmarkCandidates } from "./benchmark-rows.ts";
import { judged } from "./change-rows.ts";
import { gapCandidates } from "./gap-rows.ts";
import { headcountRows } from "./headcount-rows.ts";
import { type InsightTable, makeInsight, type Scored } from "./make-insight.ts";
import { makeSiteReport } from "./make-site-report.ts";
import { outcomeTables } from "./outcome-tables.ts";
import { pairCandidates } from "./pair-gap-rows.ts";
import { qualityRows } from "./quality-rows.ts";
import type { ReportInput } from "./report-input.ts";
import type { ChangeRow, ScoreRow, TableRows } from "./rows.ts";
import { type SurveyWave, scoreCells } from "./score-cells.ts";
import { distributionRows, responseRows, scoreRows } from "./score-rows.ts";
import type { ScoredSubject } from "./scored-subject.ts";
import { scoredSubjects } from "./scored-subjects.ts";
import { type SegmentedWave, segmentRows } from "./segment-rows.ts";
import type { MeasureReport, Report, SiteReport, UnitReport } from "./site-report.ts";
import { sourceSegments, sourceWave } from "./source-wave.ts";
import { changesInARow, changesSinceLongAgo, rootOf, subjectSeries, trendsOf } from "./subject-series.ts";
import { type SurveyModels, surveyModels } from "./survey-models.ts";
import type { SurveyedWaves } from "./surveyed-waves.ts";
import { trendRows } from "./trend-rows.ts";
import { waveReports } from "./wave-reports.ts";

/** Every published row, before it is dealt out to pages. The same rows become `dist/data/`. */
export interface PublishedRows extends TableRows {
  /** The latest wave against each earlier one; in the file they stand among the changes. */
  history: ChangeRow[];
  /** The scores by segment; in the file they stand among the scores. */
  segments: ScoreRow[];
}

/**
 * From counts to everything that is published. The way of a number:
 *
 *     scores of a source ─────────▶┐
 *     counts ──roll up──▶ cells ──────────────┐
 *                           │                 ├─▶ rounded rows ─▶ tables (dist/data)
 *     tree ──who may be shown──▶ verdicts ────┤        │
 *     patterns ──which tables──▶ by segment ──┘        │
 *                           │                          └──▶ shards per unit, measure and wave (the site)
 *                           ├─▶ changes, trends and gaps ─▶ families ─▶ labels
 *     moments ──────────────┴─▶ drivers and reliability, of the whole organisation and of large units
 *
 * The only place where scores meet verdicts. Nothing unrounded and nothing hidden leaves it.
 */
export function makeReport(input: ReportInput): { report: Report; rows: PublishedRows } {
  const subjects = new Map(
    [...input.instruments.keys()].map((survey) => [survey, scoredSubjects(surveyedWaves(survey, input))]),
  );
  const surveyWaves = inOrderOfTime(input, subjects);
  const models = surveyWaves.map((wave) => surveyModels(wave, input));
  const { public: isPublic, minimum } = input.workspace.confidentiality;
  const segmented = surveyWaves.flatMap((own): SegmentedWave[] => {
    const isOwn = ({ wave, survey }: { wave: string; survey: string }) => wave === own.wave && survey === own.survey;
    const counts = input.counts.find(isOwn);
    const scores = input.scores?.find(isOwn);
    const instrument = input.instruments.get(own.survey);
    if (instrument === undefined) return [];
    if (scores !== undefined) return [sourceSegments(scores, own, instrument)];
    if (counts === undefined) return [];
    return [segmentRows(own, counts, instrument, isPublic ? "public" : minimum, input.remember)];
  });
  const scoredWaves = surveyWaves.flatMap((wave) => wave.subjects);
  const series = subjectSeries(scoredWaves);
  const ofSubjects = publishedRows(input, { surveyWaves, scoredWaves, series, models });
  const segments = segmented.flatMap((wave) => wave.rows);
  const bySubject = makeSiteReport(input, [...subjects.values()].flat(), surveyWaves, segmented);
  const insight = makeInsight({
    input,
    site: bySubject,
    surveyWaves,
    scoredWaves,
    series,
    rows: ofSubjects,
    segments,
    models,
  });
  const site = { ...bySubject, insight: Object.keys(insight.reports).sort() };
  const rows = { ...ofSubjects, ...insight.rows, segments };
  return {
    rows,
    report: {
      site,
      insight: insight.reports,
      units: unitReports(site, rows, models),
      measures: measureReports(site, rows, surveyWaves, models),
      waves: waveReports(input, site, rows, surveyWaves),
    },
  };
}

/** Every survey of every wave, in order of time: what an earlier wave showed decides what a later one may. */
function inOrderOfTime(input: ReportInput, subjects: ReadonlyMap<string, readonly ScoredSubject[]>): SurveyWave[] {
  const { public: isPublic, minimum, holdSmallChanges } = input.workspace.confidentiality;
  const lastShown = new Map([...input.instruments.keys()].map((survey) => [survey, new Map<string, number>()]));
  return input.waves.flatMap(({ id, tree }) =>
    [...input.instruments.keys()].flatMap((survey): SurveyWave[] => {
      const isOwn = (candidate: { wave: string; survey: string }) =>
        candidate.wave === id && candidate.survey === survey;
      const scores = input.scores?.find(isOwn);
      if (scores !== undefined) return [sourceWave(scores, tree, subjects.get(survey) ?? [])];
      const counts = input.counts.find(isOwn);
      if (counts === undefined) return [];
      const before = lastShown.get(survey) ?? new Map<string, number>();
      const scored = scoreCells(counts, tree, subjects.get(survey) ?? [], isPublic ? "public" : minimum, {
        lastShown: holdSmallChanges ? before : undefined,
        remember: input.remember,
      });
      for (const unit of scored.shown) before.set(unit, scored.rolled.get(unit)?.rows ?? 0);
      return [scored];
    }),
  );
}

function publishedRows(
  input: ReportInput,
  {
    surveyWaves,
    scoredWaves,
    series,
    models,
  }: Pick<Scored, "surveyWaves" | "scoredWaves" | "series"> & { models: readonly SurveyModels[] },
): Omit<PublishedRows, "segments" | InsightTable> {
  const { confidentiality } = input.workspace;
  const isPublic = confidentiality.public;
  const leastRest = isPublic ? 1 : confidentiality.minimum.score;
  // Differences come first, one kind after the other: until they are judged they take far more room than the rows.
  const changes = judged(series.flatMap((own) => changesInARow(own, input)));
  const history = judged(series.flatMap((own) => changesSinceLongAgo(own, input)));
  const asAsked = series.flatMap(({ waves }) => waves);
  const rootIn = (wave: string) => rootOf(input, wave);
  const pairs = askedPairs(input.values ?? [], input.workspace.comparisons);
  const gaps = [
    ...judged(asAsked.flatMap((wave) => gapCandidates(wave, rootIn(wave.wave), leastRest))),
    ...judged(pairs.flatMap((pair) => pairCandidates(pair, asAsked, rootIn))),
    ...judged(benchmarkCandidates(input.benchmarks, asAsked, rootIn)),
  ];
  const main = mainSurveys(input.instruments);
  const responses = surveyWaves.flatMap((wave) => {
    const invited = input.waves.find(({ id }) => id === wave.wave)?.wave.surveys[wave.survey]?.invited;
    // Of a further survey, such as one for people who start, the headcount is not who was invited.
    const isOfAll = input.instruments.get(wave.survey)?.side === "ex" && main.has(wave.survey);
    return responseRows(wave, invited, { isOfAll, isPublic });
  });
  return {
    scores: scoredWaves.flatMap((wave) => scoreRows(wave, isPublic)),
    distributions: scoredWaves.flatMap((wave) => distributionRows(wave, isPublic)),
    changes,
    history,
    trends: trendRows(series.flatMap((own) => trendsOf(own, input))),
    gaps,
    drivers: models.flatMap(({ drivers, unitDrivers }) =>
      [...drivers, ...unitDrivers.map(({ report }) => report)].flatMap(({ rows }) => rows),
    ),
    reliability: models.flatMap(({ reliability }) => reliability.flatMap(({ row }) => row ?? [])),
    "reliability-items": models.flatMap(({ reliability }) => reliability.flatMap(({ items }) => items)),
    responses,
    headcount: headcountRows(surveyWaves, input, responses),
    ...qualityRows(input, surveyWaves),
    ...outcomeTables(input),
  };
}

/** A survey with the waves in which it was held, and how it was delivered there. */
function surveyedWaves(survey: string, input: ReportInput): SurveyedWaves {
  const { instruments, waves, counts, sources, workspace } = input;
  const instrument = instruments.get(survey);
  if (instrument === undefined) throw new RangeError(`no survey is called "${survey}"`);
  const answered = new Set(sources.flatMap((own) => (own.survey === survey && own.kind === "answers" ? own.wave : [])));
  const { public: isPublic } = workspace.confidentiality;
  const weighted = new Set(
    counts.flatMap((own) => (own.survey === survey && [...own.units.values()].some(hasWeights) ? own.wave : [])),
  );
  return {
    survey,
    instrument,
    held: waves.filter(({ wave }) => wave.surveys[survey] !== undefined).map(({ id }) => id),
    hasRows: (wave) => answered.has(wave),
    // Public data are published both ways, and compared without weights where one of the two has none.
    isWeighted: (wave) => !isPublic && weighted.has(wave),
    isPublic,
    decimalsGiven: decimalsGiven(survey, input),
  };
}

/** More decimals than the source gives would claim a precision that nobody has. */
function decimalsGiven(survey: string, { counts, scores = [] }: ReportInput): number | undefined {
  const own = scores.flatMap((each) => (each.survey === survey ? each.scores : []));
  if (own.length === 0 || counts.some((each) => each.survey === survey)) return undefined;
  return Math.max(...own.map(({ value }) => `${value}`.split(".")[1]?.length ?? 0));
}

function unitReports(site: SiteReport, rows: PublishedRows, models: readonly SurveyModels[]): UnitReport[] {
  const by = <Row extends { unit: string }>(list: readonly Row[]) => Map.groupBy(list, ({ unit }) => unit);
  const scores = by(rows.scores);
  const changes = by(rows.changes);
  const history = by(rows.history);
  const trends = by(rows.trends);
  const gaps = by(rows.gaps);
  const distributions = by(rows.distributions);
  const responses = by(rows.responses);
  const outcomes = by(rows.outcomes);
  const segments = by(leadingSegments(site, rows.segments));
  const latest = new Map(models.map((model) => [model.survey, model]));
  const drivers = by([...latest.values()].flatMap(({ unitDrivers }) => unitDrivers));
  return site.units.map(({ id }) => ({
    unit: id,
    scores: scores.get(id) ?? [],
    changes: changes.get(id) ?? [],
    history: history.get(id) ?? [],
    trends: trends.get(id) ?? [],
    gaps: gaps.get(id) ?? [],
    distributions: distributions.get(id) ?? [],
    responses: responses.get(id) ?? [],
    outcomes: outcomes.get(id) ?? [],
    segments: segments.get(id) ?? [],
    drivers: drivers.get(id)?.map(({ report }) => report) ?? [],
  }));
}

/** By segment the page of a unit has the measures that lead a survey, in its latest wave. */
function leadingSegments({ surveys, subjects }: SiteReport, rows: readonly ScoreRow[]): ScoreRow[] {
  const latest = new Map(surveys.map(({ id, waves }) => [id, waves.at(-1)]));
  const headlines = new Set(surveys.map(({ headline }) => headline));
  const leads = new Set(
    subjects.flatMap(({ id, kind, measures: [measure] }) => {
      const isOwn = ["nps", "csat", "ces"].includes(measure?.metric ?? "");
      return isOwn || kind === "construct" || headlines.has(id) ? [id] : [];
    }),
  );
  return rows.filter(({ survey, subject, wave }) => latest.get(survey) === wave && leads.has(`${survey}.${subject}`));
}

function measureReports(
  site: SiteReport,
  rows: PublishedRows,
  surveyWaves: readonly SurveyWave[],
  models: readonly SurveyModels[],
): MeasureReport[] {
  const order = new Map(site.units.map(({ id }, index) => [id, index]));
  const inOrder = <Row extends { unit: string }>(list: Row[]) =>
    list.sort((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0));
  const key = (row: { survey: string; subject: string }) => `${row.survey}.${row.subject}`;
  const scores = Map.groupBy(rows.scores, key);
  const changes = Map.groupBy(rows.changes, key);
  const gaps = Map.groupBy(rows.gaps, key);
  const segments = Map.groupBy(
    rows.segments.filter(({ unit }) => unit === site.root),
    key,
  );
  return site.subjects.flatMap((subject) => {
    const wave = surveyWaves.findLast(
      (candidate) => candidate.survey === subject.survey && subject.waves.includes(candidate.wave),
    );
    const metric = subject.measures[0]?.metric;
    if (wave === undefined) return [];
    const latest = (row: { metric: string }) => row.metric === metric;
    const model = models.find((each) => each.survey === wave.survey && each.wave === wave.wave);
    const drivers = model?.drivers.find(({ outcome }) => outcome === subject.subject);
    const reliability = model?.reliability.find(({ construct }) => construct === subject.subject);
    return {
      subject: subject.id,
      wave: wave.wave,
      scores: inOrder((scores.get(subject.id) ?? []).filter((row) => latest(row) && row.wave === wave.wave)),
      changes: inOrder((changes.get(subject.id) ?? []).filter((row) => latest(row) && row.to === wave.wave)),
      gaps: inOrder((gaps.get(subject.id) ?? []).filter((row) => latest(row) && row.wave === wave.wave)),
      segments: (segments.get(subject.id) ?? []).filter((row) => row.wave === wave.wave),
      ...(drivers === undefined ? {} : { drivers }),
      ...(reliability === undefined ? {} : { reliability }),
    };
  });
}

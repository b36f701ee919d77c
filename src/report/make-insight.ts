import { type FindingRows, findingsOf } from "./findings.ts";
import type { InsightReports } from "./insight.ts";
import type { ReportInput } from "./report-input.ts";
import type { ChangeRow, ScoreRow, TableRows } from "./rows.ts";
import type { ScoredWave, SurveyWave } from "./score-cells.ts";
import type { SiteReport } from "./site-report.ts";
import type { SubjectSeries } from "./subject-series.ts";

/** What is known when every wave is scored and judged, and nothing is left but to set figures beside each other. */
export interface Scored {
  input: ReportInput;
  site: SiteReport;
  /** Every survey of every wave, in order of time: cells with their verdicts. */
  surveyWaves: readonly SurveyWave[];
  /** Each subject in each wave. */
  scoredWaves: readonly ScoredWave[];
  /** Each subject over its waves. */
  series: readonly SubjectSeries[];
  /** The published rows of single subjects. */
  rows: Omit<TableRows, InsightTable> & { history: readonly ChangeRow[] };
  /** Published scores by segment. */
  segments: readonly ScoreRow[];
}

/** The tables that insight adds to those of single subjects. */
export type InsightTable = never;

/** Figures of several surveys, waves and outcomes together, and the rows of their tables. */
export function makeInsight(scored: Scored): { reports: InsightReports; rows: Pick<TableRows, InsightTable> } {
  const findings = findingsOf(scored.site, findingRows(scored));
  return { reports: { ...(findings === undefined ? {} : { findings }) }, rows: {} };
}

/** What is published of the whole organisation over time, and of all units against the rest. */
function findingRows({ site, rows: { scores, changes, history, trends, gaps } }: Scored): FindingRows {
  const ofRoot = <Row extends { unit: string }>(all: readonly Row[]) => all.filter(({ unit }) => unit === site.root);
  const root = { scores: ofRoot(scores), changes: ofRoot(changes), history: ofRoot(history), trends: ofRoot(trends) };
  return { root, gaps };
}

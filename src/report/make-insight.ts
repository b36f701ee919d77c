import type { InsightReports } from "./insight.ts";
import { makeContactCentreReport } from "./make-contact-centre-report.ts";
import { makeOutcomesReport } from "./make-outcomes-report.ts";
import { makeWhatIfReport } from "./make-what-if-report.ts";
import type { ReportInput } from "./report-input.ts";
import type { ScoreRow, TableRows } from "./rows.ts";
import type { ScoredWave, SurveyWave } from "./score-cells.ts";
import type { SiteReport } from "./site-report.ts";
import { linkGrades } from "./strong-link.ts";
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
  rows: Omit<TableRows, InsightTable>;
  /** Published scores by segment. */
  segments: readonly ScoreRow[];
}

/** The tables that insight adds to those of single subjects. */
export type InsightTable = "what-if";

/** Figures of several surveys, waves and outcomes together, and the rows of their tables. */
export function makeInsight(scored: Scored): { reports: InsightReports; rows: Pick<TableRows, InsightTable> } {
  const outcomes = makeOutcomesReport(scored);
  const contactCentre = makeContactCentreReport(scored);
  const whatIf = makeWhatIfReport(scored.input.whatIfs ?? [], linkGrades([]));
  return {
    reports: {
      ...(outcomes === undefined ? {} : { outcomes }),
      ...(contactCentre === undefined ? {} : { "contact-centre": contactCentre }),
      ...(whatIf === undefined ? {} : { "what-if": whatIf.report }),
    },
    rows: { "what-if": whatIf?.rows ?? [] },
  };
}

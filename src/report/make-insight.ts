import { ambassadorRows } from "./ambassador-rows.ts";
import type { InsightReports } from "./insight.ts";
import { makeDriversInsight } from "./make-drivers-insight.ts";
import { type FrictionRows, makeFriction } from "./make-friction.ts";
import { makeJourney } from "./make-journey.ts";
import { linkRows, makeLinks } from "./make-links.ts";
import { makePromotersInsight } from "./make-promoters-insight.ts";
import { promoterRows } from "./promoter-rows.ts";
import type { ReportInput } from "./report-input.ts";
import type { ScoreRow, TableRows } from "./rows.ts";
import type { ScoredWave, SurveyWave } from "./score-cells.ts";
import type { SiteReport } from "./site-report.ts";
import type { SubjectSeries } from "./subject-series.ts";
import type { SurveyModels } from "./survey-models.ts";

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
  /** How the answers of each survey go together, in order of time. */
  models: readonly SurveyModels[];
}

/** The tables that insight adds to those of single subjects. */
export type InsightTable = "links" | "promoters" | "ambassadors" | keyof FrictionRows;

/** Figures of several surveys, waves and outcomes together, and the rows of their tables. */
export function makeInsight(scored: Scored): { reports: InsightReports; rows: Pick<TableRows, InsightTable> } {
  const links = makeLinks(scored);
  const counted = { promoters: promoterRows(scored), ambassadors: ambassadorRows(scored) };
  const friction = makeFriction(scored);
  const themes = friction?.rows ?? { themes: [], "theme-changes": [], "task-friction": [], "theme-agreement": [] };
  return {
    reports: thoseWithData({
      drivers: makeDriversInsight(scored),
      friction: friction?.report,
      journey: makeJourney(scored),
      links,
      promoters: makePromotersInsight(scored, counted),
    }),
    rows: { ...counted, ...themes, links: linkRows(links) },
  };
}

/** Parts without data are absent, not empty. */
function thoseWithData(parts: { [Part in keyof InsightReports]: InsightReports[Part] | undefined }): InsightReports {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

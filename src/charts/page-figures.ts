import type { InsightPart, InsightReports } from "../report/insight.ts";
import type { MeasureReport, SiteReport, UnitReport } from "../report/site-report.ts";
import type { Drawing } from "./drawing.ts";
import type { Figure } from "./figure.ts";

/** What the figures of a page are made from: the site and the published shards it asks for. */
export interface Reports {
  site: SiteReport;
  /** `undefined` when there is no such unit or nothing was published about it. */
  unit(id: string): UnitReport | undefined;
  /** By subject id: `employee.recommend`. */
  measure(subject: string): MeasureReport | undefined;
  /** `undefined` when the workspace has no data for that part. */
  insight<Part extends InsightPart>(part: Part): InsightReports[Part] | undefined;
}

/**
 * The figures of one page, in order, and the mini drawings for its tables. The site prints them and `render/` draws
 * them, both from the same call:
 *
 * - `overviewFigures(reports, locale)`, `trendFigures(reports, locale)`
 * - `unitFigures(reports, unit, locale)`
 * - `measureFigures(reports, subject, locale)`
 * - `linkFigures(reports, locale)`
 * - `journeyFigures(reports, locale)`
 * - `driverFigures(reports, locale)`, `promoterFigures(reports, locale)`
 * - `effectFigures(reports, locale, play)`
 * - `textFigure(reports, reference, locale)`: one `<Figure>` of a text
 *
 * A mini has no words. Its name is the kind and what it shows: `spark employee.recommend`, `row
 * employee.happy-culture`, `axis employee.happy-culture`, `spark outcome.absence`, `goal customers-recommend-us`.
 */
export interface PageFigures {
  figures: Figure[];
  minis: Record<string, Drawing>;
}

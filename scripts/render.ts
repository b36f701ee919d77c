// Draws every chart of the site into .heartline/charts, before the site is built; what is there already is kept.
import path from "node:path";
import { driverFigures } from "../src/charts/driver-figures.ts";
import { effectFigures } from "../src/charts/effect-figures.ts";
import { frictionFigures } from "../src/charts/friction-figures.ts";
import { goalMinis } from "../src/charts/goal-minis.ts";
import { journeyFigures } from "../src/charts/journey-figures.ts";
import { linkFigures } from "../src/charts/link-figures.ts";
import { measureFigures } from "../src/charts/measure-figures.ts";
import { contactCentreFigures, outcomeFigures } from "../src/charts/outcome-figures.ts";
import { overviewFigures } from "../src/charts/overview-figures.ts";
import type { PageFigures, Reports } from "../src/charts/page-figures.ts";
import { promoterFigures } from "../src/charts/promoter-figures.ts";
import { type FigureReference, textFigure } from "../src/charts/text-figure.ts";
import { trendFigures } from "../src/charts/trend-figures.ts";
import { unitFigures } from "../src/charts/unit-figures.ts";
import { valuesFigures } from "../src/charts/values-figures.ts";
import { openReport } from "../src/io/open-report.ts";
import { readTexts } from "../src/io/read-texts.ts";
import { drawAll } from "../src/render/draw-all.ts";
import type { DrawingTask } from "../src/render/draw-batch.ts";
import type { Locale } from "../src/survey/text.ts";

export interface RenderOptions {
  log?: (line: string) => void;
  /** Threads; by default one a core. */
  workers?: number;
}

/** Draws what the pages and texts of a scored workspace ask for. */
export async function renderCharts(workspace: string, options: RenderOptions = {}): Promise<void> {
  const reports = openReport(path.join(workspace, ".heartline", "report"));
  const { texts } = await readTexts(workspace, reports.site.locales);
  const figures = texts.flatMap(({ locale, references }) =>
    references
      .filter(({ component }) => component === "Figure")
      .map(({ props }) => ({ locale, reference: props as unknown as FigureReference })),
  );
  const folder = path.join(workspace, ".heartline", "charts");
  await drawAll(chartTasks(reports, figures), { folder, ...options });
}

function* chartTasks(
  reports: Reports,
  texts: readonly { locale: Locale; reference: FigureReference }[],
): Generator<DrawingTask> {
  const { locales, subjects, units } = reports.site;
  for (const locale of locales) {
    yield* tasksOf(overviewFigures(reports, locale));
    yield* tasksOf(trendFigures(reports, locale));
    yield* tasksOf(linkFigures(reports, locale));
    yield* tasksOf(journeyFigures(reports, locale));
    yield* tasksOf(driverFigures(reports, locale));
    yield* tasksOf(promoterFigures(reports, locale));
    yield* tasksOf(outcomeFigures(reports, locale));
    yield* tasksOf(contactCentreFigures(reports, locale));
    yield* tasksOf(valuesFigures(reports, locale));
    yield* tasksOf(effectFigures(reports, locale));
  }
  yield* tasksOf(frictionFigures(reports));
  yield* tasksOf(goalMinis(reports));
  // All languages of a page in a row, so that its part of the report is read once.
  for (const { id } of subjects) {
    for (const locale of locales) yield* tasksOf(measureFigures(reports, id, locale));
  }
  for (const { id } of units) {
    for (const locale of locales) yield* tasksOf(unitFigures(reports, id, locale));
  }
  for (const { locale, reference } of texts) {
    const figure = textFigure(reports, reference, locale);
    if (figure !== undefined) yield* tasksOf({ figures: [figure], minis: {} });
  }
}

function* tasksOf({ figures, minis }: PageFigures): Generator<DrawingTask> {
  for (const { drawings } of figures) for (const drawing of drawings) yield { drawing, live: true };
  for (const drawing of Object.values(minis)) yield { drawing, live: false };
}

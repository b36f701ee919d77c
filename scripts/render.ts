// Draws every chart of the site into .heartline/charts, before the site is built; what is there already is kept.
import path from "node:path";
import { linkFigures } from "../src/charts/link-figures.ts";
import { measureFigures } from "../src/charts/measure-figures.ts";
import { overviewFigures } from "../src/charts/overview-figures.ts";
import type { PageFigures, Reports } from "../src/charts/page-figures.ts";
import { type FigureReference, textFigure } from "../src/charts/text-figure.ts";
import { trendFigures } from "../src/charts/trend-figures.ts";
import { unitFigures } from "../src/charts/unit-figures.ts";
import { readReport } from "../src/io/read-report.ts";
import { readTexts } from "../src/io/read-texts.ts";
import { drawAll } from "../src/render/draw-all.ts";
import type { DrawingTask } from "../src/render/draw-batch.ts";
import type { Report } from "../src/report/site-report.ts";
import type { Locale } from "../src/survey/text.ts";

export interface RenderOptions {
  log?: (line: string) => void;
  /** Threads; by default one a core. */
  workers?: number;
}

/** Draws what the pages and texts of a scored workspace ask for. */
export async function renderCharts(workspace: string, options: RenderOptions = {}): Promise<void> {
  const report = await readReport(path.join(workspace, ".heartline", "report"));
  const { texts } = await readTexts(workspace, report.site.locales);
  const figures = texts.flatMap(({ locale, references }) =>
    references
      .filter(({ component }) => component === "Figure")
      .map(({ props }) => ({ locale, reference: props as unknown as FigureReference })),
  );
  const folder = path.join(workspace, ".heartline", "charts");
  await drawAll(chartTasks(report, figures), { folder, ...options });
}

function* chartTasks(
  report: Report,
  texts: readonly { locale: Locale; reference: FigureReference }[],
): Generator<DrawingTask> {
  const reports = reportsOf(report);
  const { site } = report;
  for (const locale of site.locales) {
    yield* tasksOf(overviewFigures(reports, locale));
    yield* tasksOf(trendFigures(reports, locale));
    yield* tasksOf(linkFigures(reports, locale));
    for (const { id } of site.subjects) yield* tasksOf(measureFigures(reports, id, locale));
    for (const { id } of site.units) yield* tasksOf(unitFigures(reports, id, locale));
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

function reportsOf({ site, units, measures }: Report): Reports {
  const byUnit = new Map(units.map((unit) => [unit.unit, unit]));
  const bySubject = new Map(measures.map((measure) => [measure.subject, measure]));
  return { site, unit: (id) => byUnit.get(id), measure: (subject) => bySubject.get(subject) };
}

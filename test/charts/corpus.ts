import { driverFigures } from "../../src/charts/driver-figures.ts";
import { effectFigures } from "../../src/charts/effect-figures.ts";
import type { Figure } from "../../src/charts/figure.ts";
import { goalMinis } from "../../src/charts/goal-minis.ts";
import { journeyFigures } from "../../src/charts/journey-figures.ts";
import { linkFigures } from "../../src/charts/link-figures.ts";
import { measureFigures } from "../../src/charts/measure-figures.ts";
import { overviewFigures } from "../../src/charts/overview-figures.ts";
import type { PageFigures } from "../../src/charts/page-figures.ts";
import { promoterFigures } from "../../src/charts/promoter-figures.ts";
import { textFigure } from "../../src/charts/text-figure.ts";
import { trendFigures } from "../../src/charts/trend-figures.ts";
import { unitFigures } from "../../src/charts/unit-figures.ts";
import { valuesFigures } from "../../src/charts/values-figures.ts";
import type { Locale } from "../../src/survey/text.ts";
import { controlFigures } from "./control-figures.ts";
import { goals } from "./goals.ts";
import { insight } from "./insight-parts.ts";
import { journeyReports } from "./journey.ts";
import { playEffects } from "./play-effects.ts";
import { reports, site, subjects } from "./report.ts";
import { reportsWithValues } from "./values-report.ts";

/** Every figure of the small organisation, by page. */
export function corpus(locale: Locale): Record<string, PageFigures> {
  const pages: Record<string, PageFigures> = {
    overview: overviewFigures(reports, locale),
    trends: trendFigures(reports, locale),
    links: linkFigures(reports, locale),
    journey: journeyFigures(journeyReports, locale),
    outcomes: { figures: controlFigures(locale), minis: {} },
    drivers: driverFigures({ site, insight }, locale),
    plays: effectFigures({ site, insight: playEffects }, locale),
    goals: goalMinis({ insight: goals }),
    promoters: promoterFigures({ site, insight }, locale),
    values: valuesFigures(reportsWithValues, locale),
  };
  for (const { id } of site.units) pages[`unit ${id}`] = unitFigures(reports, id, locale);
  for (const { id } of subjects) pages[`measure ${id}`] = measureFigures(reports, id, locale);
  for (const kind of ["trend", "distribution", "heat", "change"] as const) {
    const figure = textFigure(reports, { of: "employee.leadership", kind, title: "A sentence of a writer" }, locale);
    pages[`text ${kind}`] = { figures: figure === undefined ? [] : [figure], minis: {} };
  }
  return pages;
}

/** The figures of all pages, each with its page. */
export function figuresOf(locale: Locale): { page: string; figure: Figure }[] {
  return Object.entries(corpus(locale)).flatMap(([page, { figures }]) => figures.map((figure) => ({ page, figure })));
}

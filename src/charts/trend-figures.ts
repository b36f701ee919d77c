import type { Locale } from "../survey/text.ts";
import { surveysInOrder, widerSubjects } from "./leading-subjects.ts";
import type { PageFigures, Reports } from "./page-figures.ts";
import { trendFigure } from "./trend-figure.ts";

/** The figures of the page Trends: one small multiple a subject, employees first, each in its headline measure. */
export function trendFigures({ site, unit }: Reports, locale: Locale): PageFigures {
  const root = unit(site.root);
  if (root === undefined) return { figures: [], minis: {} };
  const figures = surveysInOrder(site)
    .flatMap((survey) => widerSubjects(site, survey))
    .flatMap((subject) =>
      subject.measures
        .slice(0, 1)
        .map((measure) => trendFigure({ site, subject, measure, report: root, size: "third" }, locale)),
    );
  return { figures, minis: {} };
}

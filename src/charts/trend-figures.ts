import { headlineOf, surveysInOrder, widerSubjects } from "../report/leading-subjects.ts";
import type { Subject } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import type { Figure } from "./figure.ts";
import type { PageFigures, Reports } from "./page-figures.ts";
import { trendFigure } from "./trend-figure.ts";

/**
 * The figures of the pages on trends: large ones (`full`), the headline of each survey, in which two waves can be chosen; and small
 * multiples (`third`), one a subject, employees first, each in its headline measure.
 */
export function trendFigures({ site, unit }: Reports, locale: Locale): PageFigures {
  const root = unit(site.root);
  if (root === undefined) return { figures: [], minis: {} };
  const surveys = surveysInOrder(site);
  const figure = (subject: Subject, size: "full" | "third"): Figure[] =>
    subject.measures
      .slice(0, 1)
      .map((measure) => trendFigure({ site, subject, measure, report: root, size, brush: size === "full" }, locale));
  const large = surveys
    .flatMap((survey) => headlineOf(site, survey) ?? [])
    .flatMap((subject) => figure(subject, "full"));
  const small = surveys.flatMap((survey) => widerSubjects(site, survey)).flatMap((subject) => figure(subject, "third"));
  return { figures: [...large, ...small], minis: {} };
}

import type { Locale } from "../survey/text.ts";
import type { PageFigures, Reports } from "./page-figures.ts";
import { priorityFigure } from "./priority-figure.ts";

/** The priority matrices of all outcomes, in the order of the page. */
export function driverFigures({ site, insight }: Pick<Reports, "site" | "insight">, locale: Locale): PageFigures {
  const figures = (insight("drivers")?.outcomes ?? []).flatMap((outcome) => {
    const subject = site.subjects.find(({ id }) => id === outcome.subject);
    return subject === undefined ? [] : [priorityFigure(site, subject, outcome, locale)];
  });
  return { figures, minis: {} };
}

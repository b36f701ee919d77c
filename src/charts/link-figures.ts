import { leadingHeadlines } from "../report/leading-surveys.ts";
import type { Locale } from "../survey/text.ts";
import { contactFigures } from "./contact-figure.ts";
import { mapFigure } from "./map-figure.ts";
import type { PageFigures, Reports } from "./page-figures.ts";

/**
 * The figures of EX and CX together: the map of units by the headlines of both sides, and the same units by contact (`contact-much`,
 * `contact-some`, `contact-none`).
 */
export function linkFigures(reports: Reports, locale: Locale): PageFigures {
  const { site } = reports;
  const headlines = leadingHeadlines(site);
  const leading = reports.insight("links")?.pairs.find(({ kind }) => kind === "headline");
  const figures = [
    ...(headlines === undefined ? [] : [mapFigure(reports, headlines, locale)]),
    ...(headlines === undefined || leading === undefined ? [] : contactFigures(reports, leading, headlines, locale)),
  ];
  return { figures, minis: {} };
}

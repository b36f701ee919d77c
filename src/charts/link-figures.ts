import type { Locale } from "../survey/text.ts";
import { headlineOf, surveysInOrder } from "./leading-subjects.ts";
import { mapFigure } from "./map-figure.ts";
import type { PageFigures, Reports } from "./page-figures.ts";

/** The figures of EX and CX together: the map of units by the headlines of both sides. */
export function linkFigures(reports: Reports, locale: Locale): PageFigures {
  const { site } = reports;
  const surveys = surveysInOrder(site);
  const headline = (side: "ex" | "cx") => {
    const survey = surveys.find((candidate) => candidate.side === side);
    return survey && headlineOf(site, survey);
  };
  const [ex, cx] = [headline("ex"), headline("cx")];
  const figures = ex === undefined || cx === undefined ? [] : [mapFigure(reports, { ex, cx }, locale)];
  return { figures, minis: {} };
}

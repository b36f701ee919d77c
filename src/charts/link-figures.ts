import type { Locale } from "../survey/text.ts";
import { headlineOf, surveysInOrder } from "./leading-subjects.ts";
import { mapFigure } from "./map-figure.ts";
import type { PageFigures, Reports } from "./page-figures.ts";

/** The figures of EX and CX together: the map of units by the headlines of both sides, and one for each comparison. */
export function linkFigures(reports: Reports, locale: Locale): PageFigures {
  const { site } = reports;
  const surveys = surveysInOrder(site);
  const headline = (side: "ex" | "cx") => {
    const survey = surveys.find((candidate) => candidate.side === side);
    return survey && headlineOf(site, survey);
  };
  const subject = (id: string) => site.subjects.find((candidate) => candidate.id === id);
  const pairs = [
    { ex: headline("ex"), cx: headline("cx") },
    ...site.comparisons.map(({ inside, outside }) => ({ ex: subject(inside), cx: subject(outside) })),
  ];
  const figures = pairs.flatMap(({ ex, cx }) =>
    ex === undefined || cx === undefined ? [] : [mapFigure(reports, { ex, cx }, locale)],
  );
  return { figures, minis: {} };
}

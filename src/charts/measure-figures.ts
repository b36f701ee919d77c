import type { Locale } from "../survey/text.ts";
import { inLocale } from "../survey/text.ts";
import { distributionFigure, likertFigure } from "./answer-figure.ts";
import { heatFigure } from "./heat-figure.ts";
import type { PageFigures, Reports } from "./page-figures.ts";
import { trendFigure } from "./trend-figure.ts";

/**
 * The figures of a measure: its trend in the whole organisation, how it was answered (a construct: its questions), and
 * the units beside the rest.
 */
export function measureFigures(reports: Reports, id: string, locale: Locale): PageFigures {
  const { site } = reports;
  const subject = site.subjects.find((candidate) => candidate.id === id);
  const [measure] = subject?.measures ?? [];
  const root = reports.unit(site.root);
  if (subject === undefined || measure === undefined || root === undefined) return { figures: [], minis: {} };
  // A score of a source says nothing of how many gave each answer.
  const given = site.surveys.find(({ id }) => id === subject.survey)?.asPublished.includes(subject.waves.at(-1) ?? "");
  const answers = given
    ? []
    : subject.kind === "construct"
      ? [likertFigure({ site, subject, report: root, size: "full" }, locale)]
      : subject.kind === "item"
        ? [distributionFigure({ site, subject, report: root, size: "full" }, locale)]
        : [];
  return {
    figures: [
      trendFigure({ site, subject, measure, report: root, size: "full" }, locale),
      ...answers,
      heatFigure(reports, { id: subject.id, title: inLocale(subject.title, locale), subjects: [subject] }, locale),
    ],
    minis: {},
  };
}

import { headlineOf, leadingSubjects, surveysInOrder, widerSubjects } from "../report/leading-subjects.ts";
import type { Locale } from "../survey/text.ts";
import { changeFigure } from "./change-figure.ts";
import { heatFigure } from "./heat-figure.ts";
import { measureFrame } from "./measure-frame.ts";
import { outcomeSparks, sparks } from "./minis.ts";
import type { PageFigures, Reports } from "./page-figures.ts";
import { trendFigure } from "./trend-figure.ts";
import { trendSeries } from "./trend-series.ts";

/**
 * The figures of the overview: `change-or-noise`, the trend of each survey's headline on one scale (`trend-employee-
 * recommend`), the heat table `heat-pillars`; sparks for everything its tables name.
 */
export function overviewFigures(reports: Reports, locale: Locale): PageFigures {
  const { site } = reports;
  const root = reports.unit(site.root);
  if (root === undefined) return { figures: [], minis: {} };
  const surveys = surveysInOrder(site);
  const headlines = surveys.flatMap((survey) => headlineOf(site, survey) ?? []);
  const points = headlines.flatMap((subject) =>
    subject.measures.slice(0, 1).flatMap((measure) => trendSeries(site, subject, measure, root.scores, locale).points),
  );
  const trends = headlines.flatMap((subject) => {
    const [measure] = subject.measures;
    if (measure === undefined) return [];
    // eNPS and NPS stand side by side, so that slopes can be compared.
    const alike = headlines.every(({ measures }) => measures[0]?.unit === measure.unit);
    const shared = alike ? { frame: measureFrame(measure, points) } : {};
    return [trendFigure({ site, subject, measure, report: root, size: "half", ...shared }, locale)];
  });
  const pillars = site.pillars.flatMap(({ subject }) => site.subjects.find(({ id }) => id === subject) ?? []);
  const heat = heatFigure(reports, { id: "pillars", title: "HEART", subjects: pillars }, locale);
  return {
    figures: [
      changeFigure(
        site,
        surveys.flatMap((survey) => leadingSubjects(site, survey)),
        root,
        locale,
      ),
      ...trends,
      ...(pillars.length === 0 ? [] : [heat]),
    ],
    minis: {
      ...sparks(
        site,
        surveys.flatMap((survey) => widerSubjects(site, survey)),
        root,
      ),
      ...outcomeSparks(site, root),
    },
  };
}

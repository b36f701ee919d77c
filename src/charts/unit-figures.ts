import { headlineOf, leadingSubjects, surveysInOrder, widerSubjects } from "../report/leading-subjects.ts";
import type { Locale } from "../survey/text.ts";
import { measureFrame } from "./measure-frame.ts";
import { dotRows, outcomeSparks, sparks } from "./minis.ts";
import type { PageFigures, Reports } from "./page-figures.ts";
import { trendFigure } from "./trend-figure.ts";
import { trendSeries } from "./trend-series.ts";

/**
 * The figures of a unit: the trend of each survey's headline beside the whole organisation, on one scale; sparks for its
 * tables, dot rows for its constructs. A subject of which nothing may be shown in any wave has no figure here.
 */
export function unitFigures(reports: Reports, unit: string, locale: Locale): PageFigures {
  const { site } = reports;
  const report = reports.unit(unit);
  if (report === undefined) return { figures: [], minis: {} };
  const whole = unit === site.root ? undefined : reports.unit(site.root);
  const surveys = surveysInOrder(site);
  const headlines = surveys
    .flatMap((survey) => headlineOf(site, survey) ?? [])
    .flatMap((subject) => {
      const [measure] = subject.measures;
      const points = measure && trendSeries(site, subject, measure, report.scores, locale).points;
      return measure === undefined || points === undefined || points.length === 0 ? [] : [{ subject, measure, points }];
    });
  const [first] = headlines;
  const alike = headlines.every(({ measure }) => measure.unit === first?.measure.unit);
  const all = headlines.flatMap(({ subject, measure, points }) => [
    ...points,
    ...(whole === undefined ? [] : trendSeries(site, subject, measure, whole.scores, locale).points),
  ]);
  const figures = headlines.map(({ subject, measure }) => {
    const organisation = whole === undefined ? {} : { organisation: whole };
    const shared = alike ? { frame: measureFrame(measure, all) } : {};
    return trendFigure({ site, subject, measure, report, size: "half", ...organisation, ...shared }, locale);
  });
  const constructs = surveys
    .flatMap((survey) => leadingSubjects(site, survey))
    .filter(({ kind }) => kind === "construct");
  return {
    figures,
    minis: {
      ...sparks(
        site,
        surveys.flatMap((survey) => widerSubjects(site, survey)),
        report,
      ),
      ...outcomeSparks(site, report),
      ...dotRows(site, constructs, report, whole),
    },
  };
}

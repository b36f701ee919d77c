import type { SiteReport, Subject, SurveyInfo } from "./site-report.ts";

/**
 * The surveys that lead pages: employees first, then customers. A further survey of a side (`main: false`) is not among them: it
 * stands on its measures, its waves, the journey and data quality (`everySurvey`).
 */
export function surveysInOrder(site: SiteReport): SurveyInfo[] {
  return everySurvey(site).filter(({ main }) => main);
}

/** All surveys: employees first, then customers, and of each side those that lead first. */
export function everySurvey({ surveys }: SiteReport): SurveyInfo[] {
  const place = ({ side, main }: SurveyInfo) => (side === "ex" ? 0 : 2) + (main ? 0 : 1);
  return [...surveys].sort((a, b) => place(a) - place(b));
}

/** The headline of a survey, if it has one. */
export function headlineOf(site: SiteReport, survey: SurveyInfo): Subject | undefined {
  return site.subjects.find(({ id }) => id === survey.headline);
}

/**
 * What a survey is led by: its headline, the pillars in the order of HEART, other constructs, then questions with a
 * measure of their own (CSAT, CES).
 */
export function leadingSubjects(site: SiteReport, survey: SurveyInfo): Subject[] {
  const own = site.subjects.filter((subject) => subject.survey === survey.id);
  const headline = headlineOf(site, survey);
  const pillars = site.pillars.flatMap(({ subject }) => own.find(({ id }) => id === subject) ?? []);
  const constructs = own.filter((subject) => subject.kind === "construct" && !pillars.includes(subject));
  const measured = own.filter(({ measures }) => ["nps", "csat", "ces"].includes(measures[0]?.metric ?? ""));
  return [...new Set([...(headline === undefined ? [] : [headline]), ...pillars, ...constructs, ...measured])];
}

/** What a survey leads with, and its questions outside any construct. */
export function widerSubjects(site: SiteReport, survey: SurveyInfo): Subject[] {
  const inConstruct = new Set(site.subjects.flatMap(({ items }) => items));
  const single = site.subjects.filter(
    ({ survey: id, kind, id: subject }) => id === survey.id && kind === "item" && !inConstruct.has(subject),
  );
  return [...new Set([...leadingSubjects(site, survey), ...single])];
}

import type { SiteReport, Subject, SurveyInfo } from "./site-report.ts";

/** The surveys as pages show them: employees first, then customers. */
export function surveysInOrder({ surveys }: SiteReport): SurveyInfo[] {
  return [...surveys].sort((a, b) => (a.side === b.side ? 0 : a.side === "ex" ? -1 : 1));
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

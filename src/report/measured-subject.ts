import type { Measure, SiteReport, Subject } from "./site-report.ts";

/** What a row is about: its subject, and the measure it is scored with. `undefined` where the site knows neither. */
export function measuredSubject(
  site: SiteReport,
  row: { survey: string; subject: string; metric: string },
): { subject: Subject; measure: Measure } | undefined {
  const subject = site.subjects.find((each) => each.survey === row.survey && each.subject === row.subject);
  const measure = subject?.measures.find(({ metric }) => metric === row.metric);
  return subject === undefined || measure === undefined ? undefined : { subject, measure };
}

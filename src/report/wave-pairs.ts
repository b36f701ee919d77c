import { surveysInOrder, widerSubjects } from "./leading-subjects.ts";
import type { ChangeRow } from "./rows.ts";
import type { SiteReport, Subject, UnitReport } from "./site-report.ts";

/** Two waves of which differences are published: the earlier one first. */
export interface WavePair {
  from: string;
  to: string;
}

/**
 * The pairs of waves that a reader may compare: each wave with the one before it, and the latest with every earlier one, as far as
 * differences of measures that pages lead with are published. The latest pair comes first: the later wave decides, then the earlier.
 */
export function wavePairs(site: SiteReport, root: Pick<UnitReport, "changes" | "history">): WavePair[] {
  const wider = surveysInOrder(site).flatMap((survey) => widerSubjects(site, survey));
  const found = new Map<string, WavePair>();
  for (const { from, to, ...row } of [...root.changes, ...root.history]) {
    if (row.segment === "" && wider.some((subject) => isHeadline(subject, row)))
      found.set(JSON.stringify([from, to]), { from, to });
  }
  const place = (wave: string) => site.waves.findIndex(({ id }) => id === wave);
  return [...found.values()].sort((a, b) => place(b.to) - place(a.to) || place(b.from) - place(a.from));
}

/** The published difference of a subject between two waves; `undefined` where they are not compared. */
export function changeBetween(
  { from, to }: WavePair,
  subject: Subject,
  root: Pick<UnitReport, "changes" | "history">,
): ChangeRow | undefined {
  return [...root.changes, ...root.history].find(
    (row) => row.from === from && row.to === to && row.segment === "" && isHeadline(subject, row),
  );
}

function isHeadline(subject: Subject, row: Pick<ChangeRow, "survey" | "subject" | "metric">): boolean {
  return row.survey === subject.survey && row.subject === subject.subject && row.metric === subject.measures[0]?.metric;
}

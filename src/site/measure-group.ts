import type { SiteReport, Subject } from "../report/site-report.ts";

/**
 * The groups of measures that a subject belongs to, as `data-group` names them: its side, and `heart` for a pillar.
 *
 * @returns `"ex heart"`
 */
export function measureGroup(site: SiteReport, subject: Subject): string {
  return site.pillars.some((pillar) => pillar.subject === subject.id) ? `${subject.side} heart` : subject.side;
}

/** The groups of several subjects together. */
export function groupsOf(site: SiteReport, subjects: readonly Subject[]): string {
  return [...new Set(subjects.flatMap((subject) => measureGroup(site, subject).split(" ")))].join(" ");
}

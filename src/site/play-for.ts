import type { SiteReport, Subject } from "../report/site-report.ts";
import type { PlayRule } from "../survey/text-pages.ts";

/** What must be known of a play to choose it. */
interface Choosable {
  id: string;
  data: { when: readonly PlayRule[] };
}

/**
 * The play for a score that got worse: one with a rule on the score itself, else one with a rule on the construct it is part of, else none. A
 * play that was given already comes last, so that a list of risks does not end in the same play each time.
 */
export function playFor<Play extends Choosable>(
  site: SiteReport,
  subject: Subject,
  plays: readonly Play[],
  given: ReadonlySet<string>,
): Play | undefined {
  const whole = site.subjects.find(({ items }) => items.includes(subject.id));
  const about = (id: string | undefined) =>
    plays.filter(({ data }) => data.when.some(({ of, and }) => of === id || and.some((also) => also.of === id)));
  const found = [...about(subject.id), ...about(whole?.id)];
  return found.find(({ id }) => !given.has(id)) ?? found[0];
}

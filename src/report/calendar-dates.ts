import type { Text } from "../survey/text.ts";
import type { ActionEntry } from "./actions-report.ts";

/** A day in the calendar of a workspace. */
export interface CalendarDate {
  /** Stays the same when the day changes, so that a calendar moves it instead of adding it. */
  uid: string;
  /** YYYY-MM-DD; the whole day. */
  on: string;
  /** page: its title says it all. */
  kind: "due" | "review" | "page";
  /** What is due, or is looked at again. */
  title: Text;
  /** The role that keeps it going. */
  owner?: Text;
  /** The page it is about, below the language; may name a place in it: `actions#one-page-offer`. */
  path: string;
}

/**
 * The days of goals and actions: the last day of the wave in which a score is due, and when owners look again. Other dates may join, such as
 * those on which pages are read through; all are put in order of time.
 *
 * @param more dates of other things
 *
 * @example calendarDates([], [{ uid: "a", on: "2026-01-01", kind: "review", title: { en: "A" }, path: "a" }]).length // => 1
 */
export function calendarDates(actions: readonly ActionEntry[], more: readonly CalendarDate[] = []): CalendarDate[] {
  const own = actions.flatMap(({ id, title, owner, due, review }): CalendarDate[] => {
    const shared = { title, ...(owner === undefined ? {} : { owner }), path: `actions#${id}` };
    return [
      ...(due === undefined ? [] : [{ uid: `due-${id}`, on: due.end, kind: "due" as const, ...shared }]),
      ...(review === undefined ? [] : [{ uid: `review-${id}`, on: review, kind: "review" as const, ...shared }]),
    ];
  });
  return [...own, ...more].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.uid < b.uid ? -1 : 1));
}

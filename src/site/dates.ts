import { type CalendarDate, calendarDates } from "../report/calendar-dates.ts";
import { reviewDates } from "../report/review-dates.ts";
import type { Locale } from "../survey/text.ts";
import { readInsight } from "./report.ts";

/** All dates of the calendar page and of the calendar file, in order of time: of goals and actions, and of pages to read through. */
export function datesOfSite(locale: Locale): CalendarDate[] {
  const upkeep = readInsight("upkeep");
  const pages = upkeep === undefined ? [] : reviewDates(upkeep, locale);
  return calendarDates(readInsight("actions")?.actions ?? [], pages);
}

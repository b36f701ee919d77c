import { type CalendarDate, calendarDates } from "../report/calendar-dates.ts";
import { readInsight } from "./report.ts";

/** All dates of the calendar page and of the calendar file, in order of time. */
export function datesOfSite(): CalendarDate[] {
  return calendarDates(readInsight("actions")?.actions ?? []);
}

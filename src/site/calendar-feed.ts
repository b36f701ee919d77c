import ical from "ical-generator";
import type { CalendarDate } from "../report/calendar-dates.ts";
import { inLocale, type Locale, type Text } from "../survey/text.ts";
import { actionWords } from "./words/actions.ts";

/** What a calendar file depends on besides its dates. */
export interface CalendarSite {
  organisation: Text;
  /** The date of the build: when each entry was written, so that the same input gives the same bytes. */
  date: string;
  /** Where the site lives; without it entries name no address. */
  url?: string | undefined;
}

/**
 * The calendar file (RFC 5545) of a language: every date as a whole day, under an id that stays the same when the day changes. No figures stand
 * in it.
 */
export function calendarFeed(
  dates: readonly CalendarDate[],
  { organisation, date, url }: CalendarSite,
  locale: Locale,
): string {
  const words = actionWords[locale];
  const name = `${inLocale(organisation, locale)}: ${words.name}`;
  const calendar = ical({ name, prodId: { company: "Heartline", product: "actions", language: locale.toUpperCase() } });
  for (const { uid, on, kind, title, owner, path } of dates) {
    const [page = "", place] = path.split("#");
    const address =
      url && `${url.replace(/\/$/, "")}/${locale}/${page}/index.html${place === undefined ? "" : `#${place}`}`;
    calendar.createEvent({
      id: `${uid}-${locale}@heartline`,
      stamp: new Date(`${date}T00:00:00Z`),
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      summary: words.dateOf[kind](inLocale(title, locale)),
      ...(owner === undefined ? {} : { description: `${words.who}: ${inLocale(owner, locale)}` }),
      ...(address === undefined ? {} : { url: address }),
    });
  }
  return `${calendar.toString()}\r\n`;
}

import { describe, expect, it } from "vitest";
import { type CalendarDate, calendarDates } from "../../src/report/calendar-dates.ts";
import { calendarFeed } from "../../src/site/calendar-feed.ts";
import { goals } from "../charts/goals.ts";

const organisation = { nl: "Bakkerij", en: "Bakery" };
const date = "2026-11-28";
const dates: CalendarDate[] = [
  {
    ...{ uid: "review-calm", on: "2027-01-15", kind: "review", title: { nl: "Rust; echt", en: "Calm, really" } },
    ...{ owner: { nl: "Directie", en: "Board" }, path: "actions#calm" },
  },
  { uid: "due-calm", on: "2027-05-23", kind: "due", title: { nl: "Rust", en: "Calm" }, path: "actions#calm" },
  { uid: "page-about", on: "2027-06-01", kind: "page", title: { nl: "Nalezen", en: "Read" }, path: "about" },
];

/** The events of a calendar file: its lines unfolded (RFC 5545, 3.1), each a name with a value; parameters stay with the name. */
function eventsIn(feed: string): Record<string, string>[] {
  const lines = feed.replaceAll(/\r\n[ \t]/g, "").split("\r\n");
  const events: Record<string, string>[] = [];
  let open: Record<string, string> | undefined;
  for (const line of lines) {
    const [, name = "", value = ""] = /^([^:]+):(.*)$/.exec(line) ?? [];
    if (line === "BEGIN:VEVENT") open = {};
    else if (line === "END:VEVENT" && open !== undefined) {
      events.push(open);
      open = undefined;
    } else if (open !== undefined) open[name] = value;
  }
  return events;
}

describe("calendarFeed(dates, site, locale)", () => {
  it("has an event of a whole day for every date, with words and address in the language of the reader", () => {
    const events = eventsIn(calendarFeed(dates, { organisation, date, url: "https://example.org/" }, "en"));
    expect(events.map((event) => event["DTSTART;VALUE=DATE"])).toEqual(["20270115", "20270523", "20270601"]);
    expect(events.map(({ SUMMARY }) => SUMMARY)).toEqual(["Look again: Calm\\, really", "Due: Calm", "Read"]);
    expect(events.map((event) => event["URL;VALUE=URI"])).toEqual([
      "https://example.org/en/actions/index.html#calm",
      "https://example.org/en/actions/index.html#calm",
      "https://example.org/en/about/index.html",
    ]);
    expect(events[0]?.DESCRIPTION).toMatch(/: Board$/);
    expect(eventsIn(calendarFeed(dates, { organisation, date }, "nl"))[0]?.SUMMARY).toBe(
      "Opnieuw kijken: Rust\\; echt",
    );
  });

  it("keeps the id of an event when its day moves, and has another in each language", () => {
    const uids = (moved: readonly CalendarDate[], locale: "nl" | "en") =>
      eventsIn(calendarFeed(moved, { organisation, date }, locale)).map(({ UID }) => UID);
    const later = dates.map((each) => ({ ...each, on: "2028-01-01" }));
    expect(uids(later, "en")).toEqual(uids(dates, "en"));
    expect(new Set([...uids(dates, "en"), ...uids(dates, "nl")]).size).toBe(6);
  });

  it("tells no figure of a goal: no score, no target, no margin", () => {
    const actions = goals("actions")?.actions.map((each) => ({ ...each, review: "2027-01-15" })) ?? [];
    const events = eventsIn(calendarFeed(calendarDates(actions), { organisation, date }, "en"));
    expect(events).toHaveLength(8);
    // What else stands in an event are days, and the number of times it was changed.
    const days = /^(SEQUENCE|DTSTAMP|(DTSTART|X-)[A-Z;=-]*)$/;
    for (const event of events) {
      const words = Object.entries(event).filter(([name]) => !days.test(name));
      expect(words.map(([name]) => name).toSorted()).toEqual(["SUMMARY", "UID"]);
      for (const [, said] of words) expect(said).not.toMatch(/\d/);
    }
  });

  it("is a calendar to the letter: framed, every line ending in CRLF and at most 75 bytes long", () => {
    const long = dates.map((each) => ({ ...each, title: { nl: "ë".repeat(200), en: "ë".repeat(200) } }));
    const feed = calendarFeed(long, { organisation, date }, "nl");
    expect(feed).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    expect(feed.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of feed.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it("is the same to the byte for the same input, and an empty calendar without dates", () => {
    const site = { organisation, date };
    expect(calendarFeed(dates, site, "nl")).toBe(calendarFeed(dates, site, "nl"));
    expect(eventsIn(calendarFeed([], site, "nl"))).toEqual([]);
  });
});

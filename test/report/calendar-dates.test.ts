import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActionEntry } from "../../src/report/actions-report.ts";
import { type CalendarDate, calendarDates } from "../../src/report/calendar-dates.ts";

const text = (en: string) => ({ nl: en, en });

function entry(id: string, dates: Pick<ActionEntry, "due" | "review" | "owner">): ActionEntry {
  const lists = { plays: [], triedIn: [], audience: [], did: [], not: [] };
  return { id, kind: "action", title: text(id), level: "tactical", unit: "all", ...lists, ...dates };
}

const due = { wave: "w3", title: text("w3"), start: "2027-05-10", end: "2027-05-23", planned: true };

describe("calendarDates(actions, more)", () => {
  it("has the last day of the wave in which a score is due, and the day on which its owner looks again", () => {
    expect(calendarDates([entry("calm", { due, review: "2027-01-15", owner: text("Board") })])).toEqual([
      {
        ...{ uid: "review-calm", on: "2027-01-15", kind: "review", title: text("calm") },
        ...{ owner: text("Board"), path: "actions#calm" },
      },
      {
        ...{ uid: "due-calm", on: "2027-05-23", kind: "due", title: text("calm") },
        ...{ owner: text("Board"), path: "actions#calm" },
      },
    ]);
  });

  it("has no day for what has none", () => {
    expect(calendarDates([entry("calm", {})])).toEqual([]);
  });

  it("keeps the id of a date when its day changes, so that a calendar moves it", () => {
    const uids = (review: string) => calendarDates([entry("calm", { review })]).map(({ uid }) => uid);
    expect(uids("2027-01-15")).toEqual(uids("2027-02-15"));
  });

  it("puts all dates in order of time, whatever the order they come in, and loses none", () => {
    const day = fc.constantFrom("2027-01-15", "2027-02-01", "2027-05-23");
    fc.assert(
      fc.property(fc.array(day, { maxLength: 6 }), fc.array(day, { maxLength: 6 }), (own, others) => {
        const actions = own.map((review, at) => entry(`a${at}`, { review }));
        const more = others.map((on, at): CalendarDate => {
          return { uid: `page-${at}`, on, kind: "page", title: text("p"), path: "p" };
        });
        const dates = calendarDates(actions, more);
        expect(dates.map(({ on }) => on)).toEqual([...own, ...others].sort());
        expect(calendarDates(actions.toReversed(), more.toReversed())).toEqual(dates);
      }),
      { seed: 6 },
    );
  });
});

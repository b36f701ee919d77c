import type { Locale } from "../survey/text.ts";
import type { CalendarDate } from "./calendar-dates.ts";
import type { UpkeepReport } from "./upkeep-report.ts";

const titles = {
  en: { text: (title: string) => `Read through: ${title}`, figures: "Read through the pages with figures" },
  nl: { text: (title: string) => `Nalezen: ${title}`, figures: "De pagina’s met cijfers nalopen" },
};

/**
 * The days on which pages must be read through again, for a calendar in one language, in order of time: of every text in that language
 * that names one, and of the pages with figures.
 *
 * @param report what is published of upkeep
 */
export function reviewDates(report: UpkeepReport, locale: Locale): CalendarDate[] {
  const words = titles[locale];
  const ofTexts = report.texts.flatMap(({ locale: own, text, review, title, owner, path }): CalendarDate[] => {
    if (own !== locale || review === undefined) return [];
    const kept = owner === undefined ? {} : { owner: { [locale]: owner } };
    return [{ uid: `page-${text}`, on: review, kind: "page", title: { [locale]: words.text(title) }, ...kept, path }];
  });
  const { owner, review } = report;
  const ofFigures: CalendarDate[] =
    review === undefined
      ? []
      : [
          {
            uid: "page-figures",
            on: review,
            kind: "page",
            title: { [locale]: words.figures },
            ...(owner === undefined ? {} : { owner }),
            path: "upkeep",
          },
        ];
  return [...ofTexts, ...ofFigures].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function key({ on, uid }: CalendarDate): string {
  return `${on} ${uid}`;
}

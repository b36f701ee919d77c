import { inLocale, type Locale } from "../survey/text.ts";
import type { UpkeepReport } from "./upkeep-report.ts";

/** A day in the calendar of the site. */
export interface ReviewDate {
  /** YYYY-MM-DD. */
  date: string;
  title: string;
  /** The page to read through, below the language. */
  path: string;
  kind: "review";
}

const titles = {
  en: {
    text: (title: string, owner?: string) => `Read through: ${title}${owner === undefined ? "" : ` (${owner})`}`,
    figures: (owner?: string) => `Read through the pages with figures${owner === undefined ? "" : ` (${owner})`}`,
  },
  nl: {
    text: (title: string, owner?: string) => `Nalezen: ${title}${owner === undefined ? "" : ` (${owner})`}`,
    figures: (owner?: string) => `De pagina’s met cijfers nalopen${owner === undefined ? "" : ` (${owner})`}`,
  },
};

/**
 * The days on which pages must be read through again, for a calendar in one language, in order of time: of every text in that language
 * that names one, and of the pages with figures.
 *
 * @param report what is published of upkeep
 */
export function reviewDates(report: UpkeepReport, locale: Locale): ReviewDate[] {
  const words = titles[locale];
  const ofTexts = report.texts.flatMap(({ locale: own, review, title, owner, path }): ReviewDate[] =>
    own !== locale || review === undefined
      ? []
      : [{ date: review, title: words.text(title, owner), path, kind: "review" }],
  );
  const owner = report.owner === undefined ? undefined : inLocale(report.owner, locale);
  const ofFigures: ReviewDate[] =
    report.review === undefined
      ? []
      : [{ date: report.review, title: words.figures(owner), path: "upkeep", kind: "review" }];
  return [...ofTexts, ...ofFigures].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function key({ date, path }: ReviewDate): string {
  return `${date} ${path}`;
}

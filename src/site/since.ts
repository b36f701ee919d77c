import { formatShortMonth } from "../report/format.ts";
import type { SiteReport, Subject } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import type { Words } from "./i18n.ts";
import { findWave } from "./rows-of.ts";
import { asPublishedWords } from "./words/as-published.ts";

/** Why there is no change to show for a subject in a wave, in words. */
export function withoutChange(site: SiteReport, subject: Subject, wave: string, words: Words, locale: Locale): string {
  const last = subject.waves.at(-1);
  if (!subject.waves.includes(wave)) {
    const then = findWave(site, last);
    return then === undefined ? words.noFigure : words.notAsked(formatShortMonth(then.start, locale));
  }
  if (subject.breaks.some(({ after }) => after === wave)) return words.newSeries;
  if (subject.waves[0] === wave) return words.first;
  const given = site.surveys.some(({ id, asPublished }) => id === subject.survey && asPublished.includes(wave));
  return given ? asPublishedWords[locale].noMargin : words.noFigure;
}

import { formatShortMonth } from "../report/format.ts";
import type { SiteReport, Subject } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import type { Words } from "./i18n.ts";
import { findWave } from "./rows-of.ts";

/** Why there is no change to show for a subject in a wave, in words. */
export function withoutChange(site: SiteReport, subject: Subject, wave: string, words: Words, locale: Locale): string {
  const last = subject.waves.at(-1);
  if (!subject.waves.includes(wave)) {
    const then = findWave(site, last);
    return then === undefined ? words.noFigure : words.notAsked(formatShortMonth(then.start, locale));
  }
  if (subject.breaks.some(({ after }) => after === wave)) return words.newSeries;
  return subject.waves[0] === wave ? words.first : words.noFigure;
}

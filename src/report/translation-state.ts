import type { Locale } from "../survey/text.ts";
import type { TranslationOf } from "../survey/text-pages.ts";

/** How a text stands to the one that it translates. */
export type TranslationState =
  /** Written first: it translates nothing. */
  | { state: "source" }
  /** It says what its source says. */
  | { state: "current" }
  /** Nobody has stored beside which source it was read, or it names another language than the first. */
  | { state: "unrecorded" }
  /** Its source has changed since. `failsOn`: the first day on which that stops a build. */
  | { state: "stale"; failsOn?: string; fails: boolean };

/**
 * Whether a translation lags behind its source, and since when that is too long. The days are counted from the day on which the source
 * was last read through (`reviewed` in its front matter): who rewrites a source writes that day. Without it, or with a day that is still
 * to come, nobody can tell how long the translation has lagged: it is then too long at once.
 *
 * @param translation what the translation has stored
 * @param source the text in the first language; undefined of that text itself and of a text that has none
 * @param rules the date of the build and the days of grace
 * @example translationState(undefined, undefined, { date: "2026-07-01", grace: 30 }).state // => "source"
 */
export function translationState(
  translation: TranslationOf | undefined,
  source: { locale: Locale; digest: string; reviewed?: string | undefined } | undefined,
  { date, grace }: { date: string; grace: number },
): TranslationState {
  if (source === undefined) return { state: "source" };
  if (translation === undefined || translation.of !== source.locale) return { state: "unrecorded" };
  if (translation.hash === source.digest) return { state: "current" };
  if (source.reviewed === undefined || source.reviewed > date) return { state: "stale", fails: true };
  const failsOn = daysLater(source.reviewed, grace + 1);
  return { state: "stale", failsOn, fails: date >= failsOn };
}

function daysLater(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

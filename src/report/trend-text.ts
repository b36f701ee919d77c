import type { Locale } from "../survey/text.ts";
import { formatDifference } from "./format.ts";
import { labelWords } from "./label-words.ts";
import { numberWord } from "./number-word.ts";
import type { TrendRow } from "./rows.ts";
import type { Measure } from "./site-report.ts";

/**
 * The slope of a score over the waves, in a sentence; where no slope can be told from chance, that.
 *
 * Source: spec 3.8.
 *
 * @example trendText({ survey: "e", unit: "u", subject: "s", metric: "nps", waves: 6, slope_per_year: 2, low: -1, high: 5, label: "not-enough-data", from: "a", to: "b", method: "trend/1 nps/1" }, { unit: "points", decimals: 0 }, "en") // => "Over six waves +2 a year (−1 to +5): cannot tell."
 */
export function trendText(row: TrendRow, measure: Pick<Measure, "unit" | "decimals">, locale: Locale): string {
  const nl = locale === "nl";
  const waves = numberWord(row.waves, locale);
  const { slope_per_year: slope, low, high } = row;
  if (slope === undefined || low === undefined || high === undefined) {
    return nl
      ? `Over ${waves} metingen: te weinig om van een trend te spreken.`
      : `Over ${waves} waves: too few to speak of a trend.`;
  }
  const said = formatDifference(slope, measure, locale);
  const margin = nl
    ? `${formatDifference(low, measure, locale)} tot ${formatDifference(high, measure, locale)}`
    : `${formatDifference(low, measure, locale)} to ${formatDifference(high, measure, locale)}`;
  const words = labelWords(row.label, locale);
  const unclear = row.label === "not-enough-data";
  const verdict = unclear ? words : nl ? `van jaar op jaar ${words}` : `${words} from year to year`;
  return nl
    ? `Over ${waves} metingen ${said} per jaar (${margin}): ${verdict}.`
    : `Over ${waves} waves ${said} a year (${margin}): ${verdict}.`;
}

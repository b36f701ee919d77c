import type { Locale } from "../survey/text.ts";
import { formatDifference } from "./format.ts";
import { labelWords } from "./label-words.ts";
import { limitText } from "./limit-text.ts";
import { numberWord } from "./number-word.ts";
import type { TrendRow } from "./rows.ts";
import type { Measure } from "./site-report.ts";

/**
 * The slope of a score over the waves, in a sentence; where no slope can be told from chance, that. A slope below the limit says
 * what the limit is: a score that has risen for years may still rise by too little a year.
 *
 * Source: spec 3.8.
 *
 * @example trendText({ survey: "e", unit: "u", subject: "s", metric: "nps", waves: 6, slope_per_year: 2, low: -1, high: 5, label: "no-meaningful-difference", from: "a", to: "b", method: "trend/1 nps/1" }, { unit: "points", decimals: 0, meaningful: 10 }, "en") // => "Over six waves +2 a year (−1 to +5): about the same from year to year (10 points a year or more would count)."
 */
export function trendText(
  row: TrendRow,
  measure: Pick<Measure, "unit" | "decimals" | "meaningful">,
  locale: Locale,
): string {
  const nl = locale === "nl";
  const waves = numberWord(row.waves, locale);
  const { slope_per_year: slope, low, high, label } = row;
  if (slope === undefined || low === undefined || high === undefined) {
    return nl
      ? `Over ${waves} metingen: te weinig om van een trend te spreken.`
      : `Over ${waves} waves: too few to speak of a trend.`;
  }
  const [said, least, most] = [slope, low, high].map((value) => formatDifference(value, measure, locale));
  const words = labelWords(label, locale);
  const limit = limitText(measure.meaningful, locale);
  const isBelow = label !== "higher" && label !== "lower" && label !== "not-enough-data";
  const verdict = label === "not-enough-data" ? words : nl ? `van jaar op jaar ${words}` : `${words} from year to year`;
  if (nl) {
    const counts = isBelow ? ` (pas vanaf ${limit} per jaar telt het)` : "";
    return `Over ${waves} metingen ${said} per jaar (${least} tot ${most}): ${verdict}${counts}.`;
  }
  const counts = isBelow ? ` (${limit} a year or more would count)` : "";
  return `Over ${waves} waves ${said} a year (${least} to ${most}): ${verdict}${counts}.`;
}

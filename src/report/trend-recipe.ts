import type { Locale } from "../survey/text.ts";
import { formatScore, formatShortMonth } from "./format.ts";
import { measuredSubject } from "./measured-subject.ts";
import { methodTokens, scoredAs } from "./method-tokens.ts";
import { numberWord } from "./number-word.ts";
import { publishedScore } from "./published-score.ts";
import { questionSet } from "./question-set.ts";
import { type Recipe, recipe } from "./recipe.ts";
import type { ScoreRow, TrendRow } from "./rows.ts";
import type { SiteReport } from "./site-report.ts";

/**
 * Why a score is said to rise or fall by as much a year as is printed: the scores the line runs through, the interval, the reason
 * of the verdict, and the questions and weights behind it.
 *
 * @param scores the published scores of the unit
 */
export function trendRecipe(
  row: TrendRow,
  scores: readonly ScoreRow[],
  site: SiteReport,
  locale: Locale,
): Recipe | undefined {
  const about = measuredSubject(site, row);
  if (about === undefined) return undefined;
  const { subject, measure } = about;
  const nl = locale === "nl";
  const { common, unweighted } = methodTokens(row.method);
  // The same questions put differently are another series, with scores of its own in the waves between.
  const place = { survey: row.survey, subject: scoredAs(subject, row), metric: row.metric };
  const months = site.waves.map(({ id, start }) => ({ id, month: formatShortMonth(start, locale) }));
  const [first, last] = [row.from, row.to].map((wave) => months.findIndex(({ id }) => id === wave));
  const run = months.slice(first, (last ?? -1) + 1).flatMap(({ id, month }) => {
    const found = publishedScore(scores, { ...place, wave: id }, unweighted ? "none" : undefined);
    return found?.value === undefined ? [] : [`${formatScore(found.value, measure, locale)} (${month})`];
  });
  const waves = numberWord(row.waves, locale);
  const through = run.length === 0 ? "" : `: ${run.join(", ")}`;
  return recipe(
    (slope) => [
      nl ? `Een lijn door ${waves} metingen${through}.` : `A line through ${waves} waves${through}.`,
      `${slope} ${nl ? "per jaar" : "a year"}.`,
    ],
    { ...row, difference: row.slope_per_year, perYear: true },
    [
      ...questionSet(site, subject, row.to, common, locale),
      ...(unweighted
        ? [
            nl
              ? "Alle metingen zonder weging, omdat niet elke meting er een heeft."
              : "All waves without weights, because not every wave has them.",
          ]
        : []),
    ],
    measure,
    locale,
  );
}

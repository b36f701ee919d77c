import type { Locale } from "../survey/text.ts";
import { formatScore, formatShortMonth } from "./format.ts";
import { numberWord } from "./number-word.ts";
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
  const subject = site.subjects.find((each) => each.survey === row.survey && each.subject === row.subject);
  const measure = subject?.measures.find(({ metric }) => metric === row.metric);
  if (subject === undefined || measure === undefined) return undefined;
  const nl = locale === "nl";
  const tokens = row.method.split(" ");
  const common = tokens.find((token) => token.startsWith("common:"));
  const unweighted = tokens.includes("unweighted");
  // The same questions put differently are another series, with scores of its own in the waves between.
  const restated = scores.find(
    (each) =>
      common !== undefined &&
      each.wave === row.to &&
      each.survey === row.survey &&
      each.subject.startsWith(`${row.subject}.common`) &&
      each.method.split(" ").includes(common),
  );
  const months = site.waves.map(({ id, end }) => ({ id, month: formatShortMonth(end, locale) }));
  const [first, last] = [row.from, row.to].map((wave) => months.findIndex(({ id }) => id === wave));
  const run = months.slice(first, (last ?? -1) + 1).flatMap(({ id, month }) => {
    const own = scores.filter(
      (each) =>
        each.wave === id &&
        each.survey === row.survey &&
        each.segment === "" &&
        each.metric === row.metric &&
        each.subject === (restated?.subject ?? row.subject),
    );
    const plain = own.find(({ weighting }) => weighting === "none");
    const found = unweighted ? plain : (own.find(({ weighting }) => weighting === "weighted") ?? plain);
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
      ...questionSet(site, subject, row.to, common?.slice("common:".length).split("+"), locale),
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

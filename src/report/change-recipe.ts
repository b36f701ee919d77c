import type { Locale } from "../survey/text.ts";
import { formatAnswers, formatDifference, formatScore, formatShortMonth } from "./format.ts";
import { measuredSubject } from "./measured-subject.ts";
import { methodTokens, scoredAs } from "./method-tokens.ts";
import { publishedScore } from "./published-score.ts";
import { questionSet } from "./question-set.ts";
import { type Recipe, type RecipeOptions, recipe } from "./recipe.ts";
import { round } from "./round.ts";
import type { ChangeRow, ScoreRow } from "./rows.ts";
import type { Measure, SiteReport, Subject } from "./site-report.ts";
import { weightedNote } from "./weighted-note.ts";

/**
 * Why a score changed by as much as is printed: the score and the answers of both waves, the interval, the reason of the verdict,
 * and the questions and weights behind it. The scores are those the difference was taken from: on the common questions where a
 * construct changed, and without weights where one of the waves has none; where such a score is not published, only its answers.
 *
 * @param scores the published scores of the unit
 */
export function changeRecipe(
  row: ChangeRow,
  scores: readonly ScoreRow[],
  site: SiteReport,
  locale: Locale,
  { brief = false }: RecipeOptions = {},
): Recipe | undefined {
  const about = measuredSubject(site, row);
  if (about === undefined) return undefined;
  const { subject, measure } = about;
  const [then, now] = [
    operand(subject, row, "from", scores, site, locale),
    operand(subject, row, "to", scores, site, locale),
  ];
  const from = said(then, row.n_from, measure, locale);
  const to = said(now, row.n_to, measure, locale);
  const { common } = methodTokens(row.method);
  return recipe(
    (difference) => [
      locale === "nl" ? `Van ${from} naar ${to}: ${difference}.` : `From ${from} to ${to}: ${difference}.`,
      ...roundingNote(then.score, now.score, row, measure, locale),
    ],
    row,
    [
      ...(brief && common === undefined ? [] : questionSet(site, subject, row.to, common, locale)),
      ...weightNotes(row, [then, now], measure, locale, brief),
    ],
    measure,
    locale,
  );
}

/** One side of a change: the score that was subtracted where it is published, and the one that is printed instead of it. */
interface Operand {
  month: string;
  score?: ScoreRow;
  printed?: ScoreRow;
}

function operand(
  subject: Subject,
  row: ChangeRow,
  side: "from" | "to",
  scores: readonly ScoreRow[],
  site: SiteReport,
  locale: Locale,
): Operand {
  const wave = site.waves.find(({ id }) => id === row[side]);
  const place = { ...row, subject: scoredAs(subject, row), wave: row[side] };
  const weighted = publishedScore(scores, place);
  const score = methodTokens(row.method).unweighted ? publishedScore(scores, place, "none") : weighted;
  const printed = score === undefined ? weighted : undefined;
  return {
    month: wave === undefined ? row[side] : formatShortMonth(wave.start, locale),
    ...(score === undefined ? {} : { score }),
    ...(printed === undefined ? {} : { printed }),
  };
}

/** "+27 in Nov 2025 (3,410 answers)", or without the score where it is not published. */
function said({ month, score }: Operand, n: number | undefined, measure: Measure, locale: Locale): string {
  const value = score?.value === undefined ? "" : `${formatScore(score.value, measure, locale)} in `;
  const answers = n === undefined ? "" : ` (${formatAnswers(n, locale)})`;
  return `${value}${month}${answers}`;
}

/** Scores are rounded after the difference is taken, so as printed they need not subtract to it. */
function roundingNote(
  then: ScoreRow | undefined,
  now: ScoreRow | undefined,
  { difference }: ChangeRow,
  measure: Measure,
  locale: Locale,
): string[] {
  if (then?.value === undefined || now?.value === undefined || difference === undefined) return [];
  const apart = round(now.value - then.value, measure.decimals);
  if (apart === difference) return [];
  const [shown, exact] = [apart, difference].map((value) => formatDifference(value, measure, locale));
  return [
    locale === "nl"
      ? `Het verschil tussen de getoonde scores is ${shown}, omdat die zijn afgerond; ${exact} is vóór het afronden berekend.`
      : `The scores as shown differ by ${shown}, because they are rounded; ${exact} was computed before rounding.`,
  ];
}

/** What a reader must know of the weights: that they count, or that they were left out and a printed score has them. */
function weightNotes(
  row: ChangeRow,
  sides: readonly Operand[],
  measure: Measure,
  locale: Locale,
  brief: boolean,
): string[] {
  if (!methodTokens(row.method).unweighted) {
    return !brief && sides.some(({ score }) => score?.weighting === "weighted") ? [weightedNote(locale)] : [];
  }
  const nl = locale === "nl";
  return [
    nl
      ? "Beide metingen zonder weging, omdat een van de twee er geen heeft."
      : "Both waves without weights, because one of them has none.",
    ...sides.flatMap(({ printed, month }) => {
      if (printed?.value === undefined) return [];
      const score = formatScore(printed.value, measure, locale);
      return [nl ? `De ${score} van ${month} is gewogen.` : `The ${score} of ${month} is weighted.`];
    }),
  ];
}

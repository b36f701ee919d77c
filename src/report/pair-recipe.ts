import type { Locale } from "../survey/text.ts";
import { formatAnswers, formatDifference, formatScore, formatShortMonth } from "./format.ts";
import { measuredSubject } from "./measured-subject.ts";
import { publishedScore } from "./published-score.ts";
import { type Recipe, type RecipeOptions, recipe } from "./recipe.ts";
import { round } from "./round.ts";
import type { GapRow, ScoreRow } from "./rows.ts";
import type { SiteReport } from "./site-report.ts";
import { weightedNote } from "./weighted-note.ts";

/**
 * Why the two questions of a pair differ by as much as is printed: both scores with their answers, the interval, the reason of the
 * verdict, and whether the same people may have answered both.
 *
 * @param scores the published scores of the unit, of all surveys
 */
export function pairRecipe(
  row: GapRow,
  scores: readonly ScoreRow[],
  site: SiteReport,
  locale: Locale,
  { brief = false }: RecipeOptions = {},
): Recipe | undefined {
  const about = measuredSubject(site, row);
  const other = site.subjects.find(({ id }) => id === row.against);
  if (about === undefined || other === undefined) return undefined;
  const { measure, subject } = about;
  const nl = locale === "nl";
  const pair = site.comparisons.find(({ inside, outside }) => inside === subject.id && outside === other.id);
  const [first, second] = names[locale][pair?.kind ?? "congruence"];
  const own = publishedScore(scores, row);
  const theirs = publishedScore(scores, { ...row, survey: other.survey, subject: other.subject });
  const said = (score: ScoreRow | undefined, n: number | undefined) =>
    [
      ...(score?.value === undefined ? [] : [formatScore(score.value, measure, locale)]),
      ...(n === undefined ? [] : [`(${formatAnswers(n, locale)})`]),
    ].join(" ");
  const wave = site.waves.find(({ id }) => id === row.wave);
  const month = wave === undefined ? row.wave : formatShortMonth(wave.start, locale);
  const apart =
    own?.value === undefined || theirs?.value === undefined
      ? undefined
      : round(own.value - theirs.value, measure.decimals);
  const weighted = own?.weighting === "weighted" || theirs?.weighting === "weighted";
  return recipe(
    (difference) => [
      nl
        ? `In ${month} ${first} ${said(own, row.n)}, ${second} ${said(theirs, row.n_against)}: ${difference}.`
        : `In ${month} ${first} ${said(own, row.n)}, ${second} ${said(theirs, row.n_against)}: ${difference}.`,
      ...(apart === undefined || apart === row.difference
        ? []
        : [
            nl
              ? `Het verschil tussen de getoonde scores is ${formatDifference(apart, measure, locale)}, omdat die zijn afgerond.`
              : `The scores as shown differ by ${formatDifference(apart, measure, locale)}, because they are rounded.`,
          ]),
    ],
    row,
    brief
      ? []
      : [
          ...(row.method.startsWith("same-people")
            ? [
                nl
                  ? "Dezelfde mensen kunnen beide vragen hebben beantwoord; de marge is daarom zo ruim als ze kan zijn."
                  : "The same people may have answered both questions; the margin is therefore as wide as it can be.",
              ]
            : []),
          ...(weighted ? [weightedNote(locale)] : []),
        ],
    measure,
    locale,
  );
}

const names: Record<Locale, Record<SiteReport["comparisons"][number]["kind"], readonly [string, string]>> = {
  en: { congruence: ["inside", "outside"], expectation: ["experienced", "expected"] },
  nl: { congruence: ["binnen", "buiten"], expectation: ["ervaren", "verwacht"] },
};

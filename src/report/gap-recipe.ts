import type { Locale } from "../survey/text.ts";
import { againstKind } from "./against.ts";
import { formatAnswers, formatScore, formatShortMonth } from "./format.ts";
import { measuredSubject } from "./measured-subject.ts";
import { pairRecipe } from "./pair-recipe.ts";
import { publishedScore } from "./published-score.ts";
import { questionSet } from "./question-set.ts";
import { type Recipe, type RecipeOptions, recipe } from "./recipe.ts";
import type { GapRow, ScoreRow } from "./rows.ts";
import type { SiteReport } from "./site-report.ts";
import { weightedNote } from "./weighted-note.ts";

/**
 * Why a unit differs from the rest of the organisation by as much as is printed. The rest is the whole without the unit (spec
 * 3.4); its score is not published, so only its answers are told.
 *
 * @param scores the published scores of the unit
 */
export function gapRecipe(
  row: GapRow,
  scores: readonly ScoreRow[],
  site: SiteReport,
  locale: Locale,
  { brief = false }: RecipeOptions = {},
): Recipe | undefined {
  const about = measuredSubject(site, row);
  if (about === undefined) return undefined;
  if (againstKind(row.against) === "pair") return pairRecipe(row, scores, site, locale, { brief });
  const { subject, measure } = about;
  const nl = locale === "nl";
  const score = publishedScore(scores, row);
  const value = score?.value === undefined ? "" : `${formatScore(score.value, measure, locale)} in `;
  const wave = site.waves.find(({ id }) => id === row.wave);
  const month = wave === undefined ? row.wave : formatShortMonth(wave.start, locale);
  const answers = (n: number | undefined) => (n === undefined ? "" : ` (${formatAnswers(n, locale)})`);
  return recipe(
    (difference) => [
      nl
        ? `${row.unit === site.root ? "De hele organisatie" : "Dit onderdeel"}: ${value}${month}${answers(row.n)}, tegenover ${otherSide(row, locale)}${answers(row.n_against)}: ${difference}.`
        : `${row.unit === site.root ? "The whole organisation" : "This unit"}: ${value}${month}${answers(row.n)}, against ${otherSide(row, locale)}${answers(row.n_against)}: ${difference}.`,
    ],
    row,
    brief
      ? []
      : [
          ...(row.against === "rest"
            ? [
                nl
                  ? "De organisatiescore bevat dit onderdeel zelf; daarom is er niet mee vergeleken."
                  : "The organisation’s own score includes this unit, so it is not what we compare with.",
              ]
            : []),
          ...questionSet(site, subject, row.wave, undefined, locale),
          ...(score?.weighting === "weighted" ? [weightedNote(locale)] : []),
        ],
    measure,
    locale,
  );
}

function otherSide({ against }: GapRow, locale: Locale): string {
  if (againstKind(against) === "benchmark") return locale === "nl" ? "het aangehaalde cijfer" : "the quoted figure";
  return locale === "nl" ? "de rest van de organisatie samen" : "the rest of the organisation together";
}

import { type AnswerShares, answerShares } from "./answer-shares.ts";
import { publishedScore } from "./published-score.ts";
import { round } from "./round.ts";
import type { Subject, UnitReport } from "./site-report.ts";

/**
 * The answers of one unit to a question in one wave, in three classes of whole percents that add up to 100: the same numbers wherever the
 * site prints them. Where the favourable share is itself a published score, that is the number, and the other two share what is left; of a
 * recommendation the classes are rounded together, as on the page of promoters. A question asked in reverse is turned round first.
 * `undefined` when the distribution is not shown.
 */
export function classShares(
  unit: Pick<UnitReport, "scores" | "distributions">,
  { survey, subject, scale, classes, reversed, measures }: Subject,
  wave: string,
): Omit<AnswerShares, "n"> | undefined {
  if (scale === undefined || classes === undefined) return undefined;
  const rows = unit.distributions
    .filter((row) => row.survey === survey && row.item === subject && row.wave === wave)
    .map((row) => (reversed ? { ...row, value: scale.min + scale.max - row.value } : row));
  const shares = answerShares(rows, classes);
  const share = measures.find(({ metric }) => metric === "favorable" || metric === "csat" || metric === "ces");
  const score = share && publishedScore(unit.scores, { survey, subject, wave, metric: share.metric });
  if (shares === undefined || share?.unit !== "percent" || score?.state !== "ok" || score.value === undefined)
    return shares;
  const favorable = round(score.value, 0);
  const unfavorable = Math.min(shares.unfavorable, 100 - favorable);
  return { unfavorable, neutral: 100 - favorable - unfavorable, favorable };
}

import type { PlayRule } from "../survey/text-pages.ts";
import { judgementOf } from "./label-words.ts";
import { publishedScore } from "./published-score.ts";
import type { ChangeRow, ScoreRow } from "./rows.ts";
import type { Measure, SiteReport, Subject, UnitReport } from "./site-report.ts";

/** One limit of a rule, without what must hold as well. */
export type PlayLimit = Omit<PlayRule, "and">;

/** A limit beside the published score of a unit that it is about. */
export interface CheckedLimit {
  limit: PlayLimit;
  subject: Subject;
  measure: Measure;
  /** The score in the latest wave in which it was asked. */
  row: ScoreRow | undefined;
  /** Its change since the wave before. */
  change: ChangeRow | undefined;
  /** By what it holds beyond chance: the whole margin lies past the limit, or the score clearly moved. `undefined`: it does not hold. */
  by: "margin" | "change" | undefined;
}

/** A rule beside the scores of a unit: its own limit first, then what must hold as well. */
export interface CheckedRule {
  rule: PlayRule;
  limits: [CheckedLimit, ...CheckedLimit[]];
  /** Whether all of it holds. */
  fires: boolean;
}

/**
 * A rule of a play held against what is published of one unit, so that it says nothing of a unit or a score that is not shown. A limit
 * holds when the score lies past it with its whole margin; or when it lies past it and clearly got worse since the wave before. With
 * `change` the score must clearly have moved that way, and lie past the limit where there is one. A score that its source published
 * without a margin is taken as it stands.
 *
 * @returns `undefined` where a limit names what is not asked
 */
export function checkedRule(
  site: Pick<SiteReport, "subjects">,
  unit: Pick<UnitReport, "scores" | "changes">,
  rule: PlayRule,
): CheckedRule | undefined {
  const limits = [rule, ...rule.and].map((limit) => checkedLimit(site, unit, limit));
  const [first, ...more] = limits.filter((limit) => limit !== undefined);
  if (first === undefined || more.length !== rule.and.length) return undefined;
  return { rule, limits: [first, ...more], fires: [first, ...more].every(({ by }) => by !== undefined) };
}

function checkedLimit(
  { subjects }: Pick<SiteReport, "subjects">,
  unit: Pick<UnitReport, "scores" | "changes">,
  limit: PlayLimit,
): CheckedLimit | undefined {
  const subject = subjects.find(({ id }) => id === limit.of);
  const measure = subject?.measures.find(({ metric }) => limit.metric === undefined || metric === limit.metric);
  const wave = subject?.waves.at(-1);
  if (subject === undefined || measure === undefined || wave === undefined) return undefined;
  const { survey, subject: id } = subject;
  const row = publishedScore(unit.scores, { survey, subject: id, wave, metric: measure.metric });
  const change = unit.changes.find(
    (own) =>
      own.to === wave &&
      own.survey === survey &&
      own.subject === id &&
      own.metric === measure.metric &&
      own.segment === "",
  );
  return { limit, subject, measure, row, change, by: holdsBy(limit, measure, row, change) };
}

function holdsBy(
  { below, above, change: asked }: PlayLimit,
  measure: Measure,
  row: ScoreRow | undefined,
  change: ChangeRow | undefined,
): CheckedLimit["by"] {
  if (row?.state !== "ok" || row.value === undefined) return undefined;
  const isPast = (low: number, high: number) =>
    (below === undefined || high < below) && (above === undefined || low > above);
  const isLimited = below !== undefined || above !== undefined;
  const past = isPast(row.value, row.value);
  if (asked !== undefined) return past && change?.label === asked ? "change" : undefined;
  if (!isLimited) return undefined;
  if (past && change !== undefined && judgementOf(change.label, measure.better) === "worse") return "change";
  return row.low !== undefined && row.high !== undefined && isPast(row.low, row.high) ? "margin" : undefined;
}

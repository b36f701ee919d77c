import { formatScore } from "../report/format.ts";
import type { ScoreRow } from "../report/rows.ts";
import type { Measure, SiteReport, Subject, UnitReport } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import type { PlayRule } from "../survey/text-pages.ts";
import { findSubject, headlineOf, latestWaveOf, scoreOf } from "./rows-of.ts";

/** A limit beside the score it is about, in one unit. */
export interface CheckedRule {
  rule: PlayRule;
  subject: Subject;
  measure: Measure;
  row: ScoreRow | undefined;
  limit: string;
  /** Whether the published score is on the wrong side; a score that is not shown never is. */
  fires: boolean;
}

/** The limits of a play held against the latest published scores of a unit. */
export function checkRules(
  site: SiteReport,
  unit: UnitReport,
  rules: readonly PlayRule[],
  locale: Locale,
): CheckedRule[] {
  return rules.flatMap((rule) => {
    const subject = findSubject(site, rule.of);
    const wave = subject === undefined ? undefined : latestWaveOf(site, subject);
    if (subject === undefined || wave === undefined) return [];
    const measure = headlineOf(subject, rule.metric);
    const row = scoreOf(unit, subject, wave.id, rule.metric);
    const bound = rule.below ?? rule.above;
    const value = row?.state === "ok" ? row.value : undefined;
    const fires =
      value !== undefined &&
      ((rule.below !== undefined && value < rule.below) || (rule.above !== undefined && value > rule.above));
    return [
      { rule, subject, measure, row, limit: bound === undefined ? "" : formatScore(bound, measure, locale), fires },
    ];
  });
}

import { type CheckedRule as CheckedLimits, checkedRule } from "../report/checked-rule.ts";
import { formatScore } from "../report/format.ts";
import type { ScoreRow } from "../report/rows.ts";
import type { Measure, SiteReport, Subject, UnitReport } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import type { PlayRule } from "../survey/text-pages.ts";

/** A rule beside the score it is about, in one unit. */
export interface CheckedRule {
  rule: PlayRule;
  subject: Subject;
  measure: Measure;
  row: ScoreRow | undefined;
  /** As printed; empty where the rule asks for a change only. */
  limit: string;
  /** Whether all that the rule asks for holds, beyond chance; a score that is not shown never does. */
  fires: boolean;
  /** All that it asks for. */
  checked: CheckedLimits;
}

/** The rules of a play held against the latest published scores of a unit. */
export function checkRules(
  site: SiteReport,
  unit: UnitReport,
  rules: readonly PlayRule[],
  locale: Locale,
): CheckedRule[] {
  return rules.flatMap((rule) => {
    const checked = checkedRule(site, unit, rule);
    if (checked === undefined) return [];
    const [{ subject, measure, row }] = checked.limits;
    return [{ rule, subject, measure, row, limit: limitText(rule, measure, locale), fires: checked.fires, checked }];
  });
}

/** The limit of a score as printed; empty where only a change is asked for. */
export function limitText(
  { below, above }: Pick<PlayRule, "below" | "above">,
  measure: Measure,
  locale: Locale,
): string {
  const bound = below ?? above;
  return bound === undefined ? "" : formatScore(bound, measure, locale);
}

import type { Locale } from "../survey/text.ts";
import type { CheckedLimit, CheckedRule } from "./checked-rule.ts";
import type { FindingTopic } from "./finding.ts";
import { formatScore } from "./format.ts";
import { listed } from "./listed.ts";
import { spoken } from "./spoken.ts";

const words = {
  en: {
    because: "Because",
    limit: "limit",
    fell: "clearly fell",
    rose: "clearly rose",
    since: "since the wave before",
    below: "with its whole margin below that",
    above: "with its whole margin above that",
  },
  nl: {
    because: "Omdat",
    limit: "grens",
    fell: "duidelijk is gedaald",
    rose: "duidelijk is gestegen",
    since: "sinds de meting ervoor",
    below: "met de hele marge daaronder",
    above: "met de hele marge daarboven",
  },
} as const;

/**
 * Why a play is advised, as one sentence: which score, which limit, and by what it is more than chance. The limit stands in brackets after
 * its name, which is how the audit knows it for one.
 *
 * @param topicOf how a score is called
 */
export function ruleReason(
  { limits }: CheckedRule,
  topicOf: (limit: CheckedLimit) => FindingTopic,
  locale: Locale,
): string {
  const parts = limits.map((limit) => partOf(limit, spoken(topicOf(limit), locale), locale));
  return `${words[locale].because} ${listed(parts, locale)}.`;
}

function partOf({ limit, measure, row, change, by }: CheckedLimit, name: string, locale: Locale): string {
  const say = words[locale];
  const score = row?.value === undefined ? "" : formatScore(row.value, measure, locale);
  const bound = limit.below ?? limit.above;
  const named = bound === undefined ? "" : ` (${say.limit} ${formatScore(bound, measure, locale)})`;
  // In a Dutch clause the verb comes last.
  const stands = locale === "nl" ? `op ${score}${named} staat` : `stands at ${score}${named}`;
  if (by === "change") {
    const moved = change?.label === "higher" ? say.rose : say.fell;
    return locale === "nl"
      ? `${name} ${say.since} ${moved} en nu ${stands}`
      : `${name} ${moved} ${say.since} and ${stands}`;
  }
  return `${name} ${stands}${row?.low === undefined ? "" : `, ${limit.below === undefined ? say.above : say.below}`}`;
}

import { inLocale, type Locale } from "../survey/text.ts";
import type { SiteReport, Subject } from "./site-report.ts";

/**
 * The questions that a difference of a construct rests on, as a sentence. Where a construct changed between two waves the
 * difference is taken over the questions that were the same in both (spec 2), and the method says which.
 *
 * @param common the items as the method names them; absent: all that were asked in the wave
 */
export function questionSet(
  site: SiteReport,
  construct: Subject,
  wave: string,
  common: readonly string[] | undefined,
  locale: Locale,
): string[] {
  if (construct.kind !== "construct") return [];
  const items = site.subjects.filter(({ id }) => construct.items.includes(id));
  const used =
    common === undefined
      ? items.filter(({ waves }) => waves.includes(wave))
      : items.filter(({ subject }) => common.includes(subject));
  const names = listOf(
    used.map(({ title }) => `“${inLocale(title, locale)}”`),
    locale,
  );
  const [some, all] = [used.length, construct.items.length];
  if (common !== undefined) {
    return locale === "nl"
      ? [`Over de ${some} van de ${all} vragen die gelijk bleven: ${names}.`, "De scores elders gaan over alle vragen."]
      : [
          `Over the ${some} of ${all} questions that stayed the same: ${names}.`,
          "The scores elsewhere are over all questions.",
        ];
  }
  if (some === 1) return [locale === "nl" ? `Over 1 vraag: ${names}.` : `Over 1 question: ${names}.`];
  return [locale === "nl" ? `Over ${some} vragen: ${names}.` : `Over ${some} questions: ${names}.`];
}

function listOf(names: readonly string[], locale: Locale): string {
  const [last = "", ...before] = names.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(", ")} ${locale === "nl" ? "en" : "and"} ${last}`;
}

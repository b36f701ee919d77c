import { easyFrom } from "../report/make-upkeep.ts";
import type { Problem } from "../survey/problem.ts";
import type { Locale } from "../survey/text.ts";
import { problemList } from "./problem-list.ts";
import type { Text } from "./read-texts.ts";
import { readingEase } from "./reading-ease.ts";
import type { SettingsPassage } from "./settings-passages.ts";
import { proseOf } from "./text-facts.ts";

/** Texts that a colleague reads at work, between two customers: they must read easily. */
const atWork = new Set(["play", "scenario"]);
const cardFile = "content/guide/card.yaml";

/**
 * Plays, scenarios and the quick card that read harder than 55, by the formula of their language (Flesch for English, Douma for Dutch).
 *
 * @param texts as `readTexts` read them
 * @param settings as `settingsPassages` gave them, for the card
 */
export function judgeEase(texts: readonly Text[], settings: readonly SettingsPassage[]): Problem[] {
  const problems = problemList();
  const add = (file: string, passages: readonly { line: number; text: string }[], locale: Locale) => {
    const score = readingEase(proseOf(passages), locale)?.score;
    if (score === undefined || score >= easyFrom) return;
    const column = `reading ease, ${locale}`;
    const remedy = "shorten sentences and take shorter words";
    problems.add({ file, column, value: score.toFixed(0), expected: `expected at least ${easyFrom}`, remedy });
  };
  for (const { collection, file, locale, read } of texts) if (atWork.has(collection)) add(file, read, locale);
  const card = settings.filter(({ file }) => file === cardFile);
  for (const locale of ["nl", "en"] as const) {
    add(
      cardFile,
      card.filter((passage) => passage.locale === locale),
      locale,
    );
  }
  return problems.all();
}

import type { Locale } from "../survey/text.ts";
import { numberWord } from "./number-word.ts";
import { sentenceStart } from "./sentence-start.ts";
import { shortTitle } from "./short-title.ts";

/** How much there is to say of the leading scores of a unit. */
export interface ConversationCounts {
  /** Scores that clearly differ from the rest, or clearly changed. */
  apart: number;
  /** Scores of which nobody can tell, or that are not shown. */
  unknown: number;
  /** Whether any leading score of the latest wave is shown at all. */
  isShown: boolean;
}

/**
 * What a unit conversation has to go on, in at most twelve words: how many scores stand out, and of how many nobody can tell. Where no
 * score is shown, that; why is not said, since every hidden score looks alike.
 *
 * @example conversationFinding({ apart: 2, unknown: 3, isShown: true }, "Complaints", "en") // => "Two scores of Complaints stand out; of three nobody can tell"
 * @example conversationFinding({ apart: 0, unknown: 0, isShown: true }, "Klachten", "nl") // => "Geen score van Klachten springt er duidelijk uit"
 * @example conversationFinding({ apart: 0, unknown: 0, isShown: false }, "Legal", "en") // => "Legal has no scores to show"
 */
export function conversationFinding(counts: ConversationCounts, name: string, locale: Locale): string {
  const of = locale === "nl" ? ` van ${name}` : ` of ${name}`;
  if (!counts.isShown)
    return locale === "nl" ? `${name} heeft geen scores om te tonen` : `${name} has no scores to show`;
  return shortTitle(countsFinding(counts, of, locale), countsFinding(counts, "", locale));
}

function countsFinding({ apart, unknown }: ConversationCounts, of: string, locale: Locale): string {
  const nl = locale === "nl";
  const single = apart === 1;
  const first =
    apart === 0
      ? nl
        ? `Geen score${of} springt er duidelijk uit`
        : `No score${of} clearly stands out`
      : nl
        ? `${sentenceStart(numberWord(apart, locale))} ${single ? "score" : "scores"}${of} ${single ? "springt" : "springen"} eruit`
        : `${sentenceStart(numberWord(apart, locale))} ${single ? "score" : "scores"}${of} ${single ? "stands" : "stand"} out`;
  if (unknown === 0) return first;
  const word = numberWord(unknown, locale);
  return nl ? `${first}; van ${word} is niets te zeggen` : `${first}; of ${word} nobody can tell`;
}

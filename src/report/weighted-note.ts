import type { Locale } from "../survey/text.ts";

/**
 * What the numbers of answers beside weighted scores count.
 *
 * @example weightedNote("en") // => "The scores are weighted; the answers count people."
 */
export function weightedNote(locale: Locale): string {
  return locale === "nl"
    ? "De scores zijn gewogen; de antwoorden tellen mensen."
    : "The scores are weighted; the answers count people.";
}

import type { Locale } from "../survey/text.ts";
import type { WordingChange } from "../survey/wording-change.ts";

const sentences: Record<Locale, Record<WordingChange, string>> = {
  en: {
    typo: "Only spelling or punctuation was put right.",
    translation: "A translation was brought in line.",
    clearer: "It was meant to ask the same, in other words.",
    meaning: "Something else is asked.",
  },
  nl: {
    typo: "Alleen spelling of interpunctie is verbeterd.",
    translation: "Een vertaling is gelijkgetrokken.",
    clearer: "Bedoeld om hetzelfde te vragen, in andere woorden.",
    meaning: "Er wordt iets anders gevraagd.",
  },
};

/**
 * What was done to the words of a question, as a sentence for readers.
 *
 * @example changeText("meaning", "en") // => "Something else is asked."
 */
export function changeText(kind: WordingChange, locale: Locale): string {
  return sentences[locale][kind];
}

/**
 * In which language words changed, for a sentence.
 *
 * @example inLanguage("nl", "en") // => "in Dutch"
 */
export function inLanguage(language: Locale, locale: Locale): string {
  if (locale === "nl") return language === "nl" ? "in het Nederlands" : "in het Engels";
  return language === "nl" ? "in Dutch" : "in English";
}

import { syllable } from "syllable";
import type { Locale } from "../survey/text.ts";

/** How easily a text reads, with what that was counted from. */
export interface ReadingEase {
  /** About 0 (a statute) to 100 (a nursery rhyme); 60 and above is plain prose. */
  score: number;
  words: number;
  sentences: number;
  syllables: number;
}

/**
 * The reading ease of running text: for English the formula of Flesch (1948), for Dutch that of Douma (1960), which keeps its scale.
 * Both count words a sentence and syllables a word, and know nothing of sense: a low score asks for another look, a high one proves
 * nothing. Undefined without a word.
 *
 * Flesch: 206.835 − 1.015 words/sentence − 84.6 syllables/word. Douma: 206.84 − 0.93 words/sentence − 77 syllables/word.
 *
 * @example readingEase("De kat zat op de mat.", "nl")?.syllables // => 6
 * @example readingEase("", "nl") // => undefined
 */
export function readingEase(text: string, locale: Locale): ReadingEase | undefined {
  const words = text.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? [];
  if (words.length === 0) return undefined;
  const sentences = text.split(/[.!?…:;](?=[\s”’)]|$)/u).filter((part) => /\p{L}/u.test(part)).length || 1;
  const count = locale === "nl" ? dutchSyllables : syllable;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, count(word)), 0);
  const [perSentence, perWord] = [words.length / sentences, syllables / words.length];
  const score =
    locale === "nl" ? 206.84 - 0.93 * perSentence - 77 * perWord : 206.835 - 1.015 * perSentence - 84.6 * perWord;
  return { score, words: words.length, sentences, syllables };
}

/** Dutch spells a syllable with one group of vowels, and marks where a new one begins with a diaeresis. */
const dutchVowels = /ieu|eeu|aai|ooi|oei|ij|aa|ee|oo|uu|ie|oe|eu|ui|au|ou|ei|[aeiouyàáâèéêëìíîïòóôöùúûü]/giu;

function dutchSyllables(word: string): number {
  return word.match(dutchVowels)?.length ?? 0;
}

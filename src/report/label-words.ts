import type { Locale } from "../survey/text.ts";
import type { Label } from "./rows.ts";

/** Good or bad news: the label times the direction of the measure. */
export type Judgement = "better" | "worse";

const words: Record<Locale, Record<Label, string>> = {
  en: {
    higher: "clearly higher",
    lower: "clearly lower",
    "slightly-higher": "slightly higher",
    "slightly-lower": "slightly lower",
    "no-meaningful-difference": "about the same",
    "not-enough-data": "cannot tell",
  },
  nl: {
    higher: "duidelijk hoger",
    lower: "duidelijk lager",
    "slightly-higher": "iets hoger",
    "slightly-lower": "iets lager",
    "no-meaningful-difference": "vrijwel gelijk",
    "not-enough-data": "niet te zeggen",
  },
};

const judgements: Record<Locale, Record<Judgement, string>> = {
  en: { better: "better", worse: "worse" },
  nl: { better: "beter", worse: "slechter" },
};

/**
 * A label as readers know it, the same words on every page.
 *
 * @example labelWords("not-enough-data", "nl") // => "niet te zeggen"
 */
export function labelWords(label: Label, locale: Locale): string {
  return words[locale][label];
}

/**
 * Whether a clear difference is good news. Only `higher` and `lower` are clear enough to judge, colour or arrow.
 *
 * @example judgementOf("higher", "lower") // => "worse"
 * @example judgementOf("slightly-higher", "higher") // => undefined
 */
export function judgementOf(label: Label, better: "higher" | "lower"): Judgement | undefined {
  if (label !== "higher" && label !== "lower") return undefined;
  return label === better ? "better" : "worse";
}

/**
 * A judgement in a word.
 *
 * @example judgementWords("worse", "nl") // => "slechter"
 */
export function judgementWords(judgement: Judgement, locale: Locale): string {
  return judgements[locale][judgement];
}

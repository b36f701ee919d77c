import type { Locale } from "../survey/text.ts";
import type { DriverRow } from "./rows.ts";

const words: Record<Locale, Record<DriverRow["quadrant"], string>> = {
  en: {
    "major-low": "weighs much, scores low",
    "major-high": "weighs much, scores high",
    "major-unclear": "weighs much",
    "minor-low": "weighs little, scores low",
    "minor-high": "weighs little, scores high",
    "minor-unclear": "weighs little",
    "unclear-low": "scores low",
    "unclear-high": "scores high",
    unclear: "cannot tell",
  },
  nl: {
    "major-low": "weegt zwaar, scoort laag",
    "major-high": "weegt zwaar, scoort hoog",
    "major-unclear": "weegt zwaar",
    "minor-low": "weegt licht, scoort laag",
    "minor-high": "weegt licht, scoort hoog",
    "minor-unclear": "weegt licht",
    "unclear-low": "scoort laag",
    "unclear-high": "scoort hoog",
    unclear: "niet te zeggen",
  },
};

/**
 * A place in the priority matrix as readers know it, the same words everywhere.
 *
 * @example quadrantWords("major-low", "nl") // => "weegt zwaar, scoort laag"
 */
export function quadrantWords(quadrant: DriverRow["quadrant"], locale: Locale): string {
  return words[locale][quadrant];
}

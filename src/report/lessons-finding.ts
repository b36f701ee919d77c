import type { Locale } from "../survey/text.ts";
import { numberWord } from "./number-word.ts";
import { sentenceStart } from "./sentence-start.ts";

/**
 * How many units share how many lessons.
 *
 * @example lessonsFinding(3, 7, "en") // => "Three units share seven things they learned"
 * @example lessonsFinding(1, 1, "nl") // => "Eén onderdeel deelt één les"
 */
export function lessonsFinding(units: number, lessons: number, locale: Locale): string {
  const [who, what] = [sentenceStart(numberWord(units, locale)), numberWord(lessons, locale)];
  if (locale === "nl")
    return `${who} ${units === 1 ? "onderdeel deelt" : "onderdelen delen"} ${what} ${lessons === 1 ? "les" : "lessen"}`;
  return `${who} ${units === 1 ? "unit shares" : "units share"} ${what} ${lessons === 1 ? "thing it" : units === 1 ? "things it" : "things they"} learned`;
}

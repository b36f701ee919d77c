import type { Locale } from "../survey/text.ts";
import { numberWord } from "./number-word.ts";
import { sentenceStart } from "./sentence-start.ts";

/**
 * Whether mission, goals and measures meet, in at most twelve words: how many leading scores no goal uses, and how many goals have no
 * measure.
 *
 * @param scores leading scores that no goal or action is judged by
 * @param goals goals without a measure
 *
 * @example alignmentFinding(7, 1, "en") // => "Seven scores serve no goal; one goal has no measure"
 * @example alignmentFinding(0, 2, "nl") // => "Twee doelen hebben geen maat"
 * @example alignmentFinding(0, 0, "en") // => "Every goal has a measure, and every leading score a goal"
 */
export function alignmentFinding(scores: number, goals: number, locale: Locale): string {
  const word = (count: number) => numberWord(count, locale);
  const nl = locale === "nl";
  if (scores === 0 && goals === 0)
    return nl
      ? "Elk doel heeft een maat, en elke hoofdscore een doel"
      : "Every goal has a measure, and every leading score a goal";
  const first = nl
    ? `${word(scores)} ${scores === 1 ? "score dient" : "scores dienen"} geen doel`
    : `${word(scores)} ${scores === 1 ? "score serves" : "scores serve"} no goal`;
  const second = nl
    ? `${word(goals)} ${goals === 1 ? "doel heeft" : "doelen hebben"} geen maat`
    : `${word(goals)} ${goals === 1 ? "goal has" : "goals have"} no measure`;
  return sentenceStart([...(scores === 0 ? [] : [first]), ...(goals === 0 ? [] : [second])].join("; "));
}

import type { Locale } from "../survey/text.ts";
import { numberWord } from "./number-word.ts";
import type { Standing } from "./rows.ts";
import { sentenceStart } from "./sentence-start.ts";

/** What is counted in the title. */
export type Counted = "goals" | "actions";

const nouns = {
  en: { goals: ["goal", "goals"], actions: ["action", "actions"] },
  nl: { goals: ["doel", "doelen"], actions: ["actie", "acties"] },
} as const;

/**
 * What can be said of goals (or actions) together, from their standings: how many are on course, and how many move away, or else are behind. What is too
 * close to call is in neither number. At most twelve words.
 *
 * @param standings those of all that have a measure
 *
 * @example standingFinding(["on-course", "moving-away", "behind", "too-close"], "goals", "en") // => "One of four goals is on course; one moves the wrong way"
 * @example standingFinding(["met", "on-course", "behind", "behind"], "goals", "nl") // => "Twee van vier doelen gehaald of op koers, twee lopen achter"
 * @example standingFinding(["too-close", "behind"], "actions", "en") // => "No action is clearly on course; one is clearly behind"
 * @example standingFinding(["not-yet-measured"], "goals", "nl") // => "Nog geen enkel doel is opnieuw gemeten"
 */
export function standingFinding(standings: readonly Standing[], counted: Counted, locale: Locale): string {
  const count = (...which: Standing[]) => standings.filter((standing) => which.includes(standing)).length;
  const nl = locale === "nl";
  const [one, many] = nouns[locale][counted];
  const none = nl ? (counted === "goals" ? "geen enkel doel" : "geen enkele actie") : `no ${one}`;
  if (standings.length === 0) return nl ? `Nog ${none} heeft een maat` : `${sentenceStart(none)} has a measure yet`;
  if (count("not-yet-measured") === standings.length)
    return nl ? `Nog ${none} is opnieuw gemeten` : `${sentenceStart(none)} has been measured again yet`;
  const [met, on] = [count("met"), count("on-course")];
  const first =
    met + on === 0
      ? `${sentenceStart(none)} ${nl ? "ligt duidelijk op koers" : "is clearly on course"}`
      : someOf({ met, on, all: standings.length }, [one, many], locale);
  const second = troubleOf({ away: count("moving-away"), behind: count("behind"), short: met > 0 && on > 0 }, locale);
  return second === "" ? first : `${first}${nl ? "," : ";"} ${second}`;
}

function someOf(
  { met, on, all }: { met: number; on: number; all: number },
  [one, many]: readonly [string, string],
  locale: Locale,
): string {
  const good = met + on;
  const number = sentenceStart(numberWord(good, locale));
  const noun = all === 1 ? one : many;
  if (locale === "nl") {
    const state = met === 0 ? "op koers" : on === 0 ? "gehaald" : "gehaald of op koers";
    return all === good
      ? `${all === 1 ? "Het enige" : "Alle"} ${noun} ${state}`
      : `${number} van ${numberWord(all, locale)} ${noun} ${state}`;
  }
  const state = met === 0 ? "on course" : on === 0 ? "met" : "met or on course";
  if (all === good) return all === 1 ? `The only ${noun} is ${state}` : `All ${noun} are ${state}`;
  return `${number} of ${numberWord(all, locale)} ${noun} ${good === 1 ? "is" : "are"} ${state}`;
}

function troubleOf({ away, behind, short }: { away: number; behind: number; short: boolean }, locale: Locale): string {
  const count = away > 0 ? away : behind;
  if (count === 0) return "";
  const number = numberWord(count, locale);
  const single = count === 1;
  if (locale === "nl") {
    if (away === 0) return `${number} ${single ? "loopt" : "lopen"} achter`;
    return short
      ? `${number} ${single ? "gaat" : "gaan"} verkeerd`
      : `${number} ${single ? "gaat" : "gaan"} de verkeerde kant op`;
  }
  if (away === 0) return `${number} ${single ? "is" : "are"} clearly behind`;
  return short ? `${number} ${single ? "moves" : "move"} away` : `${number} ${single ? "moves" : "move"} the wrong way`;
}

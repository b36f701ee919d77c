import type { Locale } from "../survey/text.ts";
import type { ActionEntry } from "./actions-report.ts";
import { numberWord } from "./number-word.ts";
import { sentenceStart } from "./sentence-start.ts";

/**
 * How much was done with what people said, and how much was not, in at most twelve words.
 *
 * @example saidAndDidFinding([{ did: [{}, {}], not: [{}] }], "en") // => "Two things were done; one was not, and here is why"
 * @example saidAndDidFinding([{ did: [{}], not: [] }], "nl") // => "Eén ding is gedaan"
 * @example saidAndDidFinding([{ did: [], not: [] }], "en") // => "Nothing has been finished yet"
 */
export function saidAndDidFinding(
  entries: readonly { did: readonly object[]; not: readonly object[] }[],
  locale: Locale,
): string {
  const sum = (which: "did" | "not") => entries.reduce((total, entry) => total + entry[which].length, 0);
  const [did, not] = [sum("did"), sum("not")];
  const word = (count: number) => numberWord(count, locale);
  if (locale === "nl") {
    const first =
      did === 0
        ? "Er is nog niets afgerond"
        : `${sentenceStart(word(did))} ${did === 1 ? "ding is" : "dingen zijn"} gedaan`;
    return not === 0 ? first : `${first}; ${word(not)} niet, en hier staat waarom`;
  }
  const first =
    did === 0
      ? "Nothing has been finished yet"
      : `${sentenceStart(word(did))} ${did === 1 ? "thing was" : "things were"} done`;
  return not === 0 ? first : `${first}; ${word(not)} ${not === 1 ? "was" : "were"} not, and here is why`;
}

/** Those that tell people something: what they said, what was done or what was not. */
export function isTold({ said, did, not }: Pick<ActionEntry, "said" | "did" | "not">): boolean {
  return said !== undefined || did.length + not.length > 0;
}

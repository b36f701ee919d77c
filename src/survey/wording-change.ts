import { z } from "zod";
import { text } from "./text.ts";

/**
 * What kind of change was made to the words of a question, the lightest first:
 *
 * - `typo`: spelling, punctuation or layout was put right, and nobody reads anything else.
 * - `translation`: one language was brought in line with another, which stayed as it was.
 * - `clearer`: put in other words that are meant to ask the same.
 * - `meaning`: something else is asked.
 */
export const wordingChanges = ["typo", "translation", "clearer", "meaning"] as const;
export type WordingChange = (typeof wordingChanges)[number];

/**
 * Whether a series goes on over a change of words when nobody says more than its kind. Only what readers do not notice does: words that
 * were meant to ask the same move answers too, and a change of the words would then be read as a change of the people.
 *
 * Source: spec 2 "Comparability"; Schuman and Presser, Questions and Answers in Attitude Surveys (1981).
 *
 * @example carriesOn("typo") // => true
 * @example carriesOn("clearer") // => false
 */
export function carriesOn(change: WordingChange): boolean {
  return change === "typo";
}

/** The words in which an item was put in one wave, where they were others than those of the item itself. */
export const wordingEntry = z
  .strictObject({
    text: text.describe(
      "The question as it was put in this wave; in a language that is not named here it was put as usual.",
    ),
    change: z
      .enum(wordingChanges)
      .optional()
      .describe(
        "How these words stand to those of the item: typo (nobody reads anything else), translation (one language was brought in line with the other), clearer (meant to ask the same), meaning (something else is asked).",
      ),
    comparable: z
      .boolean()
      .optional()
      .describe(
        "Whether an answer means the same: false breaks the series between this wording and another. Without it a typo carries the series on and any other change breaks it; an entry that names no change carries it on.",
      ),
    note: text
      .optional()
      .describe("Why, for readers of the site. Needed where comparable says otherwise than the kind of change does."),
  })
  .superRefine(({ change, comparable, note }, context) => {
    if (change === undefined || comparable === undefined || comparable === carriesOn(change)) return;
    const problem = (message: string, remedy: string) =>
      context.addIssue({ code: "custom", path: ["comparable"], message, params: { remedy } });
    if (change === "meaning") {
      const message =
        "expected no comparable: true with change: meaning, for answers to another question are no series";
      problem(message, "take comparable out; or say change: clearer, with a note, if the question still asks the same");
    } else if (note === undefined) {
      const message = `expected a note, for change: ${change} with comparable: ${comparable} says otherwise than usual`;
      problem(message, "add note: { nl: …, en: … } with the reason, or take comparable out");
    }
  })
  .transform(({ comparable, ...entry }) => ({
    ...entry,
    comparable: comparable ?? (entry.change === undefined || carriesOn(entry.change)),
  }));
export type WordingEntry = z.infer<typeof wordingEntry>;

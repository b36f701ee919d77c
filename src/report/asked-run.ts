import { z } from "zod";
import { locale, text } from "../survey/text.ts";
import { wordingChanges } from "../survey/wording-change.ts";

/** The kind of change that was made to the words of a question. */
export const changeOfWords = z.enum(wordingChanges);

/** The ends of a scale, and what its answers say. */
export const subjectScale = z.strictObject({ min: z.number(), max: z.number(), labels: z.record(z.string(), text) });

/** How a question was put in a stretch of waves. */
const put = z.strictObject({
  text: text.describe("The words that respondents read."),
  scale: subjectScale.optional().describe("Absent for an option, which was chosen or not."),
  reversed: z.boolean(),
});

/** How it was put otherwise than when it was last asked. */
const change = z.strictObject({
  what: z.array(z.enum(["wording", "scale", "direction"])),
  kind: changeOfWords.optional().describe("What was done to the words, where the ledger says it."),
  only: locale.optional().describe("The one language of several in which the words changed."),
  notes: z.array(text).describe("Why, in the words of the ledger."),
  isComparable: z.boolean().describe("Whether the series goes on over it."),
});

/** Waves in a row in which a question was put the same way: a line of the ledger of questions. */
export const askedRun = z.strictObject({
  waves: z.array(z.string()).min(1).describe("In order of time."),
  put: put.optional().describe("Absent: it was not asked in these waves."),
  change: change.optional().describe("Absent: nothing changed, or it was not asked before."),
});
export type AskedRun = z.infer<typeof askedRun>;

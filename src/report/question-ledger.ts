import { z } from "zod";
import { text } from "../survey/text.ts";
import { askedRun, subjectScale } from "./asked-run.ts";

/** What the answers of a question mean. */
const answers = z.strictObject({
  scale: z.string().describe("The scale, by its id in the survey file."),
  favorable: z
    .array(z.number())
    .describe("The answers that count as favourable, whichever way it is put; none where only the mean is shown."),
  unfavorable: z.array(z.number()),
});
export type LedgerAnswers = z.infer<typeof answers>;

/** Waves in a row in which a question was put the same way. */
export const ledgerRun = askedRun.extend({
  answers: answers.optional().describe("Of a question on a scale, in waves that asked it."),
  reweighted: z.boolean().describe("Its answers are weighted otherwise than before, which alone breaks the series."),
});
export type LedgerRun = z.infer<typeof ledgerRun>;

/** An option of a question with choices. */
const option = z.strictObject({
  id: z.string(),
  text,
  waves: z.array(z.string()).describe("The waves that offered it, in order of time."),
});

/** One question, as it is put now, or was put when it was last asked, with all that ever changed about it. */
export const ledgerQuestion = z.strictObject({
  item: z.string(),
  place: z.int().describe("Its place in the survey file; 1 for the first."),
  type: z.enum(["scale", "choices", "comment"]),
  title: text.optional().describe("The short name, where it has one besides its words."),
  text: text.describe("The words."),
  scale: subjectScale.optional(),
  answers: answers.optional(),
  reversed: z.boolean(),
  constructs: z.array(z.string()).describe("What it is part of, in the order of the survey file."),
  options: z.array(option),
  missing: z.array(z.string()).describe("What means no answer: left blank, an empty text, and what is declared."),
  missingIn: z
    .array(z.strictObject({ wave: z.string(), missing: z.array(z.string()) }))
    .describe("Waves in which something else means no answer."),
  runs: z.array(ledgerRun).describe("All waves of the survey; empty before the first."),
});
export type LedgerQuestion = z.infer<typeof ledgerQuestion>;

/** All questions of one survey: one line of truth about what was asked. */
export const questionLedger = z.strictObject({
  survey: z.string(),
  waves: z.array(z.string()).describe("The waves in which it was held, in order of time."),
  reweighted: z
    .array(z.string())
    .describe("Waves with weights after one without, or the other way round: the series of all questions break there."),
  groups: z
    .array(z.strictObject({ construct: z.string().optional(), title: text.optional(), items: z.array(z.string()) }))
    .describe("The questions under what they measure first; the last group, without a construct, measures by itself."),
  questions: z.array(ledgerQuestion).describe("In the order of the survey file."),
});
export type QuestionLedger = z.infer<typeof questionLedger>;

import { z } from "zod";

const column = z.string().min(1);
const metric = z.enum(["nps", "csat", "ces", "favorable", "mean", "index", "share"]);

/**
 * What a table of figures is, where the table itself does not tell: `table:` in a mapping. What a figure means is never guessed: a share that
 * agreed and a mean are both numbers.
 */
export const tableMapping = z.strictObject({
  kind: z
    .enum(["counts", "scores"])
    .describe("counts: how many people gave each answer. scores: what a source published as the score."),
  header: z
    .union([z.int().min(1), z.array(z.int().min(1)).min(1).max(2)])
    .optional()
    .describe("The line of the header row, where titles stand above it; [3, 4] where the headings have two rows."),
  unit: column
    .optional()
    .describe("The column with the units; without it the columns are units, or all is about the whole."),
  question: column.optional().describe("The column with the questions, where each has a row of its own."),
  code: column.optional().describe("The column with the numbers of the questions, beside their words."),
  answer: column.optional().describe("Of counts with a row for each answer: the column with the answers."),
  value: column.optional().describe("The column with the figures, where each has a row of its own."),
  n: column.nullable().optional().describe("The column with the number of people; null: there is none."),
  metric: z
    .union([metric, z.strictObject({ column })])
    .optional()
    .describe(
      "What the scores of questions are: favorable, mean, nps, csat, ces; or { column: … } that says it for each row.",
    ),
  metrics: z.record(z.string(), metric).optional().describe("By item: what its score is, where it is another one."),
  numbers: z
    .enum(["percent", "share", "people"])
    .optional()
    .describe("How percentages are written: 58 (percent) or 0.58 (share). Of counts: people."),
  marks: z.array(z.string()).optional().describe("Further texts in cells that mean that no figure is given."),
  zero: z.array(z.string()).optional().describe("Of counts: texts in cells that mean nobody; '' for a blank cell."),
});
export type TableMapping = z.infer<typeof tableMapping>;

import { z } from "zod";
import { source } from "../evidence/evidence-source.ts";
import { mapping } from "../mapping.ts";

const count = z.int().min(0);

/**
 * What an import did with a table of counts or of published scores, `data/waves/<wave>/<survey>.import.json`. Every cell of the table is in `cells`: what was
 * read is what was carried over and all that was set aside together.
 */
export const figuresEvidence = z.strictObject({
  kind: z.enum(["counts", "scores"]).describe("What the table holds; the evidence of rows of respondents has no kind."),
  source,
  table: z.strictObject({
    shape: z
      .enum(["long", "units-down", "questions-down", "answers-across", "metrics-across"])
      .describe("How the table lies."),
    headerLine: count,
    above: count.describe("Lines above the header: titles, and what is left blank."),
    notes: count.describe("Rows without a figure: notes, headings between rows."),
    unread: z.array(z.string()).describe("Columns that hold no figure that is asked for."),
  }),
  numbers: z.strictObject({
    decimal: z.enum([".", ","]),
    percentages: z.enum(["percent", "share", "none"]).describe("58 or 58% (percent), 0.58 (share), or no percentages."),
    decided: z.string().describe("How it was decided."),
  }),
  cells: z.strictObject({
    read: count.describe("Cells with content where figures stand."),
    carried: count,
    aside: z.record(z.string(), count).describe("By reason: what is not carried over."),
  }),
  units: z.array(z.strictObject({ says: z.string(), becomes: z.string(), n: count })).describe("n: cells."),
  questions: z
    .array(
      z.strictObject({
        says: z.string(),
        becomes: z.string(),
        metric: z.string().optional(),
        by: z.string().describe("mapping, wording, number or name: what it was found by."),
        words: z.enum(["same", "silent"]).describe("Against the ledger; silent: the table holds a number only."),
        n: count,
      }),
    )
    .describe("What each question of the table became. n: cells."),
  unused: z.array(z.string()).describe("Questions of the table that the survey does not ask for in this wave."),
  absent: z.array(z.string()).describe("What the survey asks for in this wave and the table does not have."),
  answers: z
    .array(z.strictObject({ item: z.string(), says: z.string(), becomes: z.string(), by: z.string(), people: count }))
    .describe("Of counts: what each answer became, and how many people gave it."),
  notices: z.array(z.string()),
  mapping,
});
export type FiguresEvidence = z.infer<typeof figuresEvidence>;

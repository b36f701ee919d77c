import { z } from "zod";
import { text } from "../../../survey/text.ts";
import { mapping } from "../mapping.ts";
import { source } from "./evidence-source.ts";

const count = z.int().min(0);

/** A column that was taken over. */
const takenColumn = z.strictObject({
  target: z.string().describe("unit, respondent, weight, date, a segment, an item or an option."),
  columns: z.array(z.string()).describe("Where the export had it; several where the first that was filled counts."),
  key: z.string().optional().describe("The id under which the tool knows it."),
  was: z
    .array(z.string())
    .optional()
    .describe("Where the last import had it under another header: the same question, by its id."),
  stem: text
    .optional()
    .describe(
      "Of a row of a matrix: the question above it, in the language of the export. The next import holds its own against it.",
    ),
  by: z
    .enum(["mapping", "key", "name", "role", "wording", "made"])
    .describe("What it was found by; made: the tool gives respondents no ids, and each row got one of its own."),
});

/** What the answers to one item, segment or unit said, and what became of them. */
const takenAnswers = z.strictObject({
  given: count.describe("Cells with an answer."),
  blank: count.describe("Empty cells."),
  matched: z
    .array(z.strictObject({ says: z.string(), becomes: z.string(), n: count, by: z.string() }))
    .describe("Each different answer with what it became and how often it occurs; `by` tells which rule decided."),
  missing: z
    .array(z.strictObject({ says: z.string(), n: count, by: z.string() }))
    .describe("What counts as no answer: not applicable, do not know, not shown."),
  unlisted: z
    .strictObject({ matched: count, missing: count })
    .optional()
    .describe(
      "Where a column has more different answers than are listed (200): how many cells more became an answer, and how many mean none.",
    ),
  unseen: z
    .array(z.string())
    .default([])
    .describe(
      "Answers that the survey file knows and nobody gave; none where not all answers are listed, or a scale has more points than are.",
    ),
});

/**
 * What an import did with a file, `data/waves/<wave>/<survey>.import.json`: written for the analyst and for who must trust the figures,
 * and read again by the next import. It holds counts of answers of the whole file, so it is kept where the rows are kept.
 */
export const evidence = z.strictObject({
  source,
  tool: z.strictObject({ id: z.string(), dialect: z.string(), headerRows: count }),
  rows: z.strictObject({
    read: count,
    kept: count,
    aside: z.record(z.string(), count).describe("Rows that are no answer of a respondent, by reason."),
  }),
  columns: z.strictObject({
    taken: z.array(takenColumn),
    personal: z.array(z.string()).describe("Columns that tell who somebody is: not read, and in no output."),
    why: z
      .record(z.string(), z.string())
      .optional()
      .describe("Of a personal column whose header says nothing: what its cells hold."),
    process: z.array(z.string()).describe("Columns that tell how an answer came about."),
    unused: z.array(z.string()).describe("Questions that the survey file does not ask for."),
  }),
  answers: z.record(z.string(), takenAnswers),
  wording: z.record(z.string(), z.enum(["same", "silent", "changed"])).describe("By item, against the ledger."),
  time: z.strictObject({
    zone: z.string().optional(),
    decided: z.string(),
    order: z.string().optional().describe("How days are ordered: ymd, dmy, mdy."),
    first: z.string().optional(),
    last: z.string().optional(),
  }),
  guarded: count.describe("Texts that a spreadsheet would run as a formula, and that got a quote before them."),
  notices: z.array(z.string()),
  mapping,
});
export type Evidence = z.infer<typeof evidence>;

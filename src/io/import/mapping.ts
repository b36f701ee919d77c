import { z } from "zod";
import { id } from "../../survey/text.ts";
import { toolIds } from "../tools/tool-reading.ts";
import { knownZone } from "./convert/local-day.ts";
import { tableMapping } from "./table-mapping.ts";

/** A column of an export by its name or the id that its tool knows it by; of a cell with several answers, the answer that is meant. */
const mappedColumn = z.union([
  z.string().min(1),
  z.strictObject({
    column: z.string().min(1),
    says: z.string().min(1).describe("One of the answers that the cell holds together with others."),
  }),
  z.strictObject({
    first: z
      .array(z.string().min(1))
      .min(2)
      .describe("Columns that put the same question to different people: the first that is filled counts."),
  }),
]);
export type MappedColumn = z.infer<typeof mappedColumn>;

/**
 * How the columns and answers of an export become those of a survey: proposed by an import, kept in its evidence, and given back with
 * `--mapping FILE` for the next file of the same kind.
 */
export const mapping = z.strictObject({
  survey: id.describe("The survey that the file belongs to."),
  wave: id.optional().describe("The wave; without it the one that the command names."),
  tool: z.enum(toolIds).optional().describe("The tool that wrote the file, for who reads this."),
  table: tableMapping
    .optional()
    .describe("Of a table of counts or of published scores: what it is and where it has what."),
  columns: z
    .record(z.string(), mappedColumn)
    .default({})
    .describe(
      "By unit, respondent, weight, date, a segment, an item or an option (feelings.proud): the column of the export that holds it.",
    ),
  answers: z
    .record(z.string(), z.record(z.string(), z.union([z.int(), z.string()])))
    .default({})
    .describe(
      "By item, segment or unit: what a cell says, where the survey file does not tell. A number on the scale, the text of a category, the id of a unit, or missing.",
    ),
  others: z
    .array(id)
    .default([])
    .describe(
      "Items with several answers in one cell, of which any other answer is a text of the respondent's own and is left out.",
    ),
  doubts: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      "Of a first import that stopped: what was answered on the terminal, so that it is not asked again; and of which columns that look like names of people somebody says that they name nobody (`person COLUMN: no`).",
    ),
  partial: z
    .enum(["keep", "set-aside"])
    .default("set-aside")
    .describe("What happens to answers that were never sent in."),
  zone: z
    .string()
    .refine((zone) => knownZone(zone) !== undefined, "expected a time zone such as Europe/Amsterdam")
    .optional()
    .describe(
      "The time zone whose days count, such as Europe/Amsterdam; without it days are taken as they stand in the file.",
    ),
  decimal: z
    .enum([".", ","])
    .optional()
    .describe("How weights are written where the file does not tell: 1,250 is a little more than one, or a thousand."),
  dates: z
    .enum(["ymd", "dmy", "mdy"])
    .optional()
    .describe("How days are written where the file does not tell: 05/06 is in June (dmy) or in May (mdy)."),
});
export type Mapping = z.infer<typeof mapping>;

/** What a declared answer says that is none. */
export const missingAnswer = "missing";

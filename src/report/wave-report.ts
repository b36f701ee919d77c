import { z } from "zod";
import { text } from "../survey/text.ts";
import { headcountRow, importRow, oddityRow, responseRow } from "./rows.ts";
import { surveyWeighting } from "./survey-weighting.ts";

/** `.heartline/report/waves/<wave>.json`: how one fielding went. */
export const waveReport = z.strictObject({
  wave: z.string(),
  notes: z.string().describe("The field notes, Markdown."),
  responses: z.array(responseRow).describe("All units in the order of site.units."),
  headcount: z
    .array(headcountRow)
    .describe(
      "The recommendation score if all employees had answered (spec 3.5): never beside an interval that compares.",
    ),
  quality: z.array(
    z.strictObject({
      survey: z.string(),
      file: z.string(),
      kind: z.enum(["answers", "counts", "scores"]),
      encoding: z.string(),
      delimiter: z.string(),
      rows: z.int(),
      respondents: z.int(),
      unfinished: z.int().describe("Rows that answered fewer than half of the core items."),
      imported: z
        .union([
          z.literal("unknown"),
          z.strictObject({
            tool: z.string(),
            zone: z.string().optional(),
            order: z.enum(["ymd", "dmy", "mdy"]).optional(),
            counts: z.array(importRow),
          }),
        ])
        .optional()
        .describe("What an import did with the export; absent where no import is known of."),
      oddities: z
        .array(z.strictObject({ row: oddityRow, reason: z.union([z.string(), text]).optional() }))
        .optional()
        .describe("What stands out, with the reason where it is accepted; absent where it was not judged."),
      weighting: surveyWeighting.optional().describe("Absent: no weights were given, and no population to make them."),
      items: z.array(z.strictObject({ item: z.string(), valid: z.int(), missing: z.int(), invalid: z.int() })),
    }),
  ),
});
export type WaveReport = z.infer<typeof waveReport>;

import { z } from "zod";
import { missing } from "./missing.ts";
import { id, text } from "./text.ts";
import { wordingEntry } from "./wording-change.ts";

/** What differs in one wave: the ledger of questions over time. */
export const waveDifference = z.strictObject({
  columns: z
    .record(z.string(), z.string().min(1).nullable())
    .default({})
    .describe(
      "Renamed columns by item id (feelings.proud for an option), or unit, respondent, weight, date, seconds; null: not there.",
    ),
  without: z.array(id).default([]).describe("Items not asked in this wave."),
  wording: z.record(id, wordingEntry).default({}).describe("Items that were put in other words in this wave."),
  scales: z
    .record(id, z.string())
    .default({})
    .describe("Items that were put on another scale in this wave, with that scale: their series breaks."),
  reversed: z
    .record(id, z.boolean())
    .default({})
    .describe("Items that were put in the other direction in this wave: their series breaks."),
  notes: z
    .record(id, text)
    .default({})
    .describe("Why an item was put on another scale or in the other direction in this wave, for readers of the site."),
  missing: z.record(id, missing).default({}).describe("Codes for no answer that hold in this wave only, by item."),
});
export type WaveDifference = z.infer<typeof waveDifference>;

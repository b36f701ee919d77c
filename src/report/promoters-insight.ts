import { z } from "zod";
import { ambassadorRow, promoterRow } from "./rows.ts";

/** The part `promoters`: promoters, passives and detractors of every recommendation, and who recommends the organisation to customers. */
export const promotersInsight = z.strictObject({
  items: z
    .array(
      z.strictObject({
        subject: z.string().describe("The recommendation: employee.recommend."),
        wave: z.string().describe("The latest wave."),
        rows: z.array(promoterRow).describe("Of the whole organisation, over all waves in order."),
        units: z
          .array(promoterRow)
          .describe("Of units in the latest wave, in the order of site.units; those listed on the page."),
      }),
    )
    .min(1),
  ambassadors: z
    .strictObject({
      survey: z.string(),
      group: z.string().describe("The recommendation that makes the groups, by subject id."),
      by: z.string().describe("The question that is counted in them, by subject id."),
      rows: z.array(ambassadorRow).describe("Over all waves in order, latest last."),
    })
    .optional()
    .describe("Absent where the survey declares no such pair, or was never asked it."),
});
export type PromotersInsight = z.infer<typeof promotersInsight>;

import { z } from "zod";
import { outcomeFigure, outcomeSeries } from "./rows.ts";

/** A business figure over the organisation and over periods. */
export const outcomeOverUnits = z.strictObject({
  outcome: z.string(),
  unit: z.string().describe("The highest unit it is delivered for; its series leads."),
  series: z.array(outcomeFigure).describe("Of that unit, in order of time."),
  swing: outcomeSeries.optional().describe("Of that unit; absent with too few shown periods."),
  latest: z.array(outcomeFigure).describe("Of the latest period, all units in the order of site.units."),
});
export type OutcomeOverUnits = z.infer<typeof outcomeOverUnits>;

/** `outcomes`: every business figure, in the order of its definitions. */
export const outcomesReport = z.strictObject({ outcomes: z.array(outcomeOverUnits).min(1) });
export type OutcomesReport = z.infer<typeof outcomesReport>;

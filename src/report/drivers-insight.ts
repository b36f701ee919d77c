import { z } from "zod";
import { driverReport } from "./site-report.ts";

/** What goes with one outcome: in the latest wave, over the waves, and in units with figures of their own. */
export const outcomeDrivers = z.strictObject({
  subject: z.string().describe("The outcome: employee.recommend."),
  wave: z.string(),
  report: driverReport,
  history: z
    .array(z.strictObject({ wave: z.string(), heavy: z.array(z.string()) }))
    .describe("Each wave of which it can be told, in order, with the drivers that weigh much in it."),
  units: z
    .array(z.strictObject({ unit: z.string(), report: driverReport }))
    .describe(
      "Units with figures of their own in the latest wave, in the order of site.units; those listed on the page.",
    ),
});
export type OutcomeDrivers = z.infer<typeof outcomeDrivers>;

/** The part `drivers`: what goes with the outcomes of all surveys, employees first. */
export const driversInsight = z.strictObject({ outcomes: z.array(outcomeDrivers).min(1) });
export type DriversInsight = z.infer<typeof driversInsight>;

import { z } from "zod";
import { outcomeOverUnits } from "./outcomes-report.ts";
import { outcomeSeries, scoreRow } from "./rows.ts";

/** A channel that customers came by, as the latest wave shows it. */
export const channel = z.strictObject({ id: z.string(), units: z.int().describe("How many units show scores by it.") });

/** `contact-centre`: the business figures of customer contact beside what employees and customers say there. */
export const contactCentreReport = z.strictObject({
  outcomes: z.array(outcomeOverUnits).min(1).describe("Those that are declared for this page, in their order."),
  units: z.array(z.string()).min(1).describe("The units they are delivered for, in the order of site.units."),
  swings: z.array(outcomeSeries).describe("The usual swing of every figure and unit that has one."),
  wave: z.string().optional().describe("The latest wave of the survey of customers."),
  channels: z.array(channel),
  asked: z.array(z.string()).describe("Questions to customers by channel, as survey.item."),
  scores: z.array(scoreRow).describe("Those questions by unit and channel, in that wave."),
  inside: z
    .array(scoreRow)
    .describe("What employees of these units say, in their latest wave: the headline, then the pillars."),
});
export type ContactCentreReport = z.infer<typeof contactCentreReport>;

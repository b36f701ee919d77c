import { z } from "zod";
import { text } from "../survey/text.ts";
import { label } from "./rows.ts";

/** One phase of a journey, with what is asked about it in the latest wave of each survey. Its figures are rows of scores.csv. */
export const journeyPhase = z.strictObject({
  id: z.string(),
  title: text,
  subjects: z.array(z.string()).describe("Items and constructs that are about it, main survey first; none: not asked."),
  charted: z
    .array(z.string())
    .describe("Of these the items whose share of favourable answers is shown: the same scale for all of them."),
  label: label
    .optional()
    .describe(
      "Its favourable answers against those of the other phases of its side; absent where fewer than two have any.",
    ),
});
export type JourneyPhase = z.infer<typeof journeyPhase>;

/** `.heartline/report/insight/journey.json`: the phases of both sides. */
export const journeyReport = z.strictObject({
  sides: z
    .array(z.strictObject({ side: z.enum(["ex", "cx"]), phases: z.array(journeyPhase) }))
    .describe("Employees first. Only sides of which some survey names a phase."),
});
export type JourneyReport = z.infer<typeof journeyReport>;
export type JourneySide = JourneyReport["sides"][number];

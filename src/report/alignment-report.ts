import { z } from "zod";
import { text } from "../survey/text.ts";

/** `alignment`: missions, goals, measures and actions, joined; the tree itself is drawn from it and from `actions`. */
export const alignmentReport = z.strictObject({
  mission: text,
  units: z.array(z.strictObject({ unit: z.string(), mission: text, goals: z.array(z.string()) })),
  measures: z.record(
    z.string(),
    z.strictObject({
      why: text,
      customer: text.optional(),
      company: text.optional(),
      goals: z.array(z.string()).describe("Goals and actions that are judged by it."),
    }),
  ),
  withoutGoal: z.array(z.string()).describe("Headline scores that no goal or action is judged by: survey.subject."),
  withoutMeasure: z.array(z.string()).describe("Goals without a measure."),
});
export type AlignmentReport = z.infer<typeof alignmentReport>;

import { z } from "zod";
import { id, text } from "./text.ts";

/**
 * `content/alignment.yaml`: what the organisation is for, what each unit does for it, and why each score is measured. Goals and actions
 * stand in `content/actions/`; together they make the alignment tree.
 */
export const alignment = z.strictObject({
  mission: text.describe("What the whole organisation is for."),
  units: z.record(id, text).default({}).describe("By unit: its own mission, as a part of the whole."),
  measures: z
    .record(
      z.string(),
      z.strictObject({
        why: text.describe("Why it is measured."),
        customer: text.optional().describe("How it serves the customer."),
        company: text.optional().describe("How it serves the organisation."),
      }),
    )
    .default({})
    .describe("By survey.subject."),
});
export type Alignment = z.infer<typeof alignment>;

import { z } from "zod";
import { id, text } from "./text.ts";

/** One assumption of a what-if: a number with what it is, and where it comes from. */
export const factor = z.strictObject({
  title: text,
  unit: z
    .enum(["number", "percent", "euro"])
    .default("number")
    .describe("percent: 5 stands for five per cent, and counts as 0.05 in the product."),
  base: z.number(),
  low: z.number().optional().describe("The low end of what is assumed; without it the base."),
  high: z.number().optional().describe("The high end of what is assumed; without it the base."),
  effect: z
    .boolean()
    .default(false)
    .describe("The one factor that says what changes. Its low includes 0 unless the link is graded strong (spec 9)."),
  source: text.describe("Where the number comes from, or who assumes it."),
});
export type Factor = z.infer<typeof factor>;

/** A what-if, in `content/what-if.yaml`: the product of stated factors, arithmetic and no forecast. */
export const whatIf = z.strictObject({
  title: text,
  question: text.describe("What is asked, in one sentence: what would it be worth if …"),
  factors: z.record(id, factor).refine((factors) => Object.keys(factors).length >= 2, {
    error: "expected two factors or more",
  }),
  result: z.strictObject({ title: text, unit: z.enum(["number", "euro"]).default("number") }),
  link: z
    .strictObject({ x: z.string(), y: z.string() })
    .optional()
    .describe("The link that makes the effect worth asking about: x is a subject, y an outcome as outcome.<id>."),
  caveat: text.optional().describe("What else a reader must know."),
});
export type WhatIfDefinition = z.infer<typeof whatIf>;

export const whatIfs = z.record(id, whatIf);

/** A definition with the line of its effect, so that what is wrong with it can be told once the links are graded. */
export interface WhatIfInput extends WhatIfDefinition {
  id: string;
  effectLine: number;
}

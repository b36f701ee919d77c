import { z } from "zod";
import { text } from "./text.ts";
import { day } from "./wave.ts";

/** `content/confidentiality.yaml`: the confidentiality statement as people agreed to it. */
export const agreement = z.strictObject({
  version: z.string().min(1).describe("What those who agreed call this version of the statement."),
  date: day.describe("The day on which they agreed."),
  by: z
    .array(
      z.strictObject({
        role: text.describe("Works council, data protection officer …"),
        name: z.string().min(1).optional().describe("Who signed, if the statement may say so."),
      }),
    )
    .min(1)
    .describe("Who agreed; each gets a place to sign."),
  access: text.describe("Who can open the rows of respondents, and where these lie."),
  retention: text.describe("How long rows are kept, and what happens to them then."),
  rules: z.array(z.string()).describe("The rules that were agreed, by id; the page lists them in this order."),
  numbers: z
    .record(z.string(), z.union([z.number(), z.boolean()]))
    .describe("Every number and switch of these rules, as agreed."),
});
export type Agreement = z.infer<typeof agreement>;

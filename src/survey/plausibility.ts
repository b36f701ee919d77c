import { z } from "zod";
import { id, text } from "./text.ts";

/** What can stand out in the answers of a wave. */
export const oddityKinds = [
  "direction",
  "recode",
  "missing-code",
  "same-rows",
  "doubled-rows",
  "straight-lining",
  "speeders",
  "size",
  "distribution",
  "words",
] as const;
export type OddityKind = (typeof oddityKinds)[number];

/** Something that stands out in a wave, known and explained. */
export const acceptedOddity = z.strictObject({
  kind: z.enum(oddityKinds).describe("What stands out, as the warning calls it."),
  survey: id.optional().describe("The survey; without it every survey of the wave."),
  item: z
    .union([id, z.array(id).min(1)])
    .optional()
    .describe("The item, or several; without it every item."),
  about: z
    .string()
    .min(1)
    .optional()
    .describe(
      "What it is about where it is no item, as the warning prints it: the construct or scale of straight-lining, respondents or invited of a size. Without it all of the kind.",
    ),
  reason: z
    .union([z.string().trim().min(1), text])
    .describe(
      "Why it is right, in one language or in each: for who reads the check after you, and printed on the page Data quality. It names nobody.",
    ),
});
export type AcceptedOddity = z.infer<typeof acceptedOddity>;

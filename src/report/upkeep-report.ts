import { z } from "zod";
import { locale, text } from "../survey/text.ts";
import { day } from "../survey/wave.ts";

/** A text as its keeper sees it, in one language. */
export const keptText = z.strictObject({
  text: z.string().describe("Its path below content/ without language, the same in every language."),
  path: z.string().describe("The page that prints it, below the language."),
  locale,
  collection: z.enum(["pillar", "play", "guide", "scenario", "page", "report"]),
  title: z.string(),
  owner: z.string().optional().describe("The role that keeps it."),
  reviewed: day.optional(),
  review: day.optional().describe("When it must be read through again."),
  overdue: z.boolean().describe("That day lies before the date of the build."),
  translation: z.enum(["source", "current", "unrecorded", "stale"]),
  failsOn: day.optional().describe("Of a translation that lags: the first day on which that stops a build."),
  reads: z
    .enum(["easily", "hard"])
    .optional()
    .describe("By the formula of its language, from 55 on easily; absent of a text without words."),
  outside: z.array(z.string()).describe("Addresses out of the site that it links to."),
});
export type KeptText = z.infer<typeof keptText>;

/** Who keeps the pages of a site, and when they are read through again. */
export const upkeepReport = z.strictObject({
  owner: text.optional().describe("Of pages that name no owner of their own, those with figures included."),
  review: day.optional().describe("When those must be read through again."),
  overdue: z.boolean().describe("That day lies before the date of the build."),
  grace: z.int().describe("Days that a translation may lag behind."),
  texts: z.array(keptText),
});
export type UpkeepReport = z.infer<typeof upkeepReport>;

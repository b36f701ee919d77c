import { z } from "zod";
import { pillarLetter } from "./instrument.ts";
import { mapCorner } from "./map-corner.ts";
import { id, locale } from "./text.ts";
import { claim } from "./text-components.ts";
import { day } from "./wave.ts";

/** Of which source a translation was last read beside it: in which language, and its hash then (`npm run texts -- --accept`). */
export const translationOf = z.strictObject({
  of: locale.describe("The language of the source: the first of the workspace."),
  hash: z
    .string()
    .regex(/^[0-9a-f]{16}$/, "expected 16 hexadecimal digits between quotes, as npm run texts writes them"),
});
export type TranslationOf = z.infer<typeof translationOf>;

/** What every text that somebody maintains says about itself. */
const kept = {
  title: z.string().min(1),
  summary: z.string().min(1).describe("One sentence for lists and search."),
  owner: z.string().min(1).optional().describe("Who keeps it true."),
  reviewed: day.optional().describe("When it was last read through."),
  review: day.optional().describe("When it must be read through again."),
  translation: translationOf.optional().describe("Of a translation: the state of the source that it says the same as."),
  sources: z.array(z.string()).default([]).describe("The ids of the sources it leans on."),
  claims: z.array(claim).default([]).describe("What the text rests on; checked against the data."),
  draft: z.boolean().default(false).describe("true: it may lack a language."),
};

const limit = {
  of: z.string(),
  metric: z.string().optional().describe("Without it the headline measure."),
  below: z.number().optional(),
  above: z.number().optional(),
  change: z.enum(["lower", "higher"]).optional().describe("The label of the change since the wave before."),
};

/** A limit that makes a play worth proposing. */
export const playRule = z.strictObject({
  ...limit,
  and: z.array(z.strictObject(limit)).default([]).describe("What must hold as well."),
});
export type PlayRule = z.infer<typeof playRule>;

/** `content/playbook/<pillar>/index.<locale>.mdx` */
export const pillarText = z.strictObject({ ...kept, short: z.string().min(1), letter: pillarLetter });

/** `content/playbook/<pillar>/<play>.<locale>.mdx` */
export const playText = z.strictObject({
  ...kept,
  pillar: id.describe("The folder it stands in."),
  level: z.array(z.enum(["strategic", "tactical", "operational"])).default([]),
  who: z.string().min(1),
  time: z.string().min(1),
  when: z.array(playRule).default([]).describe("Scores with which the play is proposed."),
  corners: z
    .array(mapCorner)
    .default([])
    .describe(
      "Quarters of the map of units where it goes with the first step; of several plays the first in the alphabet stands there.",
    ),
  measure: z.string().describe("The subject by which one sees whether it works."),
  evidence: z.enum(["practice", "quoted", "studied"]).describe("What it leans on: practice, a source, or research."),
  related: z
    .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "expected pillar/play"))
    .default([])
    .describe("Other plays, as pillar/play."),
});

/** `content/guide/<name>.<locale>.mdx`: the method of the three R's. */
export const guideText = z.strictObject(kept);

/** `content/guide/scenarios/<scenario>.<locale>.mdx` */
export const scenarioText = z.strictObject({
  ...kept,
  order: z.int(),
  channel: z.string().min(1),
  level: z.int().min(1).max(3),
  minutes: z.int().positive(),
  measure: z.string().optional(),
});

/** `content/pages/<page>.<locale>.mdx` */
export const pageText = z.strictObject(kept);

/** `content/reports/<wave>.<locale>.mdx`: what we say about a wave. */
export const reportText = z.strictObject({ ...kept, author: z.string().min(1).optional(), date: day.optional() });

/** Every kind of text with its front matter. */
export const textPages = {
  pillar: pillarText,
  play: playText,
  guide: guideText,
  scenario: scenarioText,
  page: pageText,
  report: reportText,
} as const;
export type TextCollection = keyof typeof textPages;

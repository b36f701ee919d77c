import { z } from "zod";
import { changeRow, effectRow } from "./rows.ts";

/** What happened where a play was tried, or why that cannot be told. */
export const playEffect = z.strictObject({
  play: z.string().describe("pillar/play"),
  subject: z.string().describe("survey.subject"),
  row: effectRow,
  tried: z.array(changeRow).describe("The published changes of the units that tried it, as they stand in changes.csv."),
  comparable: z.array(changeRow).describe("Of comparable units that did not: the same contact with customers."),
  reason: z
    .enum(["too-few-tried", "too-few-comparable", "not-compared", "no-later-wave"])
    .optional()
    .describe("Why there is no figure at all."),
});
export type PlayEffect = z.infer<typeof playEffect>;

/** `play-effects`: one a play that actions try, by play. */
export const playEffectsReport = z.strictObject({ effects: z.array(playEffect).min(1) });
export type PlayEffectsReport = z.infer<typeof playEffectsReport>;

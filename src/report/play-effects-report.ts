import { z } from "zod";
import { text } from "../survey/text.ts";
import { changeRow, effectRow } from "./rows.ts";

/** What happened where a play was tried, or why that cannot be told. */
export const playEffect = z.strictObject({
  play: z.string().describe("pillar/play"),
  subject: z.string().describe("survey.subject"),
  row: effectRow,
  tried: z
    .array(changeRow)
    .describe("The published changes of the units that tried it, in the order of the organisation, as in changes.csv."),
  reason: z
    .enum(["too-few-tried", "too-few-comparable", "no-spread", "unlike-start", "not-compared", "no-later-wave"])
    .optional()
    .describe("Why there is no figure at all."),
});
export type PlayEffect = z.infer<typeof playEffect>;

/** An action that names plays: where they are, were or will be tried. */
export const playTrial = z.strictObject({
  action: z.string(),
  title: text,
  plays: z.array(z.string()),
  units: z.array(z.string()).describe("As the action names them; a unit stands for all that it contains."),
  state: z.enum(["planned", "running", "ended"]).describe("ended: the wave by which it is due has been held."),
  started: z.string().optional(),
  due: z.strictObject({ title: text, end: z.string() }).optional(),
});
export type PlayTrial = z.infer<typeof playTrial>;

/** `play-effects`: what actions try, by action; and one effect a play and score once a trial has begun, by play. */
export const playEffectsReport = z.strictObject({
  trials: z.array(playTrial).min(1),
  effects: z.array(playEffect),
});
export type PlayEffectsReport = z.infer<typeof playEffectsReport>;

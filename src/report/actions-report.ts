import { z } from "zod";
import { audience, level } from "../survey/action.ts";
import { text } from "../survey/text.ts";
import { actionRow, scoreRow, standing } from "./rows.ts";

/** A goal or action with its published row: all that a page prints of it. */
export const actionEntry = z.strictObject({
  id: z.string(),
  kind: z.enum(["goal", "action"]),
  title: text,
  why: text.optional(),
  level,
  unit: z.string(),
  owner: text.optional(),
  goal: z.string().optional().describe("The goal it serves."),
  subject: z.string().optional().describe("survey.subject; absent of a goal without a measure."),
  row: actionRow.optional().describe("Its row of actions.csv; absent of a goal without a measure."),
  baseline: scoreRow.optional().describe("The published score of its baseline wave."),
  now: scoreRow.optional().describe("The latest published score since."),
  line: z.number().optional().describe("Where the straight line from baseline to target is in the wave of `now`."),
  due: z
    .strictObject({ wave: z.string(), title: text, start: z.string(), end: z.string(), planned: z.boolean() })
    .optional(),
  before: standing.optional().describe("Its standing one wave earlier; absent when it could not have one."),
  started: z.string().optional(),
  review: z.string().optional(),
  plays: z.array(z.string()),
  triedIn: z.array(z.string()),
  audience: z.array(audience),
  said: text.optional(),
  theme: z.string().optional().describe("A theme that is released; absent when it is not."),
  did: z.array(z.strictObject({ on: z.string(), text })),
  not: z.array(z.strictObject({ text, because: text })),
});
export type ActionEntry = z.infer<typeof actionEntry>;

/** `actions`: goals and actions; goals before what serves them, strategic before tactical before operational. */
export const actionsReport = z.strictObject({ actions: z.array(actionEntry).min(1) });
export type ActionsReport = z.infer<typeof actionsReport>;

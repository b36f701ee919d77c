import { z } from "zod";
import { audience, level } from "../survey/action.ts";
import { text } from "../survey/text.ts";
import { actionRow, changeRow, scoreRow, standing } from "./rows.ts";

/**
 * Why a standing cannot be told. not-shown: the score of the baseline or of now is hidden, or a band. no-score: there is none, of either.
 * break: the question was put differently in between. no-margin: the source gives scores without a margin. line-inside: the margin
 * reaches over the line. tried-in-part: it is tried in some units only, of which the score of the whole tells little.
 */
export const standingReason = z.enum(["not-shown", "no-score", "break", "no-margin", "line-inside", "tried-in-part"]);
export type StandingReason = z.infer<typeof standingReason>;

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
  now: scoreRow
    .optional()
    .describe(
      "The score as it was asked last, since the baseline; absent while it was not asked again, and where the series breaks in between.",
    ),
  line: z.number().optional().describe("Where the straight line from baseline to target is in the wave of `now`."),
  due: z
    .strictObject({ wave: z.string(), title: text, start: z.string(), end: z.string(), planned: z.boolean() })
    .optional(),
  change: changeRow
    .optional()
    .describe("The published difference from baseline to now; absent where none is published."),
  before: standing.optional().describe("Its standing one wave earlier; absent when it could not have one."),
  step: changeRow
    .optional()
    .describe(
      "The published change of the score over the last wave; absent where it was not asked in it, or is not published.",
    ),
  reason: standingReason.optional().describe("Why it cannot be told; absent when it can, or is not measured yet."),
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

import { z } from "zod";
import { id, text } from "./text.ts";
import { day } from "./wave.ts";

/** Who a matter is told to, on the page "You said, we did". */
export const audience = z.enum(["employees", "customers"]);
export type Audience = z.infer<typeof audience>;

/** Where in the organisation a goal or an action lives. */
export const level = z.enum(["strategic", "tactical", "operational"]);
export type Level = z.infer<typeof level>;

/**
 * The settings of `content/actions/<action>.md`: a goal, or an action that serves one. What a reader sees stands here, in every
 * language; the body of the file is the log of those who do the work, and is never published.
 */
export const action = z.strictObject({
  kind: z.enum(["goal", "action"]).default("action").describe("A goal may lack a measure, and is then listed as such."),
  title: text.describe("What changes, as a sentence a colleague understands."),
  why: text.optional().describe("Why here, and why now."),
  level,
  unit: id.optional().describe("Whose score tells; without it the whole organisation."),
  owner: text.optional().describe("The role that keeps it going. Never a person's name."),
  goal: id.optional().describe("The goal it serves: the name of another file."),
  of: z.string().optional().describe("survey.subject: the score by which it is judged."),
  metric: z.string().optional().describe("Without it the headline measure."),
  from: id.optional().describe("The wave whose score is the baseline; its value is read from the data, not typed."),
  target: z.number().optional().describe("The score to reach, on the scale of the measure."),
  due: id.optional().describe("The wave by which: one in data/waves, or one planned in heartline.yaml."),
  started: day.optional().describe("The day the work began; without it, it has not."),
  review: day.optional().describe("When its owner looks again; stands in the calendar."),
  plays: z
    .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "expected pillar/play"))
    .default([])
    .describe("Plays that are tried."),
  triedIn: z.array(id).default([]).describe("The units that try the plays; without it the unit itself."),
  audience: z.array(audience).default([]).describe("On which pages it stands under You said, we did."),
  said: text.optional().describe("What people said, in our words; no quotation."),
  theme: z.string().optional().describe("survey.item.theme: a released theme of comments it answers."),
  did: z
    .array(z.strictObject({ on: day, text }))
    .default([])
    .describe("What was done, in order of time."),
  not: z
    .array(z.strictObject({ text, because: text }))
    .default([])
    .describe("What was asked for and is not done, and why."),
});
export type Action = z.infer<typeof action>;

/** An action as read, with its name. */
export interface NamedAction extends Action {
  /** The name of its file. */
  id: string;
}

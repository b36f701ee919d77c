import { z } from "zod";
import { id, text } from "./text.ts";
import { day } from "./wave.ts";

const most = 3;

/** What a unit has learned and others can use: at most three things, in `content/lessons.yaml`. */
export const sharedLessons = z.strictObject({
  unit: id,
  on: day.describe("When it was shared."),
  owner: text.describe("The role to ask about it. Never a person's name."),
  lessons: z
    .array(
      z.strictObject({
        text: text.describe("The thing itself, in a sentence or two."),
        use: text.optional().describe("For whom it is worth copying, and what it takes."),
        action: id.optional().describe("The action it comes from."),
        play: z
          .string()
          .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "expected pillar/play")
          .optional()
          .describe("The play it is about."),
      }),
    )
    .min(1)
    .max(most, `expected at most ${most}: what is left out is what makes them worth reading`),
});
export type SharedLessons = z.infer<typeof sharedLessons>;

export const lessons = z.array(sharedLessons);

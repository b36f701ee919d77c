import { z } from "zod";
import { step } from "./phrase.ts";
import { id, text } from "./text.ts";

/** `content/guide/card.yaml`: the three steps on one card. */
export const guideCard = z.strictObject({
  steps: z.array(
    z.strictObject({
      r: step,
      title: text,
      line: text.describe("What the step comes down to, in one sentence."),
      do: z.array(text),
      dont: z.array(text),
      phrases: z.array(id).describe("Ids of phrases.yaml: words to begin with."),
    }),
  ),
  stop: z.strictObject({ title: text, lines: z.array(text) }).describe("When the steps end, and what one does then."),
});
export type GuideCard = z.infer<typeof guideCard>;

import { z } from "zod";
import { id, text } from "./text.ts";

/** The three steps of the 3R method, in their order. */
export const step = z.enum(["recognise", "reframe", "resolve"]);

/** An entry of `content/guide/phrases.yaml`: what not to say, what to say, and why. */
export const phrase = z.strictObject({
  id,
  r: step.describe("The step it belongs to."),
  not: text.describe("What one would rather not say."),
  say: text.describe("What one says instead, as the customer hears it."),
  because: text.describe("The reason, for the colleague."),
});

export const phrases = z.array(phrase);
export type Phrases = z.infer<typeof phrases>;

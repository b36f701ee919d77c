import { z } from "zod";
import { id, text } from "./text.ts";

/**
 * A value of the organisation (the law of congruence): written as behaviour, and asked twice, of employees about each other and
 * of customers about the organisation.
 */
export const value = z.strictObject({
  id,
  title: text.describe("The value in a few words: keeping promises."),
  behaviour: text.describe("What one sees people do who live it, also when nobody watches."),
  inside: z.string().describe("A subject of an EX survey: survey.item."),
  outside: z.string().describe("A subject of a CX survey: survey.item."),
});
export type Value = z.infer<typeof value>;

/** `content/values.yaml`: the values in the order in which they are read. */
export const values = z.array(value);

import { z } from "zod";

/** A language the product can print. */
export const locale = z.enum(["nl", "en"]);
export type Locale = z.infer<typeof locale>;

/** The name of anything that gets an address: lower-case letters, digits and hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9-]+$/, "expected lower-case letters, digits and hyphens only")
  // It becomes the name of a file, with an ending; file systems take 255 bytes.
  .max(200, "expected a name of at most 200 characters")
  // Every object has something under this name, also one that holds nothing.
  .refine((name) => name !== "constructor", "expected another name: constructor is a word of the program");

/** A text that a reader sees, per language. Which languages must be there is the workspace's choice (`locales`). */
export const text = z
  .strictObject({
    nl: z.string().trim().min(1).optional().describe("The Dutch text."),
    en: z.string().trim().min(1).optional().describe("The English text."),
  })
  .refine((value) => value.nl !== undefined || value.en !== undefined, "expected a text in nl, en or both");
export type Text = z.infer<typeof text>;

/**
 * The text in the reader's language, or in the other language when only that one was written.
 *
 * @example inLocale({ nl: "meting", en: "wave" }, "nl") // => "meting"
 */
export function inLocale(value: Text, reader: Locale): string {
  const found = value[reader] ?? value.nl ?? value.en;
  if (found === undefined) throw new Error("a text without any language passed the schema");
  return found;
}

/**
 * What a text says, in each language that it was written in.
 *
 * @example textsIn({ nl: "meting", en: "wave" }) // => ["meting", "wave"]
 */
export function textsIn(value: Text | undefined): string[] {
  return [value?.nl, value?.en].filter((written) => written !== undefined);
}

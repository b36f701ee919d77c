import { z } from "zod";
import { id, text } from "./text.ts";

/**
 * `content/help.yaml`: whom a colleague can turn to (company doctor, confidential adviser and the like), filled in by the workspace. It
 * holds no legal and no medical advice.
 */
export const helpContact = z.strictObject({
  id,
  name: text.describe("What it is called here."),
  for: text.describe("With what one goes there, in one sentence."),
  how: text.describe("How to reach it: a number, a room, a page of the intranet."),
  confidential: z.boolean().default(false).describe("Whether what is said stays there."),
  urgent: z.boolean().default(false).describe("Whether it stands first when something has just happened."),
});
export type HelpContact = z.infer<typeof helpContact>;

export const helpContacts = z.array(helpContact);

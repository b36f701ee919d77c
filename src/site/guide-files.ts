import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { id, text } from "../survey/text.ts";
import { workspacePath } from "./workspace.ts";

const r = z.enum(["recognise", "reframe", "resolve"]);

/** `content/guide/phrases.yaml`: what not to say, what to say, and why. */
export const phrases = z.array(z.strictObject({ id, r, not: text, say: text, because: text }));
export type Phrases = z.infer<typeof phrases>;

/** `content/guide/card.yaml`: the three steps on one card. */
export const card = z.strictObject({
  steps: z.array(
    z.strictObject({ r, title: text, line: text, do: z.array(text), dont: z.array(text), phrases: z.array(id) }),
  ),
  stop: z.strictObject({ title: text, lines: z.array(text) }),
});
export type Card = z.infer<typeof card>;

/** `content/guide/situations.yaml`: moments in which somebody looks for words. */
export const situations = z.array(
  z.strictObject({
    id,
    title: text,
    phrases: z.array(id).min(1).describe("Ids of phrases.yaml."),
    scenario: id.optional().describe("The scenario in which it is practised."),
  }),
);
export type Situations = z.infer<typeof situations>;

/**
 * The situations of the phrase bank; empty where the workspace has none.
 *
 * @throws where one names a phrase that is not in the bank, with all of those
 */
export function readSituations(): Situations {
  const read = readYaml("situations.yaml", situations) ?? [];
  const known = new Set(readPhrases().map((phrase) => phrase.id));
  const lost = read.flatMap((each) =>
    each.phrases.filter((phrase) => !known.has(phrase)).map((phrase) => `${each.id}: phrases.yaml has no "${phrase}"`),
  );
  if (lost.length > 0) throw new Error(`content/guide/situations.yaml\n${lost.join("\n")}`);
  return read;
}

/** The phrase bank; empty where the workspace has none. */
export function readPhrases(): Phrases {
  return readYaml("phrases.yaml", phrases) ?? [];
}

/** The quick card, where the workspace has one. */
export function findCard(): Card | undefined {
  return readYaml("card.yaml", card);
}

function readYaml<T>(name: string, schema: z.ZodType<T>): T | undefined {
  const file = workspacePath("content", "guide", name);
  if (!existsSync(file)) return undefined;
  const parsed = schema.safeParse(parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new Error(`${file}\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

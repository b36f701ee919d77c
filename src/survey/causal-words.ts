import { z } from "zod";

/** `content/causal-words.yaml`: by language, words that claim a cause. */
export const causalWords = z.strictObject({
  nl: z.array(z.string().min(1)),
  en: z.array(z.string().min(1)),
});
export type CausalWords = z.infer<typeof causalWords>;

/**
 * The first word of a list that stands in a text as whole words, in any case and over any blanks. A survey shows what goes together and
 * what moves; it cannot show what made it move (design 9). What stands in quotation marks is somebody else's.
 *
 * @example causalWordIn("That  LEADS\nto more calls", ["leads to"]) // => "leads to"
 * @example causalWordIn("He misleads towns", ["leads to"]) // => undefined
 * @example causalWordIn("She says “it leads to calls”", ["leads to"]) // => undefined
 */
export function causalWordIn(text: string, words: readonly string[]): string | undefined {
  const own = text.replace(/“[^”]*”/g, ".").toLowerCase();
  // What stands on two sides of a stop is not one phrase.
  const plain = ` ${own.replace(/[^\p{L}\p{N}\s]+/gu, " . ").replace(/\s+/g, " ")} `;
  return words.find((word) => plain.includes(` ${word.toLowerCase()} `));
}

import { createHash } from "node:crypto";

/** The settings of a text that a reader reads as words; the others are dates, ids and rules. */
export const settingsInWords = ["title", "summary", "short", "who", "time", "author"] as const;

/**
 * Sixteen hexadecimal digits that change when what a reader reads of a text changes: the words of its settings and its body. White space
 * is taken as one space, so that a line that is broken elsewhere changes nothing; dates, owners, ids, rules and stored hashes do not
 * count.
 *
 * @param settings the front matter
 * @param body the Markdown below it
 * @example textDigest({ title: "Zo" }, "Een  tekst\n") === textDigest({ title: "Zo", reviewed: "2026-01-01" }, "Een\ntekst") // => true
 * @example textDigest({ title: "Zo" }, "Een tekst") === textDigest({ title: "Zo" }, "Geen tekst") // => false
 */
export function textDigest(settings: Readonly<Record<string, unknown>>, body: string): string {
  const told = settingsInWords.map((name) => spaced(typeof settings[name] === "string" ? settings[name] : ""));
  const content = JSON.stringify([...told, spaced(body)]);
  return createHash("sha256").update(content.normalize("NFC")).digest("hex").slice(0, 16);
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

import { plainText } from "./plain-text.ts";

/**
 * A question as its form wrote it: without markup and Markdown, and with `…` where the form put in an earlier answer
 * (`{{field:…}}`).
 *
 * @example questionText("*Werk* je bij {{field:01F8}}?") // => "Werk je bij …?"
 * @example questionText("Wat vind je van snake_case_namen?") // => "Wat vind je van snake_case_namen?"
 */
export function questionText(header: string): string {
  return plainText(header)
    .replace(/\{\{[^{}]{0,200}\}\}/g, "…")
    .replace(/\*{1,2}([^*]{1,400})\*{1,2}/g, "$1")
    .replace(/(?<![\p{L}\p{N}_])_([^_]{1,400})_(?![\p{L}\p{N}_])/gu, "$1")
    .trim();
}

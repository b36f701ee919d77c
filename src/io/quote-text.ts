import { redact } from "../analysis/redact.ts";

/**
 * A released comment as it may be quoted: on one line, and without what names people (spec 10.3).
 *
 * @param names people whose names are taken out
 *
 * @example quoteText("Sem belde\nmij terug", ["Sem"]) // => "[name] belde mij terug"
 */
export function quoteText(comment: string, names: readonly string[]): string {
  return redact(comment, { names }).replace(/\s+/g, " ").trim();
}

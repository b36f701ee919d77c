import type { Locale } from "../../survey/text.ts";

/**
 * The language of the product that a language of a survey tool is: `nl-informal` and `nl` are Dutch, `en-GB` is English; undefined for any other.
 *
 * @example structureLocale("nl-informal") // => "nl"
 * @example structureLocale("de") // => undefined
 */
export function structureLocale(language: string): Locale | undefined {
  const [, locale] = /^(nl|en)(?:[-_]|$)/i.exec(language.trim()) ?? [];
  return locale?.toLowerCase() as Locale | undefined;
}

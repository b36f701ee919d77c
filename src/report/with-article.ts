import type { Locale } from "../survey/text.ts";

/**
 * The name of a score as a sentence takes it. Dutch gives an abbreviation its article, English and full names go without.
 *
 * @example withArticle("eNPS", "nl") // => "de eNPS"
 * @example withArticle("Bevlogenheid", "nl") // => "Bevlogenheid"
 * @example withArticle("eNPS", "en") // => "eNPS"
 */
export function withArticle(name: string, locale: Locale): string {
  return locale === "nl" && /^e?\p{Lu}{2,}$/u.test(name) ? `de ${name}` : name;
}

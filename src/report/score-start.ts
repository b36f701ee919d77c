import type { Locale } from "../survey/text.ts";
import { sentenceStart } from "./sentence-start.ts";
import { withArticle } from "./with-article.ts";

/**
 * The name of a score as a sentence begins with it: eNPS keeps its small letter, an article gets a capital.
 *
 * @example scoreStart("eNPS", "nl") // => "De eNPS"
 * @example scoreStart("eNPS", "en") // => "eNPS"
 */
export function scoreStart(name: string, locale: Locale): string {
  const said = withArticle(name, locale);
  return said === name ? name : sentenceStart(said);
}

import type { Locale } from "../survey/text.ts";
import type { FindingTopic } from "./finding.ts";
import { withArticle } from "./with-article.ts";

/**
 * The name of a score inside a sentence: abbreviations stay as they are, a construct gets a small letter, the title of a question
 * stands between quotation marks, so that any title can be the subject of any verb.
 *
 * @example spoken({ name: "eNPS", form: "noun" }, "nl") // => "de eNPS"
 * @example spoken({ name: "Happy culture", form: "noun" }, "en") // => "happy culture"
 * @example spoken({ name: "My manager listens", form: "statement" }, "en") // => "“My manager listens”"
 */
export function spoken({ name, form }: FindingTopic, locale: Locale): string {
  if (form === "statement") return `“${name}”`;
  const plain = /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  return withArticle(plain, locale);
}

import { listed } from "../report/listed.ts";
import type { Locale } from "../survey/text.ts";
import { questionsWords } from "./words/questions.ts";

/**
 * Cells that mean no answer, for a sentence.
 *
 * @example noAnswerCodes(["", "9", "n.v.t."], "nl") // => "leeg gelaten, “9” en “n.v.t.”"
 */
export function noAnswerCodes(missing: readonly string[], locale: Locale): string {
  const { blank } = questionsWords[locale];
  return listed(
    missing.map((code) => (code === "" ? blank : `“${code}”`)),
    locale,
  );
}

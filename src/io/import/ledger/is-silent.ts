import type { ToolColumn } from "../../tools/tool-reading.ts";
import { wordingKey } from "./wording-key.ts";

/**
 * Whether what a header says is only its code or a part of one (`1` of `Q4_1`): it holds no words that may be others than those of the survey
 * file. A single word of a question beside its code (`Q7. Why?`) is words.
 *
 * @example isSilent("Q4_1", { name: "Q4_1", key: "QID4-1" }) // => true
 * @example isSilent("Why?", { name: "Q7. Why?", key: "Q7" }) // => false
 */
export function isSilent(spoken: string, { name, key = "" }: Pick<ToolColumn, "name" | "key">): boolean {
  if (/\s/.test(spoken.trim())) return false;
  const codes = [key, /\s/.test(name) ? "" : name].map(wordingKey);
  return codes.some((code) => code.includes(wordingKey(spoken)));
}

import { wordDifference } from "../../survey/word-difference.ts";

/**
 * A question as it is compared over waves: without capitals, accents, quotes, white space and end punctuation, which survey tools and
 * spreadsheets change on their own.
 *
 * @example wordingKey("Hoe tevreden ben je,  al met al? ") === wordingKey("Hoe tevreden ben je, al met al") // => true
 * @example wordingKey("Would you recommend us?") === wordingKey("Would you advise us?") // => false
 */
export function wordingKey(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‘’“”"'`´*_]/g, "")
    .replace(/[‐-―]/g, "-")
    .replace(/[\s\u00a0]+/g, " ");
  return withoutEnd(plain).trim();
}

/** Without the signs at its end, one by one: an expression would begin anew at each sign of a long row of them that is no end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && " .?!:…".includes(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}

/**
 * A difference on one line: `Ik werk [-graag-] {+met plezier+} hier`.
 *
 * @example wordingDiff("Ik werk graag hier", "Ik werk met plezier hier") // => "Ik werk [-graag-] {+met plezier+} hier"
 */
export function wordingDiff(before: string, after: string): string {
  const marks = { both: ["", ""], old: ["[-", "-]"], new: ["{+", "+}"] } as const;
  return wordDifference(before, after)
    .map(({ kind, words }) => `${marks[kind][0]}${words}${marks[kind][1]}`)
    .join(" ");
}

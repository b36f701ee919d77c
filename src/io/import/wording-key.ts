import { wordDifference } from "../../survey/word-difference.ts";

/**
 * A question as it is compared over waves: without capitals, accents, quotes, white space and end punctuation, which survey tools and
 * spreadsheets change on their own.
 *
 * @example wordingKey("Hoe tevreden ben je,  al met al? ") === wordingKey("Hoe tevreden ben je, al met al") // => true
 * @example wordingKey("Would you recommend us?") === wordingKey("Would you advise us?") // => false
 */
export function wordingKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‘’“”"'`´*_]/g, "")
    .replace(/[‐-―]/g, "-")
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/[\s.?!:…]+$/u, "")
    .trim();
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

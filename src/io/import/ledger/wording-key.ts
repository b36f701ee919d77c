import { wordDifference } from "../../../survey/word-difference.ts";

/**
 * A question as it is compared over waves: without capitals, accents, quotes of any kind, white space, marks that nobody sees, dots before it
 * and punctuation behind it, which survey tools and spreadsheets change on their own.
 *
 * @example wordingKey("Hoe tevreden ben je,  al met al? ") === wordingKey("Hoe tevreden ben je, al met al") // => true
 * @example wordingKey("Would you recommend us?") === wordingKey("Would you advise us?") // => false
 */
export function wordingKey(text: string): string {
  const said = text
    .replace(/[‘’‚‛“”„‟‹›«»′″ʹʺʼ＂＇"'`´*_]/g, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‐-―]/g, "-")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^ ?\.{2,} ?/, "");
  // Letter by letter: an expression would start over at each of a million dots.
  let end = said.length;
  while (end > 0 && " .?!:".includes(said[end - 1] ?? "x")) end -= 1;
  return said.slice(0, end).trim();
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

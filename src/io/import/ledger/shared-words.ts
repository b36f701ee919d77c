import { wordDifference } from "../../../survey/word-difference.ts";

/**
 * Which part of the words of two wordings is in both, 0 to 1.
 *
 * @example sharedWords("Ik werk graag hier", "Ik werk graag") // => 0.75
 */
export function sharedWords(before: string, after: string): number {
  const runs = wordDifference(before, after).map(({ kind, words }) => ({ kind, n: words.split(" ").length }));
  const all = runs.reduce((sum, { n }) => sum + n, 0);
  return all === 0 ? 0 : runs.filter(({ kind }) => kind === "both").reduce((sum, { n }) => sum + n, 0) / all;
}

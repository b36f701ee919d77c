import { foldAnswer } from "./fold-answer.ts";

/** A label taken apart into its number and its word. */
export interface NumberedWord {
  label: string;
  number?: number;
  /** Folded; empty for a label that is only a number. */
  word: string;
  /** The word without what stands between brackets behind it. */
  short: string;
}

/**
 * The number and the word of a label such as `1 - Strongly disagree`, `5 = zeer eens`, `Extremely likely - 10` or `Neutraal (3)`.
 * Numbers have two digits at most.
 *
 * @example splitNumber("5 = zeer eens") // => { label: "5 = zeer eens", number: 5, word: "zeer eens", short: "zeer eens" }
 * @example splitNumber("Neutraal (3)").number // => 3
 * @example splitNumber("7").word // => ""
 */
export function splitNumber(label: string): NumberedWord {
  const text = label.trim();
  const before = /^\(?(-?\d{1,2})\)?\s*(?:[-–—=:.)(]\s*)?(?=\p{L})/u.exec(text);
  const behind = /(?:\s*[-–—=:]\s*|\s*\()(\d{1,2})\)?$/.exec(text);
  if (/^\d{1,2}$/.test(text)) return { label, number: Number(text), word: "", short: "" };
  if (before !== null) return { label, number: Number(before[1]), ...folded(text.slice(before[0].length)) };
  if (behind !== null) return { label, number: Number(behind[1]), ...folded(text.slice(0, behind.index)) };
  return { label, ...folded(text) };
}

function folded(text: string) {
  const word = foldAnswer(text);
  const open = text.endsWith(")") ? text.lastIndexOf("(") : -1;
  return { word, short: open > 0 ? foldAnswer(text.slice(0, open)) : word };
}

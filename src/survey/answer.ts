import { foldCell } from "./fold-cell.ts";

/** What a cell of a survey file turns out to hold. */
export type Answer = { state: "valid"; value: number } | { state: "missing" } | { state: "invalid" };

/** What `parseAnswer` must know of an item: the ends of its scale and the texts that mean "no answer". */
export interface AnswerRules {
  min: number;
  max: number;
  /** Compared without white space around and without regard to capitals or to the kind of quote. */
  missing?: readonly string[];
}

/** The texts that mean "no answer" where an item does not say so itself (spec 0.1). */
export const defaultMissing: readonly string[] = ["", "NA", "N/A", "98", "99", "-99", "don't know"];

/**
 * Reads one cell as an answer to an item. "Don't know" is missing, never a mid-point; a number off the scale is invalid,
 * never pulled to its end. The missing texts are tried before the number, so 99 on a 0-100 scale needs a list of its own.
 *
 * Source: spec 0.1.
 *
 * @example parseAnswer(" 9.0 ", { min: 0, max: 10 }) // => { state: "valid", value: 9 }
 * @example parseAnswer("Don't Know", { min: 0, max: 10 }) // => { state: "missing" }
 * @example parseAnswer("8.5", { min: 0, max: 10 }) // => { state: "invalid" }
 */
export function parseAnswer(text: string, { min, max, missing = defaultMissing }: AnswerRules): Answer {
  const trimmed = trim(text);
  const folded = foldCell(text);
  if (missing.some((code) => foldCell(code) === folded)) return { state: "missing" };
  if (!/^[+-]?[0-9]+(\.0+)?$/.test(trimmed)) return { state: "invalid" };
  // Adding 0 turns the -0 of "-0" into 0.
  const value = Number(trimmed) + 0;
  return value >= min && value <= max ? { state: "valid", value } : { state: "invalid" };
}

function trim(text: string): string {
  return text.replace(/^[\p{White_Space}\uFEFF]+|[\p{White_Space}\uFEFF]+$/gu, "");
}

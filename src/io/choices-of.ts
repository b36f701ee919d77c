import type { Answer } from "../counts/tally.ts";

/**
 * What somebody chose, from the cells of a question with choices, by option.
 *
 * Survey tools leave a cell empty both for "not ticked" and for "question skipped". When at least one option was ticked or
 * explicitly not ticked, the empty ones were not ticked: 0. When all are empty we cannot know, and call the question
 * unanswered: missing, so that people who stopped early do not count as people who chose nothing. A question with a
 * single option has no other cell to tell by; there an empty cell is 0 for everybody who answered anything else.
 *
 * @example choicesOf(new Map([["feelings.proud", 1], ["feelings.tired", "missing"]]), true).get("feelings.tired") // => 0
 */
export function choicesOf(cells: ReadonlyMap<string, Answer>, answeredAnything: boolean): ReadonlyMap<string, Answer> {
  const isAnswered = cells.size === 1 ? answeredAnything : [...cells.values()].some((cell) => cell !== "missing");
  if (!isAnswered) return cells;
  return new Map([...cells].map(([option, cell]) => [option, cell === "missing" ? 0 : cell]));
}

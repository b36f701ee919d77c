import type { ActionEntry } from "./actions-report.ts";
import { isClear } from "./findings.ts";

/**
 * Goals and actions that stand otherwise than one wave earlier, and of which the score itself clearly moved in between. Where only the line moved, or
 * the margin, nothing happened that a meeting should be told of as news; a first figure is no change either.
 */
export function changedStandings(entries: readonly ActionEntry[]): ActionEntry[] {
  return entries.filter(({ row, before, step }) => {
    if (row === undefined || before === undefined || before === "not-yet-measured") return false;
    return before !== row.standing && step !== undefined && isClear(step.label);
  });
}

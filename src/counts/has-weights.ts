import { isWeighted } from "./histogram.ts";
import type { GroupCounts } from "./survey-counts.ts";

/**
 * Whether the survey behind the counts of a group has weights.
 *
 * @example hasWeights({ rows: 0, respondents: 0, items: new Map(), constructs: new Map(), skipped: new Map() }) // => false
 */
export function hasWeights({ items }: GroupCounts): boolean {
  return [...items.values()].some(({ answers }) => isWeighted(answers));
}

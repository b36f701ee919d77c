import type { PublishedRows } from "./make-report.ts";
import type { TableRows } from "./rows.ts";

/** The published rows as they stand in the files: scores by segment among the scores, changes since long ago among the changes. */
export function tableRows({ segments, history, ...rows }: PublishedRows): TableRows {
  return { ...rows, scores: [...rows.scores, ...segments], changes: [...rows.changes, ...history] };
}

import { isNoAnswer } from "../../tools/no-answer.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import type { ColumnProfile } from "../column-profile.ts";

/** Questions with the same set of answers, of which it is asked once what they are. */
export interface AlikeQuestions {
  /** In the order of the file. */
  columns: readonly ToolColumn[];
  /** The answers as the first of them has them: places in an order are counted in these. */
  answers: readonly string[];
  /** The scale they share, once there is one. */
  scale?: string;
}

/**
 * Which questions have exactly the same answers, in the same words and codes, and are asked about in the same way (`as`); each by its column.
 * One with an answer more or fewer stands alone: "Yes" and "No" need not lie on the scale of "Yes", "No" and "Sometimes".
 */
export function alikeQuestions(
  questions: readonly { column: ToolColumn; cells: ColumnProfile; as: string }[],
): Map<ToolColumn, AlikeQuestions> {
  const groups = new Map<string, { columns: ToolColumn[]; answers: string[] }>();
  const byColumn = new Map<ToolColumn, AlikeQuestions>();
  for (const { column, cells, as } of questions) {
    const answers = answersGiven(column, cells);
    const key = JSON.stringify([as, answers.map((cell) => [cell, column.labels?.get(cell) ?? ""].join("\n")).sort()]);
    const group = groups.get(key) ?? { columns: [], answers };
    group.columns.push(column);
    groups.set(key, group);
    byColumn.set(column, group);
  }
  return byColumn;
}

/** The answers that say something; those that mean none are no choice of anybody. */
export function answersGiven(column: ToolColumn, cells: ColumnProfile): string[] {
  return [...cells.distinct.keys()].filter(
    (cell) => column.isMissing?.(cell) !== true && !isNoAnswer(cell) && !isNoAnswer(column.labels?.get(cell) ?? ""),
  );
}

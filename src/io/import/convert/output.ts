import { foldCell } from "../../../survey/fold-cell.ts";
import type { ProblemList } from "../../problem-list.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { ColumnMatch } from "../match/match-columns.ts";

/** Makes one column of the output. */
export interface Output {
  read(cells: readonly string[], line: number, problems: ProblemList): string;
  done(answers: Evidence["answers"], problems: ProblemList): void;
}

/** The first of its columns that is filled; two that say different things are a problem. */
export function cellOf(
  match: ColumnMatch,
  cells: readonly string[],
): { cell: string; column: ToolColumn; clash?: string } {
  const [first] = match.columns as [ToolColumn, ...ToolColumn[]];
  if (match.columns.length === 1) return { cell: cells[first.index] ?? "", column: first };
  const filled = match.columns.filter(({ index }) => (cells[index] ?? "").trim() !== "");
  const [own = first, other] = filled;
  const cell = cells[own.index] ?? "";
  if (other === undefined || foldCell(cells[other.index] ?? "") === foldCell(cell)) return { cell, column: own };
  return { cell, column: own, clash: other.name };
}

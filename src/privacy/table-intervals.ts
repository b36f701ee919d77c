import { linearBounds } from "./linear-bounds.ts";
import type { TotalInterval } from "./total-intervals.ts";

/** A cell of a two-way table with its margins: an inner cell has a row and a column, a margin has one of them, the whole none. */
export interface TableCell {
  row?: string | undefined;
  column?: string | undefined;
  /** Answers in the cell. */
  n: number;
  /** Sum of the answers, or the count of a yes/no answer, where it is published. */
  published?: number | undefined;
}

/**
 * How precisely a reader of a two-way table can pin down each hidden inner cell: the smallest and largest total that fits all
 * published cells and margins (spec 6.6). One hidden cell in its row and column is known exactly; four in a rectangle have one
 * degree of freedom. Exact, by linear programming over the table; answers of a margin that are in no inner cell count as one unknown.
 *
 * @param limits lowest and highest possible answer; 0 and 1 for counts
 * @returns one range per **inner** cell in input order, `undefined` where it is published
 * @throws RangeError when the published totals contradict each other, or inner cells hold more answers than their margin
 *
 * @example tableIntervals([{ row: "a", column: "x", n: 3 }, { row: "a", column: "y", n: 9, published: 5 }, { row: "a", n: 12, published: 6 }], { min: 0, max: 1 }) // => [{ low: 1, high: 1 }, undefined]
 */
export function tableIntervals(
  cells: readonly TableCell[],
  limits: { min: number; max: number },
): (TotalInterval | undefined)[] {
  const inner = cells.filter((cell) => cell.row && cell.column);
  const margins = cells.filter((cell) => !cell.row || !cell.column);
  // Unknowns: the inner cells, then what each margin holds beside them. Known inner cells have a range of one value.
  const rests = margins.map((margin) => answersBeside(margin, inner, margins));
  const ranges = [...inner, ...rests.map((n) => ({ n, published: undefined }))].map(
    ({ n, published }): [number, number] => [published ?? n * limits.min, published ?? n * limits.max],
  );
  const equations = margins.flatMap((margin, index) => {
    if (margin.published === undefined) return [];
    const insideMargin = inner.map((cell) => (isInside(cell, margin) ? 1 : 0));
    const restsInside = margins.map((other, at) => (at === index || isInside(other, margin) ? 1 : 0));
    return [{ factors: [...insideMargin, ...restsInside], total: margin.published }];
  });
  const bounds = linearBounds(equations, ranges);
  return inner.map((cell, index) => {
    const [low, high] = bounds[index] ?? [0, 0];
    return cell.published === undefined ? { low, high } : undefined;
  });
}

/** Answers of a margin in none of its inner cells; of the whole: also in no row's or column's rest. */
function answersBeside(margin: TableCell, inner: readonly TableCell[], margins: readonly TableCell[]): number {
  let rest = margin.n;
  for (const cell of inner) if (isInside(cell, margin)) rest -= cell.n;
  for (const other of margins) {
    if (other !== margin && isInside(other, margin)) rest -= answersBeside(other, inner, margins);
  }
  if (rest < 0) {
    throw new RangeError(
      `row "${margin.row ?? ""}" column "${margin.column ?? ""}" holds fewer answers than its cells`,
    );
  }
  return rest;
}

/** Whether the people of a cell are all in a margin. Rows and columns are not in each other, only in the whole. */
function isInside(cell: TableCell, margin: TableCell): boolean {
  if (cell === margin) return false;
  if (margin.row) return cell.row === margin.row && Boolean(cell.column);
  if (margin.column) return cell.column === margin.column && Boolean(cell.row);
  return Boolean(cell.row || cell.column);
}

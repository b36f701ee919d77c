import type { Histogram, Sums } from "./histogram.ts";

/**
 * How often each answer to one subject was given in each category of a segment, per unit that the respondents named. In
 * columns, one place a cell: sorted by unit, category and answer. A thousand units with forty items by five segments are
 * millions of cells, and an object for each would not fit in memory.
 */
export interface CategoryCells {
  /** Places in `units`, in `categories` and in `answers`. */
  unit: Uint32Array;
  category: Uint16Array;
  answer: Uint16Array;
  n: Uint32Array;
  /** Σw and Σw² of each cell, in the units of `Sums`; absent in a survey without weights. */
  weight?: readonly bigint[];
  squares?: readonly bigint[];
  /** The distinct answers, in ascending order. */
  answers: readonly number[];
}

/** The respondents of one survey in one wave by the categories of one segment. Never published as it is. */
export interface SegmentCounts {
  segment: string;
  /** As the instrument declares them, in that order. */
  categories: readonly string[];
  /** The units that somebody with a known category named, in code-point order. */
  units: readonly string[];
  /** By item, by option (`feelings.proud`: 1 for chosen, 0 for not chosen) and by construct (person scores, 0-100). */
  subjects: ReadonlyMap<string, CategoryCells>;
  /** By construct: how many of the items asked each person skipped, as in `GroupCounts`. */
  skipped: ReadonlyMap<string, CategoryCells>;
}

/** Visits every cell. */
export function eachCell(
  { categories, units }: Pick<SegmentCounts, "categories" | "units">,
  cells: CategoryCells | undefined,
  visit: (unit: string, category: string, answer: number, sums: Sums) => void,
): void {
  if (cells === undefined) return;
  const { weight, squares } = cells;
  for (let at = 0; at < cells.n.length; at++) {
    const sums: Sums = { n: cells.n[at] ?? 0 };
    if (weight !== undefined) sums.weight = weight[at] ?? 0n;
    if (squares !== undefined) sums.squares = squares[at] ?? 0n;
    visit(
      units[cells.unit[at] ?? 0] ?? "",
      categories[cells.category[at] ?? 0] ?? "",
      cells.answers[cells.answer[at] ?? 0] ?? 0,
      sums,
    );
  }
}

/**
 * The answers of the people of one category, per unit that they named.
 *
 * @example answersOfCategory({ categories: ["short"], units: ["shop"] }, undefined, "short").size // => 0
 */
export function answersOfCategory(
  counts: Pick<SegmentCounts, "categories" | "units">,
  cells: CategoryCells | undefined,
  category: string,
): Map<string, Histogram> {
  const found = new Map<string, Map<number, Sums>>();
  eachCell(counts, cells, (unit, own, answer, sums) => {
    if (own !== category) return;
    const histogram = found.get(unit) ?? new Map<number, Sums>();
    found.set(unit, histogram);
    histogram.set(answer, sums);
  });
  return found;
}

import { limits } from "./limits.ts";
import { type IntervalCell, type TotalInterval, totalIntervals } from "./total-intervals.ts";

/** What a reader can learn about one hidden cell. */
export interface IntervalVerdict extends TotalInterval {
  safe: boolean;
}

/**
 * Whether the hidden small cells of a unit tree stay vague enough (spec 6.6): for each, the range of totals that fits everything
 * published must be at least `minWidthShare` of the range nothing would have told. A hidden cell of k people or more is safe
 * by its size; its range is reported all the same.
 *
 * @param options.k smallest group that may be derived
 * @param options.minWidthShare share of the full range n·(max − min) that must be left; 0.5 by default
 * @returns one verdict per cell in input order, `undefined` where the total is published
 * @throws RangeError as `totalIntervals`
 *
 * @example intervalAudit([{ id: "all", n: 8, published: 39 }, { id: "b", parent: "all", n: 4 }, { id: "c", parent: "all", n: 4 }], { k: 5, min: 1, max: 5 })[1] // => { low: 19, high: 20, safe: false }
 */
export function intervalAudit(
  cells: readonly IntervalCell[],
  options: { k: number; min: number; max: number; minWidthShare?: number },
): (IntervalVerdict | undefined)[] {
  const { k, min, max, minWidthShare = limits.openShare / 100 } = options;
  return totalIntervals(cells, { min, max }).map((range, index) => {
    if (range === undefined) return undefined;
    const n = cells[index]?.n ?? 0;
    const needed = minWidthShare * n * (max - min);
    // The tolerance only absorbs rounding: a range of exactly the required width is safe.
    return { ...range, safe: n >= k || range.high - range.low >= needed - 1e-9 * Math.max(1, needed) };
  });
}

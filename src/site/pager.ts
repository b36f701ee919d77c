/** Rows on one page of a long list. */
export const rowsPerPage = 50;

/**
 * A part of a list, with how many parts there are; the first is 1.
 *
 * @example pageOf(["a", "b", "c"], 2, 2) // => { page: 2, pages: 2, rows: ["c"] }
 */
export function pageOf<T>(
  rows: readonly T[],
  page: number,
  size = rowsPerPage,
): { page: number; pages: number; rows: T[] } {
  return { page, pages: Math.max(1, Math.ceil(rows.length / size)), rows: rows.slice((page - 1) * size, page * size) };
}

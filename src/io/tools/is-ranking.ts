/** How improbable it must be that answers to a matrix only look like a ranking. */
const chance = 0.001;

/**
 * Whether the columns of a question hold the places of a ranking: in every row whole numbers from 1 to the number of columns, no
 * two alike. A matrix may look so by chance, with n columns once in n^n / n! rows; only when that is less probable than one in a
 * thousand, and people do not all give the same order, is it taken for a ranking.
 *
 * @param columns the cells of each column, row by row; no answer is the empty text
 * @example isRanking([["1", "2", "3", "1", "2", "1"], ["2", "1", "1", "3", "3", "2"], ["3", "3", "2", "2", "1", "3"]]) // => true
 * @example isRanking([["1", "2"], ["2", "1"]]) // => false
 */
export function isRanking(columns: readonly (readonly string[])[]): boolean {
  const places = columns.length;
  if (places < 2 || places > 100) return false;
  const rows = Math.max(...columns.map(({ length }) => length));
  const orders = new Set<string>();
  let byChance = 1;
  for (let row = 0; row < rows; row += 1) {
    const cells = columns.map((cells) => (cells[row] ?? "").trim()).filter((cell) => cell !== "");
    const valid = cells.every((cell) => /^[1-9]\d{0,2}$/.test(cell) && Number(cell) <= places);
    if (!valid || new Set(cells).size < cells.length) return false;
    if (cells.length < places) continue;
    orders.add(cells.join(" "));
    byChance *= permutationShare(places);
  }
  return byChance < chance && orders.size > 1;
}

/** Which share of all rows with n answers out of n has no two alike: n! / n^n. */
function permutationShare(n: number): number {
  let share = 1;
  for (let k = 1; k <= n; k += 1) share *= k / n;
  return share;
}

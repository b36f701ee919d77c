/**
 * The rank of a matrix of whole numbers, without rounding: fraction-free elimination (Bareiss 1968), in which every division is
 * exact. Whether two published figures can be subtracted into a third must not hang on a tolerance. For small matrices.
 *
 * @example exactRank([[1, 1, 0], [0, 1, 1], [1, 2, 1]]) // => 2
 */
export function exactRank(matrix: readonly (readonly number[])[]): number {
  let rows = matrix.map((row) => row.map(BigInt));
  const width = rows[0]?.length ?? 0;
  let rank = 0;
  let previous = 1n;
  for (let column = 0; column < width && rows.length > 0; column++) {
    const at = rows.findIndex((row) => row[column] !== 0n);
    const pivotRow = rows[at];
    if (pivotRow === undefined) continue;
    const pivot = pivotRow[column] as bigint;
    rows = rows
      .filter((_, index) => index !== at)
      .map((row) => {
        const factor = row[column] as bigint;
        return row.map((cell, index) => (cell * pivot - factor * (pivotRow[index] as bigint)) / previous);
      });
    previous = pivot;
    rank++;
  }
  return rank;
}

/**
 * How far all shown groups together give each person away: the diagonal of the projection onto the columns of the membership matrix
 * (spec 6.3). 1 is exact disclosure (Chin & Özsoyoğlu 1982); one published group of m people gives 1/m, so 1/h is an effective
 * group size. If a combination of shown totals involves only the people in S, the leverages in S sum to at least 1.
 *
 * @param members one row per person, one column per shown group: 1 for a member, 0 otherwise
 * @returns leverage per person, between 0 and 1
 *
 * @example leverage([[1, 1], [1, 1], [1, 0], [1, 0]]) // => [0.5, 0.5, 0.5, 0.5]
 */
export function leverage(members: readonly (readonly number[])[]): number[] {
  // People in the same groups have the same leverage, so the sums run over patterns.
  const patterns = new Map<string, { row: readonly number[]; people: number }>();
  const keys = members.map((row) => row.join());
  keys.forEach((key, index) => {
    const pattern = patterns.get(key);
    if (pattern) pattern.people++;
    else patterns.set(key, { row: members[index] ?? [], people: 1 });
  });
  const inverse = generalisedInverse(crossProducts([...patterns.values()]));
  const byPattern = new Map([...patterns].map(([key, { row }]) => [key, quadratic(inverse, row)]));
  return keys.map((key) => byPattern.get(key) ?? 0);
}

function crossProducts(patterns: readonly { row: readonly number[]; people: number }[]): number[][] {
  const width = patterns[0]?.row.length ?? 0;
  const sums = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  for (const { row, people } of patterns) {
    for (let a = 0; a < width; a++) {
      const sumRow = sums[a] as number[];
      if (row[a]) for (let b = 0; b < width; b++) sumRow[b] = (sumRow[b] ?? 0) + people * (row[a] ?? 0) * (row[b] ?? 0);
    }
  }
  return sums;
}

/** An inverse on as many columns as are independent, by the sweep operator; a column that depends on earlier ones is left out. */
function generalisedInverse(matrix: number[][]): number[][] {
  const diagonal = matrix.map((row, index) => row[index] ?? 0);
  const isSwept = diagonal.map((original, pivot) => {
    const pivotRow = matrix[pivot] as number[];
    const head = pivotRow[pivot] ?? 0;
    if (head <= 1e-9 * Math.max(1, original)) return false;
    for (let column = 0; column < pivotRow.length; column++) pivotRow[column] = (pivotRow[column] ?? 0) / head;
    matrix.forEach((row, at) => {
      if (at === pivot) return;
      const factor = row[pivot] ?? 0;
      for (let column = 0; column < row.length; column++)
        row[column] = (row[column] ?? 0) - factor * (pivotRow[column] ?? 0);
      row[pivot] = -factor / head;
    });
    pivotRow[pivot] = 1 / head;
    return true;
  });
  return matrix.map((row, a) => row.map((cell, b) => (isSwept[a] && isSwept[b] ? cell : 0)));
}

function quadratic(matrix: readonly (readonly number[])[], row: readonly number[]): number {
  let sum = 0;
  row.forEach((a, at) => {
    if (a !== 0)
      row.forEach((b, column) => {
        sum += a * b * (matrix[at]?.[column] ?? 0);
      });
  });
  return sum;
}

/** The prime that sketches count modulo. */
const prime = 2_147_483_647n;

/** An answer of somebody as two numbers that a secret key made of it: a place, and a weight that is not 0. */
export interface SketchedAnswer {
  place: bigint;
  weight: bigint;
}

/**
 * A summary of a set of answers that shows nothing by itself, and that beside another tells exactly whether they differ in none, in
 * one, in two … up to `capacity` or more answers: the sums of weight × place^j modulo a prime, for j = 0 … 2·capacity − 2. With it a
 * release can be compared, question by question, with one whose rows are gone, and a count of a hidden group is never written down.
 *
 * Source: the set sketches of Minsky, Trachtenberg & Zippel 2003 (IEEE Transactions on Information Theory 49); what it guards is
 * spec 6.7a, per item as in 6.6.
 *
 * @example answerSketch([], 2) // => [0n, 0n, 0n]
 * @example answerSketch([{ place: 3n, weight: 2n }], 2) // => [2n, 6n, 18n]
 */
export function answerSketch(answers: Iterable<SketchedAnswer>, capacity: number): bigint[] {
  const sums = new Array<bigint>(2 * capacity - 1).fill(0n);
  for (const { place, weight } of answers) {
    let term = weight % prime;
    for (let power = 0; power < sums.length; power++) {
      sums[power] = ((sums[power] ?? 0n) + term) % prime;
      term = (term * place) % prime;
    }
  }
  return sums;
}

/**
 * In how many answers two sets differ, from their sketches: the rank of the Hankel matrix of the differences of their sums, which is
 * the number of places left over. As high as the capacity means: that many or more.
 *
 * @throws RangeError for sketches of two capacities
 *
 * @example sketchDistance([2n, 6n, 18n], [0n, 0n, 0n]) // => 1
 * @example sketchDistance([2n, 6n, 18n], [2n, 6n, 18n]) // => 0
 */
export function sketchDistance(one: readonly bigint[], other: readonly bigint[]): number {
  if (one.length !== other.length) throw new RangeError("sketches of two capacities cannot be compared");
  const sums = one.map((sum, power) => (sum - (other[power] ?? 0n) + prime) % prime);
  const capacity = (sums.length + 1) / 2;
  const hankel = Array.from({ length: capacity }, (_, row) => sums.slice(row, row + capacity));
  return rank(hankel);
}

/** Gaussian elimination modulo the prime. */
function rank(matrix: bigint[][]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < rows.length; column++) {
    const pivot = rows.findIndex((row, at) => at >= found && row[column] !== 0n);
    if (pivot < 0) continue;
    const [head] = rows.splice(pivot, 1) as [bigint[]];
    rows.splice(found, 0, head);
    const inverse = power(head[column] ?? 0n, prime - 2n);
    for (const row of rows.slice(found + 1)) {
      const factor = ((row[column] ?? 0n) * inverse) % prime;
      if (factor === 0n) continue;
      for (let at = column; at < row.length; at++) {
        row[at] = ((row[at] ?? 0n) - ((factor * (head[at] ?? 0n)) % prime) + prime) % prime;
      }
    }
    found += 1;
  }
  return found;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % prime;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

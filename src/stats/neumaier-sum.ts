/**
 * The sum of numbers, with the rounding of each step carried along and added at the end, so that a large term cannot
 * wash a small one away. The order of the terms still matters in the last bit: callers fix it (spec 0.3).
 *
 * Source: Neumaier 1974, Z. angew. Math. Mech. 54; spec 0.3.
 *
 * @example neumaierSum([1, 1e100, 1, -1e100]) // => 2
 * @example neumaierSum([]) // => 0
 */
export function neumaierSum(terms: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const term of terms) {
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** The weights of the respondents of one survey in one wave, who weigh more than 0: exact, in trillionths. */
export interface WeightSums {
  n: number;
  weight: bigint;
  squares: bigint;
  smallest: bigint;
  largest: bigint;
}

/**
 * Adds one respondent's weight to the sums, in place, and hands them back; without sums it begins them. The order does not
 * matter. Who weighs 0 stands behind no figure and is left out (spec 0.2).
 *
 * Source: spec 0.3 and 4.
 *
 * @example addWeight(undefined, 2n) // => { n: 1, weight: 2n, squares: 4n, smallest: 2n, largest: 2n }
 */
export function addWeight(sums: WeightSums | undefined, weight: bigint): WeightSums | undefined {
  if (weight === 0n) return sums;
  if (sums === undefined) return { n: 1, weight, squares: weight * weight, smallest: weight, largest: weight };
  sums.n += 1;
  sums.weight += weight;
  sums.squares += weight * weight;
  if (weight < sums.smallest) sums.smallest = weight;
  if (weight > sums.largest) sums.largest = weight;
  return sums;
}

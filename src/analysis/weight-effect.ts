import { weightUnit } from "../counts/histogram.ts";
import type { WeightSums } from "../counts/weight-sums.ts";
import { effectiveN } from "../stats/effective-n.ts";

/** What weighting costs a survey as a whole. */
export interface WeightEffect {
  smallest: number;
  largest: number;
  /** n·Σw²/(Σw)²: 1 for equal weights; 2 means that twice as many respondents are needed for the same precision. */
  designEffect: number;
  /** Kish's n: how many equally weighted respondents these are worth. */
  effective: number;
}

/** From this design effect on a reader is warned. */
export const highDesignEffect = 2;

/**
 * The range of the weights and their design effect over all respondents.
 *
 * Source: spec 4; Kish 1965.
 *
 * @example weightEffect({ n: 2, weight: 4_000_000_000_000n, squares: 10_000_000_000_000_000_000_000_000n, smallest: 1_000_000_000_000n, largest: 3_000_000_000_000n }) // => { smallest: 1, largest: 3, designEffect: 1.25, effective: 1.6 }
 */
export function weightEffect({ n, weight, squares, smallest, largest }: WeightSums): WeightEffect {
  const inOnes = (sum: bigint) => Number(sum) / Number(weightUnit);
  const { kish = 0 } = effectiveN({ n, weight: inOnes(weight), squares: inOnes(squares) / Number(weightUnit) });
  return { smallest: inOnes(smallest), largest: inOnes(largest), designEffect: n / kish, effective: kish };
}

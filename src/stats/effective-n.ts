/** How many independent answers a weighted sample, or a large part of a small population, is worth. */
export interface EffectiveN {
  /** Kish's n: what weighting leaves. */
  kish: number | undefined;
  /** With the correction for a finite population, where a headcount is given; absent for a census. */
  effective: number | undefined;
  /** Everybody answered: there is nothing left to chance. */
  census: boolean;
}

/**
 * n_kish = (Σw)²/Σw², and for a statement about the headcount itself n_eff = n_kish·(N − 1)/(N − n).
 *
 * Give a headcount only for the sentence "all N employees would have given…"; every comparison, trend and colour is about what
 * the same team might answer next month, and takes none. All weights 0: `undefined`.
 *
 * Source: spec 3.5 and 4; Kish 1965; Cochran 1977, ch. 2.
 *
 * @example effectiveN({ n: 10, weight: 10, squares: 14 }).kish // => 7.142857142857143
 * @example effectiveN({ n: 20, weight: 20, squares: 20, headcount: 25 }).effective // => 96
 */
export function effectiveN({
  n,
  weight,
  squares,
  headcount,
}: {
  n: number;
  weight: number;
  squares: number;
  headcount?: number | undefined;
}): EffectiveN {
  if (!(n > 0 && weight > 0 && squares > 0)) return { kish: undefined, effective: undefined, census: false };
  const kish = weight ** 2 / squares;
  if (headcount === undefined) return { kish, effective: kish, census: false };
  if (headcount <= n) return { kish, effective: undefined, census: true };
  return { kish, effective: (kish * (headcount - 1)) / (headcount - n), census: false };
}

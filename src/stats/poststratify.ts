import { effectiveN } from "./effective-n.ts";
import { MethodError } from "./method-error.ts";

/** Weights per respondent, or the strata nobody answered from, which must be merged first. */
export interface Poststratification {
  weights: number[] | undefined;
  /** Strata with people in the population and none in the sample, in the order of the population. */
  emptyStrata: string[];
  kish: number | undefined;
}

/**
 * w = (N_h/n_h)·(n/N) for each respondent, given the stratum of each and the size of each stratum in the population: the sample
 * then has the make-up of the population, and the weights average 1. A stratum that nobody answered from cannot be weighted:
 * `weights` is `undefined` and the stratum named. With `counts`, each entry stands for that many respondents.
 * Throws a MethodError `unknown-stratum` for a stratum without a size.
 *
 * Source: spec 4; Holt & Smith 1979.
 *
 * @example poststratify(["a", "a", "b"], [["a", 10], ["b", 10]]).weights // => [0.75, 0.75, 1.5]
 * @example poststratify(["a", "b"], [["a", 10], ["b", 10]], { counts: [2, 1] }).weights // => [0.75, 1.5]
 * @example poststratify(["a"], [["a", 10], ["b", 5]]).emptyStrata // => ["b"]
 */
export function poststratify(
  strata: readonly string[],
  population: Iterable<readonly [stratum: string, size: number]>,
  { counts = strata.map(() => 1) }: { counts?: readonly number[] } = {},
): Poststratification {
  const sizes = new Map(population);
  const sample = new Map<string, number>();
  for (const [i, stratum] of strata.entries()) {
    if (!sizes.has(stratum)) throw new MethodError("unknown-stratum", `no size is given for the stratum "${stratum}"`);
    sample.set(stratum, (sample.get(stratum) ?? 0) + (counts[i] as number));
  }
  const emptyStrata = [...sizes].filter(([id, size]) => size > 0 && !sample.has(id)).map(([id]) => id);
  if (emptyStrata.length > 0) return { weights: undefined, emptyStrata, kish: undefined };
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (!(total > 0)) return { weights: undefined, emptyStrata, kish: undefined };
  const n = counts.reduce((sum, count) => sum + count, 0);
  const weights = strata.map((id) => ((sizes.get(id) ?? 0) / (sample.get(id) ?? 1)) * (n / total));
  const weight = weights.reduce((sum, own, i) => sum + own * (counts[i] as number), 0);
  const squares = weights.reduce((sum, own, i) => sum + own * own * (counts[i] as number), 0);
  return { weights, emptyStrata, kish: effectiveN({ n, weight, squares }).kish };
}

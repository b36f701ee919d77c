import { effectiveCounts } from "../counts/effective-counts.ts";
import type { Histogram } from "../counts/histogram.ts";
import { moments } from "../stats/moments.ts";
import { neumaierSum } from "../stats/neumaier-sum.ts";

/**
 * s0² = Σ(n_u − 1)s_u² / Σ(n_u − 1): how far answers lie apart inside a unit, over disjoint groups (leaf units, or atoms where
 * some are hidden). With `score` the variance is that of what an answer adds to a metric, such as −100, 0 or 100 for NPS.
 * `undefined` when no group has two answers. The groups are taken in the order given: fix it.
 *
 * Source: spec 1.5 and 5.
 *
 * @example pooledVariance([new Map([[1, { n: 1 }], [3, { n: 1 }]]), new Map([[5, { n: 2 }]])]) // => 1
 * @example pooledVariance([new Map([[5, { n: 1 }]])]) // => undefined
 */
export function pooledVariance(
  groups: Iterable<Histogram>,
  {
    score = (answer) => answer,
    weighting = "weighted",
  }: { score?: (answer: number) => number; weighting?: "none" | "weighted" } = {},
): number | undefined {
  const squares: number[] = [];
  const df: number[] = [];
  for (const group of groups) {
    const counts = effectiveCounts(group, { weighting });
    const own = moments(counts.map(([answer, count]) => [score(answer), count]));
    // With a single answer left the effective n is 1 give or take a rounding error, and there is no spread to learn from.
    if (own === undefined || own.n - 1 < 1e-9) continue;
    squares.push(own.squares);
    df.push(own.n - 1);
  }
  return df.length === 0 ? undefined : neumaierSum(squares) / neumaierSum(df);
}

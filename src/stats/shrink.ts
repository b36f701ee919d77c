import { findRoot } from "./find-root.ts";
import { MethodError } from "./method-error.ts";
import { neumaierSum } from "./neumaier-sum.ts";

/** Scores of units pulled towards what units have in common, each by how little it rests on. */
export interface Shrinkage {
  /** τ²: variance between units beyond sampling. */
  tau2: number;
  mean: number;
  /** Per unit, the part of its distance to the mean that is taken off: 0 nothing, 1 everything. */
  shrinkage: (number | undefined)[];
  shrunk: (number | undefined)[];
}

/**
 * Empirical Bayes scores "adjusted for size", for ordering only: a unit of five with a perfect score does not top a list by
 * luck. The sampling variance of a unit is the pooled within-unit variance over its n, not its own variance. A unit without
 * answers takes no part and stays `undefined`. Throws a MethodError `too-few-units` below three units with answers.
 *
 * Source: spec 5; Paule & Mandel 1982; Morris 1983, JASA 78.
 *
 * @example shrink([{ n: 10, value: 50 }, { n: 10, value: 52 }, { n: 10, value: 51 }], { withinVariance: 400 }).shrunk // => [51, 51, 51]
 */
export function shrink(
  units: readonly { n: number; value: number | undefined }[],
  { withinVariance }: { withinVariance: number },
): Shrinkage {
  const known = units.flatMap(({ n, value }) =>
    n > 0 && value !== undefined ? [{ v: withinVariance / n, value }] : [],
  );
  const k = known.length;
  if (k < 3) throw new MethodError("too-few-units", `shrinkage needs three units with answers, there are ${k}`);
  const plain = neumaierSum(known.map(({ value }) => value)) / k;
  const meanAt = (tau2: number): number => {
    const weights = known.map(({ v }) => 1 / (v + tau2));
    const mean = neumaierSum(known.map(({ value }, i) => (weights[i] as number) * value)) / neumaierSum(weights);
    return Number.isFinite(mean) ? mean : plain;
  };
  const excess = (tau2: number): number => {
    const mean = meanAt(tau2);
    return neumaierSum(known.map(({ v, value }) => (value - mean) ** 2 / (v + tau2))) - (k - 1);
  };
  // With this τ² the sum cannot exceed K − 1 any more, so the root lies below it.
  const most = neumaierSum(known.map(({ value }) => (value - plain) ** 2)) / (k - 1);
  const least = withinVariance > 0 ? 0 : 1e-12 * most;
  const tau2 = most > 0 && excess(least) > 0 ? (findRoot(excess, least, most) ?? most) : 0;
  const mean = meanAt(tau2);
  const shrinkage = units.map(({ n, value }) => {
    const v = withinVariance / n;
    if (!(n > 0) || value === undefined) return undefined;
    return v + tau2 > 0 ? v / (v + tau2) : 1;
  });
  const shrunk = units.map(({ value }, i) => {
    const part = shrinkage[i];
    return part === undefined || value === undefined ? undefined : mean + (1 - part) * (value - mean);
  });
  return { tau2, mean, shrinkage, shrunk };
}

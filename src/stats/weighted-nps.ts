import { effectiveN } from "./effective-n.ts";
import { neumaierSum } from "./neumaier-sum.ts";
import { npsInterval } from "./nps-interval.ts";

/** Respondents of one class of answers: how many, Σw and Σw². Those with weight 0 are left out. */
export interface WeightSums {
  n: number;
  weight: number;
  squares: number;
}

/** A weighted NPS, in points. */
export interface WeightedNps {
  used: number;
  nps: number;
  /** Standard error by linearisation: for the appendix; the interval does not use it. */
  seLinearized: number | undefined;
  kish: number;
  /** Design effect n/n_kish: above 2 the weights cost more than half of the answers. */
  deff: number;
  low: number;
  high: number;
}

/**
 * The NPS with weights. The published interval is that of `npsInterval` on effective counts (share × n_kish), so it is never
 * zero-width, and equal weights give the unweighted interval. `undefined` when no weight is left.
 *
 * Source: spec 4; Kish 1965; linearisation as in Lumley's survey::svymean.
 *
 * @example weightedNps({ promoters: { n: 2, weight: 2, squares: 2 }, passives: { n: 1, weight: 1, squares: 1 }, detractors: { n: 1, weight: 1, squares: 1 } })?.nps // => 25
 */
export function weightedNps(
  { promoters, passives, detractors }: { promoters: WeightSums; passives: WeightSums; detractors: WeightSums },
  { level = 0.95 }: { level?: number } = {},
): WeightedNps | undefined {
  const n = promoters.n + passives.n + detractors.n;
  const weight = promoters.weight + passives.weight + detractors.weight;
  const squares = promoters.squares + passives.squares + detractors.squares;
  const { kish } = effectiveN({ n, weight, squares });
  if (kish === undefined) return undefined;
  const counts = {
    promoters: (promoters.weight / weight) * kish,
    passives: (passives.weight / weight) * kish,
    detractors: (detractors.weight / weight) * kish,
  };
  const interval = npsInterval(counts, { level });
  if (interval === undefined) return undefined;
  const theta = (promoters.weight - detractors.weight) / weight;
  const spread =
    promoters.squares * (1 - theta) ** 2 + passives.squares * theta ** 2 + detractors.squares * (1 + theta) ** 2;
  return {
    used: n,
    nps: 100 * theta,
    seLinearized: n > 1 ? (100 * Math.sqrt((n / (n - 1)) * spread)) / weight : undefined,
    kish,
    deff: n / kish,
    low: interval.low,
    high: interval.high,
  };
}

/**
 * The weighted NPS of single answers 0-10, each with its weight. An answer that is `undefined` or weighs 0 is left out.
 *
 * Source: spec 0.2 and 4.
 *
 * @example weightedNpsOf([{ answer: 10, weight: 3 }, { answer: 2, weight: 1 }])?.nps // => 50
 * @example weightedNpsOf([{ answer: 10, weight: 0 }]) // => undefined
 */
export function weightedNpsOf(
  answers: readonly { answer: number | undefined; weight: number }[],
  { level = 0.95 }: { level?: number } = {},
): WeightedNps | undefined {
  const used = answers.flatMap(({ answer, weight }) =>
    answer === undefined || weight === 0 ? [] : [{ answer, weight }],
  );
  const sums = (counts: (answer: number) => boolean): WeightSums => {
    // Ascending, so that the order of the rows cannot show in the last bit.
    const weights = used.flatMap(({ answer, weight }) => (counts(answer) ? [weight] : [])).sort((a, b) => a - b);
    return {
      n: weights.length,
      weight: neumaierSum(weights),
      squares: neumaierSum(weights.map((weight) => weight * weight)),
    };
  };
  return weightedNps(
    {
      promoters: sums((answer) => answer >= 9),
      passives: sums((answer) => answer > 6 && answer < 9),
      detractors: sums((answer) => answer <= 6),
    },
    { level },
  );
}

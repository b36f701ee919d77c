import { type Histogram, isWeighted, weightUnit } from "./histogram.ts";

/**
 * What each answer of a histogram is worth in independent answers: its share of the weight × n_kish, with
 * n_kish = (Σw)²/Σw². Every formula for plain counts then holds for weighted ones, and equal weights give the plain counts
 * back to the last bit. Without weights, or with `weighting: "none"`, these are the numbers of respondents.
 * Empty when nobody answered or no weight is left.
 *
 * Source: spec 4; Kish 1965.
 *
 * @example effectiveCounts(new Map([[9, { n: 2 }], [3, { n: 1 }]])) // => [[9, 2], [3, 1]]
 * @example effectiveCounts(new Map([[9, { n: 1, weight: 3_000_000_000_000n, squares: 9_000_000_000_000_000_000_000_000n }], [3, { n: 1, weight: 1_000_000_000_000n, squares: 1_000_000_000_000_000_000_000_000n }]])) // => [[9, 1.2], [3, 0.4]]
 */
export function effectiveCounts(
  histogram: Histogram,
  { weighting = "weighted" }: { weighting?: "none" | "weighted" } = {},
): [answer: number, count: number][] {
  if (weighting === "none" || !isWeighted(histogram)) return respondentCounts(histogram);
  const weighed = [...histogram].map(([answer, { n, weight, squares }]) => ({
    answer,
    weight: weight ?? BigInt(n) * weightUnit,
    squares: squares ?? BigInt(n) * weightUnit * weightUnit,
  }));
  const weight = weighed.reduce((sum, cell) => sum + cell.weight, 0n);
  const squares = weighed.reduce((sum, cell) => sum + cell.squares, 0n);
  if (weight <= 0n || squares <= 0n) return [];
  return weighed.flatMap((cell) => (cell.weight > 0n ? [[cell.answer, ratio(cell.weight * weight, squares)]] : []));
}

/** Everybody counts once. A plain loop: every figure and every difference of the report passes here. */
function respondentCounts(histogram: Histogram): [answer: number, count: number][] {
  const counts: [answer: number, count: number][] = [];
  for (const [answer, { n }] of histogram) if (n > 0) counts.push([answer, n]);
  return counts;
}

/** a/b as a number; whole when it is whole. */
function ratio(a: bigint, b: bigint): number {
  return Number(a / b) + Number(a % b) / Number(b);
}

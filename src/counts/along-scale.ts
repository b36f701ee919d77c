import { type Histogram, weightUnit } from "./histogram.ts";

/** Sums per answer, from the lowest answer of the scale to the highest, as plain numbers. */
export interface AlongScale {
  n: number[];
  weight: number[];
  squares: number[];
}

/**
 * A histogram written out along its scale, with 0 where nobody answered: for tables and charts.
 *
 * Source: spec 0.3.
 *
 * @example alongScale(new Map([[2, { n: 3 }]]), { min: 1, max: 3 }).n // => [0, 3, 0]
 */
export function alongScale(histogram: Histogram, { min, max }: { min: number; max: number }): AlongScale {
  const answers = Array.from({ length: max - min + 1 }, (_, index) => histogram.get(min + index));
  return {
    n: answers.map((sums) => sums?.n ?? 0),
    weight: answers.map((sums) => (sums?.weight === undefined ? (sums?.n ?? 0) : asNumber(sums.weight, weightUnit))),
    squares: answers.map((sums) =>
      sums?.squares === undefined ? (sums?.n ?? 0) : asNumber(sums.squares, weightUnit * weightUnit),
    ),
  };
}

function asNumber(sum: bigint, unit: bigint): number {
  return Number(sum / unit) + Number(sum % unit) / Number(unit);
}

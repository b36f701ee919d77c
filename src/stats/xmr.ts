import { neumaierSum } from "./neumaier-sum.ts";

/** A process behaviour chart: where a series normally stays, and what stands out. Indices count from 0. */
export interface Xmr {
  centre: number | undefined;
  meanMovingRange: number | undefined;
  lower: number | undefined;
  upper: number | undefined;
  movingRangeUpper: number | undefined;
  /** Points beyond the limits. */
  outside: number[];
  /** Points in a run of at least `runLength` strictly on one side of the centre. */
  inRun: number[];
}

/**
 * The XmR chart of a monthly outcome: mean ± 2.66 times the mean moving range, and long runs on one side. For ten points or
 * more. A missing point (`undefined`) ends a run and has no moving range.
 *
 * Source: spec 3.8; Wheeler 1993, Understanding Variation.
 *
 * @example xmr([4, 6, 4, 6]).meanMovingRange // => 2
 * @example xmr([]).centre // => undefined
 */
export function xmr(values: readonly (number | undefined)[], { runLength = 8 }: { runLength?: number } = {}): Xmr {
  const known = values.filter((value) => value !== undefined);
  const ranges = values.flatMap((value, i) => {
    const before = values[i - 1];
    return value === undefined || before === undefined ? [] : [Math.abs(value - before)];
  });
  // A point that differs from a line by rounding lies on it: a series that never moves gives no signal.
  const rounding = 1e-12 * known.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const centre = known.length === 0 ? undefined : neumaierSum(known) / known.length;
  const range = ranges.length === 0 ? undefined : neumaierSum(ranges) / ranges.length;
  const reach = range === undefined ? undefined : ((3 * Math.sqrt(Math.PI)) / 2) * range;
  const lower = centre === undefined || reach === undefined ? undefined : centre - reach;
  const upper = centre === undefined || reach === undefined ? undefined : centre + reach;
  return {
    centre,
    meanMovingRange: range,
    lower,
    upper,
    movingRangeUpper: range === undefined ? undefined : range * (1 + 3 * Math.sqrt(Math.PI / 2 - 1)),
    outside: values.flatMap((value, i) =>
      value !== undefined && centre !== undefined && Math.abs(value - centre) > (reach ?? Infinity) + rounding
        ? [i]
        : [],
    ),
    inRun: centre === undefined ? [] : runs(values, centre, { runLength, rounding }),
  };
}

function runs(
  values: readonly (number | undefined)[],
  centre: number,
  { runLength, rounding }: { runLength: number; rounding: number },
): number[] {
  const sides = values.map((value) =>
    value === undefined || Math.abs(value - centre) <= rounding ? 0 : Math.sign(value - centre),
  );
  const found: number[] = [];
  let start = 0;
  for (let i = 1; i <= sides.length; i += 1) {
    if (i < sides.length && sides[i] === sides[start]) continue;
    if (sides[start] !== 0 && i - start >= runLength) for (let at = start; at < i; at += 1) found.push(at);
    start = i;
  }
  return found;
}

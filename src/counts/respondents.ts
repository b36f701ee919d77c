import type { Histogram } from "./histogram.ts";

/**
 * How many people stand behind a histogram: the n of a score, never weighted.
 *
 * Source: design, section 5.
 *
 * @example respondents(new Map([[4, { n: 2 }], [5, { n: 3 }]])) // => 5
 */
export function respondents(histogram: Histogram): number {
  let n = 0;
  for (const sums of histogram.values()) n += sums.n;
  return n;
}

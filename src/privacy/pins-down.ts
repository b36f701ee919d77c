import type { Histogram } from "../counts/histogram.ts";
import { limits } from "./limits.ts";

/**
 * Does a published distribution pin down `size` hidden people among those it counts? Their total lies between that of the
 * `size` lowest and that of the `size` highest answers; it must have room of half of what the scale allows (spec 6.6).
 *
 * @example pinsDown(new Map([[3, { n: 3 }], [4, { n: 20 }]]), 4, { min: 1, max: 5 }) // => true
 * @example pinsDown(new Map([[1, { n: 9 }], [5, { n: 9 }]]), 4, { min: 1, max: 5 }) // => false
 */
export function pinsDown(group: Histogram, size: number, { min, max }: { min: number; max: number }): boolean {
  const ascending = [...group].sort(([a], [b]) => a - b);
  return total(ascending.toReversed(), size) - total(ascending, size) < (limits.openShare / 100) * size * (max - min);
}

/** The total of the first `size` people. */
function total(answers: readonly [number, { n: number }][], size: number): number {
  let left = size;
  let sum = 0;
  for (const [answer, { n }] of answers) {
    const taken = Math.min(left, n);
    sum += taken * answer;
    left -= taken;
  }
  return sum;
}

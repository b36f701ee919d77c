import type { Histogram } from "../counts/histogram.ts";
import { limits } from "./limits.ts";

/** What a reader knows of people by the class of their answers: how many of them are in each. */
export interface KnownClasses {
  classOf(answer: number): number;
  /** People per class, of a group that holds the hidden ones. */
  counts: ReadonlyMap<number, number>;
}

/**
 * Does a published distribution pin down `size` hidden people among those it counts? Their total lies between that of the
 * `size` lowest and that of the `size` highest answers; it must have room of half of what the scale allows (spec 6.6).
 *
 * @param known the classes of a smaller group that they are in, where the scores of units tell these: no more of them can be in a class
 *
 * @example pinsDown(new Map([[3, { n: 3 }], [4, { n: 20 }]]), 4, { min: 1, max: 5 }) // => true
 * @example pinsDown(new Map([[1, { n: 9 }], [5, { n: 9 }]]), 4, { min: 1, max: 5 }) // => false
 * @example pinsDown(new Map([[1, { n: 9 }], [5, { n: 9 }]]), 4, { min: 1, max: 5 }, { classOf: (answer) => answer, counts: new Map([[1, 1], [5, 5]]) }) // => true
 */
export function pinsDown(
  group: Histogram,
  size: number,
  { min, max }: { min: number; max: number },
  known?: KnownClasses,
): boolean {
  const ascending = [...group].sort(([a], [b]) => a - b);
  const room = total(ascending.toReversed(), size, known) - total(ascending, size, known);
  return room < (limits.openShare / 100) * size * (max - min) - 1e-9;
}

/** The total of the first `size` people, no more of a class than are known to be in it. */
function total(answers: readonly [number, { n: number }][], size: number, known: KnownClasses | undefined): number {
  const left = new Map(known?.counts);
  let people = size;
  let sum = 0;
  for (const [answer, { n }] of answers) {
    const own = known?.classOf(answer) ?? 0;
    const taken = Math.min(people, n, known === undefined ? n : Math.max(0, left.get(own) ?? 0));
    left.set(own, (left.get(own) ?? 0) - taken);
    sum += taken * answer;
    people -= taken;
  }
  return sum;
}

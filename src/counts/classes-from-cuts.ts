import type { Classes } from "./class-counts.ts";

/**
 * The classes of a scale given by two cuts: favourable from one answer upwards, unfavourable up to another.
 *
 * Source: spec 1.2.
 *
 * @example classesFromCuts({ min: 1, max: 5, favorableFrom: 4, unfavorableTo: 2 }) // => { min: 1, max: 5, favorable: [4, 5], unfavorable: [1, 2] }
 */
export function classesFromCuts({
  min,
  max,
  favorableFrom,
  unfavorableTo,
}: {
  min: number;
  max: number;
  favorableFrom: number;
  unfavorableTo: number;
}): Classes {
  const answers = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return {
    min,
    max,
    favorable: answers.filter((answer) => answer >= favorableFrom),
    unfavorable: answers.filter((answer) => answer <= unfavorableTo),
  };
}

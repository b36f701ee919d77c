import { neumaierSum } from "./neumaier-sum.ts";

/**
 * The score of one person on a construct: the mean of the items answered, each on 0-100 and already turned, provided at least
 * half of them were answered (or another `minimumShare`, and never fewer than one). Otherwise `undefined`: nothing is filled in.
 *
 * Source: spec 2; half rule of Graham 2009 and Newman 2014.
 *
 * @example personScore([100, 50, undefined, undefined]) // => 75
 * @example personScore([100, undefined, undefined, undefined]) // => undefined
 */
export function personScore(
  items: readonly (number | undefined)[],
  { minimumShare = 0.5 }: { minimumShare?: number } = {},
): number | undefined {
  const answered = items.filter((item) => item !== undefined);
  // 0.6 of 5 items is 3 items, though 0.6 * 5 in binary may come out a hair above.
  const needed = Math.max(1, Math.ceil(minimumShare * items.length - 1e-9));
  return answered.length >= needed ? neumaierSum(answered) / answered.length : undefined;
}

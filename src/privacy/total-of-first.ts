/**
 * What the first `people` of some groups add up to: with the highest first the most that so many can have added, with the lowest first
 * the least.
 *
 * @param groups how many people, and what each of them adds
 *
 * @example totalOfFirst([{ n: 2, each: 5 }, { n: 9, each: 4 }], 3) // => 14
 */
export function totalOfFirst(groups: readonly { n: number; each: number }[], people: number): number {
  let left = people;
  let sum = 0;
  for (const { n, each } of groups) {
    const taken = Math.min(left, n);
    sum += taken * each;
    left -= taken;
  }
  return sum;
}

import { incompleteGamma } from "./incomplete-gamma.ts";

/** Pooled cells hold at least this many of both groups together: below it the χ² distribution does not hold in its far tail. */
const leastInCell = 10;

/** How far two distributions lie apart. */
export interface DistributionGap {
  /** Cramér's V: 0 for equal distributions, 1 for distributions that share nothing. */
  v: number;
  /** The chance of a χ² this large when both groups come from one population. */
  p: number;
}

/**
 * How far two groups differ in how often each answer of a scale was given: Pearson's χ² of the two rows, the chance of it, and Cramér's
 * V = √(χ²/N), which does not grow with n. Neighbouring answers are pooled from the lowest until a cell holds ten of both groups.
 *
 * Source: Pearson 1900; Cramér 1946, section 21.9, with two rows.
 *
 * @param one how often each answer was given in one group, along the scale
 * @param other the same answers in the other group
 * @returns `undefined` when a group is empty, or when fewer than two cells are left
 *
 * @example cramersV([30, 10], [10, 30])?.v // => 0.5
 * @example cramersV([30, 10], [30, 10]) // => { v: 0, p: 1 }
 * @example cramersV([3, 1], [0, 2]) // => undefined
 */
export function cramersV(one: readonly number[], other: readonly number[]): DistributionGap | undefined {
  const cells: [number, number][] = [];
  let [a, b] = [0, 0];
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    a += one[at] ?? 0;
    b += other[at] ?? 0;
    if (a + b < leastInCell) continue;
    cells.push([a, b]);
    [a, b] = [0, 0];
  }
  const last = cells.at(-1);
  if (last === undefined) return undefined;
  last[0] += a;
  last[1] += b;
  const [n, m] = cells.reduce(([sumA, sumB], [cellA, cellB]) => [sumA + cellA, sumB + cellB], [0, 0]);
  if (n === 0 || m === 0 || cells.length < 2) return undefined;
  const square = cells.reduce((sum, [cellA, cellB]) => {
    const both = (cellA + cellB) / (n + m);
    return sum + (cellA - n * both) ** 2 / (n * both) + (cellB - m * both) ** 2 / (m * both);
  }, 0);
  return { v: Math.sqrt(square / (n + m)), p: 1 - incompleteGamma((cells.length - 1) / 2, square / 2) };
}

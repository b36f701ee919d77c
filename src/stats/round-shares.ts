/**
 * Shares in percent that add up to exactly 100 at the decimals shown: every share is rounded down, and the units left go to the
 * largest remainders (ties: the larger count, then the earlier one). Every entry is `undefined` when there is nothing to share.
 *
 * Rounding each share by itself shows 99 or 101; adjusting the last one always wrongs the same category.
 *
 * Source: spec 0.5; largest remainder (Hamilton).
 *
 * @example roundShares([1, 1, 1]) // => [34, 33, 33]
 * @example roundShares([0, 0]) // => [undefined, undefined]
 */
export function roundShares(
  counts: readonly number[],
  { decimals = 0 }: { decimals?: number } = {},
): (number | undefined)[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!(total > 0)) return counts.map(() => undefined);
  const factor = 10 ** decimals;
  const units = 100 * factor;
  const parts = counts.map((count, index) => {
    const remainder = (units * count) % total;
    return { count, index, remainder, floor: Math.round((units * count - remainder) / total) };
  });
  const left = units - parts.reduce((sum, { floor }) => sum + floor, 0);
  // Weighted counts are not whole: remainders that differ by less than rounding noise count as equal.
  const noise = 1e-12 * total * units;
  const byRemainder = [...parts].sort((one, other) => {
    const apart = other.remainder - one.remainder;
    if (Math.abs(apart) > noise) return apart;
    return other.count - one.count || one.index - other.index;
  });
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return parts.map(({ floor, index }) => (floor + (raised.has(index) ? 1 : 0)) / factor);
}

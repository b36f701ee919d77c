/**
 * Shares in whole percent that add up to 100: floors first, the rest by largest remainder, ties to the larger share and
 * then to the first (spec 0.5). Empty when there is nothing to divide.
 *
 * @example wholeShares([1, 1, 1]) // => [34, 33, 33]
 * @example wholeShares([17, 29, 11, 3, 40]) // => [17, 29, 11, 3, 40]
 */
export function wholeShares(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total <= 0) return [];
  const exact = parts.map((part) => (100 * part) / total);
  const shares = exact.map((share) => Math.floor(share + 1e-9));
  const left = 100 - shares.reduce((sum, share) => sum + share, 0);
  const order = exact
    .map((share, place) => ({ share, place, rest: share - (shares[place] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || b.share - a.share || a.place - b.place);
  for (const { place } of order.slice(0, left)) shares[place] = (shares[place] ?? 0) + 1;
  return shares;
}

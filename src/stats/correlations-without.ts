import { correlation, type PairMoments, pairMoments } from "./correlation.ts";

/**
 * The correlation of x and y without the first pair, without the second, and so on: what a jackknife and a search for a single pair
 * that makes the difference need. From the moments of all pairs in one pass, so that thousands of pairs take no longer than a moment;
 * where next to nothing is left without a pair, it is counted anew.
 *
 * Source: leaving pair i out takes n/(n − 1)·(x_i − x̄)(y_i − ȳ) off the sum of products (Miller 1974).
 *
 * @returns one a pair; `undefined` where x or y no longer varies
 *
 * @example correlationsWithout([1, 2, 3, 9], [1, 3, 2, 9])[3] // => 0.5
 */
export function correlationsWithout(x: readonly number[], y: readonly number[]): (number | undefined)[] {
  const moments = pairMoments(x, y);
  if (moments === undefined) return x.map(() => undefined);
  return x.map((_, out) => {
    const quick = without(moments, x[out] ?? 0, y[out] ?? 0);
    if (quick !== undefined) return quick;
    const isIn = (_: number, index: number) => index !== out;
    return correlation(x.filter(isIn), y.filter(isIn));
  });
}

function without({ n, meanX, meanY, varianceX, varianceY, covariance }: PairMoments, x: number, y: number) {
  const share = n / (n - 1);
  const [allX, allY] = [(n - 1) * varianceX, (n - 1) * varianceY];
  const leftX = allX - share * (x - meanX) ** 2;
  const leftY = allY - share * (y - meanY) ** 2;
  // So much cancels out there that rounding would show.
  if (!(leftX > 1e-4 * allX && leftY > 1e-4 * allY)) return undefined;
  const r = ((n - 1) * covariance - share * (x - meanX) * (y - meanY)) / Math.sqrt(leftX) / Math.sqrt(leftY);
  return 1 - Math.abs(r) < 1e-12 ? undefined : r;
}

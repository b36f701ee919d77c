import { fCdf } from "./f-cdf.ts";
import { findRoot } from "./find-root.ts";

/**
 * The value that an F variable with `df1` and `df2` degrees of freedom stays below with chance p.
 * Throws a RangeError unless 0 < p < 1 and both degrees of freedom are positive.
 *
 * Source: root of the distribution function (spec 0.4).
 *
 * @example fQuantile(0.5, 2, 2) // => 1
 * @example fQuantile(0.975, 117, 468) // => 1.316605572430131
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (!(p > 0 && p < 1 && df1 > 0 && df2 > 0)) {
    throw new RangeError(`an F quantile needs 0 < p < 1 and positive df, got ${p}, ${df1} and ${df2}`);
  }
  let low = 1;
  let high = 1;
  while (fCdf(high, df1, df2) < p && high < 1e150) high *= 2;
  while (fCdf(low, df1, df2) > p && low > 0) low /= 2;
  return findRoot((f) => fCdf(f, df1, df2) - p, low, high) ?? high;
}

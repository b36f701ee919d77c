import { fCdf } from "./f-cdf.ts";

/** The F-test of a regression as a whole: could this much be explained by chance alone? */
export interface WholeModelTest {
  f: number;
  df1: number;
  df2: number;
  p: number;
}

/**
 * Whether all predictors together explain more of an outcome than predictors would that have nothing to do with it:
 * F = (R²/p)/((1 − R²)/(n − p − 1)) on p and n − p − 1 degrees of freedom. Only after this test is anything said of a single
 * predictor. `undefined` where no degree of freedom is left.
 *
 * Source: spec 7; Lindeman, Merenda & Gold 1980.
 *
 * @param model.r2 explained variance as a fraction
 *
 * @example wholeModelTest({ n: 5, r2: 0.5, predictors: 2 })?.p // => 0.5
 * @example wholeModelTest({ n: 3, r2: 0.5, predictors: 2 }) // => undefined
 */
export function wholeModelTest({
  n,
  r2,
  predictors,
}: {
  n: number;
  r2: number;
  predictors: number;
}): WholeModelTest | undefined {
  const [df1, df2] = [predictors, n - predictors - 1];
  if (!(df1 > 0 && df2 > 0)) return undefined;
  const f = r2 >= 1 ? Infinity : r2 / df1 / ((1 - r2) / df2);
  // The upper tail by the other end of the scale, so that a small p is not lost in 1 minus nearly 1.
  return { f, df1, df2, p: f === Infinity ? 0 : f <= 0 ? 1 : fCdf(1 / f, df2, df1) };
}

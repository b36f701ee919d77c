/** One stated assumption of a what-if, such as days of absence per person. */
export interface Factor {
  low: number | undefined;
  base: number | undefined;
  high: number | undefined;
}

export interface WhatIf {
  /** The product of all factors at each of their three values; absent when there are no factors or one is not stated. */
  low?: number;
  base?: number;
  high?: number;
  /** Always: low and high are ranges of assumptions, not an interval of an estimate. */
  isForecast: false;
}

/**
 * What a change would be worth if all stated assumptions held: the product of the factors (spec 9). Each factor is printed with its
 * source; the effect factor's low includes 0 unless the link is graded strong, and none is taken from a regression slope.
 *
 * @example whatIf([{ low: 1, base: 2, high: 3 }, { low: 0, base: 10, high: 20 }]) // => { isForecast: false, low: 0, base: 20, high: 60 }
 */
export function whatIf(factors: readonly Factor[]): WhatIf {
  const found: WhatIf = { isForecast: false };
  for (const side of ["low", "base", "high"] as const) {
    const product = factors.reduce((total, factor) => total * (factor[side] ?? Number.NaN), 1);
    // Nothing times a loss is nothing: adding 0 keeps it from being −0.
    if (factors.length > 0 && Number.isFinite(product)) found[side] = product + 0;
  }
  return found;
}

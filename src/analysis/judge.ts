import type { Difference } from "../metrics/metric.ts";
import { adjustFalseDiscovery } from "../stats/adjust-false-discovery.ts";
import { type ChangeLabel, classifyChange } from "../stats/classify-change.ts";

/** One difference that was tested, with the smallest difference worth talking about in its own unit. */
export interface Tested {
  difference: Difference;
  meaningful: number;
}

/** The share of claimed differences that may be chance, over a declared family (spec 3.7). */
export const falseDiscoveryRate = 0.05;

/**
 * The verdicts on a family of differences that are read together (spec 3.6 and 3.7): p is adjusted over the family, and only
 * then each difference gets its label.
 *
 * @param q the share of claimed differences that may be chance
 * @returns one label per difference, in input order
 */
export function judge(family: readonly Tested[], q = falseDiscoveryRate): ChangeLabel[] {
  const adjusted = adjustFalseDiscovery(family.map(({ difference }) => difference.p));
  return family.map(({ difference, meaningful }, index) => {
    const { adjusted: d, se, df, difference: raw } = difference;
    return classifyChange({ d, se, df, meaningful, pAdjusted: adjusted[index], raw }, { q });
  });
}

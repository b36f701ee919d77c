import { leverage } from "./leverage.ts";

export interface LeverageVerdict {
  /** Per person. */
  leverage: number[];
  max: number | undefined;
  /** 1/(k−1): what every leverage must stay below. */
  limit: number;
  passes: boolean;
}

/**
 * Whether overlapping groups can be shown together: if every leverage is below 1/(k−1), no combination of their totals isolates
 * fewer than k people (theorem of spec 6.3). Sufficient, not necessary: it hides more than it must and never too little.
 *
 * @param members one row per person, one column per shown group: 1 for a member, 0 otherwise
 * @param options.k smallest group that may be derived
 *
 * @example leverageAudit([[1], [1], [1], [1], [1]], { k: 5 }).passes // => true
 * @example leverageAudit([[1], [1], [1], [1]], { k: 5 }).passes // => false
 */
export function leverageAudit(members: readonly (readonly number[])[], options: { k: number }): LeverageVerdict {
  const limit = 1 / (options.k - 1);
  const found = leverage(members);
  const max = found.length === 0 ? undefined : found.reduce((a, b) => Math.max(a, b));
  // A group of exactly k−1 must fail, whichever way its 1/(k−1) was rounded.
  return { leverage: found, max, limit, passes: (max ?? 0) < limit - 1e-9 };
}

import { normalQuantile } from "./normal-quantile.ts";
import { studentTQuantile } from "./student-t-quantile.ts";

/** What a difference may be called. Only `higher` and `lower` get a colour or an arrow. */
export type ChangeLabel =
  | "higher"
  | "lower"
  | "slightly-higher"
  | "slightly-lower"
  | "no-meaningful-difference"
  | "not-enough-data";

/** What the label of a difference rests on. */
export interface ChangeEvidence {
  /** The adjusted difference. */
  d: number | undefined;
  se: number | undefined;
  /** Degrees of freedom; absent for a normal test. */
  df?: number | undefined;
  /** δ: the smallest difference worth talking about, in the unit of d. */
  meaningful: number;
  /** p after correction for the whole family of tests. */
  pAdjusted: number | undefined;
  /** The raw difference that is printed; when it points the other way than d nothing can be said. */
  raw?: number | undefined;
}

/**
 * The word for a difference. "About the same" must be shown, by two one-sided tests within ±δ, just as "higher" must be:
 * what neither shows is `not-enough-data`. A difference that is certain but smaller than δ is `slightly-higher` or `-lower`.
 *
 * Source: spec 3.6; Schuirmann 1987.
 *
 * @example classifyChange({ d: 12, se: 3, meaningful: 10, pAdjusted: 0.001 }) // => "higher"
 * @example classifyChange({ d: 4, se: 0.5, meaningful: 10, pAdjusted: 0.000001 }) // => "no-meaningful-difference"
 * @example classifyChange({ d: 15, se: 10, meaningful: 10, pAdjusted: 0.2 }) // => "not-enough-data"
 */
export function classifyChange(evidence: ChangeEvidence, { q = 0.05 }: { q?: number } = {}): ChangeLabel {
  const { d, se, df, meaningful, pAdjusted, raw } = evidence;
  if (!isNumber(d) || !isNumber(se) || (df !== undefined && !(df > 0))) return "not-enough-data";
  if (raw !== undefined && raw * d < 0) return "not-enough-data";
  const t90 = df === undefined || df === Infinity ? normalQuantile(0.95) : studentTQuantile(0.95, df);
  if (d - t90 * se > -meaningful && d + t90 * se < meaningful) return "no-meaningful-difference";
  const certain = se === 0 || (isNumber(pAdjusted) && pAdjusted <= q);
  if (!certain || d === 0) return "not-enough-data";
  if (Math.abs(d) >= meaningful) return d > 0 ? "higher" : "lower";
  return d > 0 ? "slightly-higher" : "slightly-lower";
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}

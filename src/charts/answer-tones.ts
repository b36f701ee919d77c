import type { DistributionRow } from "../report/rows.ts";
import type { Subject } from "../report/site-report.ts";
import { wholeShares } from "../report/whole-shares.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import type { LikertTone } from "./bar-likert.ts";

/** One answer of a question with its share and what it counts as. */
export interface ToneShare {
  value: number;
  /** "4 agree", or the number alone. */
  name: string;
  /** Whole percent; together 100. */
  share: number;
  tone: LikertTone;
}

/**
 * The published answers to a question, from the lowest to the highest answer. The tone follows what counts as favourable:
 * the outermost answer on either side is the strong one. A question asked in reverse turns round. `undefined` when the
 * distribution is not shown.
 */
export function toneShares(
  subject: Subject,
  rows: readonly DistributionRow[],
  locale: Locale,
): ToneShare[] | undefined {
  const { scale, classes, reversed } = subject;
  if (scale === undefined || classes === undefined || rows.length === 0) return undefined;
  if (rows.some(({ state, share }) => state !== "ok" || share === undefined)) return undefined;
  const ordered = [...rows].sort((a, b) => a.value - b.value);
  const shares = wholeShares(ordered.map(({ share = 0 }) => share));
  if (shares.length === 0) return undefined;
  const points = scale.max - scale.min + 1;
  return ordered.map(({ value }, place) => {
    const counted = reversed ? scale.min + scale.max - value : value;
    const label = scale.labels[String(value)];
    return {
      value,
      name:
        label === undefined
          ? String(value)
          : points === 2
            ? inLocale(label, locale)
            : `${value} ${inLocale(label, locale)}`,
      share: shares[place] ?? 0,
      tone: toneOf(counted, scale, classes, points),
    };
  });
}

function toneOf(
  value: number,
  { min, max }: { min: number; max: number },
  { favorable, unfavorable }: { favorable: number[]; unfavorable: number[] },
  points: number,
): LikertTone {
  // Eleven points have no room for shades: detractors, passives and promoters are one tone each.
  const shaded = points <= 7 && points > 2;
  if (favorable.includes(value)) return shaded && value !== max ? "better-2" : "better";
  if (unfavorable.includes(value)) return shaded && value !== min ? "worse-2" : "worse";
  return "neutral";
}

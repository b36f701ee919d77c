import type { ChangeLabel } from "../stats/classify-change.ts";

/** How far a goal or an action is (design 3). */
export type Standing =
  | "met"
  | "on-course"
  | "too-close"
  | "behind"
  | "moving-away"
  | "not-reportable"
  | "not-yet-measured";

/** A published score; without ends it has no margin. */
export interface ShownScore {
  value: number;
  low?: number | undefined;
  high?: number | undefined;
}

/** What a standing rests on: published figures only. */
export interface StandingEvidence {
  /** The score that is to change; absent where it is not shown. */
  baseline: ShownScore | undefined;
  /** Whether the score was asked again after the baseline. */
  isAsked: boolean;
  /** The score as it was asked last; absent where it is not shown, or cannot be compared with the baseline. */
  now: ShownScore | undefined;
  target: number;
  /** Where the straight line from baseline to target is when `now` was measured. */
  line: number;
  /** Which way is good news. */
  better: "higher" | "lower";
  /** The published verdict on the change from baseline to now; absent where none is published. */
  change?: ChangeLabel | undefined;
}

/**
 * How far a goal is, told from the whole margin and never from the figure alone: `met` when all of it lies at or beyond the target,
 * `on-course` when all of it lies at or beyond the line, `behind` when all of it falls short of the line; `moving-away` when the score is
 * also clearly worse than at the start. A line inside the margin is `too-close`: it cannot be told yet. So is a score without a margin,
 * as a source published it: how sure it is nobody knows.
 *
 * Clearly worse is the published verdict `higher` or `lower`, in the direction that is bad news; a slight change is certain, but too small to
 * be called so. Where no verdict is published (two waves that are not compared) the margins of both must lie apart.
 *
 * Source: design 3; brief 8.3.
 *
 * @example standing({ baseline: { value: 60 }, isAsked: true, now: { value: 72, low: 70, high: 74 }, target: 70, line: 65, better: "higher" }) // => "met"
 * @example standing({ baseline: { value: 60 }, isAsked: true, now: { value: 64, low: 61, high: 67 }, target: 70, line: 65, better: "higher" }) // => "too-close"
 * @example standing({ baseline: { value: 30 }, isAsked: true, now: { value: 36, low: 34, high: 38 }, target: 20, line: 25, better: "lower", change: "higher" }) // => "moving-away"
 * @example standing({ baseline: undefined, isAsked: true, now: { value: 64 }, target: 70, line: 65, better: "higher" }) // => "not-reportable"
 */
export function standing(evidence: StandingEvidence): Standing {
  const { baseline, isAsked, now, target, line, better } = evidence;
  if (baseline === undefined) return "not-reportable";
  if (!isAsked) return "not-yet-measured";
  if (now === undefined) return "not-reportable";
  const ends = endsOf(now, better);
  if (ends === undefined) return "too-close";
  if (ends.worst >= goodness(target, better)) return "met";
  if (ends.worst >= goodness(line, better)) return "on-course";
  if (ends.best >= goodness(line, better)) return "too-close";
  return isClearlyWorse(evidence) ? "moving-away" : "behind";
}

function isClearlyWorse({ baseline, now, better, change }: StandingEvidence): boolean {
  if (change !== undefined) return change === (better === "higher" ? "lower" : "higher");
  const [then, since] = [baseline, now].map((score) => score && endsOf(score, better));
  return then !== undefined && since !== undefined && since.best < then.worst;
}

/** The ends of a margin, the more the better. */
function endsOf({ low, high }: ShownScore, better: "higher" | "lower"): { worst: number; best: number } | undefined {
  if (low === undefined || high === undefined) return undefined;
  const [one, other] = [goodness(low, better), goodness(high, better)];
  return { worst: Math.min(one, other), best: Math.max(one, other) };
}

/** A score turned so that more is better. */
function goodness(score: number, better: "higher" | "lower"): number {
  return better === "higher" ? score : -score;
}

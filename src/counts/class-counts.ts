import type { Histogram } from "./histogram.ts";

/** How many people answered on which side. */
export interface ClassCounts {
  unfavorable: number;
  neutral: number;
  favorable: number;
}

/** The classes of a scale; `lower` means a low answer is good news, and mirrors the answers first. */
export interface Classes {
  min: number;
  max: number;
  favorable: readonly number[];
  unfavorable: readonly number[];
  direction?: "higher" | "lower";
}

/**
 * The answers of a group in three classes: unfavourable, neutral, favourable. For NPS these are detractors, passives, promoters.
 *
 * Source: spec 1.1, 1.2 and 6.6.
 *
 * @example classCounts(new Map([[1, { n: 2 }], [3, { n: 1 }], [5, { n: 4 }]]), { min: 1, max: 5, favorable: [4, 5], unfavorable: [1, 2] }) // => { unfavorable: 2, neutral: 1, favorable: 4 }
 */
export function classCounts(histogram: Histogram, classes: Classes): ClassCounts {
  const counts = { unfavorable: 0, neutral: 0, favorable: 0 };
  for (const [answer, { n }] of histogram) counts[classOf(answer, classes)] += n;
  return counts;
}

/**
 * The class of one answer.
 *
 * Source: spec 1.2; reversed items as in spec 2 (min + max − answer).
 *
 * @example classOf(1, { min: 1, max: 5, favorable: [4, 5], unfavorable: [1, 2], direction: "lower" }) // => "favorable"
 */
export function classOf(answer: number, classes: Classes): keyof ClassCounts {
  const { min, max, favorable, unfavorable, direction } = classes;
  const turned = direction === "lower" ? min + max - answer : answer;
  if (favorable.includes(turned)) return "favorable";
  return unfavorable.includes(turned) ? "unfavorable" : "neutral";
}

/**
 * The person scores of a construct in three classes: 75 and more is favourable (on average agrees), 25 and less unfavourable.
 *
 * Source: spec 2, the cut of "% engaged", and its mirror image.
 *
 * @example personClasses(new Map([[75, { n: 3 }], [50, { n: 2 }], [10, { n: 1 }]])) // => { unfavorable: 1, neutral: 2, favorable: 3 }
 */
export function personClasses(scores: Histogram): ClassCounts {
  const counts = { unfavorable: 0, neutral: 0, favorable: 0 };
  for (const [score, { n }] of scores) {
    if (score >= 75) counts.favorable += n;
    else if (score <= 25) counts.unfavorable += n;
    else counts.neutral += n;
  }
  return counts;
}

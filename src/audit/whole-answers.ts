import { npsInterval } from "../stats/nps-interval.ts";
import { wilson } from "../stats/wilson.ts";

/** A published figure of one group, with the number of answers behind it. */
export interface PublishedFigure {
  n: number;
  value?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
}

/** Whole numbers from low to high that fit what was published; low above high where none does. */
export interface WholeRange {
  low: number;
  high: number;
}

/**
 * How many answers a published share can stand for. A share of n answers is a whole number of n-ths, so the rounded share leaves one count
 * for n below 100; for larger groups Wilson's interval, which depends on nothing but the count and n, narrows it further.
 *
 * Source: spec 1.2, 0.5 and 8 ("integer reasoning").
 *
 * @example countsBehindShare({ n: 7, value: 43, low: 16, high: 75 }) // => { low: 3, high: 3 }
 * @example countsBehindShare({ n: 1000, value: 50, low: 47, high: 53 }) // => { low: 496, high: 504 }
 */
export function countsBehindShare({ n, value, low, high }: PublishedFigure): WholeRange {
  const range = value === undefined ? { low: 0, high: n } : totalsBehindMean({ n, value, step: 1, worth: 100 });
  const fits = (count: number): boolean => {
    const interval = wilson(count, n);
    return (
      interval !== undefined &&
      isRoundedTo(interval.share, value) &&
      isRoundedTo(interval.low, low) &&
      isRoundedTo(interval.high, high)
    );
  };
  let { low: least, high: most } = { low: Math.max(0, range.low), high: Math.min(n, range.high) };
  while (least <= most && !fits(least)) least += 1;
  while (most >= least && !fits(most)) most -= 1;
  return { low: least, high: most };
}

/**
 * Which totals a rounded mean of n answers can stand for: whole numbers of steps within half a unit of the last decimal, n times.
 *
 * @param figure.step the distance between rounded values, such as 0.1 for one decimal
 * @param figure.worth what one step of the total adds to n times the value: 1 for a mean, 100 for a count behind a share
 *
 * @example totalsBehindMean({ n: 8, value: 3.6, step: 0.1, worth: 1 }) // => { low: 29, high: 29 }
 * @example totalsBehindMean({ n: 30, value: 3.6, step: 0.1, worth: 1 }) // => { low: 107, high: 109 }
 */
export function totalsBehindMean({
  n,
  value,
  step,
  worth,
}: {
  n: number;
  value: number;
  step: number;
  worth: number;
}): WholeRange {
  // Half a step either way; the halves themselves may be rounded up or down.
  const slack = 1e-6;
  return {
    low: Math.ceil((n * (value - step / 2)) / worth - slack),
    high: Math.floor((n * (value + step / 2)) / worth + slack),
  };
}

/** What an NPS and its interval say about promoters P and detractors D. */
export interface NpsRanges {
  /** P − D. */
  difference: WholeRange;
  /** P + D. */
  sum: WholeRange;
}

/**
 * How many promoters and detractors a published NPS with its interval can stand for. The score gives their difference, exactly for n below
 * 100; the interval of Bonett and Price depends on their sum as well, so for a small group both are known, or nearly.
 *
 * Source: spec 1.1.
 *
 * @returns the smallest ranges that hold every pair that fits
 *
 * @example promotersBehindNps({ n: 8, value: 25, low: -34, high: 74 }) // => { difference: { low: 2, high: 2 }, sum: { low: 6, high: 6 } }
 */
export function promotersBehindNps({ n, value, low, high }: PublishedFigure): NpsRanges {
  const range = value === undefined ? { low: -n, high: n } : totalsBehindMean({ n, value, step: 1, worth: 100 });
  const difference = { low: Infinity, high: -Infinity };
  const sum = { low: Infinity, high: -Infinity };
  const least = Math.max(-n, range.low);
  const most = Math.min(n, range.high);
  for (let gap = least; gap <= most; gap++) {
    const pairs = sumsBehind(gap, { n, value, low, high });
    if (pairs.low > pairs.high) continue;
    difference.low = Math.min(difference.low, gap);
    difference.high = Math.max(difference.high, gap);
    sum.low = Math.min(sum.low, pairs.low);
    sum.high = Math.max(sum.high, pairs.high);
  }
  return { difference, sum };
}

/** For one difference of promoters and detractors: their sums that fit. The interval widens with the sum, so they are neighbours. */
function sumsBehind(gap: number, { n, value, low, high }: PublishedFigure): WholeRange {
  const fits = (sum: number): boolean => {
    const promoters = (sum + gap) / 2;
    const found = npsInterval({ promoters, passives: n - sum, detractors: promoters - gap });
    if (found === undefined) return false;
    // The published interval is stretched to hold the raw score.
    const ends = [Math.min(found.low, found.nps), Math.max(found.high, found.nps)] as const;
    return isRoundedTo(found.nps, value) && isRoundedTo(ends[0], low) && isRoundedTo(ends[1], high);
  };
  let least = Math.abs(gap);
  let most = n - ((n - Math.abs(gap)) % 2);
  while (least <= most && !fits(least)) least += 2;
  while (most >= least && !fits(most)) most -= 2;
  return { low: least, high: most };
}

/** Whether a figure may have been rounded to a whole number; whatever it is, where nothing was published. */
function isRoundedTo(figure: number, published: number | undefined): boolean {
  return published === undefined || Math.abs(figure - published) <= 0.5 + 1e-6;
}

/**
 * What a mean with its moderated interval says about the sum of the squared answers: the margin is t·√(s̃²/n), and s̃² holds the
 * squares. Only where both ends of the interval are inside the scale, and only as far as the pooled variance is known.
 *
 * Source: spec 1.5.
 *
 * @param figure.margin half the interval, between which limits
 * @param figure.t the quantile of the t distribution with n + 3 degrees of freedom
 * @param pooled between which limits s0² lies
 */
export function squaresBehindMargin(
  { n, margin, t }: { n: number; margin: readonly [low: number, high: number]; t: number },
  pooled: readonly [low: number, high: number],
): readonly [low: number, high: number] {
  const [low, high] = margin.map((half) => n * (n + 3) * (Math.max(0, half) / t) ** 2);
  return [Math.max(0, (low ?? 0) - 4 * pooled[1]), Math.max(0, (high ?? 0) - 4 * pooled[0])];
}

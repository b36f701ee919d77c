import { adjustFalseDiscovery } from "./adjust-false-discovery.ts";
import { neumaierSum } from "./neumaier-sum.ts";
import { studentTCdf } from "./student-t-cdf.ts";

/** A score of a unit at a moment (decimal years), with the standard error of sampling. */
export interface TrendPoint {
  time: number;
  value: number;
  se: number;
}

/** The slope of one unit per year. */
export interface TrendSlope {
  slope: number;
  se: number;
  df: number;
  /** Two-sided p, and the same after correction over the units. */
  p: number;
  pAdjusted: number;
}

/** The slopes of several units, with the wobble they share. */
export interface PooledTrend {
  /** τ²: variance from wave to wave beyond sampling; `undefined` when no unit has enough waves. */
  tau2: number | undefined;
  df: number;
  /** Per series, in order; `undefined` with too few waves. */
  slopes: (TrendSlope | undefined)[];
}

/**
 * The trend of each of several units over three waves or more. Sampling error alone ignores that scores wobble from wave to wave;
 * one short series cannot tell how much, so the wobble τ² is borrowed from all units with enough waves.
 * Claim a trend only with `df` of ten or more; a single longer series has `singleTrend`. Where series contain one another, name
 * in `lends` those that do not, so that nobody's wobble counts twice.
 *
 * Source: spec 3.8.
 *
 * @example pooledTrend([[{ time: 1, value: 1, se: 1 }, { time: 2, value: 2, se: 1 }, { time: 3, value: 3, se: 1 }]]).slopes[0]?.slope // => 1
 * @example pooledTrend([[{ time: 1, value: 1, se: 1 }]]).tau2 // => undefined
 */
export function pooledTrend(
  series: readonly (readonly TrendPoint[])[],
  { minimumWaves = 3, lends = () => true }: { minimumWaves?: number; lends?: (index: number) => boolean } = {},
): PooledTrend {
  const lines = series.map((points) => (points.length >= minimumWaves ? leastSquares(points) : undefined));
  const fitted = lines.flatMap((line, index) => (line !== undefined && lends(index) ? [line] : []));
  const df = fitted.reduce((sum, line) => sum + line.df, 0);
  if (df <= 0) return { tau2: undefined, df, slopes: series.map(() => undefined) };
  const excess = neumaierSum(fitted.map(({ rss, expected }) => rss - expected));
  const tau2 = Math.max(0, excess / df);
  const tested = series.map((points, i) => (lines[i] ? weightedSlope(points, tau2, df) : undefined));
  const adjusted = adjustFalseDiscovery(tested.map((slope) => slope?.p));
  const slopes = tested.map((slope, i) => slope && { ...slope, pAdjusted: adjusted[i] ?? slope.p });
  return { tau2, df, slopes };
}

interface Line {
  rss: number;
  expected: number;
  df: number;
}

/** Residuals of an ordinary line, and what sampling alone would leave of them. `undefined` when time stands still. */
function leastSquares(points: readonly TrendPoint[]): Line | undefined {
  const k = points.length;
  // The mean of equal times may come out a rounding error beside them.
  if (points.every((point) => point.time === points[0]?.time)) return undefined;
  const time = neumaierSum(points.map((point) => point.time)) / k;
  const value = neumaierSum(points.map((point) => point.value)) / k;
  const spread = neumaierSum(points.map((point) => (point.time - time) ** 2));
  if (!(k > 2 && spread > 0)) return undefined;
  const slope = neumaierSum(points.map((point) => (point.time - time) * (point.value - value))) / spread;
  const rss = neumaierSum(points.map((point) => (point.value - value - slope * (point.time - time)) ** 2));
  const expected = neumaierSum(
    points.map((point) => (1 - 1 / k - (point.time - time) ** 2 / spread) * point.se * point.se),
  );
  return { rss, expected, df: k - 2 };
}

function weightedSlope(
  points: readonly TrendPoint[],
  tau2: number,
  df: number,
): Omit<TrendSlope, "pAdjusted"> | undefined {
  const weights = points.map(({ se }) => 1 / (se * se + tau2));
  const weight = neumaierSum(weights);
  // A point without any error would draw the line by itself: nothing can be said about chance.
  if (!Number.isFinite(weight)) return undefined;
  const over = (of: (point: TrendPoint) => number): number =>
    neumaierSum(points.map((point, i) => (weights[i] as number) * of(point)));
  const time = over((point) => point.time) / weight;
  const spread = over((point) => (point.time - time) ** 2);
  const slope = over((point) => (point.time - time) * point.value) / spread;
  const se = 1 / Math.sqrt(spread);
  return { slope, se, df, p: 2 * studentTCdf(-Math.abs(slope / se), df) };
}

import { mannKendall } from "../stats/mann-kendall.ts";
import { type Xmr, xmr } from "../stats/xmr.ts";
import type { Signal } from "./rows.ts";

/** A period of a series; without a value it is hidden or was not delivered. */
export interface OutcomePoint {
  period_start: string;
  period_end: string;
  value?: number | undefined;
}

/** What a series of a business figure tells of itself. */
export interface OutcomeCourse {
  /** Periods with a value. */
  points: number;
  /** The usual swing; from `fewestForSwing` points on. */
  limits?: { centre: number; lower: number; upper: number };
  /** A signal a period, in the order given; absent where there is no value or no usual swing. */
  signals: (Signal | undefined)[];
  /** Whether it rises or falls on the whole: Mann–Kendall's p and sign; from `fewestForCourse` points on. */
  test?: { p: number; sign: number };
}

/** Points that a usual swing takes (spec 3.8). */
export const fewestForSwing = 10;
/** Points that a rise or a fall takes (spec 3.8). */
export const fewestForCourse = 8;

/**
 * The course of one business figure of one unit over periods in order of time: the usual swing (XmR), what lies beyond it, and whether the
 * series rises or falls on the whole (Mann–Kendall), all from what is shown. Between two periods that do not follow on each other the series
 * has a gap, which ends a run and has no moving range (spec 3.8).
 *
 * @example outcomeCourse([1, 2, 1, 2, 1, 2, 1, 2, 1, 9].map((value, at) => ({ period_start: `2025-01-${10 + at}`, period_end: `2025-01-${10 + at}`, value }))).signals.at(-1) // => "above"
 * @example outcomeCourse([]).limits // => undefined
 */
export function outcomeCourse(series: readonly OutcomePoint[]): OutcomeCourse {
  const places: number[] = [];
  const values: (number | undefined)[] = [];
  for (const [at, point] of series.entries()) {
    const before = series[at - 1];
    if (before !== undefined && nextDay(before.period_end) !== point.period_start) values.push(undefined);
    places.push(values.length);
    values.push(point.value);
  }
  const shown = series.flatMap(({ period_end, value }) =>
    value === undefined ? [] : [{ time: Date.parse(period_end), value }],
  );
  const chart = shown.length < fewestForSwing ? undefined : xmr(values);
  const { s, pExact, pNormal } = mannKendall(shown);
  const p = pExact ?? pNormal;
  return {
    points: shown.length,
    ...(chart?.centre === undefined || chart.lower === undefined || chart.upper === undefined
      ? {}
      : { limits: { centre: chart.centre, lower: chart.lower, upper: chart.upper } }),
    signals: places.map((place) => (chart === undefined ? undefined : signalAt(place, values[place], chart))),
    ...(shown.length < fewestForCourse || p === undefined ? {} : { test: { p, sign: Math.sign(s) } }),
  };
}

function signalAt(place: number, value: number | undefined, { centre, outside, inRun }: Xmr): Signal | undefined {
  if (value === undefined || centre === undefined) return undefined;
  if (outside.includes(place)) return value > centre ? "above" : "below";
  if (inRun.includes(place)) return value > centre ? "run-above" : "run-below";
  return "usual";
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

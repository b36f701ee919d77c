import type { Measure } from "../report/site-report.ts";

/** The part of a scale that an axis shows, and its grid lines. */
export interface Frame {
  domain: [number, number];
  ticks: number[];
}

/** What must fit on the axis: a score with its interval. */
export interface Extent {
  value: number;
  low?: number | undefined;
  high?: number | undefined;
}

const steps: Record<Measure["unit"], Frame[]> = {
  points: [
    { domain: [-20, 40], ticks: [-20, 0, 20, 40] },
    { domain: [-40, 60], ticks: [-40, 0, 40] },
    { domain: [-40, 80], ticks: [-40, 0, 40, 80] },
    { domain: [-80, 80], ticks: [-80, 0, 80] },
  ],
  index: [{ domain: [40, 90], ticks: [40, 60, 80] }],
  percent: [],
  scale: [],
};

// A map has no lines to start from zero.
const mapSteps: Record<Measure["unit"], Frame[]> = {
  ...steps,
  percent: [
    { domain: [20, 80], ticks: [20, 40, 60, 80] },
    { domain: [40, 100], ticks: [40, 60, 80, 100] },
    { domain: [20, 100], ticks: [20, 40, 60, 80, 100] },
  ],
};

/**
 * The frame of a measure is the same all over the site, taken from a short declared list so that charts can be compared:
 * the first that holds everything shown, else the whole scale. Shares always run from 0 to 100, means over their scale.
 *
 * @example measureFrame({ unit: "points", domain: [-100, 100] }, [{ value: 9, low: 7, high: 11 }]).domain // => [-20, 40]
 * @example measureFrame({ unit: "scale", domain: [1, 5] }, []).ticks // => [1, 3, 5]
 */
export function measureFrame(
  measure: Pick<Measure, "unit" | "domain">,
  shown: readonly Extent[],
  use: "line" | "map" = "line",
): Frame {
  const [bottom, top] = measure.domain;
  const lowest = Math.min(...shown.map(({ value, low }) => Math.min(value, low ?? value)));
  const highest = Math.max(...shown.map(({ value, high }) => Math.max(value, high ?? value)));
  const fitting = (use === "map" ? mapSteps : steps)[measure.unit].find(
    ({ domain: [low, high] }) => low <= lowest && highest <= high,
  );
  const middle = (bottom + top) / 2;
  return fitting ?? { domain: [bottom, top], ticks: Number.isInteger(middle) ? [bottom, middle, top] : [bottom, top] };
}

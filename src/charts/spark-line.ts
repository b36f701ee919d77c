import { type Chart, chart } from "./chart.ts";

/** A point of a spark; points of one part are joined. */
export interface SparkPoint {
  time: number;
  value: number;
  low?: number;
  high?: number;
  part: number;
}

/**
 * The shape of a series in a table cell: line, band and last point, on a scale of its own. No words and no numbers, so
 * all languages share it.
 */
export function sparkLine(
  points: readonly SparkPoint[],
  side: "ex" | "cx" | "none",
  { width = 104, height = 30, from, to }: { width?: number; height?: number; from: number; to: number },
): Chart {
  const colour = side === "none" ? "var(--ink-2)" : `var(--${side})`;
  const x = {
    field: "time",
    type: "temporal",
    scale: { type: "utc", domain: from === to ? [from - 1e10, to + 1e10] : [from, to], nice: false },
    axis: null,
  };
  const y = { type: "quantitative", scale: { zero: false, nice: false }, axis: null };
  const value = { ...y, field: "value" };
  return chart(
    { width, height: height - 8, padding: [4, 5, 4, 3] },
    {
      data: { name: "points" },
      layer: [
        {
          transform: [{ filter: "isValid(datum.low)" }],
          mark: { type: "area", color: side === "none" ? "var(--noise)" : `var(--${side}-band)` },
          encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" }, detail: { field: "part" } },
        },
        {
          mark: { type: "line", stroke: colour, strokeWidth: 1.6 },
          encoding: { x, y: value, detail: { field: "part" } },
        },
        {
          transform: [{ filter: "datum.mark" }],
          mark: { type: "point", size: 30, color: colour },
          encoding: { x, y: value },
        },
      ],
    },
    {
      points: points.map(({ time, value, low, high, part }, index) => {
        const alone = !points.some((other, place) => place !== index && other.part === part);
        const interval = low === undefined || high === undefined ? {} : { low, high };
        return { time, value, part, ...interval, ...(alone || index === points.length - 1 ? { mark: true } : {}) };
      }),
    },
  );
}

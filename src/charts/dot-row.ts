import { type Chart, chart } from "./chart.ts";
import type { Frame } from "./measure-frame.ts";

/** A score in a row of a table, with what it is compared to. */
export interface DotRow {
  value: number;
  low?: number;
  high?: number;
  /** The score in the wave before. */
  previous?: number;
  organisation?: number;
}

/** The size that a row and the axis above it share, in px: unequal sizes would make the scale lie. */
export const dotRowWidth = 220;

/** One score on a scale shared by all rows of its table: filled now, bar its interval, open before, tick the organisation. */
export function dotRow(row: DotRow, side: "ex" | "cx", frame: Frame, height = 30): Chart {
  const x = (field: string) => ({
    field,
    type: "quantitative",
    scale: { domain: frame.domain, nice: false, zero: false },
    axis: null,
  });
  const colour = `var(--${side})`;
  return chart(
    { width: dotRowWidth, height, padding: [0, 12, 0, 12] },
    {
      data: { name: "row" },
      layer: [
        {
          data: { values: frame.ticks.map((tick) => ({ tick })) },
          mark: { type: "rule", stroke: "var(--grid)" },
          encoding: { x: x("tick") },
        },
        {
          transform: [{ filter: "isValid(datum.organisation)" }],
          mark: { type: "tick", thickness: 2, height: 18, size: 18, color: "var(--ink-3)" },
          encoding: { x: x("organisation") },
        },
        {
          transform: [{ filter: "isValid(datum.previous)" }],
          mark: {
            type: "point",
            filled: false,
            fill: "var(--paper)",
            stroke: "var(--ink-3)",
            size: 52,
            strokeWidth: 1.5,
          },
          encoding: { x: x("previous") },
        },
        {
          transform: [{ filter: "isValid(datum.low)" }],
          mark: { type: "rule", stroke: colour, strokeWidth: 2 },
          encoding: { x: x("low"), x2: { field: "high" } },
        },
        {
          mark: {
            type: "point",
            shape: side === "ex" ? "circle" : "diamond",
            color: colour,
            stroke: "var(--paper)",
            strokeWidth: 1,
            size: 82,
          },
          encoding: { x: x("value") },
        },
      ],
    },
    { row: [{ ...row }] },
  );
}

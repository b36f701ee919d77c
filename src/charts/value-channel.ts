import type { ChartSpec } from "./chart.ts";
import type { Frame } from "./measure-frame.ts";

/**
 * The upright axis of a chart over time: the part of the scale that its frame shows, with the labels of its grid lines at the left edge of
 * the figure.
 *
 * @param labels of the grid lines, in their order
 * @param left the room for the labels, in px
 */
export function valueChannel(field: string, frame: Frame, labels: readonly string[], left: number): ChartSpec {
  return {
    field,
    type: "quantitative",
    scale: { domain: frame.domain, nice: false, zero: false },
    axis: {
      values: frame.ticks,
      labelExpr: `${JSON.stringify(labels)}[indexof(${JSON.stringify(frame.ticks)}, datum.value)]`,
      labelAlign: "left",
      labelPadding: left,
      labelOverlap: false,
    },
  };
}

import type { Measure } from "../report/site-report.ts";
import { axisLabel } from "./axis-label.ts";
import { type Chart, chart } from "./chart.ts";
import { dotRowWidth } from "./dot-row.ts";
import type { Frame } from "./measure-frame.ts";

/** The axis over a column of dot rows, for the head of the table. */
export function dotAxis(frame: Frame, unit: Measure["unit"]): Chart {
  return chart(
    { width: dotRowWidth, height: 18, padding: [0, 12, 0, 12] },
    {
      data: { values: frame.ticks.map((tick) => ({ tick, label: axisLabel(tick, unit) })) },
      mark: { type: "text", fill: "var(--ink-2)", baseline: "alphabetic", dy: 5 },
      encoding: {
        x: {
          field: "tick",
          type: "quantitative",
          scale: { domain: frame.domain, nice: false, zero: false },
          axis: null,
        },
        text: { field: "label" },
      },
    },
    {},
  );
}

import type { Locale } from "../survey/text.ts";
import type { Contact } from "../survey/unit.ts";
import { axisLabel } from "./axis-label.ts";
import { type Chart, type ChartSpec, chart } from "./chart.ts";
import type { LineEnd } from "./fitted-line.ts";
import type { MapAxis, MapPoint } from "./point-map.ts";
import { textWidth, widest } from "./text-width.ts";

const fills: Record<Contact, { fill: string; stroke: string }> = {
  much: { fill: "var(--ink)", stroke: "var(--paper)" },
  some: { fill: "var(--context)", stroke: "var(--paper)" },
  none: { fill: "var(--paper)", stroke: "var(--ink-3)" },
};

/** The map of units once more, small, with the units of one group by contact; the axes are those of all, so that groups can be compared. */
export function contactScatter(
  points: readonly MapPoint[],
  line: readonly LineEnd[],
  contact: Contact,
  axes: { ex: MapAxis; cx: MapAxis },
  width: number,
  _locale: Locale,
): Chart {
  const left = Math.max(
    34,
    widest(
      axes.cx.frame.ticks.map((tick) => axisLabel(tick, axes.cx.unit)),
      13,
    ) + 8,
  );
  const lastTick = axisLabel(axes.ex.frame.ticks.at(-1) ?? 0, axes.ex.unit);
  const right = Math.max(6, Math.ceil(textWidth(lastTick, 13) / 2));
  const axis = ({ frame: { ticks }, unit }: MapAxis): ChartSpec => {
    const labels = ticks.map((tick) => axisLabel(tick, unit));
    return {
      values: [...ticks],
      labelExpr: `${JSON.stringify(labels)}[indexof(${JSON.stringify(ticks)}, datum.value)]`,
      labelOverlap: false,
      domain: false,
      ticks: false,
    };
  };
  const scale = ({ frame }: MapAxis) => ({ domain: [...frame.domain], nice: false, zero: false });
  const x: ChartSpec = {
    field: "ex",
    type: "quantitative",
    scale: scale(axes.ex),
    axis: { ...axis(axes.ex), grid: true, title: axes.ex.measureName, titleAnchor: "end", titleAlign: "right" },
  };
  const y: ChartSpec = {
    field: "cx",
    type: "quantitative",
    scale: scale(axes.cx),
    axis: {
      ...axis(axes.cx),
      labelAlign: "left",
      labelPadding: left,
      title: axes.cx.measureName,
      titleAngle: 0,
      titleAlign: "left",
      titleAnchor: "end",
      titleX: -left,
      titleY: -12,
    },
  };
  return chart(
    { width, height: 170, padding: [26, right, 44, left] },
    {
      layer: [
        {
          data: { name: "units" },
          mark: { type: "point", size: 46, strokeWidth: 1.4, ...fills[contact] },
          encoding: {
            x,
            y,
            tooltip: [
              { field: "name", type: "nominal", title: "title" },
              { field: "exText", type: "nominal", title: axes.ex.measureName },
              { field: "cxText", type: "nominal", title: axes.cx.measureName },
            ],
          },
        },
        {
          data: { name: "line" },
          mark: { type: "line", stroke: "var(--ink)", strokeWidth: 1.6 },
          encoding: { x, y },
        },
      ],
    },
    {
      units: points.map(({ name, ex, cx, exText, cxText }) => ({ name, ex, cx, exText, cxText })),
      line: line.map(({ ex, cx }) => ({ ex, cx })),
    },
  );
}

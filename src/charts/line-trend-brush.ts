import type { Locale } from "../survey/text.ts";
import type { Chart, ChartSpec } from "./chart.ts";
import { lineTrend, type Trend } from "./line-trend.ts";
import { waveAxis } from "./wave-axis.ts";

/**
 * How a score developed, for choosing two waves: `lineTrend`, and in the live chart a stretch of time that a pointer draws (`brush`)
 * and a rule at each of the two chosen waves (parameters `from` and `to`, ms since 1970). The drawing on paper has neither: whoever does
 * not draw chooses with the two lists beside it.
 */
export function lineTrendBrush(trend: Trend, width: number, height: number, locale: Locale): Chart {
  const { spec, data, ...size } = lineTrend(trend, width, height, locale);
  const x = waveAxis(trend.waves, Number(spec.width), locale);
  const layers = Array.isArray(spec.layer) ? (spec.layer as ChartSpec[]) : [];
  const params = Array.isArray(spec.params) ? (spec.params as ChartSpec[]) : [];
  const chosen: ChartSpec = {
    data: { values: [{ place: 0 }, { place: 1 }] },
    transform: [{ calculate: "datum.place == 0 ? from : to", as: "time" }, { filter: "isValid(datum.time)" }],
    mark: { type: "rule", stroke: "var(--ink)", strokeWidth: 1.5 },
    encoding: { x },
  };
  return {
    ...size,
    data,
    spec: {
      ...spec,
      params: [
        ...params,
        { name: "from", value: null },
        { name: "to", value: null },
        {
          name: "brush",
          select: { type: "interval", encodings: ["x"], mark: { fillOpacity: 0.12, strokeOpacity: 0 } },
          views: ["series"],
        },
      ],
      layer: [chosen, ...layers],
    },
  };
}

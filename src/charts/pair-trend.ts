import { formatScore, type ScoreForm } from "../report/format.ts";
import type { WaveInfo } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import { axisLabel } from "./axis-label.ts";
import { type Chart, type ChartRow, type ChartSpec, chart } from "./chart.ts";
import type { Frame } from "./measure-frame.ts";
import { widest } from "./text-width.ts";
import type { Series } from "./trend-series.ts";
import { valueChannel } from "./value-channel.ts";
import { waveAxis } from "./wave-axis.ts";

/** One side of a pair over the waves. */
export interface PairSide {
  /** `expected`: what was expected, in the grey of what something is compared with. */
  mark: "ex" | "cx" | "expected";
  /** At the end of its line: inside, outside, experienced, expected. */
  name: string;
  series: Series;
}

/** Two questions over the waves, on one scale. */
export interface PairTrend {
  inside: PairSide;
  outside: PairSide;
  measureName: string;
  measure: ScoreForm & { domain: readonly [number, number] };
  frame: Frame;
  waves: readonly Pick<WaveInfo, "start">[];
}

const words = { en: { interval: "margin" }, nl: { interval: "marge" } } as const;

/** Beside each other, so that neither margin covers the other. */
const apart = 4;

/**
 * The same value asked of two groups, wave by wave: a dot with its margin for each, on one scale, joined by a thin line where waves
 * follow each other. Round is inside, a diamond outside. The latest score of each stands at its end.
 */
export function pairTrend(pair: PairTrend, width: number, height: number, locale: Locale): Chart {
  const { measure, frame } = pair;
  const tickTexts = frame.ticks.map((tick) => axisLabel(tick, measure.unit));
  const left = Math.max(36, widest(tickTexts, 13) + 8);
  const ends = [pair.inside, pair.outside].map(
    ({ name }) => `${name} ${formatScore(measure.domain[1], measure, locale)}`,
  );
  const right = 20 + widest(ends, 13, 600);
  const x = waveAxis(pair.waves, width - left - right, locale);
  const y = (field: string) => valueChannel(field, frame, tickTexts, left);
  const halo = { stroke: "var(--paper)", strokeWidth: 3, strokeJoin: "round" };
  const side = (data: "inside" | "outside", xOffset: number): ChartSpec[] => {
    const { mark } = pair[data];
    const isExpected = mark === "expected";
    const colour = isExpected ? "var(--ink-3)" : `var(--${mark})`;
    return [
      {
        data: { name: data },
        mark: {
          type: "line",
          stroke: colour,
          strokeWidth: 1.2,
          xOffset,
          ...(isExpected ? { strokeDash: [4, 3] } : {}),
        },
        encoding: { x, y: y("value"), detail: { field: "part" } },
      },
      {
        data: { name: data },
        transform: [{ filter: "isValid(datum.low)" }],
        mark: { type: "rule", stroke: colour, strokeWidth: 2, xOffset, x2Offset: xOffset },
        encoding: { x, y: y("low"), y2: { field: "high" } },
      },
      {
        data: { name: data },
        mark: {
          type: "point",
          shape: mark === "ex" ? "circle" : "diamond",
          color: colour,
          stroke: "var(--paper)",
          strokeWidth: 1.2,
          xOffset,
        },
        encoding: {
          x,
          y: y("value"),
          size: { condition: { test: "hi && datum.name == hi", value: 150 }, value: mark === "ex" ? 62 : 74 },
          tooltip: [
            { field: "name", type: "nominal", title: "title" },
            { field: "label", type: "nominal", title: pair.measureName },
            { field: "interval", type: "nominal", title: words[locale].interval },
          ],
        },
      },
      {
        data: { name: data },
        transform: [{ filter: "datum.last" }],
        mark: { type: "text", align: "left", dx: 12, dy: { expr: "datum.dy" }, fontWeight: 600, fill: colour, ...halo },
        encoding: { x, y: y("value"), text: { field: "label" } },
      },
    ];
  };
  return chart(
    { width, height, padding: [8, right, 24, left] },
    { params: [{ name: "hi", value: null }], layer: [...side("outside", apart), ...side("inside", -apart)] },
    rowsOf(pair, height),
  );
}

function rowsOf({ inside, outside, frame }: PairTrend, height: number): Record<string, ChartRow[]> {
  const [bottom, top] = frame.domain;
  const toPixel = (value: number) => height - ((value - bottom) / (top - bottom)) * height;
  const [own, other] = [inside, outside].map(({ series }) => series.points.at(-1));
  const missing =
    own === undefined || other === undefined ? 0 : 17 - Math.abs(toPixel(own.value) - toPixel(other.value));
  const up = own !== undefined && other !== undefined && own.value >= other.value ? -1 : 1;
  const shift = missing > 0 ? (up * missing) / 2 : 0;
  return { inside: sideRows(inside, shift), outside: sideRows(outside, -shift) };
}

function sideRows({ name: who, series: { points } }: PairSide, dy: number): ChartRow[] {
  return points.map(({ name, time, value, low, high, text, interval, part }, index) => {
    const isLast = index === points.length - 1;
    return {
      name,
      time,
      value,
      part,
      label: isLast ? `${who} ${text}` : text,
      ...(low === undefined ? {} : { low, high, interval }),
      ...(isLast ? { last: true, dy } : {}),
    };
  });
}

import { formatScore, type ScoreForm } from "../report/format.ts";
import type { WaveInfo } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import { axisLabel } from "./axis-label.ts";
import { breakLines } from "./break-lines.ts";
import { type Chart, type ChartRow, type ChartSpec, chart } from "./chart.ts";
import type { Frame } from "./measure-frame.ts";
import { widest } from "./text-width.ts";
import { type Series, timeOf } from "./trend-series.ts";
import { valueChannel } from "./value-channel.ts";
import { waveAxis } from "./wave-axis.ts";

/** Something that happened, drawn as a dotted line and never as a cause. */
export interface TrendEvent {
  time: number;
  title: string;
}

export interface Trend {
  side: "ex" | "cx";
  /** The name of the measure in the tooltip: eNPS, favourable. */
  measureName: string;
  measure: ScoreForm & { domain: readonly [number, number] };
  frame: Frame;
  waves: readonly Pick<WaveInfo, "start">[];
  series: Series;
  /** The whole organisation, for the chart of a unit. */
  organisation?: Series;
  /** The score on the questions that stayed the same: a dashed line with open dots that runs on over a break. */
  restated?: Series;
  /** The most recent three are drawn. */
  events: readonly TrendEvent[];
}

const words = {
  en: { organisation: "organisation", interval: "margin", cut: "break", restated: "same questions" },
  nl: { organisation: "organisatie", interval: "marge", cut: "breuk", restated: "dezelfde vragen" },
} as const;

// Three short strokes: the hatch of everything hidden, on the time axis.
const hatch = "M-1,0.7L-0.4,-0.7M-0.3,0.7L0.3,-0.7M0.4,0.7L1,-0.7";

/**
 * How a score developed: a line with its 95 % band, the last value at its end, the organisation in grey. The line is
 * broken at a wave without a score (hatched tick when it is hidden, a dash when there was nothing) and where the
 * question changed.
 */
export function lineTrend(trend: Trend, width: number, height: number, locale: Locale): Chart {
  const { side, measure, frame, organisation } = trend;
  const say = words[locale];
  const ends = measure.domain.map((end) => formatScore(end, measure, locale));
  const tickTexts = frame.ticks.map((tick) => axisLabel(tick, measure.unit));
  const left = Math.max(36, widest(tickTexts, 13) + 8);
  const right =
    14 +
    (organisation === undefined
      ? widest(ends, 15, 600)
      : widest(
          ends.map((end) => `${say.organisation} ${end}`),
          13,
        ));
  const plotWidth = width - left - right;
  const colour = `var(--${side})`;
  const x = waveAxis(trend.waves, plotWidth, locale);
  const y = (field: string) => valueChannel(field, frame, tickTexts, left);
  const crossesZero = frame.domain[0] < 0 && frame.domain[1] > 0;
  const halo = { stroke: "var(--paper)", strokeWidth: 4, strokeJoin: "round" };

  const layer: ChartSpec[] = [
    {
      data: { name: "points" },
      transform: [{ filter: "isValid(datum.low)" }],
      mark: { type: "area", color: `var(--${side}-band)` },
      encoding: { x, y: y("low"), y2: { field: "high" }, detail: { field: "part" } },
    },
    {
      // A point alone has no band to stand in: it gets a bar.
      data: { name: "points" },
      transform: [{ filter: "datum.lone && isValid(datum.low)" }],
      mark: { type: "rule", stroke: `var(--${side}-band)`, strokeWidth: 6 },
      encoding: { x, y: y("low"), y2: { field: "high" } },
    },
    ...(crossesZero
      ? [{ data: { values: [{ zero: 0 }] }, mark: { type: "rule", stroke: "var(--axis)" }, encoding: { y: y("zero") } }]
      : []),
    {
      data: { name: "cuts" },
      mark: { type: "rule", strokeDash: [6, 4], stroke: "var(--ink-3)" },
      encoding: { x },
    },
    {
      data: { name: "events" },
      mark: { type: "rule", strokeDash: [2, 3], stroke: "var(--ink-3)" },
      encoding: { x },
    },
    ...(width < 400
      ? []
      : [
          {
            data: { name: "events" },
            mark: {
              type: "text",
              align: { expr: "datum.align" },
              dx: { expr: "datum.dx" },
              dy: { expr: "datum.dy" },
              baseline: "top",
              fill: "var(--ink-2)",
              lineBreak: "\n",
              lineHeight: 16,
              ...halo,
            },
            encoding: { x, y: { value: 0 }, text: { field: "text" } },
          },
          {
            data: { name: "cuts" },
            mark: { type: "text", align: "right", dx: -5, dy: -20, fill: "var(--ink-2)", baseline: "bottom", ...halo },
            encoding: { x, y: { value: height }, text: { value: say.cut } },
          },
        ]),
    ...(organisation === undefined
      ? []
      : [
          {
            data: { name: "organisation" },
            mark: { type: "line", stroke: "var(--context)", strokeWidth: 1.6 },
            encoding: { x, y: y("value"), detail: { field: "part" } },
          },
          {
            data: { name: "organisation" },
            transform: [{ filter: "datum.lone" }],
            mark: { type: "point", color: "var(--context)", size: 24 },
            encoding: { x, y: y("value") },
          },
          {
            data: { name: "organisation" },
            transform: [{ filter: "datum.last" }],
            mark: { type: "text", align: "left", dx: 9, dy: { expr: "datum.dy" }, fill: "var(--ink-2)", ...halo },
            encoding: { x, y: y("value"), text: { field: "label" } },
          },
        ]),
    ...(trend.restated === undefined
      ? []
      : [
          {
            data: { name: "restated" },
            mark: { type: "line", stroke: colour, strokeWidth: 1.4, strokeDash: [4, 3] },
            encoding: { x, y: y("value"), detail: { field: "part" } },
          },
          {
            data: { name: "restated" },
            mark: { type: "point", filled: true, fill: "var(--paper)", stroke: colour, strokeWidth: 1.4, size: 26 },
            encoding: {
              x,
              y: y("value"),
              tooltip: [
                { field: "name", type: "nominal", title: "title" },
                { field: "label", type: "nominal", title: say.restated },
                { field: "interval", type: "nominal", title: say.interval },
              ],
            },
          },
        ]),
    {
      name: "series",
      data: { name: "points" },
      mark: { type: "line", stroke: colour },
      encoding: { x, y: y("value"), detail: { field: "part" } },
    },
    {
      data: { name: "points" },
      mark: {
        type: "point",
        shape: side === "ex" ? "circle" : "diamond",
        color: colour,
        stroke: "var(--paper)",
        strokeWidth: 1.2,
      },
      encoding: {
        x,
        y: y("value"),
        size: { condition: { test: "hi && datum.name == hi", value: 130 }, value: side === "ex" ? 38 : 46 },
        tooltip: [
          { field: "name", type: "nominal", title: "title" },
          { field: "label", type: "nominal", title: trend.measureName },
          { field: "interval", type: "nominal", title: say.interval },
        ],
      },
    },
    {
      data: { name: "points" },
      transform: [{ filter: "datum.last" }],
      mark: {
        type: "text",
        align: "left",
        dx: 9,
        dy: { expr: "datum.dy" },
        fontWeight: 600,
        fontSize: 15,
        fill: colour,
        ...halo,
      },
      encoding: { x, y: y("value"), text: { field: "label" } },
    },
    ...(organisation === undefined
      ? [
          {
            data: { name: "points" },
            transform: [{ filter: "datum.first" }],
            mark: { type: "text", align: "left", dy: -15, fill: colour, ...halo, strokeWidth: 3 },
            encoding: { x, y: y("value"), text: { field: "label" } },
          },
        ]
      : []),
    {
      data: { name: "gaps" },
      transform: [{ filter: "datum.hidden" }],
      mark: { type: "point", filled: false, shape: hatch, stroke: "var(--ink-3)", strokeWidth: 1.4, size: 90 },
      encoding: { x, y: { value: height - 8 } },
    },
    {
      data: { name: "gaps" },
      transform: [{ filter: "!datum.hidden" }],
      mark: { type: "text", fill: "var(--ink-3)", baseline: "bottom", dy: -3, ...halo },
      encoding: { x, y: { value: height }, text: { value: "–" } },
    },
  ];
  return chart(
    { width, height, padding: [8, right, 24, left] },
    { params: [{ name: "hi", value: null }], layer },
    rowsOf(trend, plotWidth, height, say.organisation),
  );
}

function rowsOf(trend: Trend, plotWidth: number, height: number, organisationName: string): Record<string, ChartRow[]> {
  const { series, organisation, frame } = trend;
  const toPixel = (value: number) => {
    const [bottom, top] = frame.domain;
    return height - ((value - bottom) / (top - bottom)) * height;
  };
  const [own, other] = [series.points.at(-1), organisation?.points.at(-1)];
  const [ownShift, otherShift] =
    own === undefined || other === undefined || own.time !== other.time
      ? [0, 0]
      : apart(toPixel(own.value), toPixel(other.value));
  return {
    points: seriesRows(series, ownShift, (text) => text),
    gaps: series.gaps.map(({ name, time, why }) => ({ name, time, hidden: why === "hidden" || why === "banded" })),
    cuts: series.cuts.map(({ name, time }) => ({ name, time })),
    events: eventRows(trend, plotWidth, height, toPixel),
    ...(trend.restated === undefined ? {} : { restated: seriesRows(trend.restated, 0, (text) => text) }),
    ...(organisation === undefined
      ? {}
      : { organisation: seriesRows(organisation, otherShift, (text) => `${organisationName} ${text}`) }),
  };
}

function seriesRows(series: Series, dy: number, label: (text: string) => string): ChartRow[] {
  const { points } = series;
  return points.map(({ name, time, value, low, high, text, interval, part }, index) => {
    const last = index === points.length - 1;
    return {
      name,
      time,
      value,
      part,
      label: last ? label(text) : text,
      ...(low === undefined ? {} : { low, high, interval }),
      ...(points.some((other, place) => place !== index && other.part === part) ? {} : { lone: true }),
      ...(index === 0 && !last ? { first: true } : {}),
      ...(last ? { last: true, dy } : {}),
    };
  });
}

/** How far two end labels must move so that neither covers the other. */
function apart(own: number, other: number): [own: number, other: number] {
  const missing = 18 - Math.abs(own - other);
  if (missing <= 0) return [0, 0];
  const up = own <= other ? -1 : 1;
  return [(up * missing) / 2, (-up * missing) / 2];
}

/** The most recent three events, each with its text where it covers neither a line nor another text. */
function eventRows(
  { events, waves, series, organisation }: Trend,
  plotWidth: number,
  height: number,
  toPixel: (value: number) => number,
): ChartRow[] {
  const times = waves.map(({ start }) => timeOf(start));
  const [from = 0, to = 0] = [times[0], times.at(-1)];
  const toPlace = (time: number) => ((time - from) / Math.max(1, to - from)) * plotWidth;
  const points = [...series.points, ...(organisation?.points ?? [])];
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return events
    .filter(({ time }) => from <= time && time <= to)
    .slice(-3)
    .map(({ time, title }) => {
      const place = toPlace(time);
      const lines = breakLines(title, 92, 13);
      const room = widest(lines, 13);
      const align = place + room + 8 > plotWidth ? "right" : "left";
      const left = align === "left" ? place : place - room - 8;
      const right = left + room + 8;
      // A line that passes under the text has a point on it or one on either side of it.
      const near = points.filter(({ time: at }) => {
        const next = times.find((other) => other > at) ?? at;
        const before = times.findLast((other) => other < at) ?? at;
        return toPlace(next) >= left && toPlace(before) <= right;
      });
      const tall = 16 * lines.length;
      const free = (top: number) =>
        near.every(({ value }) => toPixel(value) < top - 4 || toPixel(value) > top + tall + 4) &&
        !(near.some(({ value }) => toPixel(value) < top) && near.some(({ value }) => toPixel(value) > top + tall)) &&
        taken.every((box) => box.right < left || right < box.left || box.bottom < top || top + tall < box.top);
      const slots = Array.from({ length: Math.max(1, Math.floor((height - tall - 12) / 12)) }, (_, slot) => slot * 12);
      const top = slots.find(free) ?? 0;
      taken.push({ left, right, top, bottom: top + tall });
      return { time, text: lines.join("\n"), align, dx: align === "right" ? -5 : 5, dy: top };
    });
}

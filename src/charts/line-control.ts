import { formatShortMonth } from "../report/format.ts";
import { briefSignal } from "../report/outcome-finding.ts";
import type { Signal } from "../report/rows.ts";
import type { Locale } from "../survey/text.ts";
import { type Chart, type ChartRow, type ChartSpec, chart } from "./chart.ts";
import type { Frame } from "./measure-frame.ts";
import { textWidth, widest } from "./text-width.ts";
import { timeChannel } from "./time-channel.ts";
import { valueChannel } from "./value-channel.ts";

/** A point of a control chart: one period. */
export interface ControlPoint {
  /** The first day of the period, as milliseconds. */
  time: number;
  name: string;
  value: number;
  /** Drawn as a bar where there is no usual swing. */
  low?: number | undefined;
  high?: number | undefined;
  /** The value as printed. */
  text: string;
  /** Points of one part are joined. */
  part: number;
  signal?: Signal | undefined;
  tone?: "better" | "worse" | undefined;
}

export interface Control {
  measureName: string;
  frame: Frame;
  /** The texts of the ticks, numbers only. */
  tickTexts: readonly string[];
  /** The first days of all periods. */
  periods: readonly { start: string }[];
  points: readonly ControlPoint[];
  /** Periods that are not shown. */
  gaps: readonly { time: number; name: string }[];
  swing?: { centre: number; lower: number; upper: number } | undefined;
}

const longRun = { en: "long run", nl: "lange rij" } as const;

// Three short strokes: the hatch of everything hidden, on the time axis.
const hatch = "M-1,0.7L-0.4,-0.7M-0.3,0.7L0.3,-0.7M0.4,0.7L1,-0.7";

/**
 * A process behaviour chart (XmR): how a business figure went over periods, in front of a grey band, its usual swing, with the centre as a
 * thin line. A point beyond the band is a triangle, has colour and a word; one in a long run on one side of the centre is a square and has
 * none. Without a usual swing it is a plain line with intervals as bars (spec 3.8; brief 8.2).
 */
export function lineControl(control: Control, width: number, height: number, locale: Locale): Chart {
  const { frame, tickTexts, points, swing, measureName } = control;
  const left = Math.max(36, widest(tickTexts, 13) + 8);
  const right =
    16 +
    widest(
      points.map(({ text }) => text),
      15,
      600,
    );
  const x = periodAxis(control.periods, width - left - right, locale);
  const y = (field: string) => valueChannel(field, frame, tickTexts, left);
  const halo = { stroke: "var(--paper)", strokeWidth: 4, strokeJoin: "round" };
  const tooltip = [
    { field: "name", type: "nominal", title: "title" },
    { field: "label", type: "nominal", title: measureName },
  ];
  const mark = (filter: string, style: ChartSpec): ChartSpec => ({
    data: { name: "periods" },
    transform: [{ filter }],
    mark: { type: "point", filled: true, opacity: 1, ...style },
    encoding: { x, y: y("value"), tooltip },
  });
  const outside = (side: "above" | "below"): ChartSpec => ({
    data: { name: "periods" },
    transform: [{ filter: `datum.kind == '${side}'` }],
    mark: {
      type: "point",
      filled: true,
      opacity: 1,
      shape: side === "above" ? "triangle-up" : "triangle-down",
      size: 78,
    },
    encoding: {
      x,
      y: y("value"),
      tooltip,
      color: {
        condition: [
          { test: "datum.verdict == 'better'", value: "var(--better)" },
          { test: "datum.verdict == 'worse'", value: "var(--worse)" },
        ],
        value: "var(--ink)",
      },
    },
  });
  const layer: ChartSpec[] = [
    ...(swing === undefined
      ? [
          {
            data: { name: "periods" },
            transform: [{ filter: "isValid(datum.low)" }],
            mark: { type: "rule", stroke: "var(--noise)", strokeWidth: 6 },
            encoding: { x, y: y("low"), y2: { field: "high" } },
          },
        ]
      : [
          {
            data: { name: "swing" },
            mark: { type: "area", color: "var(--noise)" },
            encoding: { x, y: y("low"), y2: { field: "high" } },
          },
          {
            data: { name: "swing" },
            mark: { type: "line", stroke: "var(--axis)", strokeWidth: 1 },
            encoding: { x, y: y("value") },
          },
        ]),
    {
      data: { name: "periods" },
      mark: { type: "line", stroke: "var(--ink-2)", strokeWidth: 1.4 },
      encoding: { x, y: y("value"), detail: { field: "part" } },
    },
    mark("datum.kind == 'usual'", { shape: "circle", color: "var(--ink-2)", size: 20 }),
    mark("datum.kind == 'run'", { shape: "square", color: "var(--ink)", size: 42 }),
    outside("above"),
    outside("below"),
    {
      data: { name: "periods" },
      transform: [{ filter: "isValid(datum.word)" }],
      mark: {
        type: "text",
        align: { expr: "datum.align" },
        dy: { expr: "datum.dy" },
        fill: "var(--ink)",
        ...halo,
      },
      encoding: { x, y: y("value"), text: { field: "word" } },
    },
    {
      data: { name: "periods" },
      transform: [{ filter: "datum.last" }],
      mark: { type: "text", align: "left", dx: 10, fontSize: 15, fontWeight: 600, fill: "var(--ink)", ...halo },
      encoding: { x, y: y("value"), text: { field: "label" } },
    },
    {
      data: { name: "gaps" },
      mark: { type: "point", filled: false, shape: hatch, stroke: "var(--ink-3)", strokeWidth: 1.4, size: 90 },
      encoding: { x, y: { value: height - 8 } },
    },
  ];
  return chart(
    { width, height, padding: [18, right, 24, left] },
    { params: [{ name: "hi", value: null }], layer },
    {
      periods: pointRows(control, locale),
      gaps: control.gaps.map(({ time, name }) => ({ time, name })),
      ...(swing === undefined ? {} : { swing: swingRows(control, swing) }),
    },
  );
}

/** A time axis to scale with a tick at every period; a month is written where the year is new and there is room for it. */
function periodAxis(periods: Control["periods"], plotWidth: number, locale: Locale): ChartSpec {
  const times = periods.map(({ start }) => Date.parse(start));
  const [from = 0, to = 0] = [times[0], times.at(-1)];
  const place = (time: number) => (from === to ? 0 : ((time - from) / (to - from)) * plotWidth);
  let free = Number.NEGATIVE_INFINITY;
  const labels = periods.map(({ start }, at) => {
    const isNew = periods[at - 1]?.start.slice(0, 4) !== start.slice(0, 4);
    const text = formatShortMonth(start, locale);
    const [middle, room] = [place(times[at] ?? 0), textWidth(text, 13)];
    // The first and the last text are kept inside the plot.
    const left = Math.min(Math.max(0, middle - room / 2), plotWidth - room);
    if (!isNew || left < free) return "";
    free = left + room + 12;
    return text;
  });
  return timeChannel(times, labels);
}

/** The band from the first period to the last. */
function swingRows({ periods }: Control, { centre, lower, upper }: NonNullable<Control["swing"]>): ChartRow[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [first, last].map(({ start }) => ({ time: Date.parse(start), value: centre, low: lower, high: upper }));
}

/** Points with their mark; a streak of signals of one kind has its word once, at its first point, where no other word is near. */
function pointRows({ points, swing }: Control, locale: Locale): ChartRow[] {
  const worded = wordedPoints(points);
  return points.map(({ name, time, value, low, high, text, part, signal, tone }, at): ChartRow => {
    const kind = kindOf(signal);
    const isBelow = signal === "below" || signal === "run-below";
    const isEnd = at > points.length / 2;
    return {
      name,
      time,
      value,
      part,
      label: text,
      kind,
      ...(low === undefined || high === undefined || swing !== undefined ? {} : { low, high }),
      ...(tone === undefined ? {} : { verdict: tone }),
      ...(kind === "usual" || !worded.has(at)
        ? {}
        : {
            word: kind === "run" ? longRun[locale] : briefSignal(kind, locale),
            align: isEnd ? "right" : "left",
            dy: isBelow ? 16 : -13,
          }),
      ...(at === points.length - 1 ? { last: true } : {}),
    };
  });
}

/** The first points of streaks, those beyond the limits first; on either side of the line words keep a third of the series apart. */
function wordedPoints(points: readonly ControlPoint[]): ReadonlySet<number> {
  const firsts = points.flatMap(({ signal }, at) => {
    const kind = kindOf(signal);
    if (kind === "usual" || kindOf(points[at - 1]?.signal) === kind) return [];
    return [{ at, isRun: kind === "run", isBelow: signal === "below" || signal === "run-below" }];
  });
  const kept: typeof firsts = [];
  for (const first of firsts.toSorted((a, b) => Number(a.isRun) - Number(b.isRun))) {
    const isFree = (other: (typeof firsts)[number]) =>
      other.isBelow !== first.isBelow || Math.abs(other.at - first.at) > points.length / 3;
    if (kept.every(isFree)) kept.push(first);
  }
  return new Set(kept.map(({ at }) => at));
}

function kindOf(signal: Signal | undefined): "usual" | "run" | "above" | "below" {
  if (signal === "above" || signal === "below") return signal;
  return signal === undefined || signal === "usual" ? "usual" : "run";
}

import type { Locale } from "../survey/text.ts";
import { axisLabel } from "./axis-label.ts";
import { breakLines } from "./break-lines.ts";
import { type Chart, type ChartSpec, chart } from "./chart.ts";
import { widest } from "./text-width.ts";

/** A phase with the questions about it; none: not asked, and `note` says so. */
export interface JourneyLane {
  name: string;
  /** Behind the name: the verdict on the phase, or why there is nothing. */
  note: string;
  dots: { name: string; value: number; low: number; high: number; text: string; margin: string }[];
}

const words = {
  en: { score: "favourable", margin: "margin" },
  nl: { score: "gunstig", margin: "marge" },
} as const;

const ticks = [0, 25, 50, 75, 100];

/**
 * The questions about each phase of a journey, from the first phase to the last: share of favourable answers with its margin, on one
 * scale from 0 to 100 for both sides. A phase that nobody is asked about keeps its place. EX circles, CX diamonds; a verdict on a phase is
 * in words alone, since its dots are not what it is about.
 */
export function dotJourney(lanes: readonly JourneyLane[], side: "ex" | "cx", width: number, locale: Locale): Chart {
  const say = words[locale];
  const narrow = width < 520;
  const size = narrow ? 14 : 15;
  const dots = lanes.flatMap((lane) => lane.dots);
  const texts =
    10 +
    widest(
      dots.map(({ text }) => text),
      14,
      600,
    );
  const names = narrow
    ? width - 10
    : Math.min(
        Math.round(width * 0.42),
        widest(
          dots.map(({ name }) => name),
          size,
        ) + 4,
      );
  const left = narrow ? 10 : names + 26;
  const right = texts;
  const lines = new Map(dots.map(({ name }) => [name, breakLines(name, names, size)]));
  const most = Math.max(1, ...[...lines.values()].map(({ length }) => length));
  // One step for all rows, so that places are read off evenly: the widest name decides.
  const step = narrow ? 30 + 17 * most : Math.max(27, 10 + 17 * most);
  const rows = lanes.reduce((sum, lane) => sum + 1 + lane.dots.length, 0);
  const y = {
    field: "place",
    type: "ordinal",
    sort: null,
    scale: { domain: Array.from({ length: rows }, (_, place) => place), paddingInner: 0, paddingOuter: 0 },
    axis: null,
  };
  const x = (field: string): ChartSpec => ({
    field,
    type: "quantitative",
    scale: { domain: [0, 100], nice: false },
    axis: {
      values: ticks,
      grid: true,
      domain: false,
      ticks: false,
      labelOverlap: false,
      orient: "top",
      labelExpr: `${JSON.stringify(ticks.map((tick) => axisLabel(tick, "percent")))}[indexof(${JSON.stringify(ticks)}, datum.value)]`,
    },
  });
  const colour = `var(--${side})`;
  const halo = { stroke: "var(--paper)", strokeWidth: 4, strokeJoin: "round" };
  const text = (mark: ChartSpec, encoding: ChartSpec): ChartSpec => ({
    mark: { type: "text", baseline: "middle", ...mark },
    encoding: { y, ...encoding },
  });
  const down = narrow ? step / 2 - 11 : 0;
  const phases = lanes.map((lane, at) => ({
    place: lanes.slice(0, at).reduce((sum, earlier) => sum + 1 + earlier.dots.length, 0),
    phase: lane.name,
    note: lane.note,
    room: Math.ceil(widest([lane.name], size, 600)),
  }));
  return chart(
    { width, height: rows * step, padding: [26, right, 6, left] },
    {
      params: [{ name: "hi", value: null }],
      layer: [
        {
          data: { name: "phases" },
          mark: { type: "rule", stroke: "var(--rule-2)", yOffset: -step / 2 },
          encoding: { y, x: { value: -left }, x2: { value: { expr: `width + ${right}` } } },
        },
        {
          data: { name: "dots" },
          mark: { type: "rule", strokeWidth: 2, stroke: colour, yOffset: down },
          encoding: { y, x: x("low"), x2: { field: "high" } },
        },
        {
          data: { name: "dots" },
          mark: {
            type: "point",
            filled: true,
            fill: colour,
            shape: side === "ex" ? "circle" : "diamond",
            stroke: "var(--paper)",
            strokeWidth: 1.2,
            yOffset: down,
          },
          encoding: {
            y,
            x: x("value"),
            size: { condition: { test: "hi && datum.name == hi", value: 220 }, value: 95 },
            tooltip: [
              { field: "name", type: "nominal", title: "title" },
              { field: "text", type: "nominal", title: say.score },
              { field: "margin", type: "nominal", title: say.margin },
            ],
          },
        },
        {
          data: { name: "phases" },
          ...text(
            { align: "left", dx: -left, fontSize: size, fontWeight: 600, ...halo },
            { x: { value: 0 }, text: { field: "phase" } },
          ),
        },
        {
          data: { name: "phases" },
          ...text(
            { align: "left", dx: { expr: `${10 - left} + datum.room` }, fontSize: 14, ...halo },
            {
              x: { value: 0 },
              text: { field: "note" },
              color: { value: "var(--ink-2)" },
            },
          ),
        },
        {
          data: { name: "dots" },
          ...text(
            {
              align: "left",
              dx: narrow ? -left : 10 - left,
              dy: { expr: "datum.shift" },
              fontSize: size,
              lineBreak: "\n",
              lineHeight: 17,
              ...(narrow ? halo : {}),
            },
            { x: { value: 0 }, text: { field: "label" } },
          ),
        },
        {
          data: { name: "dots" },
          ...text(
            { align: "right", dx: right, dy: down, fontSize: 14, fontWeight: 600 },
            { x: { value: { expr: "width" } }, text: { field: "text" } },
          ),
        },
      ],
    },
    {
      phases,
      dots: lanes.flatMap((lane, at) =>
        lane.dots.map((dot, index) => {
          const own = lines.get(dot.name) ?? [dot.name];
          return {
            ...dot,
            place: (phases[at]?.place ?? 0) + 1 + index,
            label: own.join("\n"),
            // Vega hangs the lines after the first below it.
            shift: narrow ? 10 - step / 2 : -8.5 * (own.length - 1),
          };
        }),
      ),
    },
  );
}

import { formatNumber } from "../report/format.ts";
import type { Locale } from "../survey/text.ts";
import { breakLines } from "./break-lines.ts";
import { type Chart, type ChartSpec, chart } from "./chart.ts";
import { widest } from "./text-width.ts";

/** The change of a unit that tried something. */
export interface EffectDot {
  name: string;
  value: number;
  low?: number | undefined;
  high?: number | undefined;
  verdict: "better" | "worse" | "slight" | "unclear";
  /** "+12" */
  text: string;
  /** The verdict in words. */
  reading: string;
}

/** The mean change of comparable units, with its margin and how it is called. */
export interface EffectBand {
  low: number;
  high: number;
  value: number;
  text: string;
}

const words = {
  en: { change: "change", reading: "verdict" },
  nl: { change: "verandering", reading: "oordeel" },
} as const;

/**
 * Units that tried something: the change of each with its margin, from zero, over a band that is where comparable units went. Filled and
 * coloured: clear. Filled in ink: proven but small. Open: may be chance.
 */
export function dotEffect(dots: readonly EffectDot[], band: EffectBand, width: number, locale: Locale): Chart {
  const say = words[locale];
  const narrow = width < 520;
  const size = narrow ? 14 : 15;
  const valueColumn =
    14 +
    widest(
      dots.map(({ text }) => text),
      14,
    );
  const names = dots.map(({ name }) => name);
  const nameColumn = narrow ? width - valueColumn - 10 : Math.min(Math.round(width * 0.3), widest(names, size));
  const left = narrow ? 12 : nameColumn + 18;
  const right = narrow ? 12 : valueColumn;
  const lines = names.map((name) => breakLines(name, nameColumn, size));
  const extra = 17 * (Math.max(1, ...lines.map(({ length }) => length)) - 1);
  const height = dots.length * ((narrow ? 46 : 31) + extra);
  const reach = Math.max(
    ...dots.flatMap(({ value, low = value, high = value }) => [low, value, high].map(Math.abs)),
    ...[band.low, band.high].map(Math.abs),
  );
  const ticks = ticksTo(reach, narrow ? 2 : 4);
  const edge = ticks.at(-1) ?? reach;
  const labels = ticks.map((tick) => formatNumber(tick, locale, { decimals: decimalsOf(ticks), signed: tick !== 0 }));
  const y = {
    field: "name",
    type: "ordinal",
    sort: null,
    scale: { paddingInner: 0.2, paddingOuter: 0.1 },
    axis: null,
  };
  const x = (field: string): ChartSpec => ({
    field,
    type: "quantitative",
    scale: { domain: [-edge, edge], nice: false },
    axis: {
      values: ticks,
      grid: true,
      domain: false,
      ticks: false,
      labelOverlap: false,
      labelExpr: `${JSON.stringify(labels)}[indexof(${JSON.stringify(ticks)}, datum.value)]`,
    },
  });
  const colour = {
    condition: [
      { test: "datum.verdict == 'better'", value: "var(--better)" },
      { test: "datum.verdict == 'worse'", value: "var(--worse)" },
      { test: "datum.verdict == 'slight'", value: "var(--ink)" },
    ],
    value: "var(--ink-3)",
  };
  const halo = { stroke: "var(--paper)", strokeWidth: 4, strokeJoin: "round" };
  const down = narrow ? 9 : 0;
  return chart(
    { width, height, padding: [26, right, 24, left] },
    {
      params: [{ name: "hi", value: null }],
      data: { name: "changes" },
      layer: [
        {
          data: { name: "band" },
          mark: { type: "rect", color: "var(--noise)" },
          encoding: { x: x("low"), x2: { field: "high" } },
        },
        {
          data: { name: "band" },
          mark: {
            type: "text",
            baseline: "bottom",
            align: narrow ? "left" : "center",
            dx: narrow ? -left : 0,
            fill: "var(--ink-2)",
            dy: -7,
          },
          encoding: { x: narrow ? { value: 0 } : x("value"), y: { value: 0 }, text: { field: "text" } },
        },
        {
          data: { name: "band" },
          mark: { type: "rule", stroke: "var(--axis)" },
          encoding: { x: x("zero") },
        },
        {
          mark: { type: "rule", strokeWidth: 2, yOffset: down },
          encoding: { y, x: x("low"), x2: { field: "high" }, color: colour },
        },
        {
          mark: { type: "point", filled: true, strokeWidth: 1.8, yOffset: down },
          encoding: {
            y,
            x: x("value"),
            size: { condition: { test: "hi && datum.name == hi", value: 200 }, value: 95 },
            stroke: colour,
            fill: {
              condition: [
                { test: "datum.verdict == 'unclear'", value: "var(--paper)" },
                { test: "datum.verdict == 'better'", value: "var(--better)" },
                { test: "datum.verdict == 'worse'", value: "var(--worse)" },
              ],
              value: "var(--ink)",
            },
            tooltip: [
              { field: "name", type: "nominal", title: "title" },
              { field: "text", type: "nominal", title: say.change },
              { field: "reading", type: "nominal", title: say.reading },
            ],
          },
        },
        {
          mark: {
            type: "text",
            align: "left",
            dx: -left,
            dy: { expr: "datum.shift" },
            baseline: "middle",
            fontSize: size,
            lineBreak: "\n",
            lineHeight: 17,
            ...(narrow ? halo : {}),
          },
          encoding: { y, x: { value: 0 }, text: { field: "label" } },
        },
        {
          mark: {
            type: "text",
            align: "right",
            dx: right,
            dy: narrow ? -10 : 0,
            baseline: "middle",
            fontSize: 14,
            ...(narrow ? halo : {}),
          },
          encoding: {
            y,
            x: { value: { expr: "width" } },
            text: { field: "text" },
            color: { condition: { test: "datum.verdict == 'unclear'", value: "var(--ink-2)" }, value: "var(--ink)" },
          },
        },
      ],
    },
    {
      band: [{ low: band.low, high: band.high, value: band.value, text: band.text, zero: 0 }],
      changes: dots.map(({ name, value, low = value, high = value, verdict, text, reading }, index) => ({
        name,
        label: (lines[index] ?? []).join("\n"),
        // Vega hangs the lines after the first below it, whatever the baseline.
        shift: (narrow ? -10 : 0) - ((lines[index]?.length ?? 1) - 1) * (narrow ? 17 : 8.5),
        value,
        low,
        high,
        verdict,
        text,
        reading,
      })),
    },
  );
}

/**
 * Round steps on either side of zero, at most so many, that reach at least as far as asked.
 *
 * @example ticksTo(26, 4) // => [-30, -20, -10, 0, 10, 20, 30]
 * @example ticksTo(0.3, 2) // => [-0.4, -0.2, 0, 0.2, 0.4]
 */
export function ticksTo(reach: number, most: number): number[] {
  const least = Math.max(reach, 1e-9) / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((each) => each * power >= least * (1 - 1e-12)) ?? 10;
  const step = factor * power;
  const count = Math.max(1, Math.ceil(reach / step - 1e-9));
  // Through whole numbers, so that 0.1 + 0.2 is 0.3.
  return Array.from({ length: 2 * count + 1 }, (_, index) => {
    const tick = Number(((index - count) * step).toPrecision(12));
    return tick === 0 ? 0 : tick;
  });
}

function decimalsOf(ticks: readonly number[]): number {
  return Math.max(...ticks.map((tick) => String(tick).split(".")[1]?.length ?? 0));
}

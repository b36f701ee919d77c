import type { Locale } from "../survey/text.ts";
import { breakLines } from "./break-lines.ts";
import { type Chart, type ChartSpec, chart } from "./chart.ts";
import { widest } from "./text-width.ts";

/** A measure that was asked in two waves. */
export interface ChangeDot {
  name: string;
  side: "ex" | "cx";
  /** The change as a multiple of its own 95 % margin, positive when it is good news. */
  times: number;
  /** `slight`: proven, but smaller than what is worth a verdict. `unclear`: may be chance, or about the same. */
  verdict: "better" | "worse" | "slight" | "unclear";
  /** "+27 to +31" */
  text: string;
  /** "4.0×" and the verdict in words. */
  multiple: string;
  reading: string;
}

const words = {
  en: { noise: "within the margin", worse: "worse", better: "better", change: "change", times: "× margin" },
  nl: { noise: "binnen de marge", worse: "slechter", better: "beter", change: "verandering", times: "× marge" },
} as const;

const edge = 4;

/**
 * Which changes are larger than chance: each change as a multiple of its own margin, good news to the right. Filled and
 * coloured: clear. Filled in ink: proven but small. Open: may be chance.
 */
export function dotChange(dots: readonly ChangeDot[], width: number, locale: Locale): Chart {
  const say = words[locale];
  const narrow = width < 520;
  const size = narrow ? 14 : 15;
  const changeColumn =
    14 +
    widest(
      dots.map(({ text }) => text),
      14,
    );
  const nameColumn = narrow
    ? width - 34 - changeColumn
    : Math.min(
        Math.round(width * 0.3),
        widest(
          dots.map(({ name }) => name),
          size,
        ),
      );
  // On a phone the labels stand above the marks, and only half a tick label sticks out.
  const left = narrow ? 10 : 30 + nameColumn + 14;
  const right = narrow ? 10 : changeColumn;
  // Label columns and rows are part of the form and follow the measures of the survey: one such chart stands on a page.
  const lines = dots.map(({ name }) => breakLines(name, nameColumn, size));
  const extra = 17 * (Math.max(1, ...lines.map(({ length }) => length)) - 1);
  const height = dots.length * ((narrow ? 47 : 33) + extra);
  const y = {
    field: "name",
    type: "ordinal",
    sort: null,
    scale: { paddingInner: 0.2, paddingOuter: 0.1 },
    axis: null,
  };
  const ticks = narrow ? [-4, -2, -1, 0, 1, 2, 4] : [-4, -3, -2, -1, 0, 1, 2, 3, 4];
  const labels = ticks.map((tick) => (tick === 0 ? "0" : `${tick > 0 ? "+" : "\u2212"}${Math.abs(tick)}×`));
  const x = (field: string): ChartSpec => ({
    field,
    type: "quantitative",
    scale: { domain: [-edge, edge], nice: false },
    axis: {
      values: ticks,
      grid: false,
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
  const head = (at: number, text: string, align: string, fill: string, fontWeight: number): ChartSpec => ({
    data: { values: [{ at }] },
    mark: { type: "text", baseline: "bottom", align, fill, fontWeight, dy: -7 },
    encoding: { x: x("at"), y: { value: 0 }, text: { value: text } },
  });
  const row = (mark: ChartSpec, encoding: ChartSpec): ChartSpec => ({
    mark: { type: "text", ...mark },
    encoding: { y, ...encoding },
  });
  const above = narrow ? { dy: -12, baseline: "bottom" } : { baseline: "middle" };
  return chart(
    { width, height, padding: [26, right, 24, left] },
    {
      params: [{ name: "hi", value: null }],
      data: { name: "changes" },
      layer: [
        {
          data: { values: [{ from: -1, to: 1 }] },
          mark: { type: "rect", color: "var(--noise)" },
          encoding: { x: x("from"), x2: { field: "to" } },
        },
        ...(narrow ? [] : [head(0, say.noise, "center", "var(--ink-2)", 400)]),
        head(-edge, say.worse, "left", "var(--worse)", 600),
        head(edge, say.better, "right", "var(--better)", 600),
        {
          data: { values: [{ zero: 0 }] },
          mark: { type: "rule", stroke: "var(--axis)" },
          encoding: { x: x("zero") },
        },
        {
          mark: { type: "rule", strokeWidth: 2.5 },
          encoding: { y, x: x("zero"), x2: { field: "times" }, color: colour },
        },
        {
          mark: { type: "point", filled: true, strokeWidth: 1.8 },
          encoding: {
            y,
            x: x("times"),
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
              { field: "multiple", type: "nominal", title: say.times },
              { field: "reading", type: "nominal", title: " " },
            ],
          },
        },
        row(
          { align: "left", dx: -left, ...above, fontSize: 14, fontWeight: 600 },
          {
            x: { value: 0 },
            text: { field: "code" },
            color: { condition: { test: "datum.code == 'EX'", value: "var(--ex)" }, value: "var(--cx)" },
          },
        ),
        row(
          {
            align: "left",
            dx: 30 - left,
            ...above,
            dy: { expr: "datum.shift" },
            fontSize: size,
            lineBreak: "\n",
            lineHeight: 17,
          },
          { x: { value: 0 }, text: { field: "label" } },
        ),
        row(
          { align: "right", dx: right, ...above, fontSize: 14 },
          {
            x: { value: { expr: "width" } },
            text: { field: "text" },
            color: { condition: { test: "datum.verdict == 'unclear'", value: "var(--ink-2)" }, value: "var(--ink)" },
          },
        ),
      ],
    },
    {
      changes: dots.map(({ name, side, times, verdict, text, multiple, reading }, index) => ({
        name,
        label: (lines[index] ?? []).join("\n"),
        // Vega hangs the lines after the first below it, whatever the baseline.
        shift: (narrow ? -12 : 0) - ((lines[index]?.length ?? 1) - 1) * (narrow ? 17 : 8.5),
        code: side.toUpperCase(),
        times: Math.max(-edge, Math.min(edge, times)),
        zero: 0,
        verdict,
        text,
        multiple,
        reading,
      })),
    },
  );
}

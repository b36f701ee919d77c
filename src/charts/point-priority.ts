import { formatShare } from "../report/format.ts";
import type { Locale } from "../survey/text.ts";
import { type Chart, type ChartSpec, chart } from "./chart.ts";
import { placeNames } from "./name-places.ts";

/** A driver in the priority matrix, as published. */
export interface PriorityPoint {
  name: string;
  /** Its score from 0 to 100. */
  score: number;
  /** Its share in per cent, with the margin. */
  share: number;
  low: number;
  high: number;
  /** Whether weight and score are clear, one of them, or neither. */
  clarity: "both" | "one" | "none";
  scoreText: string;
  shareText: string;
  /** The verdict in words. */
  reading: string;
}

const words = {
  en: {
    x: ["score, 0 to 100", "score"],
    y: ["share in what goes with it", "share"],
    equal: "equal part",
    unclear: "unclear",
    score: "score",
    share: "share",
    reading: "reading",
    corners: [
      "Weighs much,\nscores low",
      "Weighs much,\nscores high",
      "Weighs little,\nscores low",
      "Weighs little,\nscores high",
    ],
  },
  nl: {
    x: ["score, 0 tot 100", "score"],
    y: ["aandeel in wat ermee samengaat", "aandeel"],
    equal: "gelijk deel",
    unclear: "onduidelijk",
    score: "score",
    share: "aandeel",
    reading: "lezing",
    corners: [
      "Weegt zwaar,\nscoort laag",
      "Weegt zwaar,\nscoort hoog",
      "Weegt licht,\nscoort laag",
      "Weegt licht,\nscoort hoog",
    ],
  },
} as const;

/** Points around the mean score within which no score can be clearly high or low (spec 7). */
const meaningful = 5;

/**
 * The priority matrix: each driver by its score (right is better) and its share (up weighs more) with its margin. In the grey band around
 * the mean of the scores no score is clearly high or low, and a margin across the dotted line, an equal part for each, weighs neither
 * much nor little. A dot is filled only where both are clear, grey where one is, open where neither is.
 */
export function pointPriority(points: readonly PriorityPoint[], width: number, locale: Locale): Chart {
  const say = words[locale];
  const narrow = width < 520;
  const height = narrow ? 260 : 300;
  const top = Math.min(100, 10 * Math.ceil(Math.max(10, ...points.map(({ high }) => high + 4)) / 10));
  const [left, right, above, below] = [38, 14, 30, 46];
  const plotWidth = width - left - right;
  const ticks = [0, 25, 50, 75, 100];
  const shares = [0, top / 2, top];
  const equal = 100 / Math.max(1, points.length);
  const mean = points.reduce((sum, { score }) => sum + score, 0) / Math.max(1, points.length);
  const band = [Math.max(0, mean - meaningful), Math.min(100, mean + meaningful)];
  const x = (field: string): ChartSpec => ({
    field,
    type: "quantitative",
    scale: { domain: [0, 100], nice: false, zero: false },
    axis: {
      values: ticks,
      labelOverlap: false,
      grid: true,
      domain: false,
      ticks: false,
      title: say.x[width < 400 ? 1 : 0],
      titleAnchor: "end",
      titleAlign: "right",
    },
  });
  const y = (field: string): ChartSpec => ({
    field,
    type: "quantitative",
    scale: { domain: [0, top], nice: false, zero: false },
    axis: {
      values: shares,
      labelExpr: `${JSON.stringify(shares.map((share) => formatShare(share, locale)))}[indexof(${JSON.stringify(shares)}, datum.value)]`,
      labelOverlap: false,
      labelAlign: "left",
      labelPadding: left,
      title: say.y[narrow ? 1 : 0],
      titleAngle: 0,
      titleAlign: "left",
      titleAnchor: "end",
      titleX: -left,
      titleY: -14,
    },
  });
  const place = ({ score, share }: PriorityPoint) => ({
    x: (score / 100) * plotWidth,
    y: height - (share / top) * height,
  });
  const corner = (index: number): ChartSpec => {
    const [east, south] = [index % 2 === 1, index >= 2];
    return {
      data: { values: [{ corner: narrow ? say.corners[index] : say.corners[index]?.replace("\n", " ") }] },
      mark: {
        type: "text",
        align: east ? "right" : "left",
        baseline: south ? "bottom" : "top",
        dx: east ? -2 : 6,
        dy: south ? (narrow ? -23 : -6) : 4,
        fill: "var(--ink-3)",
        fontStyle: "italic",
        lineBreak: "\n",
        lineHeight: 17,
      },
      encoding: {
        x: { value: east ? plotWidth : 0 },
        y: { value: south ? height : 0 },
        text: { field: "corner" },
      },
    };
  };
  const cornerBox = (east: boolean, south: boolean) => ({
    left: east ? plotWidth - (narrow ? 100 : 190) : 0,
    right: east ? plotWidth : narrow ? 100 : 190,
    top: south ? height - (narrow ? 42 : 22) : 0,
    bottom: south ? height : narrow ? 40 : 20,
  });
  const byWeight = [...points].sort((a, b) => b.share - a.share || a.score - b.score);
  const names = placeNames(
    byWeight.map((point) => ({ name: point.name, ...place(point) })),
    {
      width: plotWidth,
      height,
      taken: [
        ...[false, true].flatMap((east) => [false, true].map((south) => cornerBox(east, south))),
        ...points.map((point) => ({
          left: place(point).x - 3,
          right: place(point).x + 3,
          top: height - (point.high / top) * height,
          bottom: height - (point.low / top) * height,
        })),
      ],
    },
  );
  return chart(
    { width, height, padding: [above, right, below, left] },
    {
      params: [{ name: "hi", value: null }],
      layer: [
        {
          data: { values: [{ zero: 0 }] },
          mark: { type: "rect", fill: "var(--grid)" },
          encoding: {
            x: { value: (band[0] ?? 0) * (plotWidth / 100) },
            x2: { value: (band[1] ?? 0) * (plotWidth / 100) },
            y: { value: 0 },
            y2: { value: height },
          },
        },
        {
          data: { values: [{ zero: 0 }] },
          mark: { type: "rule", stroke: "var(--ink-3)", strokeDash: [2, 3] },
          encoding: {
            x: { value: 0 },
            x2: { value: plotWidth },
            y: { value: height - (equal / top) * height },
          },
        },
        ...[0, 1, 2, 3].map(corner),
        {
          data: { values: [{ word: say.unclear }] },
          mark: { type: "text", fill: "var(--ink-2)", baseline: "bottom", dy: narrow ? -46 : -6 },
          encoding: {
            x: { value: mean * (plotWidth / 100) },
            y: { value: height },
            text: { field: "word" },
          },
        },
        {
          data: { name: "drivers" },
          mark: { type: "rule", strokeWidth: 2, stroke: "var(--ink)" },
          encoding: { x: x("value"), y: y("low"), y2: { field: "high" } },
        },
        {
          data: { name: "drivers" },
          mark: { type: "point", strokeWidth: 1.8 },
          encoding: {
            x: x("value"),
            y: y("share"),
            size: { condition: { test: "hi && datum.name == hi", value: 240 }, value: 96 },
            stroke: { condition: { test: "datum.clarity == 'both'", value: "var(--paper)" }, value: "var(--ink-3)" },
            fill: {
              condition: [
                { test: "datum.clarity == 'both'", value: "var(--ink)" },
                { test: "datum.clarity == 'one'", value: "var(--context)" },
              ],
              value: "var(--paper)",
            },
            tooltip: [
              { field: "name", type: "nominal", title: "title" },
              { field: "scoreText", type: "nominal", title: say.score },
              { field: "shareText", type: "nominal", title: say.share },
              { field: "reading", type: "nominal", title: say.reading },
            ],
          },
        },
        {
          data: { name: "names" },
          mark: {
            type: "text",
            align: { expr: "datum.align" },
            dx: { expr: "datum.dx" },
            stroke: "var(--paper)",
            strokeWidth: 3,
            strokeJoin: "round",
          },
          encoding: { x: x("value"), y: y("share"), text: { field: "name" } },
        },
      ],
    },
    {
      drivers: points.map(({ name, score, share, low, high, clarity, scoreText, shareText, reading }) => {
        return { name, value: score, share, low, high, clarity, scoreText, shareText, reading };
      }),
      names: names.flatMap(({ dot, align, dx }) => {
        const point = byWeight[dot];
        if (point === undefined) return [];
        return [{ name: point.name, value: point.score, share: point.share, align, dx }];
      }),
    },
  );
}

import type { Locale } from "../survey/text.ts";
import type { Contact } from "../survey/unit.ts";
import { axisLabel } from "./axis-label.ts";
import { type Chart, type ChartRow, type ChartSpec, chart } from "./chart.ts";
import type { Frame } from "./measure-frame.ts";
import { textWidth, widest } from "./text-width.ts";

/** A unit with a shown score on both sides. */
export interface MapPoint {
  name: string;
  contact?: Contact;
  contactText: string;
  ex: number;
  cx: number;
  exText: string;
  cxText: string;
}

/** One side of the map. */
export interface MapAxis {
  frame: Frame;
  unit: "points" | "percent" | "scale" | "index";
  /** "eNPS of employees", and shorter where there is less room. */
  titles: readonly string[];
  measureName: string;
  /** The score of the whole organisation: the dotted line. */
  organisation?: number;
}

const words = {
  en: {
    contact: "contact",
    higher: ["Customers higher,\nemployees lower", "Both higher", "Both lower", "Employees higher,\ncustomers lower"],
  },
  nl: {
    contact: "contact",
    higher: ["Klant hoger,\nmedewerker lager", "Beide hoger", "Beide lager", "Medewerker hoger,\nklant lager"],
  },
} as const;

/**
 * Each unit by its employees (right) and its customers (up), with dotted lines at the whole organisation and a name in
 * every quadrant. Groups by contact differ in fill, not in hue. A few dots far from the middle carry their name, where it
 * covers nothing.
 */
export function pointMap(
  points: readonly MapPoint[],
  axes: { ex: MapAxis; cx: MapAxis },
  width: number,
  locale: Locale,
): Chart {
  const say = words[locale];
  // A place on the map says higher or lower than the organisation, never happy or unhappy.
  const corners = say.higher;
  const narrow = width < 520;
  const height = width < 400 ? 340 : narrow ? 390 : width < 700 ? 440 : 500;
  const left = Math.max(
    38,
    widest(
      axes.cx.frame.ticks.map((tick) => axisLabel(tick, axes.cx.unit)),
      13,
    ) + 8,
  );
  const lastTick = finer(axes.ex.frame).at(-1) ?? 0;
  const right = Math.max(6, Math.ceil(textWidth(axisLabel(lastTick, axes.ex.unit), 13) / 2));
  const labelled = (axis: MapAxis) => {
    const ticks = finer(axis.frame);
    const labels = ticks.map((tick) => axisLabel(tick, axis.unit));
    return {
      values: ticks,
      labelExpr: `${JSON.stringify(labels)}[indexof(${JSON.stringify(ticks)}, datum.value)]`,
      labelOverlap: false,
      domain: false,
      ticks: false,
    };
  };
  const scale = (axis: MapAxis) => ({ domain: axis.frame.domain, nice: false, zero: false });
  const x = (field: string): ChartSpec => ({
    field,
    type: "quantitative",
    scale: scale(axes.ex),
    axis: {
      ...labelled(axes.ex),
      grid: true,
      title: fitting(axes.ex.titles, width - left),
      titleAnchor: "end",
      titleAlign: "right",
    },
  });
  const y = (field: string): ChartSpec => ({
    field,
    type: "quantitative",
    scale: scale(axes.cx),
    axis: {
      ...labelled(axes.cx),
      labelAlign: "left",
      labelPadding: left,
      title: fitting(axes.cx.titles, width),
      titleAngle: 0,
      titleAlign: "left",
      titleAnchor: "end",
      titleX: -left,
      titleY: -14,
    },
  });
  const dim = { condition: { test: "!kind || datum.contact == kind", value: 1 }, value: 0.16 };
  const [[west, east], [south, north]] = [axes.ex.frame.domain, axes.cx.frame.domain];
  const corner = (index: number): ChartSpec => {
    const [right, bottom] = [index % 2 === 1, index >= 2];
    const text = corners[index] ?? "";
    const two = text.includes("\n");
    return {
      data: {
        values: [
          { ex: right ? east : west, cx: bottom ? south : north, corner: narrow ? text : text.replace("\n", " ") },
        ],
      },
      mark: {
        type: "text",
        align: right ? "right" : "left",
        baseline: bottom ? "bottom" : "top",
        dx: right ? -2 : 8,
        dy: bottom ? (narrow && two ? -23 : -6) : 4,
        fill: "var(--ink-3)",
        fontStyle: "italic",
        fontSize: narrow ? 13 : 14,
        lineBreak: "\n",
        lineHeight: 17,
      },
      encoding: { x: x("ex"), y: y("cx"), text: { field: "corner" } },
    };
  };
  const rule = (channel: ChartSpec, name: string): ChartSpec => ({
    data: { name },
    mark: { type: "rule", stroke: "var(--ink-3)", strokeDash: [2, 3] },
    encoding: channel,
  });
  return chart(
    { width, height, padding: [28, right, 46, left] },
    {
      params: [
        { name: "kind", value: null },
        { name: "hi", value: null },
      ],
      layer: [
        rule({ x: x("ex") }, "organisationEx"),
        rule({ y: y("cx") }, "organisationCx"),
        ...[0, 1, 2, 3].map(corner),
        {
          data: { name: "units" },
          mark: { type: "point", strokeWidth: 1.6 },
          encoding: {
            x: x("ex"),
            y: y("cx"),
            opacity: dim,
            size: { condition: { test: "hi && datum.name == hi", value: 240 }, value: narrow ? 58 : 86 },
            stroke: {
              condition: { test: "datum.contact == 'much' || datum.contact == 'some'", value: "var(--paper)" },
              value: "var(--ink-3)",
            },
            fill: {
              condition: [
                { test: "datum.contact == 'much'", value: "var(--ink)" },
                { test: "datum.contact == 'some'", value: "var(--context)" },
              ],
              value: "var(--paper)",
            },
            tooltip: [
              { field: "name", type: "nominal", title: "title" },
              { field: "exText", type: "nominal", title: axes.ex.measureName },
              { field: "cxText", type: "nominal", title: axes.cx.measureName },
              { field: "contactText", type: "nominal", title: say.contact },
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
          encoding: { x: x("ex"), y: y("cx"), text: { field: "name" }, opacity: dim },
        },
      ],
    },
    {
      units: points.map(({ name, contact, contactText, ex, cx, exText, cxText }) => ({
        name,
        contact: contact ?? "",
        contactText,
        ex,
        cx,
        exText,
        cxText,
      })),
      names: named(points, axes, width - left - right, height, narrow ? 3 : width < 700 ? 6 : 8),
      organisationEx: axes.ex.organisation === undefined ? [] : [{ ex: axes.ex.organisation }],
      organisationCx: axes.cx.organisation === undefined ? [] : [{ cx: axes.cx.organisation }],
    },
  );
}

/** The longest title that is not cut. */
function fitting(titles: readonly string[], room: number): string {
  return titles.find((title) => textWidth(title, 13) <= room) ?? titles.at(-1) ?? "";
}

/** A map has room for a grid line at each step of a frame and half-way. */
function finer({ domain: [from, to], ticks }: Frame): number[] {
  const step = ((ticks[1] ?? to) - (ticks[0] ?? from)) / 2;
  const lines: number[] = [];
  for (let tick = ticks[0] ?? from; tick <= to; tick += step) if (Number.isInteger(tick)) lines.push(tick);
  return lines;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The dots furthest from the middle of the organisation whose names cover no dot and no other name. */
function named(
  points: readonly MapPoint[],
  { ex, cx }: { ex: MapAxis; cx: MapAxis },
  plotWidth: number,
  height: number,
  most: number,
): ChartRow[] {
  const place = (point: MapPoint) => ({
    x: ((point.ex - ex.frame.domain[0]) / (ex.frame.domain[1] - ex.frame.domain[0])) * plotWidth,
    y: height - ((point.cx - cx.frame.domain[0]) / (cx.frame.domain[1] - cx.frame.domain[0])) * height,
  });
  const middle = place({
    name: "",
    contactText: "",
    exText: "",
    cxText: "",
    ex: ex.organisation ?? (ex.frame.domain[0] + ex.frame.domain[1]) / 2,
    cx: cx.organisation ?? (cx.frame.domain[0] + cx.frame.domain[1]) / 2,
  });
  const taken: Box[] = points.map((point) => {
    const { x, y } = place(point);
    return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
  });
  // The corners belong to the names of the quadrants.
  for (const top of [0, height - 40]) {
    for (const left of [0, plotWidth - 130]) taken.push({ left, right: left + 130, top, bottom: top + 40 });
  }
  const outward = [...points].sort((a, b) => {
    const [from, to] = [place(a), place(b)];
    return Math.hypot(to.x - middle.x, to.y - middle.y) - Math.hypot(from.x - middle.x, from.y - middle.y);
  });
  const rows: ChartRow[] = [];
  for (const point of outward) {
    if (rows.length === most) break;
    const { x, y } = place(point);
    const room = textWidth(point.name, 13);
    for (const align of ["left", "right"]) {
      const left = align === "left" ? x + 9 : x - 9 - room;
      const box = { left, right: left + room, top: y - 8, bottom: y + 8 };
      if (box.left < 0 || box.right > plotWidth || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      const { name, contact, ex, cx } = point;
      rows.push({ name, contact: contact ?? "", ex, cx, align, dx: align === "left" ? 9 : -9 });
      break;
    }
  }
  return rows;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

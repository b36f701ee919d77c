import type { Locale } from "../survey/text.ts";
import type { ChartSpec } from "./chart.ts";

/** Named without a digit: Vega writes the family unquoted, where a word may not start with one. */
export const font = "Report Sans, sans-serif";

/** One Vega-Lite config for every chart. Colours are CSS variables, so one SVG serves light, dark and print. */
export const theme: ChartSpec = {
  background: null,
  padding: 0,
  // Sizes are set by hand, so that the edges of charts line up.
  autosize: { type: "none", contains: "content" },
  font,
  // The figure carries the text alternative.
  aria: false,
  view: { stroke: null, continuousWidth: 600, continuousHeight: 260 },
  axis: {
    labelColor: "var(--ink-2)",
    labelFontSize: 13,
    labelFontWeight: 400,
    labelPadding: 6,
    labelLimit: 0,
    titleColor: "var(--ink-2)",
    titleFontSize: 13,
    titleFontWeight: 400,
    titlePadding: 8,
    domain: false,
    ticks: false,
    tickColor: "var(--axis)",
    tickSize: 4,
    tickWidth: 1,
    grid: true,
    gridColor: "var(--grid)",
    gridWidth: 1,
    gridDash: [],
    labelOverlap: "greedy",
  },
  axisX: { grid: false, labelFlush: false, domain: true, domainColor: "var(--axis)", ticks: true, title: null },
  // No tickCount here: it thins out explicit values.
  axisY: { title: null },
  axisBand: { grid: false, ticks: false, domain: false, labelColor: "var(--ink)", labelPadding: 10 },
  line: { strokeWidth: 2, strokeCap: "round", strokeJoin: "round" },
  area: { line: false },
  rule: { strokeWidth: 1, stroke: "var(--axis)" },
  point: { filled: true, size: 50, opacity: 1, strokeWidth: 1.5 },
  bar: { discreteBandSize: { band: 0.72 } },
  text: { fontSize: 13, fill: "var(--ink)", font },
  range: { category: ["var(--ex)", "var(--cx)", "var(--ink)", "var(--context)"] },
  // Direct labels; keys are HTML above the plot.
  legend: { disable: true },
};

/** How Vega itself would print numbers and dates; what charts print comes formatted, from report/format.ts. */
export const locales: Record<Locale, ChartSpec> = {
  en: {
    number: { decimal: ".", thousands: ",", grouping: [3], currency: ["€", ""] },
    time: {
      dateTime: "%a %e %b %X %Y",
      date: "%d/%m/%Y",
      time: "%H:%M:%S",
      periods: ["am", "pm"],
      days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
      shortDays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
      months: "January,February,March,April,May,June,July,August,September,October,November,December".split(","),
      shortMonths: "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec".split(","),
    },
  },
  nl: {
    number: { decimal: ",", thousands: ".", grouping: [3], currency: ["€\u00a0", ""] },
    time: {
      dateTime: "%a %e %B %Y %X",
      date: "%d-%m-%Y",
      time: "%H:%M:%S",
      periods: ["", ""],
      days: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
      shortDays: ["zo", "ma", "di", "wo", "do", "vr", "za"],
      months: "januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december".split(","),
      shortMonths: "jan,feb,mrt,apr,mei,jun,jul,aug,sep,okt,nov,dec".split(","),
    },
  },
};

/** The config that a spec is compiled with. */
export function configOf(locale: Locale | "any"): ChartSpec {
  return { ...theme, locale: locales[locale === "any" ? "en" : locale] };
}

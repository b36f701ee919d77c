import { formatBand, formatMonth, formatNumber, formatOutcome, formatShortMonth } from "../report/format.ts";
import {
  courseText,
  isInRun,
  isOutside,
  outcomeFinding,
  signalJudgement,
  signalText,
} from "../report/outcome-finding.ts";
import type { OutcomeFigure, OutcomeSeries } from "../report/rows.ts";
import type { SiteReport } from "../report/site-report.ts";
import type { Outcome } from "../survey/outcome.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import { drawing } from "./drawing.ts";
import { type Figure, type FigureSize, figureWidths } from "./figure.ts";
import { figureCsv } from "./figure-csv.ts";
import { figureWords, hiddenMark } from "./figure-words.ts";
import { type ControlPoint, lineControl } from "./line-control.ts";
import { outcomeFrame } from "./outcome-frame.ts";

export interface OutcomeFigureInput {
  site: SiteReport;
  outcome: string;
  unit: string;
  /** In order of time. */
  series: readonly OutcomeFigure[];
  swing?: OutcomeSeries | undefined;
  size: FigureSize;
}

const words = {
  en: {
    period: "Period",
    value: "Figure",
    low: "From",
    high: "To",
    standing: "Standing",
    line: "Line chart of",
    of: "in",
    perHundred: "per hundred",
    band: (low: string, high: string, centre: string) =>
      `Grey band: the usual swing, from ${low} to ${high}; thin line: the centre, ${centre}.`,
    marks: "Triangle: beyond the band. Square: one of eight or more in a row on one side of the centre.",
    bars: "Grey bars: what chance alone may make of it (95%).",
    few: "A usual swing takes ten periods.",
    ends: (first: string, from: string, last: string, to: string) => `${first} in ${from}, ${last} in ${to}.`,
  },
  nl: {
    period: "Periode",
    value: "Cijfer",
    low: "Van",
    high: "Tot",
    standing: "Ligging",
    line: "Lijngrafiek van",
    of: "in",
    perHundred: "per honderd",
    band: (low: string, high: string, centre: string) =>
      `Grijze band: de gewone schommeling, van ${low} tot ${high}; dunne lijn: het midden, ${centre}.`,
    marks: "Driehoek: buiten de band. Vierkant: een van acht of meer op een rij aan één kant van het midden.",
    bars: "Grijze streepjes: wat toeval alleen ermee kan doen (95%).",
    few: "Om te weten wat gewoon is, zijn tien perioden nodig.",
    ends: (first: string, from: string, last: string, to: string) => `${first} in ${from}, ${last} in ${to}.`,
  },
} as const;

/** A business figure of one unit over its periods, in front of its usual swing where that is known. */
export function outcomeFigure(input: OutcomeFigureInput, locale: Locale): Figure {
  const { site, outcome: id, unit, series, swing, size } = input;
  const definition = readOutcome(site, id);
  const say = words[locale];
  const title = inLocale(definition.title, locale);
  const who = inLocale(site.units.find((one) => one.id === unit)?.name ?? site.organisation, locale);
  // A bare number says its unit: 0.32 complaints per hundred customers.
  const named = definition.unit === "number" && definition.counted === "rate" ? `${title} (${say.perHundred})` : title;
  const print = (value: number) => formatOutcome(value, definition, locale);
  const points = controlPoints(series, definition, locale);
  const [first, last] = [points[0], points.at(-1)];
  const limits =
    swing?.centre === undefined || swing.lower === undefined || swing.upper === undefined
      ? undefined
      : { centre: swing.centre, lower: swing.lower, upper: swing.upper };
  const lies = [
    ...points.flatMap(({ value, low = value, high = value }) => (limits === undefined ? [value, low, high] : [value])),
    ...(limits === undefined ? [] : [limits.lower, limits.upper]),
  ];
  const frame = outcomeFrame([...lies, ...roomForWords(series, lies)]);
  const tickDecimals = Math.max(...frame.ticks.map((tick) => decimalsOf(tick)));
  const control = {
    measureName: title,
    frame,
    tickTexts: frame.ticks.map(
      (tick) => formatNumber(tick, locale, { decimals: tickDecimals }) + (definition.unit === "percent" ? "%" : ""),
    ),
    periods: series.map(({ period_start }) => ({ start: period_start })),
    points,
    gaps: series.flatMap(({ period_start, state }) =>
      state === "ok" ? [] : [{ time: Date.parse(period_start), name: formatShortMonth(period_start, locale) }],
    ),
    swing: limits,
  };
  const finding = outcomeFinding(title, { figures: series, swing }, locale);
  const hasBars = limits === undefined && points.some(({ low }) => low !== undefined);
  const note = [
    limits === undefined ? say.few : say.band(print(limits.lower), print(limits.upper), print(limits.centre)),
    ...(series.some(({ signal }) => isOutside(signal) || isInRun(signal)) ? [say.marks] : []),
    ...(hasBars ? [say.bars] : []),
    courseText(swing, locale),
    ...(series.some(({ state }) => state === "hidden") ? [figureWords[locale].hiddenNote] : []),
    `${figureWords[locale].source}: ${inLocale(definition.source, locale)}.`,
  ];
  const range =
    first === undefined || last === undefined || first === last
      ? ""
      : ` ${say.ends(first.text, first.name, last.text, last.name)}`;
  return {
    id: `outcome-${id}`,
    size,
    title: finding,
    subtitle: [named, who, periodSpan(series, locale)].filter((part) => part !== "").join(", "),
    alt: `${say.line} ${title}, ${who}. ${finding}.${range}`,
    note: note.filter((part) => part !== "").join(" "),
    table: {
      caption: `${title}, ${who}`,
      head: [say.period, say.value, say.low, say.high, say.standing],
      rows: series.map((row) => [
        periodName(row, locale),
        row.value === undefined ? hiddenMark : print(row.value),
        row.low === undefined ? "" : print(row.low),
        row.high === undefined ? "" : print(row.high),
        signalText(row.signal, locale),
      ]),
    },
    csv: {
      name: `${unit}-outcome-${id}-${locale}.csv`,
      content: figureCsv(
        [say.period, say.value, say.low, say.high, say.standing],
        series.map((row) => [
          periodName(row, locale),
          row.value ?? hiddenMark,
          row.low,
          row.high,
          signalText(row.signal, locale),
        ]),
        locale,
      ),
    },
    drawings:
      points.length === 0
        ? []
        : figureWidths[size].map((width) =>
            drawing(lineControl(control, width, width < 400 ? 170 : 200, locale), locale),
          ),
    rows: `outcomes?unit=${unit}&outcome=${id} outcome-series?unit=${unit}&outcome=${id}`,
    ...(points.length === 0 ? { empty: `${finding}.` } : {}),
  };
}

/** A word stands above or below a point beyond the limits: an eighth of the height is kept for it. */
function roomForWords(series: readonly OutcomeFigure[], lies: readonly number[]): number[] {
  const [low, high] = [Math.min(...lies), Math.max(...lies)];
  const room = (high - low) / 8;
  return [
    ...(series.some(({ signal }) => signal === "above") ? [high + room] : []),
    ...(series.some(({ signal }) => signal === "below") ? [low >= 0 ? Math.max(0, low - room) : low - room] : []),
  ];
}

function readOutcome({ outcomes }: SiteReport, id: string): Outcome {
  const found = outcomes[id];
  if (found === undefined) throw new RangeError(`no business figure is called "${id}"`);
  return found;
}

/** Shown periods; what is not shown breaks the line. */
function controlPoints(series: readonly OutcomeFigure[], definition: Outcome, locale: Locale): ControlPoint[] {
  let part = 0;
  return series.flatMap((row): ControlPoint[] => {
    if (row.state !== "ok" || row.value === undefined) {
      part += 1;
      return [];
    }
    return [
      {
        time: Date.parse(row.period_start),
        name: periodName(row, locale),
        value: row.value,
        low: row.low,
        high: row.high,
        text: formatOutcome(row.value, definition, locale),
        part,
        signal: row.signal,
        tone: signalJudgement(row.signal, definition),
      },
    ];
  });
}

/**
 * A period as readers call it: a month by its name, anything longer by its first and last month.
 *
 * @example periodName({ period_start: "2025-11-01", period_end: "2025-11-30" }, "nl") // => "nov 2025"
 * @example periodName({ period_start: "2025-11-01", period_end: "2026-04-30" }, "en") // => "Nov 2025 – Apr 2026"
 */
export function periodName(
  { period_start, period_end }: Pick<OutcomeFigure, "period_start" | "period_end">,
  locale: Locale,
): string {
  const [from, to] = [formatShortMonth(period_start, locale), formatShortMonth(period_end, locale)];
  return from === to ? from : `${from} – ${to}`;
}

/**
 * How an interval of a business figure is printed; nothing without one.
 *
 * @example outcomeRange({ low: 11.2, high: 12.9 }, { unit: "percent", decimals: 1 }, "en") // => "11.2%–12.9%"
 * @example outcomeRange({}, { unit: "euro", decimals: 0 }, "en") // => ""
 */
export function outcomeRange(
  { low, high }: Pick<OutcomeFigure, "low" | "high">,
  { unit, decimals }: Pick<Outcome, "unit" | "decimals">,
  locale: Locale,
): string {
  if (low === undefined || high === undefined) return "";
  return formatBand({ low, high }, { unit: unit === "percent" ? "percent" : "scale", decimals }, locale);
}

function periodSpan(series: readonly OutcomeFigure[], locale: Locale): string {
  const [first, last] = [series[0], series.at(-1)];
  if (first === undefined || last === undefined) return "";
  const [from, to] = [formatMonth(first.period_start, locale), formatMonth(last.period_end, locale)];
  return locale === "nl" ? `${from} tot en met ${to}` : `${from} to ${to}`;
}

function decimalsOf(value: number): number {
  return (String(value).split(".")[1] ?? "").length;
}

import type { Outcome } from "../survey/outcome.ts";
import type { Locale } from "../survey/text.ts";
import { round } from "./round.ts";
import type { Measure } from "./site-report.ts";

const minus = "\u2212";
const marks = { nl: { decimal: ",", thousands: "." }, en: { decimal: ".", thousands: "," } } as const;
const months = {
  nl: [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
} as const;
const shortMonths = {
  nl: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const;

/** What a formatted score must know of its measure. */
export type ScoreForm = Pick<Measure, "unit" | "decimals">;

/** Whether a number carries a plus when it is above zero. */
export interface NumberOptions {
  decimals?: number;
  signed?: boolean;
}

/**
 * A number as a reader of that language expects it: decimal comma and thousands point in Dutch, a real minus sign
 * (U+2212) in both, never "−0". Rounds half away from zero (spec 0.5).
 *
 * @example formatNumber(-1234.5, "nl", { decimals: 1 }) // => "−1.234,5"
 * @example formatNumber(3, "en", { signed: true }) // => "+3"
 * @example formatNumber(-0.2, "en") // => "0"
 */
export function formatNumber(
  value: number,
  locale: Locale,
  { decimals = 0, signed = false }: NumberOptions = {},
): string {
  const size = Math.abs(round(value, decimals));
  const [whole = "0", fraction] = size.toFixed(decimals).split(".");
  const { decimal, thousands } = marks[locale];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const sign = size === 0 ? "" : value < 0 ? minus : signed ? "+" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : decimal + fraction}`;
}

/**
 * A score in the form of its measure: points with a sign, a percentage with its mark, a mean or an index plain.
 *
 * @example formatScore(31, { unit: "points", decimals: 0 }, "en") // => "+31"
 * @example formatScore(81, { unit: "percent", decimals: 0 }, "nl") // => "81%"
 * @example formatScore(4.1, { unit: "scale", decimals: 1 }, "nl") // => "4,1"
 */
export function formatScore(value: number, measure: ScoreForm, locale: Locale): string {
  const { unit, decimals } = measure;
  const number = formatNumber(value, locale, { decimals, signed: unit === "points" });
  return unit === "percent" ? `${number}%` : number;
}

/**
 * A change or a gap: always signed, in points of its measure, so without a per cent mark.
 *
 * @example formatDifference(-0.3, { unit: "scale", decimals: 1 }, "nl") // => "−0,3"
 * @example formatDifference(4, { unit: "percent", decimals: 0 }, "en") // => "+4"
 */
export function formatDifference(value: number, measure: ScoreForm, locale: Locale): string {
  return formatNumber(value, locale, { decimals: measure.decimals, signed: true });
}

/**
 * The two ends of an interval in words.
 *
 * @example formatInterval(23, 25, { unit: "points", decimals: 0 }, "nl") // => "van +23 tot +25"
 */
export function formatInterval(low: number, high: number, measure: ScoreForm, locale: Locale): string {
  const [from, to] = [formatScore(low, measure, locale), formatScore(high, measure, locale)];
  return locale === "nl" ? `van ${from} tot ${to}` : `from ${from} to ${to}`;
}

/**
 * Half the width of an interval. Intervals of shares are not symmetric, so beside "±3" the ends still belong in the table.
 *
 * @example formatMargin(7, 11, { unit: "points", decimals: 0 }, "en") // => "±2"
 */
export function formatMargin(low: number, high: number, measure: ScoreForm, locale: Locale): string {
  return `±${formatNumber((high - low) / 2, locale, { decimals: measure.decimals })}`;
}

/**
 * A score of which only the lower end may be shown, or the range that it lies in.
 *
 * @example formatBand({ low: 88 }, { unit: "percent", decimals: 0 }, "en") // => "at least 88%"
 * @example formatBand({ low: 60, high: 65 }, { unit: "score", decimals: 0 }, "en") // => "60–65"
 */
export function formatBand(
  { low, high }: { low: number; high?: number | undefined },
  measure: ScoreForm,
  locale: Locale,
): string {
  if (high !== undefined) return `${formatScore(low, measure, locale)}–${formatScore(high, measure, locale)}`;
  return `${locale === "nl" ? "ten minste" : "at least"} ${formatScore(low, measure, locale)}`;
}

/**
 * A number of people, answers or units.
 *
 * @example formatCount(3912, "nl") // => "3.912"
 */
export function formatCount(n: number, locale: Locale): string {
  return formatNumber(n, locale);
}

/**
 * A number of answers in words.
 *
 * @example formatAnswers(3912, "nl") // => "3.912 antwoorden"
 * @example formatAnswers(1, "en") // => "1 answer"
 */
export function formatAnswers(n: number, locale: Locale): string {
  const one = locale === "nl" ? "antwoord" : "answer";
  const many = locale === "nl" ? "antwoorden" : "answers";
  return `${formatCount(n, locale)} ${n === 1 ? one : many}`;
}

/**
 * A share of answers, in percent.
 *
 * @example formatShare(24, "nl") // => "24%"
 */
export function formatShare(percent: number, locale: Locale, decimals = 0): string {
  return `${formatNumber(percent, locale, { decimals })}%`;
}

/**
 * A business figure in its own unit.
 *
 * @example formatOutcome(6.1, { unit: "percent", decimals: 1 }, "nl") // => "6,1%"
 * @example formatOutcome(412, { unit: "euro", decimals: 0 }, "nl") // => "€\u00a0412"
 * @example formatOutcome(412, { unit: "euro", decimals: 0 }, "en") // => "€412"
 */
export function formatOutcome(value: number, outcome: Pick<Outcome, "unit" | "decimals">, locale: Locale): string {
  const number = formatNumber(value, locale, { decimals: outcome.decimals });
  if (outcome.unit === "percent") return `${number}%`;
  if (outcome.unit === "euro") return locale === "nl" ? `€\u00a0${number}` : `€${number}`;
  return number;
}

/**
 * A day, written out.
 *
 * @example formatDate("2026-06-18", "nl") // => "18 juni 2026"
 */
export function formatDate(day: string, locale: Locale): string {
  return `${Number(day.slice(8, 10))} ${formatMonth(day, locale)}`;
}

/**
 * The month of a day, written out.
 *
 * @example formatMonth("2026-05-11", "en") // => "May 2026"
 */
export function formatMonth(day: string, locale: Locale): string {
  return `${months[locale][monthIndex(day)] ?? ""} ${day.slice(0, 4)}`;
}

/**
 * The month of a day, short enough for an axis, a column head or a row.
 *
 * @example formatShortMonth("2025-11-11", "nl") // => "nov 2025"
 */
export function formatShortMonth(day: string, locale: Locale): string {
  return `${shortMonths[locale][monthIndex(day)] ?? ""} ${day.slice(0, 4)}`;
}

/**
 * A wave by its number and the month of its first day.
 *
 * @example formatWave({ number: 7, start: "2026-05-11" }, "nl") // => "meting 7, mei 2026"
 */
export function formatWave(wave: { number: number; start: string }, locale: Locale): string {
  return `${locale === "nl" ? "meting" : "wave"} ${wave.number}, ${formatMonth(wave.start, locale)}`;
}

function monthIndex(day: string): number {
  return Number(day.slice(5, 7)) - 1;
}

import { monthOf } from "./month-names.ts";

/** A cell that is a moment, in every order in which it is one. */
export interface ParsedMoment {
  /** `YYYY-MM-DD` by the order of its parts. One at least. */
  days: Partial<Record<"ymd" | "dmy" | "mdy" | "excel-serial", string>>;
  /** The day where it is the same whatever comes first: 5/5/2026, 3 May 2026. */
  either?: string;
  /** The month stands in letters. */
  inWords: boolean;
  /** `HH:MM:SS`, or empty. */
  time: string;
  /** As it is written, or empty. */
  zone: string;
}

/** No moment is written longer, the weekday and the zone included. */
const longest = 80;
/** As Excel counts days: 10 May 1955 to the end of 2099. Smaller numbers are rather years, ages or sums. */
const serials = { least: 20_219, most: 73_050 };

const zone = String.raw`Z|(?:GMT|UTC)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}|\(UTC\)|CES?T|MES?Z|EES?T|WES?T`;
const timed = new RegExp(
  String.raw`^(.{4,40}?)(?:(?<=\d)T|,?\s+(?:om |at |um )?)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?` +
    String.raw`(?:\s?(?:uur|u|h|Uhr))?(?:\s?([ap])\.?\s?m\.?)?(?:\s?(${zone})(?:\s\([\p{L} ]{3,40}\))?)?$`,
  "iu",
);

/**
 * Reads one cell as a moment: digits in any order, a month in words, a number as Excel counts days; with a time of 12 or 24 hours and
 * a zone, or without. Undefined when it is none in any order, a day that is not in the calendar included.
 *
 * @example parseMoment("17-06-2026 14:05") // => { days: { dmy: "2026-06-17" }, inWords: false, time: "14:05:00", zone: "" }
 * @example parseMoment("4-5-26")?.days // => { dmy: "2026-05-04", mdy: "2026-04-05" }
 * @example parseMoment("46145.5") // => { days: { "excel-serial": "2026-05-03" }, inWords: false, time: "12:00:00", zone: "" }
 * @example parseMoment("Mon Sep 08 2025 13:58:23 GMT-0500 (Central Daylight Time)")?.either // => "2025-09-08"
 * @example parseMoment("31 februari 2026") // => undefined
 */
export function parseMoment(cell: string): ParsedMoment | undefined {
  if (cell.length > longest * 2) return undefined;
  const text = cell.trim().replace(/\s+/gu, " ");
  if (text.length > longest || !/\d/.test(text)) return undefined;
  const serial = serialOf(text);
  if (serial !== undefined) return serial;
  const match = timed.exec(text);
  const [, day = text, hours, minutes = "", seconds = "00", half = "", zoned = ""] = match ?? [];
  const time = hours === undefined ? "" : timeOf(Number(hours), minutes, seconds, half.toLowerCase());
  if (time === undefined) return undefined;
  const date = dateOf(withoutWeekday(day));
  return date === undefined ? undefined : { ...date, time, zone: zoned };
}

function serialOf(text: string): ParsedMoment | undefined {
  if (!/^\d{5}(?:[.,]\d{1,17})?$/.test(text)) return undefined;
  const days = Number(text.replace(",", "."));
  if (days < serials.least || days >= serials.most) return undefined;
  const seconds = Math.round(days * 86_400);
  const moment = new Date(Date.UTC(1899, 11, 30) + seconds * 1000).toISOString();
  const time = seconds % 86_400 === 0 ? "" : moment.slice(11, 19);
  return { days: { "excel-serial": moment.slice(0, 10) }, inWords: false, time, zone: "" };
}

function timeOf(hours: number, minutes: string, seconds: string, half: string): string | undefined {
  if (half !== "" && (hours < 1 || hours > 12)) return undefined;
  const hour = half === "" ? hours : (hours % 12) + (half === "p" ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${minutes}:${seconds}`;
}

function dateOf(text: string): Pick<ParsedMoment, "days" | "either" | "inWords"> | undefined {
  const digits = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (digits !== null) return digitDate(digits[1] ?? "", digits[3] ?? "", digits[4] ?? "");
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|ste|de|e|\.)?[-/. ] ?(?:of )?(\p{L}{3,10})\.?[-/., ] ?(\d{4}|\d{2})$/iu.exec(text);
  if (dayFirst !== null) return wordDate("dmy", dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(\p{L}{3,10})\.?[-/ ](\d{1,2})(?:st|nd|rd|th)?(?:, ?|[-/ ])(\d{4}|\d{2})$/iu.exec(text);
  if (monthFirst !== null) return wordDate("mdy", monthFirst[3], monthFirst[1], monthFirst[2]);
  const yearFirst = /^(\d{4})[-/ ](\p{L}{3,10})\.?[-/ ](\d{1,2})$/iu.exec(text);
  return yearFirst === null ? undefined : wordDate("ymd", yearFirst[1], yearFirst[2], yearFirst[3]);
}

function digitDate(first: string, second: string, third: string) {
  const days: ParsedMoment["days"] = {};
  const add = (order: "ymd" | "dmy" | "mdy", year: string, month: string, day: string) => {
    const date = calendarDay(fullYear(year), Number(month), Number(day));
    if (date !== undefined) days[order] = date;
  };
  if (first.length === 4) {
    if (third.length <= 2) add("ymd", first, second, third);
  } else if (first.length <= 2) {
    add("dmy", third, second, first);
    add("mdy", third, first, second);
  }
  if (Object.keys(days).length === 0) return undefined;
  const either = days.dmy !== undefined && days.dmy === days.mdy ? { either: days.dmy } : {};
  return { days, ...either, inWords: false };
}

function wordDate(order: "ymd" | "dmy" | "mdy", year = "", word = "", day = "") {
  const date = calendarDay(fullYear(year), monthOf(word) ?? 0, Number(day));
  return date === undefined ? undefined : { days: { [order]: date }, either: date, inWords: true };
}

function withoutWeekday(text: string): string {
  const word = /^(\p{L}{2,10})\.?,? /u.exec(text);
  return word === null || monthOf(word[1] ?? "") !== undefined ? text : text.slice(word[0].length);
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number.NaN;
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined;
}

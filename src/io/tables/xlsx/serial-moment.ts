import type { NumberKind } from "./number-format.ts";

const secondsOfDay = 86_400;
/** 1899-12-30 and 1904-01-01 in days since 1970-01-01. */
const epoch1900 = -25_569;
const epoch1904 = -24_107;
/** 9999-12-31. */
const lastDay = 2_932_896;

/**
 * The day, time or moment that a workbook keeps as a number of days, to the second. In the 1900 system day 60 is the 29th of February
 * 1900, which never was; it is given as it is shown. A day with a time that its format hides keeps the time. Undefined for numbers that
 * are no date in Excel either: negative ones, and those after the year 9999.
 *
 * @example serialMoment(44314.4734606481, "moment", false) // => "2021-04-28 11:21:47"
 * @example serialMoment(44314, "day", false) // => "2021-04-28"
 * @example serialMoment(0.75, "time", false) // => "18:00:00"
 * @example serialMoment(1.25, "span", false) // => "30:00:00"
 */
export function serialMoment(serial: number, kind: NumberKind, since1904: boolean): string | undefined {
  if (!(serial >= 0)) return undefined;
  const seconds = Math.round(serial * secondsOfDay);
  if (!Number.isSafeInteger(seconds)) return undefined;
  if (kind === "span" || (seconds < secondsOfDay && (kind === "time" || (!since1904 && kind === "moment"))))
    return clock(seconds);

  const days = Math.floor(seconds / secondsOfDay);
  const rest = seconds % secondsOfDay;
  const day = since1904 ? dayName(days + epoch1904) : dayOf1900(days);
  if (day === undefined) return undefined;
  return kind === "day" && rest === 0 ? day : `${day} ${clock(rest)}`;
}

function dayOf1900(days: number): string | undefined {
  if (days === 60) return "1900-02-29";
  return dayName(days + epoch1900 + (days < 60 ? 1 : 0));
}

function dayName(days: number): string | undefined {
  return days > lastDay ? undefined : new Date(days * secondsOfDay * 1000).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

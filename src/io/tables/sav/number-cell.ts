/** How a number is to be read: as it is, as a day, or as a moment. Both count seconds since 14 October 1582. */
export type NumberKind = "number" | "day" | "moment";

/** From 14 October 1582, the eve of the Gregorian calendar, to 1 January 1970. */
const secondsBefore1970 = 12_219_379_200;
/** The first second of the year 10000. */
const secondsOfTenThousand = 265_621_507_200;

const codes: readonly string[] = Array.from({ length: 1000 }, (_, code) => String(code));

/**
 * The cell of a number: a whole one without decimals, any other with as many as tell it from its neighbours, never with an exponent; a date as `YYYY-MM-DD`, a
 * moment as `YYYY-MM-DD HH:MM:SS`. The system-missing value is the empty cell. A date before 1582 or after 9999 is none and stays the number that it is.
 *
 * @example numberCell(13744944000, "day") // => "2018-05-06"
 * @example numberCell(0.00000012, "number") // => "0.00000012"
 * @example numberCell(-Number.MAX_VALUE, "number") // => ""
 */
export function numberCell(value: number, kind: NumberKind): string {
  // Nearly every answer is one of these, and a million rows have a great many.
  if (kind === "number" && (value | 0) === value && value >= 0 && value < codes.length) return codes[value] as string;
  if (value === -Number.MAX_VALUE || Number.isNaN(value)) return "";
  if (kind === "number" || !(value >= 0 && value < secondsOfTenThousand)) return plainNumber(value);
  const moment = new Date(Math.floor(value - secondsBefore1970) * 1000).toISOString();
  return kind === "day" ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${moment.slice(11, 19)}`;
}

/**
 * The number in a cell that `numberCell` wrote; NaN for the empty cell and for a text.
 *
 * @example cellNumber("2018-05-06") // => 13744944000
 */
export function cellNumber(cell: string): number {
  if (cell === "") return Number.NaN;
  const date = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d:\d\d))?$/.exec(cell);
  if (date === null) return Number(cell);
  return Date.parse(`${date[1]}T${date[2] ?? "00:00:00"}Z`) / 1000 + secondsBefore1970;
}

function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  const [digits = "", exponent = ""] = text.split("e-");
  const sign = digits.startsWith("-") ? "-" : "";
  return `${sign}0.${"0".repeat(Number(exponent) - 1)}${digits.replace(/[-.]/g, "")}`;
}

/**
 * What kind of number a print format shows, by its number in the file. A length of time (TIME, DTIME, MTIME) is no moment but a number of seconds; the names of
 * weekdays and months are the numbers 1 to 12.
 *
 * @example numberKind(22) // => "moment"
 * @example numberKind(5) // => "number"
 */
export function numberKind(format: number): NumberKind {
  if (moments.has(format)) return "moment";
  return days.has(format) ? "day" : "number";
}

/** DATE, ADATE, JDATE, MOYR, QYR, WKYR, EDATE, SDATE. */
const days = new Set([20, 23, 24, 28, 29, 30, 38, 39]);
/** DATETIME, YMDHMS. */
const moments = new Set([22, 41]);

import type { MomentReader } from "./moment.ts";

/** How the orders of a date are told to a person. */
const orders = {
  ymd: "year, month, day",
  dmy: "day, month, year",
  mdy: "month, day, year",
  "excel-serial": "days as Excel counts them",
  ambiguous: "day and month in an order that cannot be told",
} as const;

/**
 * The order of the dates of a column as a phrase; empty where it holds none.
 *
 * @example datePhrase({ order: "mdy", read: () => undefined }) // => "dates as month, day, year"
 */
export function datePhrase({ order }: MomentReader): string {
  return order === undefined ? "" : `dates as ${orders[order]}`;
}

/**
 * What a person must know of the dates of a column: that their order cannot be told, or that two orders stand in it. None where all
 * is well.
 *
 * @param example a cell of the column
 */
export function dateNotices(column: string, { order, clash }: MomentReader, example = ""): string[] {
  if (clash !== undefined) {
    const [one, other] = clash;
    return [
      `the dates of ${column} stand in two orders ("${one}" and "${other}"): export again and do not open the file in Excel before it is read`,
    ];
  }
  if (order !== "ambiguous") return [];
  const like = example === "" ? "" : ` such as "${example}"`;
  return [
    `nothing in ${column} tells whether dates${like} begin with the day or the month: say which it is, or leave them out`,
  ];
}

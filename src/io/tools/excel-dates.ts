import { monthOf } from "./month-names.ts";

/** Cells that Excel made dates of. */
export interface ExcelDates {
  count: number;
  /** The first of them, and what it may have been. */
  example: string;
  meant: string;
}

/**
 * Finds what Excel did to answers such as `1-5` and `6-25`: it took them for days and wrote `5-Jan` and `25-Jun` (or `Jun-30` for
 * `6-30`). Only in columns in which other answers are ranges of numbers or numbers too, so that a question after a day keeps its
 * days. Nothing is mended: what a cell was before cannot be known, since `1-5` and `5-1` may both have become `5-Jan`.
 *
 * @example excelDates(["26-100", "25-Jun", "5-Jan"]) // => { count: 2, example: "25-Jun", meant: "6-25" }
 * @example excelDates(["5 mei", "3 juni"]) // => undefined
 */
export function excelDates(cells: Iterable<string>): ExcelDates | undefined {
  let ranges = 0;
  let count = 0;
  let first: { example: string; meant: string } | undefined;
  for (const cell of cells) {
    const text = cell.trim();
    if (text.length > 20) continue;
    if (/^(?:[<>+]\s?)?\d{1,6}\s?[-–]\s?\d{1,6}$/.test(text)) ranges += 1;
    const meant = damaged(text);
    if (meant === undefined) continue;
    count += 1;
    first ??= { example: text, meant };
  }
  return first === undefined || ranges === 0 ? undefined : { count, ...first };
}

function damaged(text: string): string | undefined {
  const day = /^(\d{1,2})-(\p{L}{3,4})\.?$/u.exec(text);
  const year = /^(\p{L}{3,4})\.?-(\d{2})$/u.exec(text);
  const month = monthOf(day?.[2] ?? year?.[1] ?? "");
  return month === undefined ? undefined : `${month}-${day?.[1] ?? year?.[2]}`;
}

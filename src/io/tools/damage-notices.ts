import { excelDates } from "./excel-dates.ts";
import type { ToolColumn } from "./tool-reading.ts";

/** More columns than this are counted, not named. */
const named = 3;

/**
 * Tells of answers that Excel made dates of, by column, with their number in the rows that were looked at. They are never mended.
 *
 * @param rows without the header
 */
export function damageNotices(columns: readonly ToolColumn[], rows: readonly (readonly string[])[]): string[] {
  const found = columns.flatMap(({ index, name, role }) => {
    const damage = role === "question" ? excelDates(rows.map((row) => row[index] ?? "")) : undefined;
    return damage === undefined ? [] : [{ name, ...damage }];
  });
  const told = found.slice(0, named).map(({ name, count, example, meant }) => {
    const cells = count === 1 ? "1 answer" : `${count} answers`;
    return `${cells} of "${name}" in the first ${rows.length} rows were turned into dates by Excel ("${example}" was perhaps "${meant}"): export again and do not open the file in Excel; nothing is mended here`;
  });
  const more = found.length - told.length;
  return more > 0 ? [...told, `Excel turned answers of ${more} more columns into dates`] : told;
}

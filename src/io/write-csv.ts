import { guardFormula } from "../survey/formula-guard.ts";

/** How a CSV is written. */
export interface CsvStyle {
  delimiter?: "," | ";" | "\t";
  newline?: "\n" | "\r\n";
  /** false: cells as they are, also those that a spreadsheet would run. For nothing that a person opens. */
  guards?: boolean;
}

/**
 * Rows of cells as CSV (RFC 4180): a cell with a delimiter, a quote, a line break or white space at an end stands in
 * quotes, and quotes inside it are doubled. Every row ends with a line break. A text that a spreadsheet would take for a formula gets a
 * quote before it, which `readTable` takes away again.
 *
 * @example writeCsv([["unit", "value"], ["it, platform", "5"]]) // => "unit,value\n\"it, platform\",5\n"
 */
export function writeCsv(
  rows: Iterable<readonly string[]>,
  { delimiter = ",", newline = "\n", guards = true }: CsvStyle = {},
): string {
  const lines: string[] = [];
  for (const cells of rows) {
    const line = cells.map((cell) => quoted(guards ? guardFormula(cell) : cell, delimiter)).join(delimiter);
    // A lone empty cell would read as a blank line, which is not a row.
    lines.push(line === "" ? '""' : line, newline);
  }
  return lines.join("");
}

function quoted(cell: string, delimiter: string): string {
  const needsQuotes = cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

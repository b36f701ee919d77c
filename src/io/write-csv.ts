/** How a CSV is written. */
export interface CsvStyle {
  delimiter?: "," | ";" | "\t";
  newline?: "\n" | "\r\n";
}

/**
 * Rows of cells as CSV (RFC 4180): a cell with a delimiter, a quote, a line break or white space at an end stands in
 * quotes, and quotes inside it are doubled. Every row ends with a line break.
 *
 * @example writeCsv([["unit", "value"], ["it, platform", "5"]]) // => "unit,value\n\"it, platform\",5\n"
 */
export function writeCsv(
  rows: Iterable<readonly string[]>,
  { delimiter = ",", newline = "\n" }: CsvStyle = {},
): string {
  const lines: string[] = [];
  for (const cells of rows) {
    const line = cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
    // A lone empty cell would read as a blank line, which is not a row.
    lines.push(line === "" ? '""' : line, newline);
  }
  return lines.join("");
}

function quoted(cell: string, delimiter: string): string {
  const needsQuotes = cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

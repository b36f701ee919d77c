/**
 * Reads comma-separated text as RFC 4180 has it: records end with LF or CRLF, a cell in double quotes may hold commas, line ends and
 * doubled quotes. A reader of the audit's own: what the writer of the tables believes it wrote is not asked.
 *
 * @returns the cells of each record, the header first; no record for an empty last line
 * @throws SyntaxError naming the line of a quote that stands inside a cell, or is never closed
 *
 * @example readCsv("a,b\n1,\"x, \"\"y\"\"\"\n") // => [["a", "b"], ["1", "x, \"y\""]]
 */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      const opened = at;
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new SyntaxError(`line ${lineOf(text, opened)}: a quote is never closed`);
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') {
          cell += '"';
          at += 1;
        } else break;
      }
      at += 1;
    } else {
      const end = endOfCell(text, at);
      cell = text.slice(at, end);
      if (cell.includes('"')) throw new SyntaxError(`line ${lineOf(text, at)}: a quote inside a cell without quotes`);
      at = end;
    }
    cells.push(cell);
    if (text.startsWith("\r\n", at)) at += 1;
    if (at >= text.length || text[at] === "\n") {
      records.push(cells);
      cells = [];
    } else if (text[at] !== ",")
      throw new SyntaxError(`line ${lineOf(text, at)}: expected a comma or the end of the line`);
    // A comma at the very end opens one more, empty, cell.
    else if (at === text.length - 1) records.push([...cells, ""]);
    at += 1;
  }
  return records;
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "," && text[at] !== "\n" && !text.startsWith("\r\n", at)) at += 1;
  return at;
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

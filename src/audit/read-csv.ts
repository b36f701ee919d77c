/**
 * Reads delimited text as RFC 4180 has it: records end with LF or CRLF, a cell in double quotes may hold delimiters, line ends and
 * doubled quotes; a byte order mark at the start is left out. A reader of the audit's own: what the writer of the tables and downloads
 * believes it wrote is not asked.
 *
 * @returns the cells of each record, the header first; no record for an empty last line
 * @throws SyntaxError naming the line of a quote that stands inside a cell, or is never closed
 *
 * @example readCsv("a,b\n1,\"x, \"\"y\"\"\"\n") // => [["a", "b"], ["1", "x, \"y\""]]
 * @example readCsv("a;b\n1,5;2\n", ";") // => [["a", "b"], ["1,5", "2"]]
 */
export function readCsv(source: string, delimiter = ","): string[][] {
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  // Most tables of a site hold no quote, and are long.
  if (!text.includes('"')) {
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === "") lines.pop();
    return lines.map((line) => line.split(delimiter));
  }
  const records: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      const opened = at;
      for (at += 1; ; at += 1) {
        const end = text.indexOf('"', at);
        if (end === -1) throw new SyntaxError(`line ${lineOf(text, opened)}: a quote is never closed`);
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
      }
    } else {
      const end = endOfCell(text, at, delimiter);
      cell = text.slice(at, end);
      if (cell.includes('"')) throw new SyntaxError(`line ${lineOf(text, at)}: a quote inside a cell without quotes`);
      at = end;
    }
    cells.push(cell);
    if (text.startsWith("\r\n", at)) at += 1;
    if (at >= text.length || text[at] === "\n") {
      records.push(cells);
      cells = [];
    } else if (text[at] !== delimiter) {
      const expected = delimiter === "," ? "a comma" : `"${delimiter}"`;
      throw new SyntaxError(`line ${lineOf(text, at)}: expected ${expected} or the end of the line`);
    }
    // A delimiter at the very end opens one more, empty, cell.
    else if (at === text.length - 1) records.push([...cells, ""]);
    at += 1;
  }
  return records;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && !text.startsWith("\r\n", at)) at += 1;
  return at;
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

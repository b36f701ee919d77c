/**
 * The cells of a CSV (RFC 4180), header first; a mark at the start is left out.
 *
 * @throws at a quote that never closes
 * @example readCsv('a,b\n1,"2,5"\n', ",") // => [["a", "b"], ["1", "2,5"]]
 */
export function readCsv(source: string, delimiter: string): string[][] {
  const text = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (!text.includes('"')) {
    const lines = text.split("\n");
    if (lines.at(-1) === "") lines.pop();
    return lines.map((line) => line.split(delimiter));
  }
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (at += 1; ; ) {
        const end = text.indexOf('"', at);
        if (end === -1) throw new Error("a quote that never closes");
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    } else {
      const start = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== "\n") at += 1;
      cell = text.slice(start, at);
    }
    row.push(cell);
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      row.push("");
    }
    rows.push(row);
    row = [];
    at += 1;
  }
  return rows;
}

import type { RawTable } from "./raw-table.ts";

/** More rows than this above a header are no title. */
const mostAbove = 20;
/** So many rows below tell how wide the table is, and that a header is none of its answers. */
const looked = 50;

type Row = readonly string[];

/**
 * A table whose first row is its header, where people or spreadsheets put something around that: a title, a day or remarks above it; merged headings over a
 * second row of names; or, as R writes it, no name above the numbers of the rows. What is left out is told in a notice. The table as it is
 * where its first row may well be the header, and wherever a row would have to be taken for a header that may be an answer.
 *
 * @param raw a table of text cells that no tool knows
 */
export function withHeader(raw: RawTable): RawTable {
  if (raw.variables !== undefined || raw.container === "parquet") return raw;
  const { sample } = raw;
  const above = rowsAbove(sample);
  const [first = [], second = [], ...rest] = sample.slice(above);
  const told = above === 0 ? [] : [leftOut(sample.slice(0, above))];
  if (isNamedByR(first, [second, ...rest])) {
    const notice = "the header has no name for the first column, which numbers the rows: it is read as R writes it";
    return headed(raw, { above, header: ["", ...first], rows: 1, notices: [...told, notice] });
  }
  if (isSecondRow(first, second, rest)) {
    const notice = "the header has two rows, headings and what stands below them: they are read as one";
    return headed(raw, { above, header: joined(first, second), rows: 2, notices: [...told, notice] });
  }
  return above === 0 ? raw : headed(raw, { above, header: first, rows: 1, notices: told });
}

interface Header {
  /** How many rows stand above it. */
  above: number;
  header: Row;
  /** How many rows of the file it is made of. */
  rows: number;
  notices: readonly string[];
}

function headed(raw: RawTable, { above, header, rows, notices }: Header): RawTable {
  return {
    ...raw,
    notices: [...raw.notices, ...notices],
    sample: [header, ...raw.sample.slice(above + rows)],
    rows(handler) {
      let seen = 0;
      return raw.rows({
        row(cells, line) {
          seen += 1;
          if (seen > above + rows) handler.row(cells, line);
          else if (seen === above + rows) handler.row([...header], line);
        },
        fault: (line, kind) => handler.fault(line, kind),
        progress: (at) => handler.progress?.(at),
      });
    },
  };
}

/** How many rows are a title: few cells each, above a full row of names that come back nowhere below. */
function rowsAbove(sample: readonly Row[]): number {
  const widths = sample
    .slice(0, looked)
    .map(filledIn)
    .sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length / 2)] ?? 0;
  if (width < 3) return 0;
  const header = sample.slice(0, mostAbove + 1).findIndex((row) => filledIn(row) * 3 > width);
  if (header < 1) return 0;
  return isHeader(sample[header] ?? [], sample.slice(header + 1), width) ? header : 0;
}

function isHeader(row: Row, below: readonly Row[], width: number): boolean {
  const names = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (below.length < 2 || names.length * 10 < width * 8 || new Set(names).size < names.length) return false;
  return row.every((cell, index) => isName(cell, index, below));
}

/** Whether a cell may name its column: words, that no row below says again. */
function isName(cell: string, index: number, below: readonly Row[]): boolean {
  const text = cell.trim();
  if (text === "") return true;
  if (/^[\d\s.,:/%+-]*$/.test(text) || text.includes("@")) return false;
  return below.slice(0, looked).every((row) => row[index]?.trim() !== text);
}

/** `write.table` of R: every row begins with its number, for which the header has no name. */
function isNamedByR(header: Row, rows: readonly Row[]): boolean {
  const filled = rows.filter((row) => filledIn(row) > 0);
  if (header.length < 2 || filled.length < 3 || header.some((cell) => cell.trim() === "")) return false;
  return filled.every((row, index) => row.length === header.length + 1 && row[0]?.trim() === String(index + 1));
}

/** Names below merged headings: filled where the first row goes on without a word, and nowhere else but where that begins. */
function isSecondRow(headings: Row, names: Row, below: readonly Row[]): boolean {
  const goesOn = headings.map((cell, index) => index > 0 && cell.trim() === "");
  const open = goesOn.flatMap((isOpen, index) => (isOpen ? [index] : []));
  if (open.length === 0 || below.length < 2 || filledIn(names) < 2) return false;
  // Where each column has a name below its heading, nothing but the answers can tell that the names are none.
  if (filledIn(names) >= headings.length && !areAnswersOfLists(below, headings.length)) return false;
  if (!open.every((index) => (names[index] ?? "").trim() !== "")) return false;
  return names.every((cell, index) => {
    if (cell.trim() === "") return true;
    return (goesOn[index] === true || goesOn[index + 1] === true) && isName(cell, index, below);
  });
}

/** Whether the answers of most columns come back, as ticks and scales do and texts do not. */
function areAnswersOfLists(below: readonly Row[], width: number): boolean {
  const rows = below.slice(0, looked);
  const comeBack = Array.from({ length: width }, (_, index) => {
    const filled = rows.map((row) => row[index]?.trim() ?? "").filter((cell) => cell !== "");
    return filled.length > 1 && new Set(filled).size * 2 <= filled.length;
  });
  return rows.length > 3 && comeBack.filter(Boolean).length * 2 > width;
}

function joined(headings: Row, names: Row): string[] {
  let heading = "";
  return headings.map((cell, index) => {
    if (cell.trim() !== "") heading = cell.trim();
    const name = names[index]?.trim() ?? "";
    return name === "" ? cell : `${heading} - ${name}`;
  });
}

function leftOut(rows: readonly Row[]): string {
  const words = rows.flatMap((row) => row.map((cell) => cell.trim()).filter((cell) => cell !== ""));
  const quoted = words.slice(0, 3).map((word) => `"${word.slice(0, 60)}"`);
  const what = rows.length === 1 ? "1 row above the header is" : `${rows.length} rows above the header are`;
  return `${what} no part of the table and left out${quoted.length === 0 ? "" : `: ${quoted.join(", ")}`}`;
}

function filledIn(row: Row): number {
  return row.reduce((sum, cell) => sum + (cell.trim() === "" ? 0 : 1), 0);
}

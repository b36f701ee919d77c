import { unguardFormula } from "../survey/formula-guard.ts";
import { sniffDialect } from "./dialect.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import { type DecimalSign, decimalSign, parseNumber, readsTwoWays } from "./parse-number.ts";
import type { ProblemList } from "./problem-list.ts";
import { type RowFault, readRows } from "./read-rows.ts";

/** A file to read, and the name that problems give it. */
export interface SourceText {
  path: string;
  /** Relative to the workspace, with forward slashes. */
  file: string;
}

/** Which columns a table has. */
export interface TableShape {
  required: readonly string[];
  optional?: readonly string[];
  /** Further columns by a rule: `invited_employee`. */
  allows?(column: string): boolean;
}

/** A row of a small table, by column. */
export interface TableRow {
  line: number;
  /** Trimmed, without the quote that guards against formulas; empty when the column is not there. */
  cell(column: string): string;
}

/** A small table, held in memory. */
export interface Table {
  columns: readonly string[];
  rows: readonly TableRow[];
  /** The number in a cell; undefined when it is empty or, with a problem, when it is no number. */
  numberIn(row: TableRow, column: string): number | undefined;
}

/**
 * Reads a table of a fixed shape: `units.csv`, `outcomes.csv`, `benchmarks.csv`. Unknown, missing and doubled columns and
 * ragged rows become problems; rows that could be read are handed over all the same, so that all problems show at once.
 */
export async function readTable(source: SourceText, shape: TableShape, problems: ProblemList): Promise<Table> {
  const { file } = source;
  const dialect = await sniffDialect(source.path);
  let columns: string[] = [];
  const rows: TableRow[] = [];
  await readRows(source.path, dialect, {
    row(cells, line) {
      if (columns.length === 0) {
        columns = cells.map((cell) => cell.trim());
        checkColumns(columns, { file, line }, shape, problems);
        return;
      }
      if (!isRagged(cells, columns, { file, line }, problems)) {
        rows.push({ line, cell: (column) => unguardFormula(cells[columns.indexOf(column)]?.trim() ?? "") });
      }
    },
    fault: (line, kind) => addQuoteFault({ file, line }, kind, problems),
  });
  if (columns.length === 0) addEmptyFile(file, problems);

  const signs = new Map<string, DecimalSign>();
  return {
    columns,
    rows,
    numberIn(row, column) {
      const text = row.cell(column);
      if (text === "") return undefined;
      const known = signs.get(column);
      const sign =
        known ??
        decimalSign(
          rows.map((other) => other.cell(column)),
          dialect.delimiter,
        );
      if (known === undefined) signs.set(column, sign);
      const place = { file, line: row.line, column, value: text };
      if (sign === "ambiguous" && readsTwoWays(text)) {
        const remedy = "write decimals with a point and no thousands separators";
        problems.add({ ...place, expected: "expected a number that reads only one way", remedy }, "number");
        return undefined;
      }
      const number = parseNumber(text, sign === "," ? "," : ".");
      if (number === undefined) {
        problems.add(
          { ...place, expected: "expected a number", remedy: "write a number, or leave it empty" },
          "number",
        );
      }
      return number;
    },
  };
}

interface Place {
  file: string;
  line: number;
}

/** Problems of a header: columns that are missing, unknown or there twice. */
export function checkColumns(
  columns: readonly string[],
  place: Place,
  { required, optional = [], allows }: TableShape,
  problems: ProblemList,
): void {
  const known = [...required, ...optional];
  for (const column of required) {
    if (columns.includes(column)) continue;
    const otherwise = `add it; the columns here are ${columns.join(", ")}`;
    const strangers = columns.filter((present) => !known.includes(present));
    problems.add({
      ...place,
      column,
      expected: `expected a column "${column}"`,
      remedy: didYouMeanOr(column, strangers, otherwise),
    });
  }
  for (const column of new Set(columns)) {
    if (columns.indexOf(column) !== columns.lastIndexOf(column)) addDoubledColumn(column, place, problems);
    if (known.includes(column) || allows?.(column)) continue;
    problems.add({
      ...place,
      column,
      value: column,
      expected: `expected one of the columns ${known.join(", ")}`,
      remedy: didYouMeanOr(
        column,
        known.filter((name) => !columns.includes(name)),
        "remove the column",
      ),
    });
  }
}

export function addDoubledColumn(column: string, place: Place, problems: ProblemList): void {
  const remedy = "rename or remove one of them; we cannot tell which is meant";
  problems.add({ ...place, column, value: column, expected: "expected each column once", remedy });
}

/** Whether a row has too few or too many cells; then it is a problem and is not read. */
export function isRagged(
  cells: readonly string[],
  columns: readonly string[],
  place: Place,
  problems: ProblemList,
): boolean {
  if (cells.length === columns.length) return false;
  problems.add(
    {
      ...place,
      value: `${cells.length} cells`,
      expected: `expected ${columns.length} cells, as in the header`,
      remedy: "look for a delimiter or a quote too many or too few; a text with the delimiter in it needs quotes",
    },
    "ragged",
  );
  return true;
}

export function addQuoteFault(place: Place, kind: RowFault, problems: ProblemList): void {
  if (kind === "endless-line") {
    const remedy = "export it again as CSV; this is perhaps another kind of file";
    problems.add(
      {
        ...place,
        expected: "expected the line that begins here to end, but it is millions of characters long",
        remedy,
      },
      "quotes",
    );
    return;
  }
  const expected =
    kind === "unclosed-quote"
      ? "expected a closing quote for the one that opens here"
      : "expected a delimiter or the end of the line after a closing quote";
  problems.add({ ...place, expected, remedy: 'close it, or double a quote inside a text: ""' }, "quotes");
}

export function addEmptyFile(file: string, problems: ProblemList): void {
  problems.add({
    file,
    line: 1,
    expected: "expected a header row and rows below it, but the file is empty",
    remedy: "export it again, or remove it",
  });
}

import { FileFault } from "../../tables/file-fault.ts";
import type { RawTable } from "../../tables/raw-table.ts";
import { headingParts } from "./heading-parts.ts";

/** A row of a table, its cells without the space around them. */
export interface FigureRow {
  line: number;
  cells: readonly string[];
}

/** A published table: a header row, the rows below it, and nothing of what stands above it. */
export interface FigureTable {
  header: FigureRow;
  rows: readonly FigureRow[];
}

/** Larger tables hold no figures of organisations. In cells, and in characters. */
const mostCells = 4_000_000;
const mostCharacters = 128_000_000;

/**
 * Reads a whole table into memory, up to a size that no published table has.
 *
 * @param header the line of the header row, where it was told
 * @throws FileFault when it is damaged or far too large
 */
export async function readFigureTable(raw: Pick<RawTable, "rows">, header?: number): Promise<FigureTable | undefined> {
  const rows: FigureRow[] = [];
  let [cellsRead, characters] = [0, 0];
  await raw.rows({
    row(cells, line) {
      cellsRead += cells.length;
      for (const cell of cells) characters += cell.length;
      if (cellsRead > mostCells || characters > mostCharacters) {
        const expected = `expected a table of figures with at most ${mostCells} cells`;
        throw new FileFault(expected, "export the answers of one wave, or of fewer organisations, in a file", line);
      }
      rows.push({ line, cells: cells.map((cell) => cell.trim()) });
    },
    fault(line, kind) {
      const expected = `expected a table with sound quotes, found ${kind}`;
      throw new FileFault(expected, "download it again, and do not repair it by hand", line);
    },
  });
  return figureTable(rows, header);
}

/** How many rows a header is looked for in. */
const mostAbove = 50;

/**
 * A table out of its rows: the header is the first row that is about as wide as the table, so that titles above it are passed over. Undefined where no
 * row is, or where nothing stands below it.
 */
export function figureTable(rows: readonly FigureRow[], told?: number): FigureTable | undefined {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const widest = filled.reduce((most, row) => Math.max(most, width(row)), 0);
  // The corner above a column of names is often blank.
  const least = widest <= 6 ? widest - 1 : widest / 2;
  const place =
    told === undefined
      ? filled.slice(0, mostAbove).findIndex((row) => width(row) >= Math.max(2, least) && isHeading(row, widest))
      : filled.findIndex(({ line }) => line === told);
  const header = filled[place];
  if (header === undefined || place === filled.length - 1) return undefined;
  return { header, rows: filled.slice(place + 1) };
}

function width({ cells }: FigureRow): number {
  return cells.reduce((sum, cell) => sum + (cell === "" ? 0 : 1), 0);
}

/** One cell short is a header only when it is the corner that is blank. */
function isHeading(row: FigureRow, widest: number): boolean {
  return widest > 6 || width(row) === widest || row.cells[0] === "";
}

/**
 * The number of the column that goes by a name, as it stands in the header or without what is said of the figure behind it; undefined where no column or
 * more than one does.
 */
export function columnCalled({ header }: Pick<FigureTable, "header">, name: string): number | undefined {
  const wanted = name.replace(/\s+/g, " ").trim().toLowerCase();
  for (const form of [(cell: string) => cell, (cell: string) => headingParts(cell).words]) {
    const places = header.cells.flatMap((cell, place) =>
      cell !== "" && form(cell).replace(/\s+/g, " ").trim().toLowerCase() === wanted ? [place] : [],
    );
    if (places.length > 0) return places.length === 1 ? places[0] : undefined;
  }
  return undefined;
}

import { FileFault } from "../../tables/file-fault.ts";
import type { RawTable } from "../../tables/raw-table.ts";
import { groupedHeader, withGroups } from "./grouped-header.ts";
import { headingParts } from "./heading-parts.ts";
import type { TextKinds } from "./text-kinds.ts";

/** A row of a table, its cells without the space around them. */
export interface FigureRow {
  line: number;
  cells: readonly string[];
}

/** A published table: a header row, the rows below it, and nothing of what stands above it. */
export interface FigureTable {
  /** Of two rows of headings the lower one, with the upper where that has nothing below it. */
  header: FigureRow;
  /** Of two rows of headings: by column what the upper one says of a group of them; empty where it says nothing more. */
  groups?: readonly string[];
  rows: readonly FigureRow[];
}

/** Larger tables hold no figures of organisations. In cells, and in characters. */
const mostCells = 4_000_000;
const mostCharacters = 128_000_000;

/**
 * Reads a whole table into memory, up to a size that no published table has; of a workbook as it shows its figures.
 *
 * @param header the line of the header row or the lines of two, where it was told
 * @throws FileFault when it is damaged or far too large, or when its headings have more rows than can be read
 */
export async function readFigureTable(
  raw: Pick<RawTable, "rows" | "shown">,
  kinds: TextKinds,
  header?: HeaderLines,
): Promise<FigureTable | undefined> {
  const rows: FigureRow[] = [];
  let [cellsRead, characters] = [0, 0];
  await (raw.shown ?? raw).rows({
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
  return figureTable(rows, kinds, header);
}

/** How many rows a header is looked for in. */
const mostAbove = 50;

/** The line of the header row, or those of two: the groups above, the names of the columns below. */
export type HeaderLines = number | readonly number[];

/**
 * A table out of its rows: the header is the first row that is about as wide as the table, so that titles above it are passed over, with the row of groups above
 * it or of names below it where the headings have two. Undefined where no row is, or where nothing stands below it.
 *
 * @throws FileFault where the headings have two rows and it cannot be told which columns a group is about, or more than two
 */
export function figureTable(rows: readonly FigureRow[], kinds: TextKinds, told?: HeaderLines): FigureTable | undefined {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (told !== undefined) {
    const places = [told].flat().map((line) => filled.findIndex((row) => row.line === line));
    const [upper, lower] = places.map((place) => filled[place]);
    const last = Math.max(...places);
    if (upper === undefined || places.includes(-1) || last === filled.length - 1) return undefined;
    const below = filled.slice(last + 1);
    return lower === undefined ? { header: upper, rows: below } : groupedHeader(upper, lower, below);
  }
  const widest = filled.reduce((most, row) => Math.max(most, width(row)), 0);
  // The corner above a column of names is often blank.
  const least = widest <= 6 ? widest - 1 : widest / 2;
  const place = filled
    .slice(0, mostAbove)
    .findIndex((row) => width(row) >= Math.max(2, least) && isHeading(row, widest));
  const header = filled[place];
  if (header === undefined || place === filled.length - 1) return undefined;
  return withGroups(filled, place, kinds) ?? { header, rows: filled.slice(place + 1) };
}

function width({ cells }: FigureRow): number {
  return cells.reduce((sum, cell) => sum + (cell === "" ? 0 : 1), 0);
}

/** One cell short is a header only when it is the corner that is blank. */
function isHeading(row: FigureRow, widest: number): boolean {
  return widest > 6 || width(row) === widest || row.cells[0] === "";
}

/**
 * The number of the column that goes by a name, as it stands in the header (`group - name` where that has two rows) or without what is said of the figure
 * behind it; undefined where no column or more than one does.
 */
export function columnCalled(
  { header, groups }: Pick<FigureTable, "header" | "groups">,
  name: string,
): number | undefined {
  const wanted = name.replace(/\s+/g, " ").trim().toLowerCase();
  const forms = [
    (cell: string, place: number) => (groups?.[place] ? `${groups[place]} - ${cell}` : cell),
    (cell: string) => cell,
    (cell: string) => headingParts(cell).words,
  ];
  for (const form of forms) {
    const places = header.cells.flatMap((cell, place) =>
      cell !== "" && form(cell, place).replace(/\s+/g, " ").trim().toLowerCase() === wanted ? [place] : [],
    );
    if (places.length > 0) return places.length === 1 ? places[0] : undefined;
  }
  return undefined;
}

import type { FigureLayout, RowPart } from "./figure-layout.ts";
import type { FigureTable } from "./figure-table.ts";
import { type HeadingParts, headingParts } from "./heading-parts.ts";
import { looksLikeFigure } from "./looks-like-figure.ts";
import { metricSense } from "./metric-sense.ts";

/** A cell that may hold a figure, with all that stands around it in the table. */
export interface TableFigure {
  line: number;
  /** The heading of its column, for messages. */
  column: string;
  /** As the table names it; undefined where no unit is named. */
  unit: string | undefined;
  heading: HeadingParts;
  answer?: string;
  /** What the table says of the kind of figure: in a column for it, and above the column of the figure. */
  metrics: readonly string[];
  segment?: string;
  category?: string;
  cell: string;
  /** The cell with the number of people, where there is a column for it. */
  n?: string;
}

/** What a table holds below its header. */
export interface TableContent {
  figures: TableFigure[];
  /** Rows that hold no figure: notes below the table, headings between rows. */
  notes: number;
  /** Columns that are not read, by their headings. */
  unread: string[];
  /** A cell with content below a column without a heading. */
  stray?: { line: number; cell: string };
}

/** Takes a table apart into its figures, whatever way it lies. Blank cells come too: where all answers of a question must be there, one that is blank counts. */
export function tableFigures({ header, groups, rows }: FigureTable, { row, columns }: FigureLayout): TableContent {
  const figures: TableFigure[] = [];
  const places = columns.map(({ place }) => place);
  const questionOf = rememberedHeading();
  const headings = columns.map(
    (column) => column.question ?? (row.question === undefined ? headingParts(column.heading) : undefined),
  );
  let notes = 0;
  let stray: TableContent["stray"];
  for (const { line, cells } of rows) {
    const said = (part: RowPart) => {
      const place = row[part];
      return place === undefined ? undefined : (cells[place] ?? "");
    };
    // How many there were stands under n, as the tables of a workspace have it.
    const people = metricSense(said("metric") ?? "") === "respondents" ? (said("n") ?? "") : "";
    if ((people === "" && places.every((place) => (cells[place] ?? "") === "")) || isNote(cells, places)) {
      notes += 1;
      continue;
    }
    const unnamed = cells.findIndex((cell, place) => cell !== "" && place > 0 && (header.cells[place] ?? "") === "");
    if (unnamed > 0) stray ??= { line, cell: cells[unnamed] ?? "" };
    for (const [at, column] of columns.entries()) {
      const heading = headings[at] ?? questionOf(said("question") ?? "", said("code") ?? "");
      figures.push({
        line,
        column: column.heading,
        cell: cells[column.place] || people,
        unit: column.unit ?? said("unit"),
        heading,
        metrics: [said("metric") ?? "", column.metric ?? ""].filter((text) => text !== ""),
        ...filledIn({
          answer: column.answer ?? said("answer"),
          segment: said("segment"),
          category: said("category"),
          n: said("n"),
        }),
      });
    }
  }
  const used = new Set<number | undefined>([...places, ...Object.values(row)]);
  const unread = header.cells.flatMap((cell, place) =>
    cell === "" || used.has(place) ? [] : [groups?.[place] ? `${groups[place]} - ${cell}` : cell],
  );
  return { figures, notes, unread, ...(stray === undefined ? {} : { stray }) };
}

type Further = "answer" | "segment" | "category" | "n";

function filledIn(said: Record<Further, string | undefined>): Partial<Record<Further, string>> {
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text !== undefined));
}

/** A sentence in the first column and nothing beside it. */
function isNote(cells: readonly string[], places: readonly number[]): boolean {
  const filled = cells.flatMap((cell, place) => (cell === "" ? [] : [place]));
  return filled.length === 1 && !places.some((place) => filled.includes(place) && looksLikeFigure(cells[place] ?? ""));
}

/** Of a table with a row for each figure the same questions come back in every unit. */
function rememberedHeading(): (words: string, code: string) => HeadingParts {
  const known = new Map<string, HeadingParts>();
  return (words, code) => {
    const key = `${code}\0${words}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const parts = headingParts(words);
    const own = code === "" ? parts : { ...parts, code: headingParts(code).code || code };
    known.set(key, own);
    return own;
  };
}

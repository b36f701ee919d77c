import type { FigureLayout } from "./figure-layout.ts";
import { looksLikeFigure } from "./figure-layout.ts";
import type { FigureTable } from "./figure-table.ts";
import { type HeadingParts, headingParts } from "./heading-parts.ts";

/** A cell that may hold a figure, with all that stands around it in the table. */
export interface TableFigure {
  line: number;
  /** The heading of its column, for messages. */
  column: string;
  /** As the table names it; undefined where no unit is named. */
  unit: string | undefined;
  heading: HeadingParts;
  answer?: string;
  /** What the table says of the kind of figure, in a column for it. */
  metric?: string;
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
export function tableFigures({ header, rows }: FigureTable, layout: FigureLayout): TableContent {
  const headingAt = header.cells.map(headingParts);
  const blank = headingParts("");
  const text = (place: number | undefined, cells: readonly string[]) =>
    place === undefined ? "" : (cells[place] ?? "");
  const figures: TableFigure[] = [];
  const places = layout.shape === "long" ? [layout.value] : layout.figures;
  const questionOf = rememberedHeading();
  let notes = 0;
  let stray: TableContent["stray"];
  for (const { line, cells } of rows) {
    if (places.every((place) => text(place, cells) === "") || isNote(cells, places)) {
      notes += 1;
      continue;
    }
    const unnamed = cells.findIndex((cell, place) => cell !== "" && place > 0 && (header.cells[place] ?? "") === "");
    if (unnamed > 0) stray ??= { line, cell: cells[unnamed] ?? "" };
    for (const place of places) {
      const cell = text(place, cells);
      const column = header.cells[place] ?? "";
      const unit = "unit" in layout && layout.unit !== undefined ? text(layout.unit, cells) : undefined;
      const heading = "question" in layout ? questionOf(text(layout.question, cells), text(layout.code, cells)) : blank;
      const common = { line, column, cell };
      switch (layout.shape) {
        case "units-down":
          figures.push({ ...common, unit, heading: headingAt[place] ?? blank });
          break;
        case "questions-down":
          figures.push({ ...common, unit: column, heading });
          break;
        case "answers-across":
          figures.push({
            ...common,
            unit,
            heading,
            answer: column,
            ...(layout.n === undefined ? {} : { n: text(layout.n, cells) }),
          });
          break;
        case "long":
          figures.push({
            ...common,
            unit,
            heading,
            ...(layout.answer === undefined ? {} : { answer: text(layout.answer, cells) }),
            ...(layout.metric === undefined ? {} : { metric: text(layout.metric, cells) }),
            ...(layout.segment === undefined ? {} : { segment: text(layout.segment, cells) }),
            ...(layout.category === undefined ? {} : { category: text(layout.category, cells) }),
            ...(layout.n === undefined ? {} : { n: text(layout.n, cells) }),
          });
      }
    }
  }
  const used = new Set([...places, ...Object.values(layout).filter((own) => typeof own === "number")]);
  const unread = header.cells.filter((cell, place) => cell !== "" && !used.has(place));
  return { figures, notes, unread, ...(stray === undefined ? {} : { stray }) };
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

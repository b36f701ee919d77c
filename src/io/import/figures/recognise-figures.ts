import { FileFault } from "../../tables/file-fault.ts";
import type { RawTable } from "../../tables/raw-table.ts";
import { bareNumber } from "./bare-number.ts";
import { type FigureLayout, findLayout } from "./figure-layout.ts";
import { type FigureRow, type FigureTable, figureTable } from "./figure-table.ts";
import type { TextKinds } from "./text-kinds.ts";

/** With fewer percent signs a table may be anything. */
const fewestSigns = 6;

/**
 * Whether the start of a file is a table of counts or of scores, and no list of respondents: it lies as one, or most of its cells carry a percent sign. In doubt it
 * is a list of respondents, whose import asks what its columns are.
 */
export function recogniseFigures({ sample, shown }: Pick<RawTable, "sample" | "shown">, kinds: TextKinds): boolean {
  const rows = (shown?.sample ?? sample).map((cells, index) => ({
    line: index + 1,
    cells: cells.map((cell) => cell.trim()),
  }));
  let table: FigureTable | undefined;
  try {
    table = figureTable(rows, kinds);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    // Headings that cannot be read are told of a table of figures, and are no business of a list of respondents.
    return hasNamesOnce(rows, kinds);
  }
  if (table === undefined) return false;
  if (isOfPercentages(table) || isOfYears(table, kinds)) return true;
  const found = findLayout(table, kinds, undefined);
  return found !== undefined && "layout" in found && isOfFigures(table, found.layout, kinds);
}

/** Whether most of the first column are units or questions, each once. */
function hasNamesOnce(rows: readonly FigureRow[], { isUnit, isQuestion }: TextKinds): boolean {
  const names = rows.map(({ cells }) => cells[0] ?? "").filter((name) => name !== "");
  const known = names.filter((name) => isUnit(name) || isQuestion(name));
  return known.length >= 2 && known.length * 2 >= names.length && new Set(known).size === known.length;
}

/** In a list of respondents questions stand above the columns, and what one of them said comes back in many rows. */
function isOfFigures({ header, rows }: FigureTable, layout: FigureLayout, { isQuestion }: TextKinds): boolean {
  const { code: _, n: __, ...parts } = layout.row;
  if (parts.question === undefined) return true;
  if (header.cells.some((cell, place) => place !== parts.question && isQuestion(cell))) return false;
  const places = Object.values(parts).filter((place) => place !== undefined);
  const last = new Map<number, string>();
  const keys = rows
    .filter(({ cells }) => cells.filter((cell) => cell !== "").length > 1)
    .map(({ cells }) => {
      // A name may stand once above several rows.
      for (const place of places) last.set(place, cells[place] || (last.get(place) ?? ""));
      return [...last.values()].join("\0");
    });
  return new Set(keys).size === keys.length;
}

/** Whether the rows are questions, and the columns the years in which they were asked. */
function isOfYears({ header, rows }: FigureTable, { isQuestion }: TextKinds): boolean {
  if (header.cells.filter((cell) => /^(?:19|20)\d\d$/.test(cell)).length < 2) return false;
  return header.cells.some((_, place) => {
    const texts = rows.flatMap(({ cells }) => (cells[place] ? [cells[place]] : []));
    return texts.filter(isQuestion).length * 2 > texts.length;
  });
}

function isOfPercentages({ rows }: FigureTable): boolean {
  const filled = rows.flatMap(({ cells }) => cells.slice(1).filter((cell) => cell !== ""));
  const names = rows.map(({ cells }) => cells.find((cell) => cell !== "") ?? "");
  // Names of units or of questions, each once; people are numbered, or come back.
  if (new Set(names).size < names.length || names.every((name) => /^\d/.test(name))) return false;
  const signs = filled.filter((cell) => bareNumber(cell).isPercent && /\d/.test(cell)).length;
  return signs >= fewestSigns && signs > filled.length / 2;
}

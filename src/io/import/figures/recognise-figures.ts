import type { RawTable } from "../../tables/raw-table.ts";
import { bareNumber } from "./figure-cell.ts";
import { type FigureLayout, findLayout, type TextKinds } from "./figure-layout.ts";
import { type FigureTable, figureTable } from "./figure-table.ts";

/** With fewer percent signs a table may be anything. */
const fewestSigns = 6;

/**
 * Whether the start of a file is a table of counts or of scores, and no list of respondents: it lies as one, or most of its cells carry a percent sign. In doubt it
 * is a list of respondents, whose import asks what its columns are.
 */
export function recogniseFigures({ sample }: Pick<RawTable, "sample">, kinds: TextKinds): boolean {
  const rows = sample.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }));
  const table = figureTable(rows);
  if (table === undefined) return false;
  if (isOfPercentages(table)) return true;
  const found = findLayout(table, kinds, undefined);
  return found !== undefined && "layout" in found && isOfFigures(table, found.layout, kinds);
}

/** In a list of respondents questions stand above the columns, and what one of them said comes back in many rows. */
function isOfFigures({ header, rows }: FigureTable, layout: FigureLayout, { isQuestion }: TextKinds): boolean {
  if (layout.shape === "units-down") return true;
  if (header.cells.some((cell, place) => place !== layout.question && isQuestion(cell))) return false;
  const own = layout.shape === "long" ? [layout.answer, layout.metric, layout.segment, layout.category] : [];
  const unit = layout.shape === "questions-down" ? undefined : layout.unit;
  const places = [layout.question, unit, ...own].filter((place) => place !== undefined);
  const keys = rows
    .filter(({ cells }) => cells.filter((cell) => cell !== "").length > 1)
    .map(({ cells }) => places.map((place) => cells[place] ?? "").join("\0"));
  return new Set(keys).size === keys.length;
}

function isOfPercentages({ rows }: FigureTable): boolean {
  const filled = rows.flatMap(({ cells }) => cells.slice(1).filter((cell) => cell !== ""));
  const names = rows.map(({ cells }) => cells.find((cell) => cell !== "") ?? "");
  // Names of units or of questions, each once; people are numbered, or come back.
  if (new Set(names).size < names.length || names.every((name) => /^\d/.test(name))) return false;
  const signs = filled.filter((cell) => bareNumber(cell).isPercent && /\d/.test(cell)).length;
  return signs >= fewestSigns && signs > filled.length / 2;
}

import type { RawTable } from "../../tables/raw-table.ts";
import { bareNumber } from "./figure-cell.ts";
import { findLayout, type TextKinds } from "./figure-layout.ts";
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
  return isOfPercentages(table) || findLayout(table, kinds, undefined) !== undefined;
}

function isOfPercentages({ rows }: FigureTable): boolean {
  const filled = rows.flatMap(({ cells }) => cells.slice(1).filter((cell) => cell !== ""));
  const signs = filled.filter((cell) => bareNumber(cell).isPercent && /\d/.test(cell)).length;
  return signs >= fewestSigns && signs > filled.length / 2;
}

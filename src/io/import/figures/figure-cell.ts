import { parseNumber } from "../../parse-number.ts";
import { bareNumber } from "./bare-number.ts";
import { figureMark } from "./figure-mark.ts";

/** What stands in one cell of a table of figures. */
export type FigureCell =
  | { kind: "figure"; value: number; isPercent: boolean; text: string }
  /** A sign that there is a figure and it is not given, or that there is none. */
  | { kind: "mark" }
  | { kind: "blank" }
  /** Neither a figure nor a mark that is known. */
  | { kind: "other" };

/** How the cells of one table are read. */
export interface FigureNotation {
  decimal: "." | ",";
  /** Further texts that mean that no figure is given. */
  marks?: readonly string[] | undefined;
}

/**
 * Reads a cell of a published table: `58%`, `58,3 %`, `12 345`, `−4`, `..`, `[c]`. A note behind a figure (`58 [note 2]`) is not part of it; any other
 * sign behind a figure is, since it may say that the figure is not to be trusted.
 *
 * @example figureCell("58,3 %", { decimal: "," }) // => { kind: "figure", value: 58.3, isPercent: true, text: "58,3" }
 * @example figureCell("[c]", { decimal: "." }).kind // => "mark"
 * @example figureCell("58*", { decimal: "." }).kind // => "other"
 */
export function figureCell(cell: string, { decimal, marks = [] }: FigureNotation): FigureCell {
  const text = cell.trim();
  if (text === "") return { kind: "blank" };
  if (figureMark(text, marks)) return { kind: "mark" };
  const { number, isPercent } = bareNumber(text);
  const value = parseNumber(number, decimal);
  return value === undefined ? { kind: "other" } : { kind: "figure", value, isPercent, text: number };
}

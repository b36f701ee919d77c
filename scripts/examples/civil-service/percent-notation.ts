import { parseNumber } from "../../../src/io/parse-number.ts";

/** How a table writes 58 per cent: `58%`, `0.58` or `58`. */
export type PercentNotation = "percent" | "fraction" | "whole";

/** What the tables write where there is no figure: nothing was asked, or too few answered. */
const absent = new Set(["", ".", "n/a", "na", "n<10"]);

/** Whether a cell says that there is no figure. */
export function isAbsent(cell: string): boolean {
  return absent.has(cell.trim().toLowerCase());
}

/**
 * How the percentages of one table are written, from all its cells: one cell cannot tell, since `1` is all of them as a part of the whole
 * and one in a hundred as a whole number.
 *
 * @throws when the cells of one table are written in two ways
 * @example notationOf(["0.5", "1", "0"]) // => "fraction"
 * @example notationOf(["58", "1"]) // => "whole"
 */
export function notationOf(cells: Iterable<string>): PercentNotation {
  let [signs, parts, all] = [0, 0, 0];
  for (const cell of cells) {
    if (isAbsent(cell)) continue;
    all += 1;
    if (cell.endsWith("%")) signs += 1;
    else if (/^0?\.\d+$/.test(cell)) parts += 1;
  }
  if (signs === 0) return parts === 0 ? "whole" : "fraction";
  if (signs === all) return "percent";
  throw new Error(`expected "58%" in all cells of a table or in none, found it in ${signs} of ${all}`);
}

/**
 * The percentage in a cell, from 0 to 100, as exactly as it was written; undefined where there is none.
 *
 * @throws when the cell holds something else
 * @example readPercent("0.58", "fraction") // => 58
 * @example readPercent("58%", "percent") // => 58
 * @example readPercent("n<10", "percent") // => undefined
 */
export function readPercent(cell: string, notation: PercentNotation): number | undefined {
  if (isAbsent(cell)) return undefined;
  const number = parseNumber(notation === "percent" ? cell.replace(/%$/, "") : cell, ".");
  // A hundred times 0.58 is 57.99999999999999 to a computer: the decimals that were written are what counts.
  const value = number === undefined || notation !== "fraction" ? number : Number((100 * number).toFixed(6));
  if (value === undefined || value < 0 || value > 100) throw new Error(`expected a percentage, found "${cell}"`);
  return value;
}

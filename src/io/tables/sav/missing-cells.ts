import { cellNumber } from "./number-cell.ts";

/** Which cells of a variable are declared user-missing. */
export interface MissingCells {
  /** As cells. */
  values: readonly string[];
  /** Numbers from and up to these, both included; in SPSS `LOWEST THRU 0`, `2000 THRU 3000`. */
  range?: { low: number; high: number };
}

/**
 * Tells whether a cell is declared user-missing. The empty cell is not: it is missing anyhow, except for a text of spaces that is declared.
 *
 * @example missingCells({ values: ["-1"], range: { low: 2000, high: 3000 } })("2500") // => true
 * @example missingCells({ values: ["-1"] })("1") // => false
 */
export function missingCells({ values, range }: MissingCells): (cell: string) => boolean {
  const discrete = new Set(values);
  return (cell) => {
    if (discrete.has(cell)) return true;
    if (range === undefined) return false;
    const value = cellNumber(cell);
    return value >= range.low && value <= range.high;
  };
}

import type { ByteOrder } from "./byte-order.ts";
import { numberCell } from "./number-cell.ts";
import type { SavText } from "./sav-text.ts";
import type { SavVariable } from "./sav-variables.ts";

/** Makes the cells of a row out of its bytes. */
export function caseCells(
  variables: readonly SavVariable[],
  order: ByteOrder,
  sysmis: number,
  text: SavText,
): (row: Buffer) => string[] {
  const read = variables.map(({ cell }): ((row: Buffer) => string) => {
    if ("at" in cell) {
      const { at, number } = cell;
      return (row) => {
        const value = order.float64(row, at);
        return value === sysmis ? "" : numberCell(value, number);
      };
    }
    const [first, ...others] = cell.parts;
    if (first === undefined) return () => "";
    if (others.length === 0) return (row) => text(row, first.from, first.to);
    // A character may lie on both sides of a seam, so the bytes are put together before they are read.
    return (row) => text(Buffer.concat(cell.parts.map(({ from, to }) => row.subarray(from, to))));
  });
  return (row) => read.map((cell) => cell(row));
}

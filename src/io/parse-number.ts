/** The sign between units and decimals; `ambiguous` where a cell like 1.234 may be either. */
export type DecimalSign = "." | "," | "ambiguous";

/**
 * Which decimal sign a column of numbers uses, from all its cells. A comma or point that is not followed by exactly three
 * digits cannot separate thousands, so it decides; where both occur, the more frequent one. Where nothing decides, a file
 * with commas between its cells came from a machine and has points; in another file `1.234` may be either, and is not
 * guessed.
 *
 * @example decimalSign(["1", "0,85"], ";") // => ","
 * @example decimalSign(["1.234"], ";") // => "ambiguous"
 */
export function decimalSign(cells: Iterable<string>, delimiter: string): DecimalSign {
  const seen = { comma: 0, point: 0, either: 0 };
  for (const cell of cells) {
    const text = cell.trim();
    if (/^[+-]?\d*,(?!\d{3}$)\d+$/.test(text) || /^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(text)) seen.comma += 1;
    else if (/^[+-]?\d*\.(?!\d{3}$)\d+$/.test(text) || /^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(text)) seen.point += 1;
    else if (/^[+-]?0[.,]\d{3}$/.test(text)) seen[text.includes(",") ? "comma" : "point"] += 1;
    else if (/^[+-]?\d{1,3}[.,]\d{3}$/.test(text)) seen.either += 1;
  }
  if (seen.comma !== seen.point) return seen.comma > seen.point ? "," : ".";
  return delimiter === "," || seen.either === 0 ? "." : "ambiguous";
}

/**
 * Whether a cell may be a number with thousands or one with three decimals.
 *
 * @example readsTwoWays("1.234") // => true
 */
export function readsTwoWays(cell: string): boolean {
  return /^[+-]?\d{1,3}[.,]\d{3}$/.test(cell.trim());
}

/**
 * A number as typed, or undefined when it is none. With a decimal comma points may separate thousands, and the other way
 * round; nothing else may stand in the cell.
 *
 * @example parseNumber("1.234,5", ",") // => 1234.5
 * @example parseNumber("1,5", ".") // => undefined
 */
export function parseNumber(cell: string, decimal: "." | ","): number | undefined {
  const text = cell.trim();
  const plain =
    decimal === ","
      ? /^[+-]?(\d+|\d{1,3}(\.\d{3})+)?(,\d+)?$/.test(text) && text.replaceAll(".", "").replace(",", ".")
      : /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/.test(text) && text.replaceAll(",", "");
  if (plain === false || !/\d/.test(plain)) return undefined;
  return Number(plain) + 0;
}

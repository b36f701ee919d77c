/** The sign between units and decimals; `ambiguous` where only the person with the file can say. */
export type DecimalSign = "." | "," | "ambiguous";

/**
 * Which decimal sign a column of numbers uses, from all its cells. A comma or point that is not followed by exactly three
 * digits cannot separate thousands, so it decides. Where nothing decides, a file with commas between its cells came from
 * a machine and has points; in another file `1.234` may be either, and is not guessed.
 *
 * @example decimalSign(["1", "0,85"], ";") // => ","
 * @example decimalSign(["1.234"], ";") // => "ambiguous"
 */
export function decimalSign(cells: Iterable<string>, delimiter: string): DecimalSign {
  const seen = { comma: false, point: false, either: false };
  for (const cell of cells) {
    const text = cell.trim();
    if (/^[+-]?\d*,(?!\d{3}$)\d+$/.test(text) || /^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(text)) seen.comma = true;
    else if (/^[+-]?\d*\.(?!\d{3}$)\d+$/.test(text) || /^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(text)) seen.point = true;
    else if (/^[+-]?0[.,]\d{3}$/.test(text)) seen[text.includes(",") ? "comma" : "point"] = true;
    else if (/^[+-]?\d{1,3}[.,]\d{3}$/.test(text)) seen.either = true;
  }
  if (seen.comma !== seen.point) return seen.comma ? "," : ".";
  if (seen.comma) return "ambiguous";
  return delimiter === "," || !seen.either ? "." : "ambiguous";
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

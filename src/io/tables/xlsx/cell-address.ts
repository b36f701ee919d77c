/** Excel's last row. */
export const mostSheetRows = 1_048_576;

/**
 * The name of a cell from its column, counted from 0, and the row of its sheet, counted from 1.
 *
 * @example cellAddress(0, 1) // => "A1"
 * @example cellAddress(27, 12) // => "AB12"
 */
export function cellAddress(column: number, row: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + row;
}

/**
 * The column of a cell's name, counted from 0; undefined when it is no name of a cell, or lies further right than any sheet reaches.
 *
 * @example columnOfAddress("AB12") // => 27
 * @example columnOfAddress("ZZZZ1") // => undefined
 */
export function columnOfAddress(address: string): number | undefined {
  let column = 0;
  let at = 0;
  for (; at < address.length && at < 4; at += 1) {
    const letter = address.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return at === 0 || at === 4 || at === address.length || column > 16_384 ? undefined : column - 1;
}

import { bareNumber } from "./bare-number.ts";
import { figureMark } from "./figure-mark.ts";

/**
 * Whether a cell may hold a figure, or says that none is given, whatever its decimal sign.
 *
 * @param marks further texts that mean that none is given
 * @example looksLikeFigure("58,3 %") // => true
 * @example looksLikeFigure("Winkel") // => false
 */
export function looksLikeFigure(cell: string, marks: readonly string[] = []): boolean {
  return figureMark(cell, marks) || /^[+-]?[\d.,]*\d$/.test(bareNumber(cell).number.slice(0, 60));
}

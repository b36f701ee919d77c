import { FileFault } from "../file-fault.ts";
import { plainNumber } from "../plain-number.ts";
import type { NumberKind } from "./number-format.ts";
import { isTrue } from "./read-workbook.ts";
import { serialMoment } from "./serial-moment.ts";
import { unescapeText } from "./unescape-text.ts";

/** What the cells of a sheet refer to. */
export interface SheetBook {
  strings: readonly string[];
  styles: readonly NumberKind[];
  since1904: boolean;
}

/** A cell as it stands in a sheet. */
export interface StoredCell {
  /** As cells name it: number, boolean, shared or inline string, result of a formula, error, day. Empty for a number. */
  type: string;
  /** How its number is shown. */
  kind: NumberKind;
  /** What is stored; undefined when nothing is. */
  value: string | undefined;
}

/** Excel keeps fifteen digits. */
export const digits = 15;

/**
 * The text of a cell as rows hold it. An error of Excel (`#N/A`) is nothing.
 *
 * @throws FileFault when what is stored is not of the type that the cell names; `address` tells which cell it is
 */
export function cellText({ type, kind, value }: StoredCell, book: SheetBook, address: () => string): string {
  if (value === undefined || value === "") return "";
  switch (type) {
    case "s": {
      const text = /^\d{1,9}$/.test(value.trim()) ? book.strings[Number(value)] : undefined;
      if (text === undefined) throw badCell(address(), "a text that is in the workbook");
      return text;
    }
    case "inlineStr":
    case "str":
      return unescapeText(value);
    case "b":
      return isTrue(value.trim()) ? "TRUE" : "FALSE";
    case "e":
      return "";
    case "d":
      return momentOf(value.trim());
    default:
      return numberText(value.trim(), kind, book.since1904, address);
  }
}

function numberText(value: string, kind: NumberKind, since1904: boolean, address: () => string): string {
  // Numbers of respondents with more digits than Excel keeps come from other programs, and are not rounded.
  if (kind === "number" && /^[1-9]\d{0,39}$/.test(value)) return value;
  const number = value.length > 64 || value === "" ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) throw badCell(address(), "a number");
  const isMoment = kind !== "number" && kind !== "percent";
  return (isMoment ? serialMoment(number, kind, since1904) : undefined) ?? plainNumber(number + 0, digits);
}

/** A day of ISO 8601 with or without a time, as this product writes it; anything else as it stands. */
function momentOf(value: string): string {
  const found = /^(\d{4}-\d\d-\d\d)?(?:T?(\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?Z?)?$/.exec(value);
  if (found === null) return value;
  const [, day, time] = found;
  const clock = time === undefined || time.length === 8 ? time : `${time}:00`;
  return [day, clock].filter((part) => part !== undefined).join(" ");
}

function badCell(address: string, expected: string): FileFault {
  return new FileFault(
    `expected ${expected} in cell ${address}, but something else is stored there`,
    "open the workbook in Excel or LibreOffice, look at that cell and save it as a new .xlsx",
  );
}

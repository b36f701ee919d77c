import { FileFault } from "../file-fault.ts";
import { mostColumns } from "../raw-table.ts";
import type { ZipArchive } from "../zip/zip-archive.ts";
import { cellAddress, columnOfAddress, mostSheetRows } from "./cell-address.ts";
import { isTrue } from "./read-workbook.ts";
import { readXml } from "./read-xml.ts";
import { cellText, type SheetBook } from "./sheet-cell.ts";

/** How often something occurs in a sheet, and in which cell first. */
export interface Occurrence {
  count: number;
  first: string;
}

/** What a sheet holds besides its rows; complete when all rows were read. */
export interface SheetTally {
  /** Rows that hold something. */
  rows: number;
  /** Columns up to the last one in which anything stands. */
  width: number;
  errors: Occurrence;
  percents: Occurrence;
  formulas: number;
  /** Ranges of merged cells. */
  merged: number;
  hiddenRows: number;
  /** Bytes of XML. */
  bytes: number;
}

/** What `readSheet` hands over. */
export interface SheetHandler {
  /**
   * A row that holds something, with its number in the sheet, counted from 1. Its last cell is not empty. `percents`: the numbers of the columns, from 0, in
   * which a number is shown as a percentage.
   */
  row(cells: string[], line: number, percents: readonly number[]): void;
  /** Bytes of XML read so far, now and then. */
  progress?(bytes: number): void;
}

/** As in a text file, a row longer than this is none. In characters. */
const longestRow = 8 * 1024 * 1024;

/**
 * Streams the rows of a sheet. The declared size of a sheet is not believed; a row or cell without an address follows the one before it.
 *
 * @throws FileFault when rows or cells lie outside any sheet, come twice, or hold something else than they say
 */
export async function readSheet(
  zip: ZipArchive,
  part: string,
  book: SheetBook,
  handler: SheetHandler,
): Promise<SheetTally> {
  const tally: SheetTally = {
    rows: 0,
    width: 0,
    errors: { count: 0, first: "" },
    percents: { count: 0, first: "" },
    formulas: 0,
    merged: 0,
    hiddenRows: 0,
    bytes: 0,
  };
  let line = 0;
  let cells: string[] = [];
  let percents: number[] = [];
  let characters = 0;
  let column = -1;
  let isHidden = false;
  let type = "";
  let style = 0;
  let value: string | undefined;
  let isFormula = false;
  /** Which text is wanted: that of the value or of an inline string, and none of a formula, a pronunciation or an extension. */
  let isWanted = false;
  let isInData = false;
  let passedOver = 0;
  const address = () => cellAddress(column, line);

  const openRow = (number: string | undefined, hidden: string | undefined) => {
    const next = number === undefined ? line + 1 : Number(number);
    if (!Number.isInteger(next) || next < 1 || next > mostSheetRows)
      throw misplaced(`a row numbered ${(number ?? String(next)).slice(0, 20)}`);
    if (next <= line) throw misplaced(`row ${next} after row ${line}`);
    line = next;
    cells = [];
    percents = [];
    characters = 0;
    column = -1;
    isHidden = isTrue(hidden);
  };
  const openCell = (reference: string | undefined, kind: string | undefined, styleNumber: string | undefined) => {
    const next = reference === undefined ? column + 1 : columnOfAddress(reference);
    if (next === undefined || next >= mostColumns)
      throw misplaced(`a cell "${String(reference).slice(0, 20)}" in row ${line}`);
    column = next;
    if (cells[column]) throw misplaced(`cell ${address()} twice`);
    type = kind ?? "";
    style = styleNumber === undefined ? 0 : Number(styleNumber);
    value = undefined;
    isFormula = false;
  };
  const closeCell = () => {
    if (isFormula) {
      tally.formulas += 1;
      if (value === undefined || (value === "" && type !== "str")) throw notCalculated(address(), line);
    }
    const kind = book.styles[style] ?? "number";
    if (type === "e") add(tally.errors, address);
    const text = cellText({ type, kind, value }, book, address);
    if (text === "") return;
    if (kind === "percent" && (type === "" || type === "n")) {
      add(tally.percents, address);
      percents.push(column);
    }
    characters += text.length;
    if (characters > longestRow) throw misplaced(`millions of characters in row ${line}`);
    while (cells.length < column) cells.push("");
    cells[column] = text;
  };
  const closeRow = () => {
    if (cells.length === 0) return;
    tally.rows += 1;
    if (isHidden) tally.hiddenRows += 1;
    if (cells.length > tally.width) tally.width = cells.length;
    handler.row(cells, line, percents);
  };

  await readXml(part, zip.stream(part), {
    open(name, attributes) {
      isWanted = false;
      if (passedOver > 0 || name === "extLst" || name === "rPh") passedOver += 1;
      else if (name === "sheetData") isInData = true;
      else if (name === "mergeCell") tally.merged += 1;
      else if (!isInData) return;
      else if (name === "c") openCell(attributes.r, attributes.t, attributes.s);
      else if (name === "v" || name === "t") {
        isWanted = true;
        value ??= "";
      } else if (name === "f") isFormula = true;
      else if (name === "row") openRow(attributes.r, attributes.hidden);
    },
    text(text) {
      if (isWanted) value += text;
    },
    close(name) {
      isWanted = false;
      if (passedOver > 0) passedOver -= 1;
      else if (!isInData) return;
      else if (name === "c") closeCell();
      else if (name === "row") closeRow();
      else if (name === "sheetData") isInData = false;
    },
    progress(bytes) {
      tally.bytes = bytes;
      handler.progress?.(bytes);
    },
  });
  return tally;
}

function add(occurrence: Occurrence, address: () => string): void {
  if (occurrence.count === 0) occurrence.first = address();
  occurrence.count += 1;
}

function misplaced(what: string): FileFault {
  return new FileFault(
    `expected a sheet as Excel saves it, but it holds ${what}`,
    "open it in Excel or LibreOffice and save it as a new .xlsx, or export the answers as CSV",
  );
}

function notCalculated(address: string, line: number): FileFault {
  return new FileFault(
    `expected a value in cell ${address}, but it holds a formula that was never calculated`,
    "open the workbook in Excel, wait until it has calculated, and save it; or copy the column and paste it as values",
    line,
  );
}

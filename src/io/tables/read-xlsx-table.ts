import { stat } from "node:fs/promises";
import type { RowHandler } from "../read-rows.ts";
import { FileFault } from "./file-fault.ts";
import { plainNumber } from "./plain-number.ts";
import { type RawTable, sampleRows } from "./raw-table.ts";
import { readSheet, type SheetTally } from "./xlsx/read-sheet.ts";
import { readStrings } from "./xlsx/read-strings.ts";
import { readStyles } from "./xlsx/read-styles.ts";
import { readWorkbook, type Sheet, type Workbook } from "./xlsx/read-workbook.ts";
import { digits, type SheetBook } from "./xlsx/sheet-cell.ts";
import { withZip, type ZipArchive } from "./zip/zip-archive.ts";

/** Which sheet of a workbook is to be read. */
export interface WorkbookChoice {
  /** By the name on its tab, without regard to case; a hidden one only when it is named. */
  sheet?: string;
}

/** What the sample holds at most besides its first four rows. In characters. */
const longestSample = 4 * 1024 * 1024;

/**
 * A workbook of Excel (.xlsx or .xlsm) as a table: the named sheet, or the first visible one with a header, rows below it and more than one column. The whole
 * sheet is read once before anything is handed over, so that all notices and faults are known; every row has as many cells as the widest.
 * Blank rows are left out. What was calculated is read as it was stored. `progress` counts towards the size of the file on disk.
 *
 * @throws FileFault when it is no workbook, or one that cannot be read
 */
export async function readXlsxTable(path: string, { sheet }: WorkbookChoice = {}): Promise<RawTable> {
  const { size } = await stat(path);
  const { workbook, read, sample, shown } = await withZip(path, async (zip) => {
    const workbook = await readWorkbook(zip);
    const book = await readBook(zip, workbook);
    return { workbook, ...(await chooseSheet(zip, book, workbook, sheet)) };
  });
  const { chosen, tally } = read;
  const padded = (cells: string[]) => {
    while (cells.length < tally.width) cells.push("");
    return cells;
  };
  const otherSheets = workbook.sheets.filter((other) => other !== chosen).map((other) => other.name);
  return {
    container: "xlsx",
    facts: { bytes: size, sheet: chosen.name, otherSheets, formulas: tally.formulas },
    notices: noticesOf(tally, workbook.sheets, chosen),
    sample: sample.map(padded),
    ...(tally.percents.count === 0
      ? {}
      : { shown: { sample: shown.map(padded), rows: (handler: RowHandler) => rows(handler, asShown) } }),
    rows: (handler) => rows(handler, (cells) => cells),
  };

  function rows(handler: RowHandler, seen: typeof asShown): Promise<void> {
    return withZip(path, async (zip) => {
      await readSheet(zip, chosen.part, await readBook(zip, workbook), {
        row: (cells, line, percents) => handler.row(padded(seen(cells, percents)), line),
        progress: (bytes) => handler.progress?.(Math.round(size * Math.min(1, bytes / tally.bytes))),
      });
    });
  }
}

/** The cells of a row as a workbook shows them: percentages with their sign, with all decimals that are stored. */
function asShown(cells: string[], percents: readonly number[]): string[] {
  const shown = [...cells];
  for (const place of percents) shown[place] = `${plainNumber(100 * Number(cells[place]), digits)}%`;
  return shown;
}

async function readBook(zip: ZipArchive, workbook: Workbook): Promise<SheetBook> {
  return {
    strings: await readStrings(zip, workbook.stringsPart),
    styles: await readStyles(zip, workbook.stylesPart),
    since1904: workbook.since1904,
  };
}

interface ReadSheet {
  chosen: Sheet;
  tally: SheetTally;
}

/** A sheet with the start of its rows, as they are stored and as they are shown. */
interface SampledSheet {
  read: ReadSheet;
  sample: string[][];
  shown: string[][];
}

async function chooseSheet(
  zip: ZipArchive,
  book: SheetBook,
  { sheets }: Workbook,
  wanted: string | undefined,
): Promise<SampledSheet> {
  const named = sheets.filter(({ name, hidden }) =>
    wanted === undefined ? !hidden : name.trim().toLowerCase() === wanted.trim().toLowerCase(),
  );
  if (named.length === 0) throw noSheet(sheets, wanted);
  let best: SampledSheet | undefined;
  for (const chosen of named) {
    const sample: string[][] = [];
    const shown: string[][] = [];
    let characters = 0;
    const tally = await readSheet(zip, chosen.part, book, {
      row(cells, _, percents) {
        if (sample.length >= sampleRows || (sample.length >= 4 && characters > longestSample)) return;
        shown.push(asShown(cells, percents));
        sample.push(cells);
        for (const cell of cells) characters += cell.length;
      },
    });
    // A sheet of one column is a note on the others; it is read when there is nothing else.
    if (
      best === undefined ||
      isTable(tally) ||
      (tally.rows > Math.min(1, best.read.tally.rows) && best.read.tally.rows < 2)
    )
      best = { read: { chosen, tally }, sample, shown };
    if (isTable(tally)) break;
  }
  if (best === undefined) throw noSheet(sheets, wanted);
  return best;
}

function isTable({ rows, width }: SheetTally): boolean {
  return rows > 1 && width > 1;
}

function noSheet(sheets: readonly Sheet[], wanted: string | undefined): FileFault {
  const names = sheets
    .map(({ name }) => `"${name.slice(0, 60)}"`)
    .slice(0, 20)
    .join(", ");
  if (wanted === undefined) {
    const remedy =
      sheets.length === 0 ? "export the answers again, as .xlsx or CSV" : `name one of the hidden sheets: ${names}`;
    return new FileFault("expected a workbook with a sheet one can see, but there is none", remedy);
  }
  return new FileFault(
    `expected a sheet "${wanted}", but the workbook has none of that name`,
    `name one that it has: ${names}`,
  );
}

function noticesOf(tally: SheetTally, sheets: readonly Sheet[], chosen: Sheet): string[] {
  const notices: string[] = [];
  const others = sheets.filter((sheet) => sheet !== chosen && !sheet.hidden).length;
  if (others > 0) notices.push(`only the sheet "${chosen.name}" is read; the workbook has ${others} more`);
  if (chosen.hidden) notices.push(`the sheet "${chosen.name}" is hidden in Excel`);
  const { errors, percents, formulas, merged, hiddenRows } = tally;
  if (errors.count > 0) {
    notices.push(
      `${errors.count} cells hold an error of Excel such as #N/A, the first in ${errors.first}: read as empty`,
    );
  }
  if (percents.count > 0) {
    notices.push(
      `${percents.count} numbers are shown as percentages, the first in ${percents.first}: 58% is stored as 0.58, and answers are read as they are stored; a table of figures is read as it is shown`,
    );
  }
  if (formulas > 0)
    notices.push(`${formulas} cells are calculated: what was stored when the workbook was saved is read`);
  if (merged > 0) notices.push(`${merged} ranges of cells are merged: only the first cell of each holds something`);
  if (hiddenRows > 0)
    notices.push(`${hiddenRows} rows are hidden in Excel, perhaps by a filter: they are read like the others`);
  return notices;
}

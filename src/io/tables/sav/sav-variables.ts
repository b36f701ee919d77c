import { FileFault } from "../file-fault.ts";
import { mostColumns, type RawSet, type RawVariable } from "../raw-table.ts";
import { brokenFile } from "./broken-file.ts";
import { byteCursor } from "./byte-cursor.ts";
import type { ByteOrder } from "./byte-order.ts";
import { type ExtremeValues, extremeValues } from "./extreme-values.ts";
import { joinedTexts, type RowPart } from "./joined-texts.ts";
import { missingCells } from "./missing-cells.ts";
import { cellNumber, type NumberKind, numberCell, numberKind } from "./number-cell.ts";
import { type ResponseSet, responseSets } from "./response-sets.ts";
import type { SavDictionary, VariableRecord } from "./sav-dictionary.ts";
import type { SavText } from "./sav-text.ts";
import { type ValueLabels, valueLabels } from "./value-labels.ts";

/** A variable, with where its cells lie in a row. */
export interface SavVariable extends RawVariable {
  cell: CellPlace;
}

/** Where a number begins in a row, in bytes; or the parts of a text. */
export type CellPlace = { at: number; number: NumberKind } | { parts: readonly RowPart[] };

/** A variable in the making. */
interface Draft {
  record: VariableRecord;
  name: string;
  number: NumberKind;
  parts: readonly RowPart[];
  values: ValueLabels;
  /** Labels of texts longer than 8 bytes. */
  longValues: Map<string, string>;
  missing: { values: string[]; range?: { low: number; high: number } };
  set?: RawSet;
}

/**
 * Puts together what a dictionary says of each variable, wherever it says it.
 *
 * @returns the variables in the order of the file, and notices of what could not be understood but touches no cell
 * @throws FileFault where the records contradict each other
 */
export function savVariables(
  dictionary: SavDictionary,
  order: ByteOrder,
  text: SavText,
): { variables: SavVariable[]; notices: string[] } {
  const records = (subtype: number) => dictionary.extensions.get(subtype) ?? [];
  const labelsOf = valueLabels(order, text);
  const extremes = extremeValues(records(4)[0], order);
  const byShort = new Map<string, Draft>();
  const drafts = joinedTexts(dictionary.variables, records(14), text).map(({ record, shortName, parts }) => {
    const number = numberKind(record.format);
    const missing = missingOf(record, number, extremes, order, text);
    const values = labelsOf(record, number);
    const draft: Draft = { record, name: shortName, number, parts, values, longValues: new Map(), missing };
    byShort.set(shortName, draft);
    return draft;
  });
  if (drafts.length > mostColumns) {
    throw new FileFault(`expected at most ${mostColumns} variables`, "save the file with the variables of the survey");
  }
  for (const record of records(13)) {
    for (const pair of text(record).split("\t")) {
      const [short = "", long = ""] = pair.split("=");
      const draft = byShort.get(short.toUpperCase());
      if (draft !== undefined && long.trim() !== "") draft.name = long.trim();
    }
  }
  const byLong = new Map(drafts.map((draft) => [draft.name.toUpperCase(), draft]));
  const named: Named = (name) => byLong.get(name.toUpperCase()) ?? byShort.get(name.toUpperCase());
  for (const record of records(21)) addLongLabels(record, order, text, named);
  for (const record of records(22)) addLongMissing(record, order, text, named);
  const notices: string[] = [];
  for (const record of [...records(7), ...records(19)]) {
    try {
      for (const set of responseSets(record, order, text)) addSet(set, named);
    } catch (fault) {
      if (!(fault instanceof FileFault)) throw fault;
      notices.push(
        "the multiple-response sets of the file cannot be read: see that options of one question stay together",
      );
    }
  }
  return { variables: drafts.map((draft) => finished(draft, text)), notices };
}

type Named = (name: string) => Draft | undefined;

function missingOf(
  { width, missing: { range, values } }: VariableRecord,
  kind: NumberKind,
  { lowest, highest }: ExtremeValues,
  order: ByteOrder,
  text: SavText,
): Draft["missing"] {
  if (width > 0) return { values: values.map((value) => text(value)) };
  const numbers = values.map((value) => order.float64(value, 0));
  const cells = (discrete: number[]) => discrete.map((value) => numberCell(value, kind)).filter((cell) => cell !== "");
  if (!range) return { values: cells(numbers) };
  const [low = 0, high = 0, ...discrete] = numbers;
  // A date is compared as its cell shows it, without the hours that a day leaves out.
  const shown = (value: number) => cellNumber(numberCell(value, kind));
  return {
    values: cells(discrete),
    range: {
      low: low <= lowest ? Number.NEGATIVE_INFINITY : shown(low),
      high: high >= highest ? Number.POSITIVE_INFINITY : shown(high),
    },
  };
}

/** Labels of texts longer than 8 bytes. Source: PSPP, "Long String Value Labels Record". */
function addLongLabels(record: Buffer, order: ByteOrder, text: SavText, named: Named): void {
  const cursor = byteCursor(record, order, "its value labels of long texts");
  while (cursor.left > 0) {
    const draft = named(text(cursor.take(cursor.int32())));
    cursor.int32();
    for (let left = cursor.int32(); left > 0; left -= 1) {
      const value = text(cursor.take(cursor.int32()));
      const label = text(cursor.take(cursor.int32()));
      if (draft !== undefined && draft.record.width > 0) draft.longValues.set(value, label);
    }
  }
}

/** Missing values of texts longer than 8 bytes. Source: PSPP, "Long String Missing Values Record". */
function addLongMissing(record: Buffer, order: ByteOrder, text: SavText, named: Named): void {
  const cursor = byteCursor(record, order, "its missing values of long texts");
  while (cursor.left > 0) {
    const draft = named(text(cursor.take(cursor.int32())));
    const count = cursor.take(1)[0] ?? 0;
    const width = cursor.int32();
    if (count > 3 || width < 1) throw brokenFile("a long text has impossible missing values");
    for (let left = count; left > 0; left -= 1) {
      const value = text(cursor.take(width));
      if (draft !== undefined && draft.record.width > 0) draft.missing.values.push(value);
    }
  }
}

function addSet({ variables, ...set }: ResponseSet, named: Named): void {
  for (const name of variables) {
    const draft = named(name);
    if (draft === undefined || draft.set !== undefined) continue;
    // Of a number the file writes the counted value as text: `1`, sometimes `1.00`.
    const number = draft.record.width === 0 && set.ticked?.trim() ? numberCell(Number(set.ticked), draft.number) : "";
    draft.set = number === "" ? set : { ...set, ticked: number };
  }
}

function finished(
  { record, name, number, parts, values, longValues, missing, set }: Draft,
  text: SavText,
): SavVariable {
  const isText = record.width > 0;
  return {
    name,
    label: record.label === undefined ? "" : text(record.label),
    values: longValues.size === 0 ? values : new Map([...values, ...longValues]),
    isMissing: missingCells(missing),
    kind: isText ? "text" : number === "number" ? "number" : "date",
    ...(set === undefined ? {} : { set }),
    cell: isText ? { parts } : { at: record.position * 8, number },
  };
}

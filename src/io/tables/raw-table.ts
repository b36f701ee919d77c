import type { RowHandler } from "../read-rows.ts";

/** What a file of rows is stored in. */
export type Container = "csv" | "xlsx" | "sav" | "parquet";

/** What a file itself says of one of its columns. Only SPSS says anything. */
export interface RawVariable {
  /** As the header row names it. */
  name: string;
  /** The question; empty where none was written. */
  label: string;
  /** What codes mean, by the cell as rows hold it: `"1"`, `"-1"`, `"N"`. In the order of the file. */
  values: ReadonlyMap<string, string>;
  /** Whether a cell is declared "user-missing": refused, not applicable, do not know. */
  isMissing(cell: string): boolean;
  /** `date` also for times; their cells read `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`. */
  kind: "number" | "text" | "date";
  /** The multiple-response set it belongs to: several variables that answer one question. The first one, where it is in more. */
  set?: RawSet;
}

/** A question with several answers, as SPSS declares it over several variables. */
export interface RawSet {
  /** As the file names it: `$channels`. */
  name: string;
  /** The question; empty where none was written. */
  label: string;
  /** The cell with which an option was chosen. Absent where each variable holds the code of one of the chosen options instead. */
  ticked?: string;
  /** Options are called after the value label of the ticked cell, not after the label of the variable. */
  optionsByValue?: boolean;
}

/** What is to be told about a file in the evidence of an import. Only what the container has. */
export interface RawFacts {
  /** Size on disk. */
  bytes: number;
  encoding?: string;
  delimiter?: string;
  gzip?: boolean;
  /** Of a workbook: the sheet that was read, and the ones that were not. */
  sheet?: string;
  otherSheets?: readonly string[];
  /** Of SPSS and Parquet: how it is packed (`none`, `bytecode`, `zlib`, `snappy`). */
  compression?: string;
  /** Of SPSS: the version and the product that wrote it. */
  writtenBy?: string;
  /** Cells whose content was calculated: what was stored is read, nothing is calculated here. */
  formulas?: number;
}

/**
 * A file of rows as it lies on disk, whatever it is stored in. Every cell is text: a whole number without decimals, a fraction with a
 * point, a truth as `TRUE` or `FALSE`, a moment as `YYYY-MM-DD HH:MM:SS` (a day as `YYYY-MM-DD`), nothing as `""`. Cells are not
 * trimmed. The first row is the header, or the first of several; where the container names its columns, that row is made of those names.
 */
export interface RawTable {
  container: Container;
  facts: RawFacts;
  /** What a person should know although it could be read. */
  notices: readonly string[];
  /** The first rows, 500 at most, header first; none in an empty file. */
  sample: readonly (readonly string[])[];
  /** One for each column, where the file describes its columns. */
  variables?: readonly RawVariable[];
  /**
   * Of a workbook that shows numbers as percentages: the table as people see it, 58% where 0.58 is stored. For tables of figures, where it matters which
   * of them are percentages.
   */
  shown?: Pick<RawTable, "sample" | "rows">;
  /**
   * Streams every row in constant memory, header first. `line` is the line of a text file, the row of a sheet, and for SPSS and Parquet
   * the number of the case plus one. May be called again; the rows come out the same.
   *
   * @throws FileFault when the file turns out to be damaged
   */
  rows(handler: RowHandler): Promise<void>;
}

/** No file has wider rows that means well; wider ones are refused before they take memory. */
export const mostColumns = 16_384;
/** A cell longer than this is no answer; it is refused before it takes memory. In characters. */
export const longestCell = 1_000_000;
/** How many rows `sample` holds. */
export const sampleRows = 500;

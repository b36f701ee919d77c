import type { Text } from "../../survey/text.ts";
import type { RawTable } from "../tables/raw-table.ts";

/** The survey tools whose exports are known; `plain` is any other table with a header. */
export const toolIds = [
  "qualtrics",
  "surveymonkey",
  "limesurvey",
  "ms-forms",
  "google-forms",
  "typeform",
  "spss",
  "plain",
] as const;
export type ToolId = (typeof toolIds)[number];

/** What a column of an export is for. `person` tells who somebody is and is dropped; `process` tells how an answer came about. */
export type ColumnRole = "question" | "respondent" | "date" | "language" | "seconds" | "person" | "process";

/** Roles that a survey may ask for, and that tools tell by themselves. */
export const toldRoles = ["respondent", "date", "seconds"] as const satisfies readonly ColumnRole[];

/** A column of an export, in the words of its tool. */
export interface ToolColumn {
  /** Its place in a row, from 0. */
  index: number;
  /** How definitions and mappings name it: unique within the file, and as close to the header as that allows. Trimmed. */
  name: string;
  /** The id under which the tool knows the question whatever it is called or where it stands (`QID4-2`); absent where a tool has none. */
  key?: string;
  role: ColumnRole;
  /** The question as it was put, as plain text; empty where the export does not hold it. */
  text: string;
  /** Columns with the same group answer one question: the rows of a matrix, the options of a question with several answers. */
  group?: string;
  /** What this column is of its group: the row of the matrix, or the option, as plain text. */
  part?: string;
  /**
   * What its cells hold where the export tells it; absent where only the cells can tell.
   * one: one answer. option: a tick for one option of several. several: all chosen options in one cell, apart by `separator`. text: free text. rank: the place that
   * a respondent gave to this part.
   */
  shape?: "one" | "option" | "several" | "text" | "rank";
  separator?: string;
  /** Of an option: the cell with which it was chosen, where the export declares it. Any cell with content otherwise. */
  ticked?: string;
  /** What codes mean, by cell, where the export or its structure tells it. */
  labels?: ReadonlyMap<string, string>;
  /** The question, the part and the labels in each language, where a structure of the survey tells them. */
  texts?: Text;
  partTexts?: Text;
  labelTexts?: ReadonlyMap<string, Text>;
  /** Whether a cell means "no answer" by the rules of the tool: not applicable, not shown. The empty cell always does. */
  isMissing?(cell: string): boolean;
}

/** Why a row is no answer of a respondent. */
export type AsideReason =
  | "preview"
  | "test"
  | "spam"
  | "imported"
  | "partial"
  | "blank"
  | "doubled"
  | "header-again"
  | "total";

/** What stands in an export, in the words of the tool that wrote it. */
export interface ToolReading {
  tool: ToolId;
  /** Which of its dialects, as a phrase for the evidence: `three header rows, import ids as JSON`. */
  dialect: string;
  /** How many rows stand above the first answer. */
  headerRows: number;
  /** One for each column of the file, in its order. */
  columns: readonly ToolColumn[];
  /** Why a row is set aside; undefined for a respondent. Partial answers are told here and kept or not by who imports. */
  aside(cells: readonly string[]): AsideReason | undefined;
  /** In which time zone moments stand: its name as far as the file tells, and how that was decided, as a phrase. */
  time: { zone?: string; why: string };
  /** What a person should know: a dialect that loses something, a better way to export. */
  notices: readonly string[];
}

/** Reads the header of one tool; undefined when another tool wrote the file. Never throws: a file that only looks alike is not its own. */
export type ReadTool = (raw: Pick<RawTable, "sample" | "variables" | "container">) => ToolReading | undefined;

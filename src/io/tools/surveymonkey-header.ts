import { plainText } from "./plain-text.ts";
import { type MonkeyRole, monkeyRole, shapedMetadata } from "./surveymonkey-metadata.ts";

/** What stands above the answers in an export of SurveyMonkey. */
export interface MonkeyHeader {
  /** As a phrase for the evidence. */
  dialect: string;
  /** `condensed`: a second header row without a word, one column a question. */
  variant: "two-rows" | "condensed" | "one-row";
  headerRows: 1 | 2;
  /** Which column holds the respondent's id. */
  respondent: number;
  /** One a column; undefined for a question. */
  roles: readonly (MonkeyRole | undefined)[];
  /** The question above each column as plain text, carried on over the blanks of a group. */
  titles: readonly string[];
  /** The option or row above each column as plain text; empty for a question with one column. */
  labels: readonly string[];
}

/**
 * Recognises an export of SurveyMonkey: a column `Respondent ID` at the start, and one more mark, for other files have such
 * a column too: a collector, a second header row with nothing above the ids, or ids of eight to thirteen digits. In a language that is not known its shape
 * tells. Undefined for any other file.
 */
export function readMonkeyHeader(sample: readonly (readonly string[])[]): MonkeyHeader | undefined {
  const [first = [], second] = sample;
  const named = first.slice(0, 3).findIndex(isRespondent);
  const shaped = named === -1 ? shapedMetadata(sample) : undefined;
  if (named === -1 && shaped === undefined) return undefined;
  const respondent = Math.max(named, 0);
  const roles = shaped ?? rolesOf(first, respondent);
  const hasSecond = second !== undefined && (second[respondent] ?? "").trim() === "";
  const ids = sample.slice(hasSecond ? 2 : 1).map((row) => (row[respondent] ?? "").trim());
  const numbered = ids.filter((id) => /^\d{8,13}$/.test(id) || isRounded(id)).length;
  const isWordy = hasSecond && second.some((cell, index) => roles[index] === undefined && cell.trim() !== "");
  const hasMark = roles.includes("start") || /^Collector/i.test((first[respondent + 1] ?? "").trim()) || isWordy;
  if (!hasMark && (numbered === 0 || numbered * 5 < ids.length * 4)) return undefined;
  const width = Math.max(first.length, hasSecond ? second.length : 0);
  const variant = !hasSecond ? "one-row" : isWordy ? "two-rows" : "condensed";
  return {
    dialect: {
      "two-rows": "two header rows, questions above options",
      condensed: "two header rows, the second empty (condensed)",
      "one-row": "one header row",
    }[variant],
    variant,
    headerRows: hasSecond ? 2 : 1,
    respondent,
    roles: Array.from({ length: width }, (_, index) => roles[index]),
    ...(variant === "two-rows" ? carried(first, second ?? [], roles, width) : alone(first, width)),
  };
}

/**
 * Whether a spreadsheet has rounded an id, after which respondents cannot be told apart.
 *
 * @example isRounded("1.16324E+11") // => true
 * @example isRounded("116324000123") // => false
 */
export function isRounded(id: string): boolean {
  return /^\d(?:[.,]\d{1,14})?E\+\d{1,2}$/i.test(id);
}

/** Metadata stand together at the start; the first header that is none of them is a question. */
function rolesOf(row: readonly string[], respondent: number): (MonkeyRole | undefined)[] {
  const roles: (MonkeyRole | undefined)[] = [];
  for (const [index, cell] of row.entries()) {
    // A column before the ids was put there by who saved the file: a number of the row.
    const role = index < respondent ? "process" : monkeyRole(cell);
    if (role === undefined) break;
    roles.push(role);
  }
  return roles;
}

/** Names of columns in a table of one's own are seldom written so: `respondent_id`, `respondent`. */
function isRespondent(cell: string): boolean {
  return /^\p{Lu}[^_]*$/u.test(cell.trim()) && monkeyRole(cell) === "respondent";
}

/** Questions stand above the first column of a group only. */
function carried(first: readonly string[], second: readonly string[], roles: readonly unknown[], width: number) {
  const titles: string[] = [];
  const labels: string[] = [];
  let title = "";
  for (let index = 0; index < width; index += 1) {
    const own = plainText(first[index] ?? "");
    const label = plainText(second[index] ?? "");
    if (own !== "") title = own;
    titles.push(
      roles[index] !== undefined || own !== "" || label !== "" ? (roles[index] === undefined ? title : own) : "",
    );
    labels.push(label);
  }
  return { titles, labels };
}

function alone(first: readonly string[], width: number) {
  const titles = Array.from({ length: width }, (_, index) => plainText(first[index] ?? ""));
  return { titles, labels: titles.map(() => "") };
}

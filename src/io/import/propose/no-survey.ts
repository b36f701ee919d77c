import type { ToolReading } from "../../tools/tool-reading.ts";
import type { FileProfile } from "../column-profile.ts";
import { seenColumns } from "../match/seen-columns.ts";
import { shortText } from "../short-text.ts";
import { unknownAnswers } from "./propose-question.ts";

/**
 * What is wrong with a file in which nothing can be read as a question: what was expected, what was seen, and what to do.
 *
 * @param leftOut the columns that a proposal left out: of answers in words that are not known a person may know the order
 */
export function noSurvey(
  reading: Pick<ToolReading, "columns">,
  { read }: Pick<FileProfile, "read">,
  leftOut: readonly { column: string; why: string }[],
): { expected: string; remedy: string } {
  const n = reading.columns.length;
  const seen = `${read} ${read === 1 ? "row" : "rows"} below the header and ${n === 1 ? "one column" : `${n} columns`}, ${seenColumns(reading)}`;
  return {
    expected: `expected the answers to a survey, a row for each respondent and a column for each question, but the file has ${seen}, and none can be read as a question`,
    remedy: `${wordsRemedy(leftOut)}look whether this is the right file; docs/import.md tells for each survey tool how the answers of every respondent are exported`,
  };
}

function wordsRemedy(leftOut: readonly { column: string; why: string }[]): string {
  const unknown = leftOut.filter(({ why }) => why === unknownAnswers);
  const [first] = unknown;
  if (first === undefined) return "";
  const many = unknown.length === 1 ? "“" : `${unknown.length} columns, such as “`;
  const hold = unknown.length === 1 ? "holds" : "hold";
  return `${many}${shortText(first.column, 60)}”${unknown.length === 1 ? "" : ","} ${hold} a few answers in words of which the order is not known: import on a terminal, without --yes, to say in which order they stand; else `;
}

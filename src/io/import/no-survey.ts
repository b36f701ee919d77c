import type { ToolReading } from "../tools/tool-reading.ts";
import type { FileProfile } from "./column-profile.ts";
import { seenColumns } from "./seen-columns.ts";

/** What is wrong with a file in which nothing can be read as a question: what was expected, what was seen, and what to do. */
export function noSurvey(
  reading: Pick<ToolReading, "columns">,
  { read }: Pick<FileProfile, "read">,
): { expected: string; remedy: string } {
  const n = reading.columns.length;
  const seen = `${read} ${read === 1 ? "row" : "rows"} below the header and ${n === 1 ? "one column" : `${n} columns`}, ${seenColumns(reading)}`;
  return {
    expected: `expected the answers to a survey, a row for each respondent and a column for each question, but the file has ${seen}, and none can be read as a question`,
    remedy:
      "look whether this is the right file; docs/import.md tells for each survey tool how the answers of every respondent are exported",
  };
}

import type { ProblemList } from "./problem-list.ts";
import type { RowPart } from "./row-part.ts";
import { seenIds } from "./seen-ids.ts";

/** Tells of a respondent who is in the file twice. */
export function idChecker(
  file: string,
  column: string | undefined,
  index: number | undefined,
  problems: ProblemList,
): RowPart<void> {
  if (column === undefined || index === undefined) return () => undefined;
  const seen = seenIds();
  return (cells, line) => {
    const respondent = cells[index]?.trim() ?? "";
    // Somebody without an id is counted all the same: counts are sums, and need no key.
    if (respondent === "") return;
    const first = seen.firstLine(respondent, line);
    if (first === undefined) return;
    const expected = `expected each respondent once; this one is also on line ${first}`;
    const remedy = "remove one of the two rows; two people need two ids";
    problems.add({ file, line, column, value: respondent, expected, remedy }, "doubled-respondent");
  };
}

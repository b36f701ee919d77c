import type { ProblemList } from "../../problem-list.ts";
import type { PlacedFigure } from "./placed-figures.ts";

/** The answers to one question in one body, and the number of people that the table gives beside them. */
export interface CountedGroup {
  figures: readonly PlacedFigure[];
  given: number | undefined;
}

const why =
  "percentages times a number of people are no counts: rounding makes people who are not there, or loses some";
const remedy =
  "ask for the number of people that gave each answer; a share that everybody can read already may be imported as a score (table: { kind: scores }, public: true)";

/** Sums of rounded percentages are not always a hundred. */
const rounding = 2;

/**
 * Percentages are no counts, whatever they look like: with a sign, with decimals, or as whole numbers that add up to a hundred where no number of people says that there were a
 * hundred. Nor is a number of people counts that stands beside each answer again.
 */
export function refuseShares(
  groups: readonly CountedGroup[],
  { file, isSaidPeople }: { file: string; isSaidPeople: boolean },
  problems: ProblemList,
): void {
  for (const { from, cell } of groups.flatMap(({ figures }) => figures)) {
    if (cell.kind !== "figure") continue;
    if (!cell.isPercent && Number.isSafeInteger(cell.value) && cell.value >= 0) continue;
    const spot = { file, line: from.line, column: from.column, value: from.cell };
    problems.add({ ...spot, expected: `expected a whole number of people; ${why}`, remedy }, "percent");
  }
  if (isSaidPeople) return;
  const several = groups
    .map(({ figures, given }) => ({
      given,
      figures,
      values: figures.flatMap(({ cell }) => (cell.kind === "figure" ? [cell.value] : [])),
    }))
    .filter(({ values }) => values.length > 1 && values.some((value) => value > 0));
  const sums = several
    .filter(({ given }) => given !== 100)
    .map(({ values }) => values.reduce((all, own) => all + own, 0));
  const likely = sums.filter((sum) => Math.abs(sum - 100) <= rounding).length;
  // One hidden or blank question among them must not hide what the others are.
  if (likely > 0 && likely * 2 >= sums.length) {
    const what = likely === sums.length ? "every question" : `${likely} of ${sums.length} questions`;
    const expected = `expected numbers of people, but the answers to ${what} add up to 100, as percentages do; ${why}`;
    problems.add({ file, expected, remedy: `${remedy}; if there are 100 people in each: table: { numbers: people }` });
  }
  const [first] = several;
  const isRepeated = several.length >= 2 && several.every(({ values }) => new Set(values).size === 1);
  if (!isRepeated || first === undefined) return;
  const spot = first.figures[0]?.from;
  problems.add({
    file,
    ...(spot === undefined ? {} : { line: spot.line, column: spot.column, value: spot.cell }),
    expected:
      "expected the number of people that gave each answer, but the same number stands beside all answers to a question, as the number of all who answered does",
    remedy:
      "name the column with the counts: table: { value: … } in the mapping; if so many gave each answer: table: { numbers: people }",
  });
}

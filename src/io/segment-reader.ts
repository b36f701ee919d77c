import { foldCell } from "../survey/fold-cell.ts";
import { unguardFormula } from "../survey/formula-guard.ts";
import type { Instrument } from "../survey/instrument.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { ProblemList } from "./problem-list.ts";
import type { RowPart } from "./row-part.ts";

/** A category of a segment. */
export interface SegmentCategory {
  segment: string;
  category: string;
}

/**
 * Reads in which category of a segment a respondent is, given where its column stands; undefined in none, and a problem for a value that no
 * category has.
 *
 * @param column the name of the column, for problems
 * @param index its place; undefined where the file does not have it, and then nobody is in a category
 */
export function segmentReader(
  file: string,
  segment: string,
  column: string,
  index: number | undefined,
  { instrument }: { instrument: Pick<Instrument, "segments" | "missing"> },
  problems: ProblemList,
): RowPart<SegmentCategory | undefined> {
  if (index === undefined) return () => undefined;
  const declared = instrument.segments[segment]?.categories ?? {};
  // A name that begins like a formula may be guarded in the file, in the survey, or in neither.
  const nameOf = (text: string) => foldCell(unguardFormula(text.trim()));
  const categoryOf = new Map<string, SegmentCategory | undefined>(
    ["", ...instrument.missing].map((text) => [nameOf(text), undefined]),
  );
  for (const [category, { values }] of Object.entries(declared)) {
    for (const value of values) categoryOf.set(nameOf(value), { segment, category });
  }
  const values = Object.values(declared).flatMap((category) => category.values);
  return (cells, line) => {
    const cell = cells[index] ?? "";
    const text = nameOf(cell);
    if (!categoryOf.has(text)) {
      const expected = `expected a value of the segment ${segment}`;
      const otherwise = `add it to the values of a category (${values.join(", ")}), or to missing:`;
      const remedy = didYouMeanOr(text, values, otherwise);
      problems.add({ file, line, column, value: cell.trim(), expected, remedy }, "unknown-category");
    }
    return categoryOf.get(text);
  };
}

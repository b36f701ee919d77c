import { exactWeight } from "../counts/tally.ts";
import { type decimalSign, parseNumber, readsTwoWays } from "./parse-number.ts";
import type { ProblemList } from "./problem-list.ts";
import type { RowPart } from "./row-part.ts";

/** Weights count in trillionths; what is smaller than a millionth, or larger than a million, is a slip of the pen. */
const smallestWeight = 0.000001;
const largestWeight = 1_000_000;

/** Reads the weight of a row, in whole trillionths; an empty cell weighs 1. `undefined` in a wave without weights. */
export function weightReader(
  file: string,
  column: string | undefined,
  index: number | undefined,
  sign: ReturnType<typeof decimalSign>,
  problems: ProblemList,
): RowPart<bigint | undefined> {
  if (column === undefined || index === undefined) return () => undefined;
  const one = exactWeight(1);
  const known = new Map<string, bigint>();
  return (cells, line) => {
    const cell = cells[index]?.trim() ?? "";
    if (cell === "") return one;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const place = { file, line, column, value: cell };
    if (sign === "ambiguous" && readsTwoWays(cell)) {
      const remedy = 'write format: { decimal: "," } or { decimal: "." } in wave.md';
      problems.add({ ...place, expected: "expected a number that reads only one way", remedy }, "weight");
      return one;
    }
    const weight = parseNumber(cell, sign === "," ? "," : ".");
    const isTooSmall = weight !== undefined && weight > 0 && weight < smallestWeight;
    if (weight === undefined || weight < 0 || weight > largestWeight || isTooSmall) {
      const expected =
        weight === undefined
          ? "expected a weight as a number"
          : weight < 0
            ? "expected a weight of 0 or more"
            : `expected 0, or a weight from ${smallestWeight} to ${largestWeight}`;
      problems.add({ ...place, expected, remedy: "mend the weight; empty means 1" }, "weight");
      return one;
    }
    const exact = exactWeight(weight);
    if (known.size < 10_000) known.set(cell, exact);
    return exact;
  };
}

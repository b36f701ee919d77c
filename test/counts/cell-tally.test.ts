import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTallies, type PlainRow, tallyCells } from "../../src/counts/cell-tally.ts";

fc.configureGlobal({ seed: 20260511 });

const items = [
  { id: "q1", min: 1, max: 5 },
  { id: "q2", min: 0, max: 10 },
];
const row: fc.Arbitrary<PlainRow> = fc.record({
  unit: fc.constantFrom("a", "b"),
  segment: fc.constantFrom("x", "y"),
  weight: fc.bigInt({ min: 0n, max: 3_000_000_000_000n }),
  cells: fc.record({
    q1: fc.constantFrom("1", "3", "5", "", "7", "NA"),
    q2: fc.constantFrom("0", "9", "10", "99", "x"),
  }),
});

describe("tallyCells(rows, items)", () => {
  it("of a concatenation is the merge of the tallies, in any order", () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), fc.array(row), (one, two, three) => {
        const whole = tallyCells([...one, ...two, ...three], items);
        const parts = [one, two, three].map((rows) => tallyCells(rows, items));
        expect(mergeTallies(parts)).toEqual(whole);
        expect(mergeTallies([...parts].reverse())).toEqual(whole);
        const [first, ...rest] = parts;
        expect(mergeTallies([mergeTallies(rest), ...(first ? [first] : [])])).toEqual(whole);
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(tallyCells([...rows].reverse(), items)).toEqual(tallyCells(rows, items));
      }),
    );
  });
});

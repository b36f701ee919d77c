import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsDigest } from "../../../src/io/import/convert/rows-digest.ts";

const targets = ["respondent", "unit", "calm", "date", "remark"];

function digestOf(rows: readonly (readonly string[])[], names: readonly string[] = targets): string {
  const digest = rowsDigest(names);
  for (const row of rows) digest.add(row);
  return digest.done();
}

describe("rowsDigest(targets)", () => {
  const cell = fc.constantFrom("", "1", "2", "a,b", 'a","b', "calm");
  const rows = fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 12 });

  it("is the same in any order of rows and columns, with other ids and days", () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(rows, order, fc.nat(), (own, columns, turn) => {
        const at = own.length === 0 ? 0 : turn % own.length;
        const turned = [...own.slice(at), ...own.slice(0, at)].map(([, unit, calm, , remark], n) => {
          const cells = [`id ${n}`, unit, calm, "2026-05-01", remark];
          return columns.map((column) => cells[column] ?? "");
        });
        expect(
          digestOf(
            turned,
            columns.map((column) => targets[column] ?? ""),
          ),
        ).toBe(digestOf(own));
      }),
      { seed: 7 },
    );
  });

  it("is another one for any other answers", () => {
    const answersOf = (own: readonly (readonly string[])[]) =>
      own
        .map(([, unit, calm, , remark]) => JSON.stringify([unit, calm, remark]))
        .sort()
        .join();
    fc.assert(
      fc.property(rows, rows, (own, other) => {
        expect(digestOf(own) === digestOf(other)).toBe(answersOf(own) === answersOf(other));
      }),
      { seed: 7 },
    );
    const twice = ["1", "shop", "4", "", ""];
    expect(digestOf([twice, twice])).not.toBe(digestOf([twice, twice, twice, twice]));
    expect(digestOf([["1", "shop", "4", "", "2"]])).not.toBe(digestOf([["1", "shop", "2", "", "4"]]));
  });
});

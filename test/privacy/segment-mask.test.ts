import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockLeverage } from "../../src/privacy/block-leverage.ts";
import { connectedBlocks } from "../../src/privacy/connected-blocks.ts";
import { leverage } from "../../src/privacy/leverage.ts";
import { segmentMask } from "../../src/privacy/segment-mask.ts";
import { segmentRow } from "../../src/privacy/segment-row.ts";
import { smallestSupport } from "../../src/privacy/smallest-support.ts";
import { treeMask } from "../../src/privacy/tree-mask.ts";

const one = (n: number, ...categories: (string | undefined)[]) => ({ unit: "all", categories, n });

describe("segmentMask(units, patterns, {k, kSegment})", () => {
  const all = [{ id: "all", shown: true }];

  it("drops a dimension behind which one person stands: all − men − short-serving", () => {
    // Every margin has ten people or more, yet only one woman is long-serving.
    const patterns = [one(10, "man", "long"), one(10, "woman", "short"), one(1, "woman", "long")];
    expect(segmentMask(all, patterns, { k: 5, kSegment: 10 })).toEqual([{ unit: "all", dimension: 0 }]);
  });

  it("shows both dimensions when every combination is large", () => {
    const patterns = [
      one(10, "man", "long"),
      one(10, "woman", "short"),
      one(9, "woman", "long"),
      one(9, "man", "short"),
    ];
    expect(segmentMask(all, patterns, { k: 5, kSegment: 10 })).toHaveLength(2);
  });

  it("shows a breakdown whole or not at all, of two categories or more, and not beside a few without category", () => {
    const options = { k: 5, kSegment: 10 };
    expect(segmentMask(all, [one(20, "a"), one(9, "b")], options)).toEqual([]);
    expect(segmentMask(all, [one(20, "a")], options)).toEqual([]);
    expect(segmentMask(all, [one(20, "a"), one(20, "b"), one(3, undefined)], options)).toEqual([]);
    expect(segmentMask(all, [one(20, "a"), one(20, "b"), one(6, undefined)], options)).toHaveLength(1);
    expect(segmentMask([{ id: "all", shown: false }], [one(20, "a"), one(20, "b")], options)).toEqual([]);
  });

  it("keeps back a table below when the table above would leave a few over", () => {
    const units = [
      { id: "all", shown: true },
      { id: "north", parent: "all", shown: true },
      { id: "south", parent: "all", shown: true },
    ];
    const patterns = [
      { unit: "north", categories: ["a"], n: 12 },
      { unit: "north", categories: ["b"], n: 14 },
      { unit: "south", categories: ["a"], n: 2 },
      { unit: "south", categories: ["b"], n: 15 },
    ];
    expect(segmentMask(units, patterns, { k: 5, kSegment: 10 })).toEqual([{ unit: "all", dimension: 0 }]);
  });

  it("refuses people of a unit it does not know", () => {
    expect(() => segmentMask(all, [{ unit: "x", categories: ["a"], n: 3 }], { k: 5, kSegment: 5 })).toThrow(
      "unknown unit",
    );
  });

  it("never lets fewer than k people be isolated from unit totals and tables together", () => {
    const person = fc.tuple(
      fc.nat({ max: 4 }),
      fc.constantFrom("m", "w", undefined),
      fc.constantFrom("s", "l"),
      fc.constantFrom("x", "y", "z"),
      fc.integer({ min: 1, max: 7 }),
    );
    let tablesSeen = 0;
    fc.assert(
      fc.property(fc.array(person, { minLength: 4, maxLength: 16 }), fc.constantFrom(3, 5), (people, k) => {
        const parents = [undefined, "u0", "u0", "u1", "u1"];
        const own = parents.map((_, unit) => people.reduce((sum, [home, , , , n]) => sum + (home === unit ? n : 0), 0));
        const verdicts = treeMask(
          parents.map((parent, unit) => ({ id: `u${unit}`, parent, own: own[unit] ?? 0 })),
          { k },
        );
        const units = verdicts.map(({ id, shown }, unit) => ({ id, parent: parents[unit], shown }));
        const patterns = people.map(([home, a, b, c, n]) => ({ unit: `u${home}`, categories: [a, b, c], n }));
        const tables = segmentMask(units, patterns, { k, kSegment: k });
        tablesSeen += tables.length;
        const isIn = (home: number, unit: string) => {
          for (let at: string | undefined = `u${home}`; at; at = parents[Number(at[1])]) if (at === unit) return true;
          return false;
        };
        const totals = units
          .filter((unit) => unit.shown)
          .map(({ id }) => people.map(([home]) => (isIn(home, id) ? 1 : 0)));
        for (const { unit, dimension } of tables) {
          for (const category of ["m", "w", "s", "l", "x", "y", "z"]) {
            totals.push(people.map(([home, ...rest]) => (isIn(home, unit) && rest[dimension] === category ? 1 : 0)));
          }
        }
        expect(
          smallestSupport(
            totals,
            people.map((of) => of[4]),
            k,
          ),
        ).toBeUndefined();
      }),
      { numRuns: 200 },
    );
    expect(tablesSeen).toBeGreaterThan(20);
  });
});

describe("blockLeverage(block)", () => {
  it("is the leverage of the whole membership matrix, block by block", () => {
    const group = fc.record({
      atom: fc.nat({ max: 3 }),
      columns: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 1 })).map(([a, b]) => [a, 3 + b]),
      n: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 10 }), (groups) => {
        const members = groups.flatMap(({ atom, columns, n }) =>
          Array.from({ length: n }, () =>
            Array.from({ length: 9 }, (_, index) => (index === atom || columns.includes(index - 4) ? 1 : 0)),
          ),
        );
        const whole = leverage(members);
        const people = groups.flatMap((own) => Array.from({ length: own.n }, () => own));
        for (const block of connectedBlocks(groups)) {
          blockLeverage(block).forEach((h, index) => {
            expect(h).toBeCloseTo(whole[people.indexOf(block[index] as (typeof groups)[number])] ?? Number.NaN, 7);
          });
        }
      }),
    );
  });
});

describe("segmentRow(categories, kSegment)", () => {
  it("hides the row when one category is short of answers or nearly alike", () => {
    expect(
      segmentRow(
        [
          [5, 5, 5],
          [4, 4, 1],
        ],
        10,
      ),
    ).toBe(false);
    expect(
      segmentRow(
        [
          [5, 5, 5],
          [1, 0, 30],
        ],
        10,
      ),
    ).toBe(false);
    expect(
      segmentRow(
        [
          [5, 5, 5],
          [0, 0, 0],
        ],
        10,
      ),
    ).toBe(false);
    expect(
      segmentRow(
        [
          [5, 5, 5],
          [2, 0, 30],
        ],
        10,
      ),
    ).toBe(true);
  });
});

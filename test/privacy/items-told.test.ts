import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactRank } from "../../src/privacy/exact-rank.ts";
import { itemsTold } from "../../src/privacy/items-told.ts";

const items = ["a", "b", "c", "d", "e"];

describe("itemsTold()", () => {
  it("tells the item that two constructs differ in", () => {
    const told = itemsTold();
    told.add(["a", "b", "c"]);
    expect(told.by(["a", "b"])).toEqual(["c"]);
    expect(told.by(["a", "b", "c"])).toEqual([]);
    told.add(["d", "e"]);
    expect(told.by(items)).toEqual([]);
    expect([...told.by([...items.slice(0, 4)])].sort()).toEqual(["d", "e"]);
  });

  it("tells of an item exactly when some combination leaves it alone", () => {
    const construct = fc.subarray(items, { minLength: 1 });
    fc.assert(
      fc.property(fc.array(construct, { maxLength: 6 }), construct, (constructs, last) => {
        const told = itemsTold();
        for (const parts of constructs) told.add(parts);
        const row = (parts: readonly string[]) => items.map((item) => (parts.includes(item) ? 1 : 0));
        const follows = (from: readonly (readonly string[])[], item: string) =>
          exactRank(from.map(row)) === exactRank([...from.map(row), row([item])]);
        const expected = items.filter((item) => follows([...constructs, last], item) && !follows(constructs, item));
        expect([...told.by(last)].sort()).toEqual(expected);
      }),
      { seed: 41, numRuns: 2000 },
    );
  });
});

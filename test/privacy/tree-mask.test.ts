import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceAudit } from "../../src/privacy/difference-audit.ts";
import { smallestSupport } from "../../src/privacy/smallest-support.ts";
import { type TreeVerdict, treeMask } from "../../src/privacy/tree-mask.ts";
import { randomTree, subtreeRows } from "./random-tree.ts";

const shownOf = (verdicts: readonly TreeVerdict[]) => verdicts.filter((unit) => unit.shown).map((unit) => unit.id);

describe("treeMask(units, {k})", () => {
  it("hides the next smallest when one unit would be left over: 3, 7 and 10", () => {
    const verdicts = treeMask(
      [
        { id: "all", own: 0 },
        { id: "a", parent: "all", own: 3 },
        { id: "b", parent: "all", own: 7 },
        { id: "c", parent: "all", own: 10 },
      ],
      { k: 5 },
    );
    expect(shownOf(verdicts)).toEqual(["all", "c"]);
    expect(verdicts.map((unit) => unit.reason)).toEqual(["", "small", "complementary", ""]);
    expect(verdicts[0]?.atom).toBe(10);
  });

  it("hides one more beside a single hidden person", () => {
    const verdicts = treeMask(
      [
        { id: "all", own: 1 },
        { id: "a", parent: "all", own: 3 },
        { id: "b", parent: "all", own: 7 },
        { id: "c", parent: "all", own: 10 },
      ],
      { k: 5 },
    );
    expect(shownOf(verdicts)).toEqual(["all", "c"]);
    expect(verdicts[0]?.atom).toBe(11);
  });

  it("hides both children of 4 + 9 = 13 while the parent stays", () => {
    const verdicts = treeMask(
      [
        { id: "p", own: 0 },
        { id: "a", parent: "p", own: 4 },
        { id: "b", parent: "p", own: 9 },
      ],
      { k: 5 },
    );
    expect(shownOf(verdicts)).toEqual(["p"]);
    expect(verdicts[0]?.atom).toBe(13);
  });

  it("hides the 5 of 5 + 3 = 8, since the 3 would follow from the shown parent", () => {
    const verdicts = treeMask(
      [
        { id: "p", own: 0 },
        { id: "a", parent: "p", own: 5 },
        { id: "b", parent: "p", own: 3 },
      ],
      { k: 5 },
    );
    expect(shownOf(verdicts)).toEqual(["p"]);
  });

  it("sees through a shown unit without people of its own", () => {
    const verdicts = treeMask(
      [
        { id: "all", own: 2 },
        { id: "mid", parent: "all", own: 0 },
        { id: "x", parent: "mid", own: 6 },
        { id: "y", parent: "mid", own: 8 },
      ],
      { k: 5 },
    );
    expect(shownOf(verdicts)).toEqual(["all", "y"]);
    expect(verdicts[0]?.atom).toBe(8);
  });

  it("breaks a tie by the id in code-point order, whatever the order of the rows", () => {
    const units = [
      { id: "small", parent: "all", own: 4 },
      { id: "b", parent: "all", own: 6 },
      { id: "all", own: 0 },
      { id: "a", parent: "all", own: 6 },
      { id: "Z", parent: "all", own: 6 },
    ];
    expect(shownOf(treeMask(units, { k: 5 }))).toEqual(["b", "all", "a"]);
    expect(shownOf(treeMask(units.toReversed(), { k: 5 })).sort()).toEqual(["a", "all", "b"]);
  });

  it("treats a held unit as complementary and protects it like any other hidden one", () => {
    const verdicts = treeMask(
      [
        { id: "all", own: 0 },
        { id: "a", parent: "all", own: 6, held: true },
        { id: "b", parent: "all", own: 9 },
        { id: "c", parent: "all", own: 2 },
      ],
      { k: 5 },
    );
    expect(verdicts.map((unit) => unit.reason)).toEqual(["", "complementary", "", "small"]);
    expect(verdicts[0]?.atom).toBe(8);
  });

  it("shows nothing below k, and calls a unit without respondents empty", () => {
    const verdicts = treeMask(
      [
        { id: "all", own: 4 },
        { id: "a", parent: "all", own: 0 },
      ],
      { k: 5 },
    );
    expect(verdicts.map((unit) => unit.reason)).toEqual(["small", "empty"]);
    expect(treeMask([], { k: 5 })).toEqual([]);
  });

  it("refuses what is not a tree", () => {
    expect(() =>
      treeMask(
        [
          { id: "a", own: 1 },
          { id: "a", own: 1 },
        ],
        { k: 5 },
      ),
    ).toThrow("occurs twice");
    expect(() => treeMask([{ id: "a", parent: "x", own: 1 }], { k: 5 })).toThrow("not a unit");
    expect(() =>
      treeMask(
        [
          { id: "a", parent: "b", own: 1 },
          { id: "b", parent: "a", own: 1 },
        ],
        { k: 5 },
      ),
    ).toThrow("circle");
  });

  it("leaves no shown unit below k, no atom between 0 and k, and nothing smaller than k to be derived", () => {
    fc.assert(
      fc.property(randomTree(fc.nat({ max: 7 })), fc.constantFrom(2, 3, 5), (units, k) => {
        const verdicts = treeMask(units, { k });
        for (const unit of verdicts) {
          if (!unit.shown) continue;
          expect(unit.n).toBeGreaterThanOrEqual(k);
          expect(unit.atom === 0 || (unit.atom ?? 0) >= k).toBe(true);
        }
        const audited = units.map((unit, index) => ({ ...unit, shown: verdicts[index]?.shown ?? false }));
        expect(differenceAudit(audited, { k })).toEqual([]);
        const published = subtreeRows(units).filter((_, index) => verdicts[index]?.shown);
        expect(
          smallestSupport(
            published,
            units.map((unit) => unit.own),
            k,
          ),
        ).toBeUndefined();
        // Only ever as much as needed: whoever has k people in a forest without small units stays.
        if (units.every((unit) => unit.own === 0 || unit.own >= k)) {
          expect(verdicts.filter((unit) => unit.n > 0).every((unit) => unit.shown)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("masks ten thousand units, and a chain of ten thousand levels", () => {
    const wide = Array.from({ length: 10_000 }, (_, index) => ({
      id: `u${index}`,
      parent: index === 0 ? undefined : `u${Math.floor((index - 1) / 8)}`,
      own: (index * 7919) % 11,
    }));
    const deep = Array.from({ length: 10_000 }, (_, index) => ({
      id: `u${index}`,
      parent: index === 0 ? undefined : `u${index - 1}`,
      own: index % 3,
    }));
    for (const units of [wide, deep]) {
      const verdicts = treeMask(units, { k: 5 });
      const audited = units.map((unit, index) => ({ ...unit, shown: verdicts[index]?.shown ?? false }));
      expect(differenceAudit(audited, { k: 5 })).toEqual([]);
    }
  });
});

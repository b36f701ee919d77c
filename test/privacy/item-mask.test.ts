import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classMask } from "../../src/privacy/class-mask.ts";
import { itemMask } from "../../src/privacy/item-mask.ts";
import { smallestSupport } from "../../src/privacy/smallest-support.ts";
import { suppressTree } from "../../src/privacy/suppress-tree.ts";
import { unanimity } from "../../src/privacy/unanimity.ts";
import { randomTree, subtreeRows } from "./random-tree.ts";

describe("itemMask(units, {k})", () => {
  it("bands a team in which 6 of 6 answer the same, and keeps it out of what can be subtracted", () => {
    const verdicts = itemMask(
      [
        { id: "all", unfavourable: 0, neutral: 0, favourable: 0, waveShown: true },
        { id: "a", parent: "all", unfavourable: 0, neutral: 0, favourable: 6, waveShown: true },
        { id: "b", parent: "all", unfavourable: 3, neutral: 2, favourable: 4, waveShown: true },
      ],
      { k: 5 },
    );
    expect(verdicts.map((unit) => unit.state)).toEqual(["exact", "banded", "hidden"]);
    expect(verdicts[1]?.band).toEqual({ atLeast: 4, n: 6 });
    expect(verdicts[1]?.category).toBe(2);
    expect(verdicts[0]?.atom).toEqual([3, 2, 10]);
    expect(verdicts.map((unit) => unit.reason)).toEqual(["", "unanimous", "complementary"]);
  });

  it("keeps hidden what the wave hides, even when the item alone would allow it", () => {
    const verdicts = itemMask(
      [
        { id: "all", unfavourable: 2, neutral: 2, favourable: 2, waveShown: true },
        { id: "a", parent: "all", unfavourable: 0, neutral: 0, favourable: 9, waveShown: false },
      ],
      { k: 5 },
    );
    expect(verdicts[1]).toMatchObject({ state: "hidden", reason: "wave" });
    expect(verdicts[0]?.atom).toEqual([2, 2, 11]);
  });

  it("counts valid answers, not respondents", () => {
    const [unit] = itemMask(
      [{ id: "a", unfavourable: 1, neutral: 1, favourable: 2, unanswered: 20, waveShown: true }],
      { k: 5 },
    );
    expect(unit).toMatchObject({ n: 4, state: "hidden", reason: "small" });
  });
});

describe("classMask(units, {k})", () => {
  const k = 5;
  const counts = fc.oneof(
    fc.array(fc.nat({ max: 4 }), { minLength: 4, maxLength: 4 }),
    fc.nat({ max: 9 }).map((n) => [0, 0, n, 0]),
  );

  it("publishes no group, and leaves none to derive, that is smaller than k or answers alike", () => {
    fc.assert(
      fc.property(randomTree(counts), fc.array(fc.boolean(), { maxLength: 3 }), (units, hold) => {
        const verdicts = classMask(
          units.map((unit, index) => ({ ...unit, waveShown: !hold[index] })),
          { k },
        );
        for (const unit of verdicts) {
          if (unit.state === "exact") {
            expect(unanimity(unit.total, k).state).toBe("exact");
            const atom = unit.atom ?? [];
            if (atom.some((count) => count > 0)) expect(unanimity(atom, k).state).toBe("exact");
          } else {
            expect(unit.atom).toBeUndefined();
          }
          if (unit.state === "banded") expect(unanimity(unit.total, k).state).toBe("banded");
        }
        const published = subtreeRows(units).filter((_, index) => verdicts[index]?.state === "exact");
        const sizes = units.map((unit) => unit.own.reduce((sum, count) => sum + count, 0));
        expect(smallestSupport(published, sizes, k)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it("looks at the counts of ten thousand units a few times each, not once for every pair", () => {
    const units = Array.from({ length: 10_000 }, (_, index) => ({
      id: `u${index}`,
      parent: index === 0 ? undefined : `u${Math.floor((index - 1) / 8)}`,
      own: [index % 3, (index * 31) % 4, (index * 7) % 6],
      held: index % 17 === 0,
    }));
    let looks = 0;
    const verdicts = suppressTree(units, (counts) => {
      looks += 1;
      return unanimity(counts, k).state !== "exact";
    });
    expect(verdicts.filter(({ fate }) => fate === "complementary").length).toBeGreaterThan(20);
    expect(looks).toBeLessThan(4 * units.length);
  });
});

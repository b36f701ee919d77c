import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { homeOf } from "../../src/privacy/atoms.ts";
import { modelUnits } from "../../src/privacy/model-units.ts";
import { treeOf } from "../report/organisation.ts";

const tree = treeOf({ all: "", north: "all", n1: "north", n2: "north", south: "all", s1: "south", s2: "south" });
const least = 100;

describe("modelUnits(tree, own, candidates, least)", () => {
  it("keeps units that leave as many beside them", () => {
    const own = new Map([
      ["n1", 150],
      ["n2", 120],
      ["s1", 300],
    ]);
    expect(modelUnits(tree, own, ["north", "n1", "s1"], least)).toEqual(new Set(["all", "north", "n1", "s1"]));
  });

  it("takes back the smallest unit where what is left is a hidden few", () => {
    // North without n1 is n2 alone: 20 people, of a unit that is not shown.
    const own = new Map([
      ["n1", 150],
      ["n2", 20],
      ["s1", 300],
    ]);
    expect(modelUnits(tree, own, ["north", "n1"], least)).toEqual(new Set(["all", "north"]));
  });

  it("leaves no group that adding and subtracting gives with fewer people than a model, whatever the tree holds", () => {
    const units = [...tree.units.keys()];
    fc.assert(
      fc.property(
        fc.array(fc.nat(260), { minLength: units.length, maxLength: units.length }),
        fc.subarray(units.slice(1)),
        (sizes, candidates) => {
          const own = new Map(units.map((unit, index) => [unit, sizes[index] ?? 0]));
          const kept = modelUnits(tree, own, candidates, least);
          const atoms = new Map<string, number>();
          for (const [unit, n] of own) {
            const home = homeOf(tree, unit, (id) => kept.has(id));
            if (home !== undefined) atoms.set(home, (atoms.get(home) ?? 0) + n);
          }
          for (const n of atoms.values()) expect(n === 0 || n >= least).toBe(true);
          for (const unit of kept) expect(unit === "all" || candidates.includes(unit)).toBe(true);
        },
      ),
      { seed: 41, numRuns: 500 },
    );
  });
});

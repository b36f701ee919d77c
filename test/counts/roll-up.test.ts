import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeGroups, nobody } from "../../src/counts/merge.ts";
import { rollUp } from "../../src/counts/roll-up.ts";
import type { GroupCounts } from "../../src/counts/survey-counts.ts";
import { pathToRoot, type Unit, type UnitTree } from "../../src/survey/unit.ts";

/** A tree from the place of each unit's parent; the first unit is the root. */
function treeOf(parents: readonly number[]): UnitTree {
  const unit = (id: string, parent?: string): [string, Unit] => {
    return [id, { id, ...(parent === undefined ? {} : { parent }), name: {}, invited: {} }];
  };
  return { root: "u0", units: new Map([unit("u0"), ...parents.map((at, index) => unit(`u${index + 1}`, `u${at}`))]) };
}

function groupOf(answers: readonly number[]): GroupCounts {
  const histogram = new Map([...Map.groupBy(answers, (answer) => answer)].map(([answer, all]) => [answer, all.length]));
  const sums = new Map([...histogram].map(([answer, n]) => [answer, { n, weight: BigInt(n * answer), squares: 1n }]));
  return {
    rows: answers.length,
    respondents: answers.length,
    items: new Map([["item", { answers: sums, missing: 1, invalid: 0 }]]),
    constructs: new Map([["construct", sums]]),
    skipped: new Map(),
  };
}

/** Up to forty units, each under one that comes before it, and what the people of some of them answered. */
const organisations = fc
  .array(fc.nat(), { maxLength: 40 })
  .map((places) => treeOf(places.map((place, index) => place % (index + 1))))
  .chain((tree) =>
    fc.record({
      tree: fc.constant(tree),
      own: fc
        .uniqueArray(fc.tuple(fc.constantFrom(...tree.units.keys()), fc.array(fc.integer({ min: 1, max: 5 }))), {
          selector: ([unit]) => unit,
        })
        .map((groups) => new Map(groups.map(([unit, answers]) => [unit, groupOf(answers)]))),
    }),
  );

describe("rollUp(tree, own)", () => {
  it("gives every unit the people of its whole subtree, and leaves out units without any", () => {
    fc.assert(
      fc.property(organisations, ({ tree, own }) => {
        const rolled = rollUp(tree, own);
        for (const id of tree.units.keys()) {
          const inside = [...own].filter(([unit]) => pathToRoot(tree, unit).includes(id)).map(([, group]) => group);
          expect(rolled.get(id)).toEqual(inside.length === 0 ? undefined : mergeGroups(...inside));
        }
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it("does not depend on the order in which units are counted", () => {
    fc.assert(
      fc.property(organisations, ({ tree, own }) => {
        const turned = new Map([...own].reverse());
        expect([...rollUp(tree, turned)]).toEqual([...rollUp(tree, own)]);
      }),
      { seed: 4, numRuns: 50 },
    );
  });

  it("adds each unit once, so that neither depth nor width costs more than their number", () => {
    const size = 5000;
    const own = new Map(Array.from({ length: size }, (_, index) => [`u${index}`, groupOf([1 + (index % 5)])]));
    const chain = treeOf(Array.from({ length: size - 1 }, (_, index) => index));
    const star = treeOf(Array.from({ length: size - 1 }, () => 0));
    for (const tree of [chain, star]) expect(rollUp(tree, own).get("u0")?.rows).toBe(size);
  });

  it("shares the answers of a unit with nobody below it, instead of copying them", () => {
    const alone = groupOf([1, 2, 2]);
    const rolled = rollUp(treeOf([0]), new Map([["u1", alone]]));
    expect(rolled.get("u1")?.constructs.get("construct")).toBe(alone.constructs.get("construct"));
  });

  it("refuses people of a unit that the tree does not know", () => {
    expect(() => rollUp(treeOf([]), new Map([["elsewhere", nobody]]))).toThrow(/elsewhere/);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActionEntry } from "../../src/report/actions-report.ts";
import { type AlignedUnit, alignmentTree } from "../../src/report/alignment-tree.ts";

const text = (en: string) => ({ nl: en, en });

function entry(id: string, kind: "goal" | "action", unit: string, goal?: string): ActionEntry {
  const served = goal === undefined ? {} : { goal };
  return {
    ...{ id, kind, title: text(id), level: "tactical", unit, ...served },
    ...{ plays: [], triedIn: [], audience: [], did: [], not: [] },
  };
}

// all ─┬─ north ── desk
//      └─ south
const units = [
  { id: "all", children: ["north", "south"] },
  { id: "north", children: ["desk"] },
  { id: "desk", children: [] },
  { id: "south", children: [] },
];
const mission = text("light for all");

/** Everything that stands somewhere in a tree. */
function idsIn({ goals, loose, parts }: AlignedUnit): string[] {
  const own = goals.flatMap(({ goal, actions }) => [goal.id, ...actions.map(({ id }) => id)]);
  return [...own, ...loose.map(({ id }) => id), ...parts.flatMap(idsIn)];
}

describe("alignmentTree(report, actions, units, root)", () => {
  it("hangs goals under their unit and actions under the goal they serve, wherever they are done", () => {
    const actions = [
      entry("be-clear", "goal", "all"),
      entry("one-list", "action", "desk", "be-clear"),
      entry("own", "action", "desk"),
    ];
    const tree = alignmentTree({ mission, units: [] }, actions, units, "all");
    expect(tree.mission).toEqual(mission);
    expect(tree.goals.map(({ goal, actions: own }) => [goal.id, own.map(({ id }) => id)])).toEqual([
      ["be-clear", ["one-list"]],
    ]);
    expect(tree.parts.map(({ unit, parts }) => [unit, parts.map((part) => part.unit)])).toEqual([["north", ["desk"]]]);
    expect(tree.parts[0]?.parts[0]?.loose.map(({ id }) => id)).toEqual(["own"]);
  });

  it("keeps a unit with only a mission, and leaves out one with nothing", () => {
    const missions = [{ unit: "south", mission: text("warmth"), goals: [] }];
    const tree = alignmentTree({ mission, units: missions }, [], units, "all");
    expect(tree.parts.map(({ unit }) => unit)).toEqual(["south"]);
  });

  it("puts what is about a unit that closed with the whole, so that nothing is lost", () => {
    const tree = alignmentTree({ mission, units: [] }, [entry("old", "goal", "closed")], units, "all");
    expect(tree.goals.map(({ goal }) => goal.id)).toEqual(["old"]);
  });

  it("holds every goal and action exactly once", () => {
    const unit = fc.constantFrom("all", "north", "desk", "south", "closed");
    const goal = fc.constantFrom(undefined, "e0", "e1", "e2", "unknown");
    const kind = fc.constantFrom("goal" as const, "action" as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, unit, goal), { maxLength: 9 }), (drawn) => {
        const entries = drawn.map(([what, where, served], at) => entry(`e${at}`, what, where, served));
        const tree = alignmentTree({ mission, units: [] }, entries, units, "all");
        expect(idsIn(tree).toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
      }),
      { seed: 7 },
    );
  });
});

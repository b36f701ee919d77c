import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MagnitudeUnit, magnitudeMask, tellsLargest } from "../../src/privacy/magnitude-mask.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { outcome } from "../../src/survey/outcome.ts";
import type { UnitTree } from "../../src/survey/unit.ts";
import { crowd, tree as unitTree, organisation as workspaceOf } from "../report/organisation.ts";

/** The contributions of each leaf under two branches; every unit sums those below it. */
function organisation(leaves: readonly (readonly number[])[]): (MagnitudeUnit & { given: readonly number[] })[] {
  const unit = (id: string, parent: string | undefined, given: readonly number[]) => {
    const [largest = 0, second = 0] = [...given].sort((a, b) => b - a);
    return { id, parent, given, total: given.reduce((sum, each) => sum + each, 0), largest, second };
  };
  const branch = (at: number) => (at < leaves.length / 2 ? "a" : "b");
  const inBranch = (name: string) => leaves.filter((_, at) => branch(at) === name).flat();
  return [
    unit("all", undefined, leaves.flat()),
    unit("a", "all", inBranch("a")),
    unit("b", "all", inBranch("b")),
    ...leaves.map((given, at) => unit(`leaf-${at}`, branch(at), given)),
  ];
}

describe("magnitudeMask(units)", () => {
  it("hides a total that its second largest contributor could take apart, and the next smallest beside it", () => {
    const shown = magnitudeMask(
      organisation([
        [50, 45, 2],
        [20, 20, 20],
        [9, 8, 7, 6],
        [30, 30, 30],
      ]),
    );
    // 97 − 50 − 45 = 2 is less than a tenth of 50; alone it would be branch a minus the other leaf.
    expect([...shown].sort()).toEqual(["a", "all", "b", "leaf-2", "leaf-3"]);
  });

  it("leaves nothing that can be subtracted to within ten per cent of the largest contributor", () => {
    const contributions = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(contributions, { minLength: 4, maxLength: 6 }), (leaves) => {
        const units = organisation(leaves);
        const shown = magnitudeMask(units);
        for (const unit of units) {
          if (!shown.has(unit.id)) continue;
          expect(tellsLargest(unit)).toBe(false);
          const isBelow = ({ id, parent }: MagnitudeUnit) =>
            unit.id === "all" ? id !== "all" : parent === unit.id || id === unit.id;
          const leavesBelow = units.filter((each) => each.id.startsWith("leaf") && isBelow(each));
          const left = leavesBelow.filter(
            ({ id, parent = "" }) => !shown.has(id) && (unit.id === parent || !shown.has(parent)),
          );
          const given = left.flatMap((leaf) => leaf.given).sort((a, b) => b - a);
          if (given.length === 0) continue;
          const total = given.reduce((sum, each) => sum + each, 0);
          expect(
            tellsLargest({ total, largest: given[0] ?? 0, second: given[1] ?? 0 }),
            JSON.stringify([unit.id, ...shown]),
          ).toBe(false);
        }
      }),
      { seed: 20261127, numRuns: 2000 },
    );
  });
});

describe("totals among the outcomes", () => {
  it("are published without their contributors, and hidden where they would tell the largest", () => {
    const period = { period_start: "2025-01-01", period_end: "2025-06-30", outcome: "revenue" };
    const row = (unit: string, value: number, largest: number, second_largest: number) => {
      return { ...period, unit, value, largest, second_largest };
    };
    const revenue = outcome.parse({
      title: { nl: "Omzet", en: "Revenue" },
      definition: { nl: "Omzet", en: "Revenue" },
      unit: "euro",
      kind: "total",
      better: "up",
      side: "business",
      source: { nl: "Boekhouding", en: "Accounts" },
    });
    const { rows } = makeReport({
      ...workspaceOf({ first: crowd("n1", 12) }),
      outcomes: { revenue },
      outcomeRows: [row("north", 300, 60, 50), row("n1", 100, 60, 38), row("n2", 90, 20, 20), row("n3", 110, 25, 20)],
    });
    // n1 tells its largest customer; n2, the smallest beside it, goes with it.
    expect(rows.outcomes.map(({ unit, state, value }) => [unit, state, value])).toEqual([
      ["n1", "hidden", undefined],
      ["n2", "hidden", undefined],
      ["n3", "ok", 110],
      ["north", "ok", 300],
    ]);
    expect(Object.keys(rows.outcomes[2] ?? {})).not.toContain("largest");
  });
});

describe("figures about employees among the outcomes", () => {
  const absence = outcome.parse({
    title: { nl: "Verzuim", en: "Absence" },
    definition: { nl: "Verzuim", en: "Absence" },
    unit: "percent",
    better: "down",
    side: "ex",
    source: { nl: "Personeelszaken", en: "Human resources" },
  });
  const headcounts = (of: Record<string, number>): UnitTree => ({
    root: "all",
    units: new Map(
      [...unitTree.units].map(([id, unit]) => [id, of[id] === undefined ? unit : { ...unit, headcount: of[id] }]),
    ),
  });
  const statesWhen = (then: Record<string, number>) => {
    const now = headcounts({ n1: 40, n2: 30, n3: 30 });
    const input = workspaceOf({ first: crowd("n1", 12) }, {}, { units: headcounts(then) });
    const period = { period_start: "2025-01-01", period_end: "2025-06-30", outcome: "absence" };
    const { rows } = makeReport({
      ...input,
      tree: now,
      outcomes: { absence },
      outcomeRows: ["north", "n1", "n2", "n3"].map((unit) => ({ ...period, unit, value: 4 })),
    });
    return Object.fromEntries(rows.outcomes.map(({ unit, state }) => [unit, state]));
  };

  it("are hidden where they were about a few people, however many there are today", () => {
    expect(statesWhen({ n1: 40, n2: 30, n3: 30 })).toEqual({ north: "ok", n1: "ok", n2: "ok", n3: "ok" });
    expect(statesWhen({ n1: 6, n2: 30, n3: 35 })).toEqual({ north: "ok", n1: "hidden", n2: "hidden", n3: "ok" });
  });
});

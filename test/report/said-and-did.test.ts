import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActionEntry } from "../../src/report/actions-report.ts";
import { latestFirst, saidAndDid } from "../../src/report/said-and-did.ts";
import { isTold, saidAndDidFinding } from "../../src/report/said-and-did-finding.ts";

const text = (en: string) => ({ nl: en, en });

/** An entry with what these functions look at. */
function entry(id: string, unit: string, days: readonly string[] = [], given: Partial<ActionEntry> = {}): ActionEntry {
  return {
    id,
    kind: "action",
    title: text(id),
    level: "tactical",
    unit,
    plays: [],
    triedIn: [],
    audience: ["employees"],
    did: days.map((on) => ({ on, text: text(on) })),
    not: [],
    ...given,
  };
}

// all ── north ── desk
const units = [{ id: "all" }, { id: "north", parent: "all" }, { id: "desk", parent: "north" }];

describe("saidAndDid(actions, units, unit, audience)", () => {
  it("gives a unit its own entries, the latest deed first and what waits last", () => {
    const actions = [
      entry("waits", "desk"),
      entry("early", "desk", ["2026-01-01", "2026-02-01"]),
      entry("late", "desk", ["2026-03-01"]),
      entry("above", "north", ["2026-04-01"]),
    ];
    const told = saidAndDid(actions, units, "desk", "employees");
    expect(told?.unit).toBe("desk");
    expect(told?.entries.map(({ id }) => id)).toEqual(["late", "early", "waits"]);
  });

  it("gives a unit without entries those of the nearest unit above, and says whose they are", () => {
    const actions = [entry("whole", "all"), entry("north", "north")];
    expect(saidAndDid(actions, units, "desk", "employees")).toMatchObject({
      unit: "north",
      entries: [{ id: "north" }],
    });
  });

  it("takes an entry for another audience for none", () => {
    const actions = [entry("to-customers", "desk", [], { audience: ["customers"] }), entry("whole", "all")];
    expect(saidAndDid(actions, units, "desk", "employees")?.unit).toBe("all");
    expect(saidAndDid(actions, units, "desk", "customers")?.unit).toBe("desk");
  });

  it("is undefined where nobody above has an entry, also of a unit that is not in the tree", () => {
    expect(saidAndDid([entry("desk", "desk")], units, "north", "employees")).toBeUndefined();
    expect(saidAndDid([entry("desk", "desk")], units, "gone", "employees")).toBeUndefined();
  });

  it("ends where units are each other's parent", () => {
    const circle = [
      { id: "a", parent: "b" },
      { id: "b", parent: "a" },
    ];
    expect(saidAndDid([], circle, "a", "employees")).toBeUndefined();
  });
});

describe("latestFirst(entries)", () => {
  it("does not depend on the order it is given", () => {
    const day = fc.integer({ min: 10, max: 28 }).map((number) => `2026-01-${number}`);
    const lists = fc.array(fc.option(day, { nil: undefined }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, fc.nat(), (days, turn) => {
        const entries = days.map((on, at) => entry(`e${at}`, "all", on === undefined ? [] : [on]));
        const at = entries.length === 0 ? 0 : turn % entries.length;
        const turned = [...entries.slice(at), ...entries.slice(0, at)].reverse();
        expect(latestFirst(turned)).toEqual(latestFirst(entries));
      }),
      { seed: 5 },
    );
  });
});

describe("saidAndDidFinding(entries)", () => {
  it("counts deeds and refusals, not entries, and keeps within twelve words", () => {
    const not = (count: number) => Array.from({ length: count }, () => ({ text: text("x"), because: text("y") }));
    const entries = [
      entry("a", "all", ["2026-01-01", "2026-01-02"], { not: not(3) }),
      entry("b", "all", ["2026-01-03"]),
    ];
    expect(saidAndDidFinding(entries, "en")).toBe("Three things were done; three were not, and here is why");
    expect(saidAndDidFinding(entries, "nl")).toBe("Drie dingen zijn gedaan; drie niet, en hier staat waarom");
    expect(saidAndDidFinding([entry("a", "all", [], { not: not(1) })], "nl")).toBe(
      "Er is nog niets afgerond; één niet, en hier staat waarom",
    );
  });

  it("knows what tells people nothing", () => {
    expect(isTold(entry("a", "all"))).toBe(false);
    expect(isTold(entry("a", "all", ["2026-01-01"]))).toBe(true);
    expect(isTold(entry("a", "all", [], { said: text("hear us") }))).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { makeReport } from "../../src/report/make-report.ts";
import type { UnitTree } from "../../src/survey/unit.ts";
import { crowd, organisation, tree } from "./organisation.ts";

/** The tree of the tests with how many people some units were sent the survey. */
function inviting(invited: Record<string, number>): UnitTree {
  const units = [...tree.units.values()].map((unit) => {
    const own = invited[unit.id];
    return { ...unit, invited: own === undefined ? {} : { employee: own } };
  });
  return { root: tree.root, units: new Map(units.map((unit) => [unit.id, unit])) };
}

function responsesOf(invited: Record<string, number>) {
  const everybody = [...crowd("n1", 12), ...crowd("n2", 14, 1), ...crowd("n3", 10, 2), ...crowd("s1", 15, 3)];
  const input = organisation({ first: everybody });
  const held = inviting(invited);
  const { rows } = makeReport({ ...input, tree: held, waves: input.waves.map((wave) => ({ ...wave, tree: held })) });
  return new Map(rows.responses.map((row) => [row.unit, row]));
}

describe("responseRows(wave, invitedInAll, side)", () => {
  it("takes the sum of the units below for a unit that does not say how many were invited", () => {
    const rows = responsesOf({ n1: 20, n2: 20, n3: 20, south: 40 });
    expect(rows.get("north")).toMatchObject({ invited: 60, n: 36, rate: 60 });
    expect(rows.get("south")).toMatchObject({ invited: 40, n: 15, rate: 38 });
    expect(rows.get("all")).toMatchObject({ invited: 100, n: 51 });
  });

  it("gives no rate where one of the units below does not say so either", () => {
    const rows = responsesOf({ n1: 20, n2: 20 });
    expect(rows.get("n1")).toMatchObject({ invited: 20, rate: 60 });
    expect(rows.get("north")).toEqual({ wave: "first", survey: "employee", unit: "north", n: 36, state: "ok" });
  });

  it("leaves no number of invited that follows from units further down", () => {
    // Everybody of s1 answered: its 15 is left out, and so is the 85 of north, the only one beside it with a number.
    const rows = responsesOf({ n1: 40, n2: 20, n3: 25, north: 85, south: 15, s1: 15 });
    const invited = Object.fromEntries([...rows].map(([unit, row]) => [unit, row.invited]));
    expect(invited).toMatchObject({ s1: undefined, south: undefined, north: undefined, all: 100 });
    // North would be the sum of its teams, and 100 less that is s1: the smallest of them goes too.
    expect(invited).toMatchObject({ n1: 40, n2: undefined, n3: 25 });
  });
});

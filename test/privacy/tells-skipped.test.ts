import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Respondent } from "../../src/counts/tally.ts";
import { tellsSkipped } from "../../src/privacy/tells-skipped.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { crowd, organisation } from "../report/organisation.ts";

/** Somebody who answered one of the two questions of the construct. */
const halfway = (unit: string, heard: number): Respondent => ({
  unit,
  answers: new Map<string, Answer>([
    ["recommend", 7],
    ["heard", heard],
    ["tired", "missing"],
  ]),
});
const energyOf = (people: readonly Respondent[], unit: string) =>
  makeReport(organisation({ first: people })).rows.scores.find((row) => row.unit === unit && row.subject === "energy");

describe("tellsSkipped(group)", () => {
  it("lets the rounding of many people hide a few, and a few hide nobody", () => {
    const group = (all: number, one: number, two = 0) =>
      new Map([
        [0, { n: all }],
        [1, { n: one }],
        [2, { n: two }],
      ]);
    const rules = { items: 3, minimum: 5 };
    // Three items × 16 people × a whole point each is less than half of the 100 points that one skipped item leaves open.
    expect(tellsSkipped(group(15, 1), rules)).toBe(true);
    expect(tellsSkipped(group(16, 1), rules)).toBe(false);
    expect(tellsSkipped(group(32, 1, 1), rules)).toBe(true);
    // Five people or more are no few.
    expect(tellsSkipped(group(3, 5), rules)).toBe(false);
    expect(tellsSkipped(group(8, 0), rules)).toBe(false);
  });
});

describe("a construct in which a few skipped a question", () => {
  it("is not shown where its score minus those of its questions would tell what they answered", () => {
    const rest = [...crowd("n1", 40), ...crowd("s1", 60, 3), ...crowd("s2", 50, 4)];
    expect(energyOf([...rest, ...crowd("n2", 9, 1)], "n2")?.state).toBe("ok");
    expect(energyOf([...rest, ...crowd("n2", 8, 1), halfway("n2", 4)], "n2")?.state).toBe("hidden");
  });

  it("is shown where many answered, or many skipped", () => {
    const rest = [...crowd("n1", 40), ...crowd("s1", 60, 3), ...crowd("s2", 50, 4)];
    expect(energyOf([...rest, ...crowd("n2", 60, 1), halfway("n2", 4)], "n2")?.state).toBe("ok");
    const many = [1, 2, 3, 4, 5].map((heard) => halfway("n2", heard));
    expect(energyOf([...rest, ...crowd("n2", 8, 1), ...many], "n2")?.state).toBe("ok");
  });

  it("keeps the few hidden in every group that a reader can work out", () => {
    const sizes = fc.array(fc.nat({ max: 12 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(sizes, sizes, (whole, half) => {
        const units = ["n1", "n2", "n3", "s1", "s2"];
        const people = units.flatMap((unit, index) => [
          ...crowd(unit, whole[index] ?? 0, index),
          ...Array.from({ length: (half[index] ?? 0) % 4 }, (_, n) => halfway(unit, 1 + (n % 5))),
        ]);
        const rows = makeReport(organisation({ first: people })).rows.scores.filter(
          ({ subject }) => subject === "energy",
        );
        const shown = new Set(rows.flatMap(({ unit, state }) => (state === "ok" ? [unit] : [])));
        // Everybody counts in the nearest shown unit above: those groups are all that can be subtracted out.
        const above: Record<string, string> = { n1: "north", n2: "north", n3: "north", s1: "south", s2: "south" };
        const home = (unit: string) => [unit, above[unit] ?? "", "all"].find((id) => shown.has(id));
        for (const group of Map.groupBy(people, ({ unit }) => home(unit)).entries()) {
          const [at, members] = group;
          if (at === undefined) continue;
          const few = members.filter(({ answers }) => answers.get("tired") === "missing").length;
          expect(few === 0 || few >= 5 || 2 * members.length >= 50 * few, `${at}: ${few} of ${members.length}`).toBe(
            true,
          );
        }
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Respondent } from "../../src/counts/tally.ts";
import { exactRank } from "../../src/privacy/exact-rank.ts";
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
  const rest = [...crowd("n1", 40), ...crowd("s1", 60, 3), ...crowd("s2", 50, 4)];

  it("shows a range where its score minus those of its questions would tell what they answered", () => {
    expect(energyOf([...rest, ...crowd("n2", 21, 1)], "n2")?.state).toBe("ok");
    const row = energyOf([...rest, ...crowd("n2", 20, 1), halfway("n2", 4)], "n2");
    // Two questions × 21 people × five points hide half of what four people may have left open.
    expect(row?.state).toBe("banded");
    expect(row?.value).toBeUndefined();
    expect((row?.high ?? 0) - (row?.low ?? 0)).toBe(5);
    expect(row?.n).toBe(21);
  });

  it("is hidden where a range would tell it too", () => {
    const skipping = [1, 2, 3, 4].map((heard) => halfway("n2", heard));
    expect(energyOf([...rest, ...crowd("n2", 6, 1), ...skipping], "n2")?.state).toBe("hidden");
  });

  it("is shown where many answered, where many skipped, and where too few answered to publish more than one figure a question", () => {
    expect(energyOf([...rest, ...crowd("n2", 60, 1), halfway("n2", 4)], "n2")?.state).toBe("ok");
    const many = [1, 2, 3, 4, 5].map((heard) => halfway("n2", heard));
    expect(energyOf([...rest, ...crowd("n2", 8, 1), ...many], "n2")?.state).toBe("ok");
    const few = [...crowd("n1", 60), ...crowd("s1", 60, 3), ...crowd("s2", 50, 4)];
    expect(energyOf([...few, ...crowd("n2", 8, 1), halfway("n2", 4)], "n2")?.state).toBe("ok");
  });

  it("keeps the few hidden in every group of which both the score and the answers can be worked out", () => {
    const leaves = ["n1", "n2", "n3", "s1", "s2"];
    const inside: Record<string, readonly string[]> = { north: ["n1", "n2", "n3"], south: ["s1", "s2"], all: leaves };
    const rowOf = (unit: string) => leaves.map((leaf) => ((inside[unit] ?? [unit]).includes(leaf) ? 1 : 0));
    const subsets = Array.from({ length: 2 ** leaves.length - 1 }, (_, mask) =>
      leaves.map((_leaf, at) => ((mask + 1) >> at) & 1),
    );
    const isInside = (part: readonly number[], group: readonly number[]) =>
      part.every((cell, at) => cell <= (group[at] ?? 0));
    const sizes = fc.array(fc.nat({ max: 30 }), { minLength: 5, maxLength: 5 });
    const states = new Set<string>();
    fc.assert(
      fc.property(sizes, sizes, (whole, half) => {
        const people = leaves.flatMap((unit, index) => [
          ...crowd(unit, whole[index] ?? 0, index),
          ...Array.from({ length: (half[index] ?? 0) % 4 }, (_, n) => halfway(unit, 1 + (n % 5))),
        ]);
        const { scores } = makeReport(organisation({ first: people })).rows;
        const unitsIn = (subject: string, metric: string, state: string) =>
          scores.flatMap((row) =>
            row.subject === subject && row.metric === metric && row.state === state ? row.unit : [],
          );
        const [exact, ranges] = [unitsIn("energy", "index", "ok"), unitsIn("energy", "index", "banded")];
        const tired = new Set(unitsIn("tired", "mean", "ok"));
        const totals = unitsIn("heard", "mean", "ok")
          .filter((unit) => tired.has(unit))
          .map(rowOf);
        const few = (group: readonly number[]) => {
          const members = people.filter(({ unit }) => group[leaves.indexOf(unit)] === 1);
          const skipped = members.filter(({ answers }) => answers.get("tired") === "missing").length;
          return { n: members.length, skipped: skipped >= 5 ? 0 : skipped };
        };
        // A sum follows from sums that are shown when it adds nothing to their rank.
        const follows = (group: readonly number[], shown: readonly (readonly number[])[]) =>
          exactRank([...shown, group]) === exactRank(shown);
        for (const range of [undefined, ...ranges]) {
          const scored = [...exact, ...(range === undefined ? [] : [range])].map(rowOf);
          const width = range === undefined ? undefined : 5 * few(rowOf(range)).n;
          const known = subsets.filter((group) => follows(group, totals) && follows(group, scored));
          // Of a group that falls apart into known ones both the room and the points add up: the parts are enough.
          const parts = known.filter((group) => !known.some((other) => other !== group && isInside(other, group)));
          for (const group of parts) {
            if (range !== undefined && follows(group, exact.map(rowOf))) continue;
            const { n, skipped } = few(group);
            expect(2 * (width ?? n), `${range}: ${group}`).toBeGreaterThanOrEqual(50 * skipped);
          }
        }
        for (const { subject, state } of scores) if (subject === "energy") states.add(state);
      }),
      { numRuns: 150, seed: 6 },
    );
    expect([...states].sort()).toEqual(["banded", "hidden", "no-data", "ok"]);
  });
});

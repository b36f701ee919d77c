import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergePairs, type PairCounts, tallyPair } from "../../src/counts/pair-counts.ts";
import type { Answer, Respondent } from "../../src/counts/tally.ts";
import { topUnits } from "../../src/counts/top-units.ts";
import { survey, treeOf } from "../report/organisation.ts";

const instrument = { ...survey, ambassadors: { group: "recommend", by: "heard" } };
const asked = new Set(Object.keys(survey.items));

function person(unit: string, recommend: Answer, heard: Answer): Respondent {
  return {
    unit,
    answers: new Map([
      ["recommend", recommend],
      ["heard", heard],
    ]),
  };
}

function pairOf(people: readonly Respondent[]): PairCounts {
  const counting = tallyPair("w", instrument, asked);
  if (counting === undefined) throw new Error("the pair is declared and asked");
  for (const respondent of people) counting.add(respondent);
  return counting.done();
}

const answer = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom("missing" as const, "invalid" as const));
const people = fc.array(
  fc
    .tuple(
      fc.constantFrom("n1", "n2", "s1"),
      fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant("missing" as const)),
      answer,
    )
    .map(([unit, recommend, heard]) => person(unit, recommend, heard)),
  { maxLength: 30 },
);

describe("tallyPair(wave, instrument, asked)", () => {
  it("counts the second answer by the class of the first, of who gave both: by hand", () => {
    const pair = pairOf([
      person("n1", 10, 5),
      person("n1", 9, 5),
      person("n1", 9, 2),
      person("n1", 8, 4),
      person("n2", 0, 1),
      person("n2", 6, "missing"),
      person("n2", "missing", 5),
      person("n2", 7, "invalid"),
    ]);
    expect(pair).toEqual({
      group: "recommend",
      by: "heard",
      units: new Map([
        [
          "n1",
          new Map([
            ["neutral", new Map([[4, { n: 1 }]])],
            [
              "favorable",
              new Map([
                [2, { n: 1 }],
                [5, { n: 2 }],
              ]),
            ],
          ]),
        ],
        ["n2", new Map([["unfavorable", new Map([[1, { n: 1 }]])]])],
      ]),
    });
  });

  it("is not there where the survey declares no pair, or did not ask both", () => {
    expect(tallyPair("w", survey, asked)).toBeUndefined();
    expect(tallyPair("w", instrument, new Set(["recommend"]))).toBeUndefined();
  });

  it("leaves out who weighs nothing", () => {
    const weightless = { ...person("n1", 9, 5), weight: 0n };
    expect(pairOf([weightless]).units.size).toBe(0);
  });

  it("of a concatenation is the merge of the tallies, in any order", () => {
    fc.assert(
      fc.property(people, people, (one, other) => {
        const whole = pairOf([...one, ...other]);
        expect(mergePairs(pairOf(one), pairOf(other))).toEqual(whole);
        expect(mergePairs(pairOf(other), pairOf(one))).toEqual(whole);
        expect(pairOf([...other, ...one].reverse())).toEqual(whole);
      }),
      { seed: 51 },
    );
  });
});

describe("topUnits(tree, most)", () => {
  const tree = treeOf({ all: "", north: "all", south: "all", n1: "north", n2: "north", s1: "south" });

  it("keeps the units nearest to the top, and gives every other one to the nearest above it", () => {
    const homeOf = topUnits(tree, 3);
    expect(["all", "north", "n1", "n2", "s1", "elsewhere"].map(homeOf)).toEqual([
      "all",
      "north",
      "north",
      "north",
      "south",
      "all",
    ]);
    expect(["n1", "s1"].map(topUnits(tree, 10))).toEqual(["n1", "s1"]);
  });
});

import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Answer } from "../../../src/counts/tally.ts";
import { problemLine } from "../../../src/survey/problem.ts";
import { faults, judged, longSurvey, type MadeWave, type Person, people, shortSurvey } from "./made-waves.ts";

const n = 400;
const first = { id: "one", people: people(n, longSurvey, "first") };
const honest = people(n, longSurvey, "second");
const told = (all: readonly Person[], options: Parameters<typeof judged>[2] = {}) =>
  judged(longSurvey, [first, { id: "two", people: all }], options);
const kinds = (all: readonly Person[]) =>
  told(all).notices.map(({ expected, column }) => [expected.split(":")[0], column]);

describe("judgePlausibility", () => {
  it("says nothing of two waves from one population", () => {
    expect(told(honest)).toEqual({ problems: [], notices: [] });
  });

  it("raises an alarm in fewer than one of a hundred pairs of waves from one population", () => {
    const alarms = [longSurvey, shortSurvey].flatMap((survey) =>
      Array.from({ length: 40 }, (_, run) => {
        const waves = ["a", "b"].map((id) => ({ id, people: people(120, survey, `${id} ${run}`) }));
        return judged(survey, waves).notices;
      }).filter(({ length }) => length > 0),
    );
    // Of 80 pairs one would be too many to promise; measured was one of three thousand.
    expect(alarms).toEqual([]);
  });

  it.each([
    ["an item that was turned round", faults.flip(honest, longSurvey), ["direction", "q0-1"]],
    ["an item whose codes start one lower", faults.shift(honest, longSurvey), ["recode", "q0-1"]],
    ["a scale that was halved", faults.halve(honest, longSurvey), ["recode", "recommend"]],
    ["no opinion, written as 0", faults.code(honest, longSurvey, "code"), ["missing-code", "recommend"]],
    ["rows that stand there twice", faults.double(honest), ["doubled-rows", undefined]],
    ["people who hurry", faults.hurry(honest), ["speeders", undefined]],
    ["the file of the wave before", first.people, ["same-rows", undefined]],
    [
      "an export that holds half of the wave before as well",
      [...honest, ...first.people.slice(200)],
      ["same-rows", undefined],
    ],
    ["half of the people", honest.slice(0, 200), ["size", undefined]],
  ])("finds %s, and nothing else", (_, all, expected) => {
    expect(kinds(all)).toEqual([expected]);
  });

  it("tells many items with one fault in one line", () => {
    const items = Object.keys(longSurvey.items).filter((item) => item !== "recommend");
    const all = items.reduce<readonly Person[]>((changed, item) => faults.shift(changed, longSurvey, item), honest);
    const { notices } = told(all);
    const recodes = notices.filter(({ expected }) => expected.startsWith("recode"));
    expect(recodes.map(({ expected }) => expected.slice(0, 52))).toEqual([
      expect.stringMatching(/^recode: \d+ items alike, so look for one cause: /),
    ]);
    expect(notices.length).toBeLessThan(4);
  });

  it("makes warnings problems in a strict workspace", () => {
    const { problems, notices } = told(faults.flip(honest, longSurvey), { strict: true });
    expect(notices).toEqual([]);
    expect(problems.map(problemLine)).toEqual([
      expect.stringMatching(
        /^data\/waves\/two\/made\.csv {2}q0-1 {2}direction: the answers to q0-1 turned round: .* → .*; or if it is right: accepted: \[\{ kind: direction, survey: made, item: q0-1, reason: … \}\] in data\/waves\/two\/wave\.md$/,
      ),
    ]);
  });

  it("prints what a wave accepts with its reason, and fails for it in no workspace", () => {
    const accepted = [{ kind: "direction" as const, item: "q0-1", reason: "the poles were exchanged on the form" }];
    const two = { id: "two", people: faults.flip(honest, longSurvey), accepted };
    const { problems, notices } = judged(longSurvey, [first, two], { strict: true });
    expect(problems).toEqual([]);
    expect(notices.map(({ expected, remedy }) => [expected.slice(0, 20), remedy])).toEqual([
      ["accepted, direction:", "the poles were exchanged on the form"],
    ]);
  });

  it("accepts only what is named", () => {
    const accepted = [{ kind: "direction" as const, item: "q0-2", reason: "another item" }];
    const two = { id: "two", people: faults.flip(honest, longSurvey), accepted };
    expect(judged(longSurvey, [first, two], { strict: true }).problems).toHaveLength(1);
  });

  it("prints the entry that accepts a group of items and no other item", () => {
    const items = ["q0-0", "q0-1", "q1-0", "q1-1", "q2-0"];
    const all = items.reduce<readonly Person[]>((changed, item) => faults.shift(changed, longSurvey, item), honest);
    const [problem] = told(all, { strict: true }).problems;
    const [, entry = ""] = /accepted: (\[.*?\]) in data/.exec(problem?.remedy ?? "") ?? [];
    const [accepted] = parse(entry.replaceAll("…", "new codes"));
    expect(accepted.item).toEqual(items);
    const judgedWith = (people: readonly Person[]) =>
      judged(longSurvey, [first, { id: "two", people, accepted: [accepted] }], { strict: true }).problems;
    expect(judgedWith(all)).toEqual([]);
    expect(judgedWith(faults.flip(all, longSurvey, "q3-1")).map(({ column }) => column)).toEqual(["q3-1"]);
  });

  it("prints what is about no item with what it is about, and accepts only that", () => {
    const waves = [
      { ...first, invited: 1000 },
      { id: "two", people: honest.slice(0, 150), invited: 400 },
    ];
    const { problems } = judged(longSurvey, waves, { strict: true });
    const entries = problems.map(({ remedy }) => /accepted: (\[.*?\]) in data/.exec(remedy)?.[1] ?? "[]");
    const accepted = entries.map((entry) => parse(entry.replaceAll("…", "only one region"))[0]);
    expect(accepted.map(({ about }) => about)).toEqual(["invited", "respondents"]);
    const judgedWith = (own: typeof accepted) => {
      const both: MadeWave[] = waves.map((wave) => (wave.id === "two" ? { ...wave, accepted: own } : wave));
      return judged(longSurvey, both, { strict: true }).problems;
    };
    expect(judgedWith(accepted.slice(0, 1)).map(({ expected }) => expected)).toEqual([problems[1]?.expected]);
    expect(judgedWith(accepted)).toEqual([]);
  });

  it.each([2, 5, 9])("tells nothing of an item that %i people answered, in whichever wave", (few) => {
    const only = (all: readonly Person[], count: number, of: (at: number) => Answer) =>
      all.map((one, at) => ({ ...one, answers: new Map(one.answers).set("q0-1", at < count ? of(at) : "missing") }));
    const [some, many] = [only(first.people, few, () => 5), only(honest, n, (at) => (at < 10 ? 5 : 1))];
    for (const [before, now] of [
      [some, many],
      [many, some],
    ] as const) {
      const { notices } = judged(longSurvey, [
        { id: "one", people: before },
        { id: "two", people: now },
      ]);
      expect(notices.filter(({ column }) => column === "q0-1")).toEqual([]);
    }
  });

  it("judges one wave alone when asked, beside the others", () => {
    const waves = [first, { id: "two", people: faults.flip(honest, longSurvey) }];
    const three = { id: "three", people: people(n, longSurvey, "third") };
    expect(judged(longSurvey, waves, { only: "one" }).notices).toEqual([]);
    expect(judged(longSurvey, [...waves, three], { only: "two" }).notices).toHaveLength(1);
    expect(judged(longSurvey, [...waves, three]).notices).toHaveLength(2);
  });

  it("counts the invited", () => {
    const waves = [
      { ...first, invited: 1000 },
      { id: "two", people: honest, invited: 5000 },
    ];
    expect(judged(longSurvey, waves).notices.map(({ expected }) => expected)).toEqual([
      "size: 5000 people invited, 5.0 times the 1000 of one",
    ]);
  });

  it("never counts fewer than ten people", () => {
    const small = [
      { id: "one", people: people(60, shortSurvey, "small") },
      { id: "two", people: people(7, shortSurvey, "smaller") },
    ];
    expect(judged(shortSurvey, small).notices.map(({ expected }) => expected)).toEqual([
      "size: a few respondents, far fewer than the 60 of one",
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commentCoder } from "../../src/counts/code-comment.ts";
import {
  type CommentCounts,
  commentsOf,
  mergeComments,
  noComments,
  rollUpComments,
} from "../../src/counts/comment-counts.ts";
import type { ThemeKind } from "../../src/survey/codebook.ts";
import type { Unit } from "../../src/survey/unit.ts";

describe("commentCoder(themes)", () => {
  const code = commentCoder([
    { id: "waiting", patterns: ["wacht", "on hold"] },
    { id: "bill", patterns: ["*rekening", "factuur"] },
    { id: "app", patterns: ["=app"] },
    { id: "idea", patterns: ["idee"] },
  ]);

  it("finds stems at the start of a word, in either language, in any case", () => {
    expect(code("WACHTTIJD van een uur")).toEqual(["waiting"]);
    expect(code("I was on hold, twice")).toEqual(["waiting"]);
    expect(code("We verwachtten meer")).toEqual([]);
  });

  it("finds a part of a Dutch compound only where the pattern says so", () => {
    expect(code("de jaarafrekening klopt niet")).toEqual(["bill"]);
    expect(code("de eindfactuur klopt niet")).toEqual([]);
  });

  it("takes = for the word alone", () => {
    expect(code("in de app.")).toEqual(["app"]);
    expect(code("het apparaat en de appel")).toEqual([]);
  });

  it("does not mind accents, however they are stored", () => {
    for (const text of ["Ideeën", "Ideeën".normalize("NFD"), "IDEEEN"]) expect(code(text)).toEqual(["idea"]);
  });

  it("wants words beside each other, and does not try to see a negation", () => {
    expect(code("hold on, the bill")).toEqual([]);
    expect(code("ik hoefde niet te wachten")).toEqual(["waiting"]);
  });

  it("gives each theme once, in the order of the codebook", () => {
    expect(code("factuur, factuur, wachten, rekening")).toEqual(["waiting", "bill"]);
  });
});

const kinds = new Map<string, ReadonlyMap<string, ThemeKind>>([
  [
    "goal",
    new Map([
      ["bill", "task"],
      ["moving", "task"],
    ]),
  ],
  [
    "obstacle",
    new Map([
      ["waiting", "friction"],
      ["rules", "friction"],
    ]),
  ],
]);
const someThemes = (...from: string[]) => fc.subarray(from);
const respondent = fc
  .record({
    unit: fc.constantFrom("north", "south", "all"),
    goal: fc.option(someThemes("bill", "moving"), { nil: undefined }),
    obstacle: fc.option(someThemes("waiting", "rules"), { nil: undefined }),
    proposed: fc.option(someThemes("waiting", "rules"), { nil: undefined }),
  })
  .map(({ unit, goal, obstacle, proposed }) =>
    commentsOf(
      unit,
      [
        ...(goal === undefined ? [] : [{ item: "goal", themes: goal }]),
        ...(obstacle === undefined
          ? []
          : [{ item: "obstacle", themes: obstacle, ...(proposed === undefined ? {} : { proposed }) }]),
      ],
      kinds,
    ),
  );

describe("mergeComments(parts)", () => {
  it("is associative and commutative, and has a neutral element", () => {
    const part = fc.array(respondent, { maxLength: 8 }).map((all) => mergeComments(...all));
    fc.assert(
      fc.property(part, part, part, (a, b, c) => {
        const whole = mergeComments(a, b, c);
        expect(mergeComments(mergeComments(a, b), c)).toEqual(whole);
        expect(mergeComments(a, mergeComments(b, c))).toEqual(whole);
        expect(JSON.stringify(listed(mergeComments(c, a, b)))).toBe(JSON.stringify(listed(whole)));
        expect(mergeComments(a, noComments)).toEqual(a);
      }),
      { seed: 20261128, numRuns: 100 },
    );
  });

  it("adds up to what one counts by hand", () => {
    const whole = mergeComments(
      commentsOf(
        "north",
        [
          { item: "goal", themes: ["bill", "bill"] },
          { item: "obstacle", themes: ["waiting"] },
        ],
        kinds,
      ),
      commentsOf("south", [{ item: "obstacle", themes: ["waiting", "rules"], proposed: ["rules"] }], kinds),
      commentsOf("south", [], kinds),
    );
    expect(whole.units.get("north")?.get("goal")).toEqual({ comments: 1, themes: new Map([["bill", 1]]) });
    expect(whole.pairs).toEqual(new Map([["bill waiting", 1]]));
    expect(whole.checks.get("obstacle")).toEqual(
      new Map([
        ["rules", { both: 1, machine: 0, hand: 0, neither: 0 }],
        ["waiting", { both: 0, machine: 0, hand: 1, neither: 0 }],
      ]),
    );
    const named = (id: string, parent?: string): [string, Unit] => [
      id,
      { id, ...(parent === undefined ? {} : { parent }), name: { en: id }, invited: {} },
    ];
    const tree = { root: "all", units: new Map([named("all"), named("north", "all"), named("south", "all")]) };
    const rolled = rollUpComments(tree, whole.units);
    expect(rolled.get("all")?.get("obstacle")).toEqual({
      comments: 2,
      themes: new Map([
        ["rules", 1],
        ["waiting", 2],
      ]),
    });
  });
});

function listed({ units, pairs, checks }: CommentCounts): unknown {
  const deep = (value: unknown): unknown =>
    value instanceof Map ? [...value].map(([key, each]) => [key, deep(each)]) : value;
  return [units, pairs, checks].map(deep);
}

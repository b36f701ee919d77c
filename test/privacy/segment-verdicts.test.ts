import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerCodes } from "../../src/counts/answer-codes.ts";
import { addSums, type Histogram, type Sums } from "../../src/counts/histogram.ts";
import { respondentPatterns } from "../../src/counts/respondent-patterns.ts";
import { segmentTally } from "../../src/counts/segment-tally.ts";
import { exactRank } from "../../src/privacy/exact-rank.ts";
import { isolatedGroup } from "../../src/privacy/isolated-group.ts";
import type { SegmentLadder } from "../../src/privacy/segment-levels.ts";
import { type SegmentedSubject, type SegmentVerdict, segmentVerdicts } from "../../src/privacy/segment-verdicts.ts";
import { smallestSupport } from "../../src/privacy/smallest-support.ts";
import { shownUnits, subjectMask } from "../../src/privacy/subject-mask.ts";
import { pathToRoot, type UnitTree } from "../../src/survey/unit.ts";
import { treeOf } from "../report/organisation.ts";
import { randomTree } from "./random-tree.ts";

/** Some people who are alike: of one unit, in one category of each segment ("" where unknown), with one answer, or none. */
interface Alike {
  unit: string;
  categories: readonly string[];
  answer?: number | undefined;
  n: number;
  /** Of each of them, in trillionths. */
  weight?: bigint;
}

const k = 5;
const declared = (...categories: string[]): SegmentLadder["levels"][number] =>
  new Map(categories.map((category) => [category, category]));

/** One item, yes or no, of these people; what the pipeline would give the verdicts. */
function judged(
  tree: UnitTree,
  people: readonly Alike[],
  ladders: readonly SegmentLadder[],
  { kSegment = k, subject = {} }: { kSegment?: number; subject?: Partial<SegmentedSubject> } = {},
): { verdicts: SegmentVerdict[]; waveShown: ReadonlySet<string>; exact: ReadonlySet<string> } {
  const codes = answerCodes();
  const names = ladders.map(({ segment }) => segment);
  const tallies = ladders.map(({ segment, levels }) => segmentTally(segment, [...(levels[0]?.keys() ?? [])], codes));
  const patterns = respondentPatterns(names);
  const own = new Map<string, Map<number, Sums>>();
  const rows = new Map<string, number>();
  for (const { unit, categories, answer, n, weight } of people) {
    patterns.add(unit, categories, n);
    rows.set(unit, (rows.get(unit) ?? 0) + n);
    if (answer === undefined) continue;
    const size = BigInt(n);
    const sums = weight === undefined ? { n } : { n, weight: weight * size, squares: weight ** 2n * size };
    const histogram = own.get(unit) ?? new Map<number, Sums>();
    own.set(unit, histogram);
    addSums(histogram, answer, sums, 1);
    categories.forEach((category, place) => {
      if (category !== "") tallies[place]?.add(unit, category, [codes.code("subject", "q", answer)], sums);
    });
  }
  const waveShown = shownUnits(tree, rows, k);
  const masked = subjectMask(tree, own, (answer) => answer, waveShown, { k });
  const exact = new Set([...masked].flatMap(([unit, { state }]) => (state === "exact" ? [unit] : [])));
  const item: SegmentedSubject = {
    id: "q",
    parts: [],
    exact,
    own,
    classOf: (answer) => answer,
    total: { value: (answer) => answer, min: 0, max: 1 },
    tellsSum: true,
    ...subject,
  };
  const counts = { patterns: patterns.done(), segments: tallies.map((tally) => tally.done()) };
  const minimum = { score: k, segment: kSegment };
  return { verdicts: segmentVerdicts(tree, counts, ladders, [item], waveShown, minimum), waveShown, exact };
}

const tables = (verdicts: readonly SegmentVerdict[]) =>
  verdicts.flatMap(({ segment, tables: own }) => [...own.keys()].map((unit) => `${segment} of ${unit}`));
const rowsIn = (verdicts: readonly SegmentVerdict[], segment = "a") => [
  ...(verdicts.find((verdict) => verdict.segment === segment)?.rows.get("q") ?? []),
];
/** This many people of a unit in a category, half of whom said yes. */
const mixed = (unit: string, category: string, n: number): Alike[] =>
  [0, 1].map((answer) => ({ unit, categories: [category], answer, n: n / 2 }));
const men: SegmentLadder = { segment: "a", levels: [declared("men", "women")] };

describe("segmentVerdicts(tree, counts, ladders, subjects, waveShown, minimum)", () => {
  it("does not show two tables of eleven people whose four margins are at least 5: all − men − short-serving is one person", () => {
    const tree = treeOf({ all: "" });
    const served: SegmentLadder = { segment: "b", levels: [declared("short", "long")] };
    const half = (gender: string, service: string, no: number, yes: number): Alike[] => [
      { unit: "all", categories: [gender, service], answer: 0, n: no },
      { unit: "all", categories: [gender, service], answer: 1, n: yes },
    ];
    const people = [...half("men", "long", 2, 3), ...half("women", "short", 3, 2), ...half("women", "long", 0, 1)];
    const { verdicts } = judged(tree, people, [men, served]);
    expect(tables(verdicts)).toEqual(["a of all"]);
    const alone = judged(
      tree,
      people.map((own) => ({ ...own, categories: own.categories.slice(1) })),
      [served],
    );
    expect(tables(alone.verdicts)).toEqual(["b of all"]);
  });

  it("hides the row of an item where those without a known category answered it in too small a number, or alike", () => {
    const tree = treeOf({ all: "" });
    const known = [...mixed("all", "men", 20), ...mixed("all", "women", 20)];
    const unknown = (no: number, yes: number, none: number): Alike[] => [
      { unit: "all", categories: [""], answer: 0, n: no },
      { unit: "all", categories: [""], answer: 1, n: yes },
      { unit: "all", categories: [""], n: none },
    ];
    const rows = (no: number, yes: number, none: number) =>
      rowsIn(judged(tree, [...known, ...unknown(no, yes, none)], [men]).verdicts);
    expect(rows(3, 3, 0)).toEqual(["all"]);
    // The table stays: six people have no known category. Four of them answered.
    expect(rows(2, 2, 2)).toEqual([]);
    expect(rows(6, 0, 0)).toEqual([]);
    expect(rows(5, 1, 0)).toEqual([]);
    expect(rows(0, 0, 6)).toEqual(["all"]);
  });

  it("hides the row of the unit below where the row above minus it would leave too few answers, or alike ones", () => {
    const tree = treeOf({ all: "", north: "all" });
    const rows = (...rest: Alike[]) =>
      rowsIn(
        judged(
          tree,
          [...mixed("north", "men", 20), ...mixed("north", "women", 20), ...mixed("all", "men", 20), ...rest],
          [men],
        ).verdicts,
      );
    const women = (answer: number | undefined, n: number): Alike => ({ unit: "all", categories: ["women"], answer, n });
    expect(rows(women(0, 5), women(1, 5))).toEqual(["all", "north"]);
    expect(rows(women(0, 2), women(1, 2), women(undefined, 6))).toEqual(["all"]);
    expect(rows(women(0, 9), women(1, 1))).toEqual(["all"]);
  });

  it("hides the row of a table where a unit's score minus a category leaves too few answers, or alike ones", () => {
    const tree = treeOf({ all: "", north: "all", south: "all" });
    // All men are in the north, where some women are as well: the score of the north minus the men gives these women.
    const rows = (yes: number, no: number, none: number) =>
      rowsIn(
        judged(
          tree,
          [
            ...mixed("north", "men", 30),
            { unit: "north", categories: ["women"], answer: 1, n: yes },
            { unit: "north", categories: ["women"], answer: 0, n: no },
            { unit: "north", categories: ["women"], n: none },
            ...mixed("south", "women", 30),
          ],
          [men],
          { kSegment: 25 },
        ).verdicts,
      );
    expect(rows(4, 4, 0)).toEqual(["all"]);
    expect(rows(2, 2, 4)).toEqual([]);
    expect(rows(7, 1, 0)).toEqual([]);
  });

  it("hides the row of a table where a unit's score minus a category is about too few answers, some added and some taken off", () => {
    const tree = treeOf({ all: "", north: "all", south: "all" });
    // The score of the north minus the men: its women, minus the men of the south.
    const rows = (answered: number, none: number) =>
      rowsIn(
        judged(
          tree,
          [
            ...mixed("north", "men", 100),
            ...mixed("north", "women", answered),
            { unit: "north", categories: ["women"], n: none },
            ...mixed("south", "women", 100),
            ...mixed("south", "men", answered),
            { unit: "south", categories: ["men"], n: none },
          ],
          [men],
          { kSegment: 20 },
        ).verdicts,
      );
    expect(rows(8, 0)).toEqual(["all"]);
    expect(rows(2, 6)).toEqual([]);
  });

  it("asks a category for its own minimum of answers, that are not (nearly) alike, and of whom no few weigh for all", () => {
    const tree = treeOf({ all: "" });
    const rows = (women: readonly Alike[]) =>
      rowsIn(judged(tree, [...mixed("all", "men", 20), ...women], [men], { kSegment: 10 }).verdicts);
    const some = (answer: number | undefined, n: number): Alike => ({ unit: "all", categories: ["women"], answer, n });
    expect(rows([some(1, 5), some(0, 5)])).toEqual(["all"]);
    expect(rows([some(1, 5), some(0, 4), some(undefined, 3)])).toEqual([]);
    expect(rows([some(1, 9), some(0, 1)])).toEqual([]);
    const weighed = (women: readonly Alike[]) => {
      const everybody = [...mixed("all", "men", 20), ...women].map((own) => ({ weight: 1n, ...own }));
      return rowsIn(judged(tree, everybody, [men], { kSegment: 10 }).verdicts);
    };
    expect(weighed([some(1, 5), some(0, 5)])).toEqual(["all"]);
    expect(weighed([{ ...some(1, 1), weight: 100n }, some(1, 5), some(0, 5)])).toEqual([]);
  });

  it("hides a row that would pin down the few of a hidden unit in one of its categories", () => {
    const tree = treeOf({ all: "", tiny: "all" });
    const rows = (tiny: readonly Alike[], max: number) =>
      rowsIn(
        judged(tree, [...mixed("all", "men", 20), ...mixed("all", "women", 20), ...tiny], [men], {
          subject: { total: { value: (answer) => answer, min: 0, max } },
        }).verdicts,
      );
    expect(rows(mixed("tiny", "men", 4), 1)).toEqual(["all"]);
    // Where a score can go up to 10, answers of 0 and 1 leave the four of them a tenth of what was possible.
    expect(rows(mixed("tiny", "men", 4), 10)).toEqual([]);
    expect(rows([], 10)).toEqual(["all"]);
  });

  it("shows a row only where the unit shows its own score", () => {
    const tree = treeOf({ all: "", north: "all" });
    const people = [
      ...mixed("north", "men", 20),
      ...mixed("north", "women", 20),
      ...mixed("all", "men", 20),
      ...mixed("all", "women", 20),
    ];
    expect(rowsIn(judged(tree, people, [men]).verdicts)).toEqual(["all", "north"]);
    expect(rowsIn(judged(tree, people, [men], { subject: { exact: new Set(["all"]) } }).verdicts)).toEqual(["all"]);
  });

  it("goes to coarser categories where the finer ones cannot be shown, for every unit, and gives up after the last", () => {
    const tree = treeOf({ all: "", north: "all" });
    const levels = [
      declared("young", "middle", "old"),
      new Map([
        ["young", "under-50"],
        ["middle", "under-50"],
        ["old", "old"],
      ]),
    ];
    const ladder = [{ segment: "a", levels }];
    const few = [...mixed("north", "young", 20), ...mixed("north", "old", 20), ...mixed("all", "old", 20)];
    const shown = judged(tree, [...few, ...mixed("all", "middle", 4), ...mixed("all", "young", 10)], ladder).verdicts;
    expect(shown.map(({ level }) => level)).toEqual([1]);
    expect([...(shown[0]?.tables ?? [])]).toEqual([
      ["all", ["under-50", "old"]],
      ["north", ["under-50", "old"]],
    ]);
    const fine = judged(tree, [...few, ...mixed("all", "middle", 12), ...mixed("all", "young", 10)], ladder).verdicts;
    expect(fine.map(({ level }) => level)).toEqual([0]);
    // Nobody is old enough at any level.
    const none = judged(tree, [...mixed("north", "young", 20), ...mixed("all", "old", 4)], ladder).verdicts;
    expect(none).toEqual([]);
  });

  it("lets the segment of lower priority give way, one level at a time", () => {
    const tree = treeOf({ all: "" });
    const service = [
      declared("short", "medium", "long"),
      new Map([
        ["short", "short"],
        ["medium", "over-2"],
        ["long", "over-2"],
      ]),
    ];
    const person = (gender: string, years: string, n: number): Alike[] =>
      [0, 1].map((answer) => ({ unit: "all", categories: [gender, years], answer, n: n / 2 }));
    // Nobody of long service is a man: women − long would be the two women of medium service.
    const people = [
      ...person("men", "short", 12),
      ...person("men", "medium", 12),
      ...person("women", "medium", 2),
      ...person("women", "long", 12),
    ];
    const ladders = [men, { segment: "b", levels: service }];
    const { verdicts } = judged(tree, people, ladders);
    expect(verdicts.map(({ segment, level }) => [segment, level])).toEqual([
      ["a", 0],
      ["b", 1],
    ]);
    const without = judged(tree, people, [men, { segment: "b", levels: service.slice(0, 1) }]);
    expect(tables(without.verdicts)).toEqual(["a of all"]);
  });

  it("shows a construct without all of its items, unless the published scores of the others tell what they add up to", () => {
    const tree = treeOf({ all: "" });
    const people = [...mixed("all", "men", 20), ...mixed("all", "women", 20)];
    const codes = answerCodes();
    const tally = segmentTally("a", ["men", "women"], codes);
    const patterns = respondentPatterns(["a"]);
    const own = new Map([["all", new Map<number, Sums>()]]);
    for (const { unit, categories, answer = 0, n } of people) {
      patterns.add(unit, categories, n);
      addSums(own.get("all") ?? new Map(), answer, { n }, 1);
      // Everybody said yes to the first item.
      for (const id of ["q1", "q2", "q3", "energy"]) {
        tally.add(unit, categories[0] ?? "", [codes.code("subject", id, id === "q1" ? 1 : answer)], { n });
      }
    }
    const alike: ReadonlyMap<string, Histogram> = new Map([["all", new Map([[1, { n: 40 }]])]]);
    const subject = (id: string, tellsSum: boolean, parts: string[] = []): SegmentedSubject => ({
      id,
      parts,
      exact: new Set(["all"]),
      own: id === "q1" ? alike : own,
      classOf: (answer) => answer,
      total: { value: (answer) => answer, min: 0, max: 1 },
      tellsSum,
    });
    const counts = { patterns: patterns.done(), segments: [tally.done()] };
    const shown = (tellsSum: boolean) => {
      const items = ["q1", "q2", "q3"].map((id) => subject(id, tellsSum));
      const all = [subject("energy", false, ["q1", "q2", "q3"]), ...items];
      const [verdict] = segmentVerdicts(tree, counts, [men], all, new Set(["all"]), { score: k, segment: 10 });
      return ["q1", "q2", "energy"].map((id) => verdict?.rows.get(id)?.size);
    };
    expect(shown(false)).toEqual([0, 1, 1]);
    expect(shown(true)).toEqual([0, 1, 0]);
  });
});

describe("what a reader can work out from units and breakdowns together", () => {
  const organisation = fc.tuple(
    randomTree(fc.constant(0), 5),
    fc.array(
      fc.record({
        pick: fc.nat(),
        a: fc.constantFrom("x", "y", "z", "x", "y", "z", ""),
        b: fc.constantFrom("p", "q", "p", "q", ""),
        answer: fc.constantFrom(0, 1, 0, 1, 0, 1, undefined),
        n: fc.integer({ min: 1, max: 14 }),
      }),
      { minLength: 4, maxLength: 22 },
    ),
  );
  const ladders: SegmentLadder[] = [
    {
      segment: "a",
      levels: [
        declared("x", "y", "z"),
        new Map([
          ["x", "x"],
          ["y", "other"],
          ["z", "other"],
        ]),
      ],
    },
    { segment: "b", levels: [declared("p", "q")] },
  ];
  const built = ([units, groups]: [
    { id: string; parent: string | undefined }[],
    { pick: number; a: string; b: string; answer: number | undefined; n: number }[],
  ]) => {
    const tree: UnitTree = {
      root: "u0",
      units: new Map(
        units.map(({ id, parent }) => [
          id,
          { id, ...(parent === undefined ? {} : { parent }), name: { en: id }, invited: {} },
        ]),
      ),
    };
    const people = groups.map(({ pick, a, b, answer, n }): Alike => {
      return { unit: `u${pick % units.length}`, categories: [a, b], answer, n };
    });
    return { tree, people, ...judged(tree, people, ladders) };
  };
  const isIn = (tree: UnitTree, { unit }: Alike, above: string) => pathToRoot(tree, unit).includes(above);

  it("never leads to fewer than k people, over thousands of organisations", () => {
    let shown = 0;
    let both = 0;
    fc.assert(
      fc.property(organisation, (drawn) => {
        const { tree, people, verdicts, waveShown } = built(drawn);
        const totals = [...waveShown].map((unit) => people.map((own) => (isIn(tree, own, unit) ? 1 : 0)));
        for (const { segment, holderOf, tables: own } of verdicts) {
          const place = segment === "a" ? 0 : 1;
          shown += own.size;
          for (const [unit, categories] of own) {
            for (const category of categories) {
              const isCounted = (one: Alike) =>
                isIn(tree, one, unit) && holderOf.get(one.categories[place] ?? "") === category;
              totals.push(people.map((one) => (isCounted(one) ? 1 : 0)));
            }
          }
        }
        if (verdicts.length > 1) both += 1;
        const sizes = people.map(({ n }) => n);
        expect(smallestSupport(totals, sizes, k)).toBeUndefined();
      }),
      { numRuns: 3000, seed: 20261127 },
    );
    expect(shown).toBeGreaterThan(1000);
    expect(both).toBeGreaterThan(50);
  });

  it("nor, person by person, to a group that exhaustive search finds", () => {
    fc.assert(
      fc.property(organisation, (drawn) => {
        const { tree, people, verdicts, waveShown } = built(drawn);
        const everybody = people.flatMap((own) => Array.from({ length: own.n }, () => own));
        const members = everybody.map((own) => [
          ...[...waveShown].map((unit) => (isIn(tree, own, unit) ? 1 : 0)),
          ...verdicts.flatMap(({ segment, holderOf, tables: shown }) =>
            [...shown].flatMap(([unit, categories]) =>
              categories.map((category) => {
                const own_ = holderOf.get(own.categories[segment === "a" ? 0 : 1] ?? "");
                return isIn(tree, own, unit) && own_ === category ? 1 : 0;
              }),
            ),
          ),
        ]);
        if (members.length > 0) expect(isolatedGroup(members, { k })).toBeUndefined();
      }),
      { numRuns: 300, seed: 20261128 },
    );
  });

  it("along units and one segment leads to no fewer than k answers to an item, nor to answers that are (nearly) alike", () => {
    let rows = 0;
    let groups = 0;
    fc.assert(
      fc.property(organisation, (drawn) => {
        const { tree, people, verdicts, exact } = built(drawn);
        const answered = people.filter(({ answer }) => answer !== undefined);
        for (const { segment, holderOf, tables: own, rows: shown } of verdicts) {
          const place = segment === "a" ? 0 : 1;
          const units = [...(shown.get("q") ?? [])];
          if (units.length === 0) continue;
          rows += units.length;
          const columns: ((one: Alike) => boolean)[] = [...exact].map((unit) => (one: Alike) => isIn(tree, one, unit));
          for (const unit of units) {
            for (const category of own.get(unit) ?? []) {
              columns.push((one) => isIn(tree, one, unit) && holderOf.get(one.categories[place] ?? "") === category);
            }
          }
          const totals = columns.map((isCounted) => answered.map((one) => (isCounted(one) ? 1 : 0)));
          expect(
            smallestSupport(
              totals,
              answered.map(({ n }) => n),
              k,
            ),
          ).toBeUndefined();
          groups += expectMixed(totals, answered);
        }
      }),
      { numRuns: 3000, seed: 20261129 },
    );
    expect(rows).toBeGreaterThan(500);
    expect(groups).toBeGreaterThan(500);
  }, 240_000);
});

/** Checks every group of people that adding and subtracting totals singles out as a whole. Returns how many there were. */
function expectMixed(totals: readonly (readonly number[])[], people: readonly Alike[]): number {
  // People in the same totals can never be told apart.
  const parts = [...Map.groupBy(people.keys(), (index) => totals.map((row) => row[index]).join()).entries()];
  const rows = totals.map((row) => parts.map(([, [index = 0]]) => row[index] ?? 0));
  const rank = exactRank(rows);
  if (parts.length > 9) return 0;
  let found = 0;
  for (let subset = 1; subset < 1 << parts.length; subset++) {
    const group = parts.map((_, part) => (subset >> part) & 1);
    if (exactRank([...rows, group]) > rank) continue;
    found += 1;
    const inside = parts.flatMap(([, members], part) =>
      group[part] ? members.flatMap((one) => people[one] ?? []) : [],
    );
    const n = inside.reduce((sum, one) => sum + one.n, 0);
    const yes = inside.reduce((sum, one) => sum + (one.answer === 1 ? one.n : 0), 0);
    expect(n).toBeGreaterThanOrEqual(k);
    expect(Math.max(yes, n - yes)).toBeLessThan(n - 1);
  }
  return found;
}

import { describe, expect, it } from "vitest";
import { atomsOf } from "../../src/privacy/atoms.ts";
import { type AnswerTotal, shownUnits, subjectMask } from "../../src/privacy/subject-mask.ts";
import type { Unit, UnitTree } from "../../src/survey/unit.ts";

const unit = (id: string, parent?: string): [string, Unit] => [
  id,
  { id, name: { nl: id, en: id }, invited: {}, ...(parent ? { parent } : {}) },
];
const tree: UnitTree = {
  root: "all",
  units: new Map([unit("all"), unit("a", "all"), unit("b", "all"), unit("c", "all"), unit("d", "all")]),
};
const answers = (...counts: number[]) =>
  new Map(counts.flatMap((n, index) => (n > 0 ? [[index + 1, { n }] as const] : [])));
const own = new Map([
  ["a", answers(3, 3, 3, 3, 3)],
  ["b", answers(0, 0, 0, 1, 3)],
  ["c", answers(1, 0, 1, 0, 2)],
  ["d", answers(2, 1, 1, 1, 1)],
]);
const classOf = (answer: number) => (answer >= 4 ? 2 : answer === 3 ? 1 : 0);

describe("subjectMask(tree, own, classOf, waveShown, limits)", () => {
  const waveShown = new Set(tree.units.keys());
  const exact = (totals?: readonly AnswerTotal[]) => {
    const units = subjectMask(tree, own, classOf, waveShown, totals === undefined ? { k: 5 } : { k: 5, totals });
    return [...units.values()].filter((verdict) => verdict.state === "exact").map((verdict) => verdict.id);
  };

  it("shows what is large enough, and its atoms are the answers of the hidden units together and of each shown one", () => {
    expect(exact()).toEqual(["all", "a", "d"]);
    const shown = new Set(exact());
    const atoms = atomsOf(tree, own, (id) => shown.has(id));
    expect([...atoms.values()].map((atom) => [...atom.values()].reduce((sum, { n }) => sum + n, 0))).toEqual([
      15, 8, 6,
    ]);
  });

  it("hides more where the published mean would pin a hidden unit down", () => {
    expect(exact([{ value: (answer) => answer, min: 1, max: 5 }])).toEqual(["all", "a"]);
  });
});

describe("shownUnits(tree, own, minimum)", () => {
  it("is the tree mask on respondents", () => {
    const rows = new Map([
      ["a", 20],
      ["b", 3],
      ["c", 7],
      ["d", 10],
    ]);
    expect([...shownUnits(tree, rows, 5)]).toEqual(["all", "a", "d"]);
  });
});

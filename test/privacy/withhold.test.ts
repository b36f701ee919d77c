import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Histogram, mergeHistograms } from "../../src/counts/histogram.ts";
import { respondents } from "../../src/counts/respondents.ts";
import { atomsOf, homeOf } from "../../src/privacy/atoms.ts";
import { type FewPeople, withhold } from "../../src/privacy/withhold.ts";
import { pathToRoot, type Unit, type UnitTree } from "../../src/survey/unit.ts";
import { randomTree } from "./random-tree.ts";

/** Units with their own answers, and whether a unit is shown at first. */
const organisations = randomTree(
  fc.record({ answers: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 6 }), isShown: fc.boolean() }),
  14,
);

function parts(
  units: readonly { id: string; parent: string | undefined; own: { answers: number[]; isShown: boolean } }[],
) {
  const tree: UnitTree = {
    root: "u0",
    units: new Map(
      units.map(({ id, parent }): [string, Unit] => {
        return [id, { id, ...(parent === undefined ? {} : { parent }), name: {}, invited: {} }];
      }),
    ),
  };
  const own = new Map(units.map(({ id, own: { answers } }) => [id, histogramOf(answers)]));
  const shown = new Set(units.flatMap(({ id, own: { isShown } }) => (isShown ? [id] : [])));
  const few = units.flatMap(({ id, own: { answers, isShown } }) =>
    isShown || answers.length === 0 ? [] : [{ unit: id, size: answers.length }],
  );
  return { tree, own, shown, few };
}

function histogramOf(answers: readonly number[]): Histogram {
  return new Map([...Map.groupBy(answers, (answer) => answer)].map(([answer, all]) => [answer, { n: all.length }]));
}

/** Unsafe: fewer than four people, or a hidden few who are most of the atom. */
const isUnsafe = (atom: Histogram, few: readonly FewPeople[]) =>
  respondents(atom) < 4 || few.some(({ size }) => 2 * size > respondents(atom));

describe("withhold(tree, own, shown, isUnsafe, few)", () => {
  it("leaves no atom that is unsafe, and shows nothing that was hidden", () => {
    fc.assert(
      fc.property(organisations, (units) => {
        const { tree, own, shown, few } = parts(units);
        const left = withhold(tree, own, shown, isUnsafe, few);
        expect([...left].filter((unit) => !shown.has(unit))).toEqual([]);
        for (const [home, atom] of atomsOf(tree, own, (id) => left.has(id))) {
          const inside = few.filter(({ unit }) => homeOf(tree, unit, (id) => left.has(id)) === home);
          expect(isUnsafe(atom, inside)).toBe(false);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("judges the same atoms as if all of them were added up anew after every step", () => {
    fc.assert(
      fc.property(organisations, (units) => {
        const { tree, own, shown, few } = parts(units);
        // Starting again from what one step left is the same as going on.
        const steps: string[] = [];
        const left = withhold(tree, own, shown, isUnsafe, few);
        let now: ReadonlySet<string> = shown;
        while (now.size > left.size) {
          const next = oneStep(tree, own, now, few);
          steps.push(...[...now].filter((unit) => !next.has(unit)));
          now = next;
        }
        expect([...now].sort()).toEqual([...left].sort());
        expect(steps.length).toBe(shown.size - left.size);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});

/** Hides one unit, from sums made anew: the first unsafe atom by id, or where that helps the smallest below it. */
function oneStep(
  tree: UnitTree,
  own: ReadonlyMap<string, Histogram>,
  shown: ReadonlySet<string>,
  few: readonly FewPeople[],
): ReadonlySet<string> {
  const isShown = (id: string) => shown.has(id);
  const atoms = atomsOf(tree, own, isShown);
  const fewIn = (home: string) => few.filter(({ unit }) => homeOf(tree, unit, isShown) === home);
  const [unsafe] = [...atoms].find(([home, atom]) => isUnsafe(atom, fewIn(home))) ?? [];
  const below = [...atoms]
    .filter(([unit]) => unit !== unsafe)
    .filter(([unit]) => homeOf(tree, tree.units.get(unit)?.parent ?? "", isShown) === unsafe)
    .sort(([a, one], [b, other]) => respondents(one) - respondents(other) || (a < b ? -1 : 1));
  const parts = [...atoms.keys()].filter((unit) => pathToRoot(tree, unit).includes(unsafe ?? ""));
  const isHelped = !isUnsafe(
    mergeHistograms(...parts.map((unit) => atoms.get(unit) ?? new Map())),
    parts.flatMap(fewIn),
  );
  const hidden = (isHelped ? below[0]?.[0] : undefined) ?? unsafe;
  return new Set([...shown].filter((unit) => unit !== hidden));
}

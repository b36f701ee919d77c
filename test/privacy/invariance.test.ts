import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Histogram } from "../../src/counts/histogram.ts";
import { mergeHistograms, weightUnit } from "../../src/counts/histogram.ts";
import { respondents } from "../../src/counts/respondents.ts";
import { atomsOf } from "../../src/privacy/atoms.ts";
import { classMask } from "../../src/privacy/class-mask.ts";
import { codePointOrder } from "../../src/privacy/code-point-order.ts";
import { differenceAudit } from "../../src/privacy/difference-audit.ts";
import { dominated } from "../../src/privacy/dominated.ts";
import { holdsSmallChange } from "../../src/privacy/holds-small-change.ts";
import { itemMask } from "../../src/privacy/item-mask.ts";
import { linkedTree } from "../../src/privacy/linked-tree.ts";
import { pinsDown } from "../../src/privacy/pins-down.ts";
import { segmentMask } from "../../src/privacy/segment-mask.ts";
import { segmentRow } from "../../src/privacy/segment-row.ts";
import { smallestSupport } from "../../src/privacy/smallest-support.ts";
import { subjectMask } from "../../src/privacy/subject-mask.ts";
import { surveyVerdicts } from "../../src/privacy/survey-verdicts.ts";
import { treeMask } from "../../src/privacy/tree-mask.ts";
import { unanimity } from "../../src/privacy/unanimity.ts";
import type { Unit, UnitTree } from "../../src/survey/unit.ts";
import { randomTree, subtreeRows } from "./random-tree.ts";

fc.configureGlobal({ seed: 20260511 });

const k = 5;
const people = randomTree(fc.nat({ max: 7 }));
const threeClasses = fc.oneof(
  fc.record({ unfavourable: fc.nat({ max: 4 }), neutral: fc.nat({ max: 4 }), favourable: fc.nat({ max: 4 }) }),
  fc.nat({ max: 9 }).map((n) => ({ unfavourable: 0, neutral: 0, favourable: n })),
);
const itemTree = randomTree(fc.tuple(threeClasses, fc.boolean())).map((units) =>
  units.map(({ id, parent, own: [counts, isHeld] }) => ({ id, parent, ...counts, waveShown: !isHeld })),
);

describe("treeMask(units, {k})", () => {
  // More is not always hidden for a larger k: the greedy choice may then protect a small unit by another neighbour.
  it("is safe for every minimum below the one it was made for", () => {
    fc.assert(
      fc.property(people, (units) => {
        const verdicts = treeMask(units, { k });
        const audited = units.map((unit, at) => ({ ...unit, shown: verdicts[at]?.shown ?? false }));
        for (const smaller of [1, 2, 3, 4, 5]) expect(differenceAudit(audited, { k: smaller })).toEqual([]);
      }),
    );
  });

  it("always shows the whole where it has k people, and hides nobody behind it where all units are large", () => {
    fc.assert(
      fc.property(people, (units) => {
        const [whole] = treeMask(units, { k });
        const everybody = units.reduce((sum, { own }) => sum + own, 0);
        expect(whole?.n).toBe(everybody);
        expect(whole?.shown).toBe(everybody >= k);
        const large = treeMask(
          units.map((unit) => ({ ...unit, own: unit.own + k })),
          { k },
        );
        expect(large.every(({ shown }) => shown)).toBe(true);
      }),
    );
  });

  it("has nothing to add when what it hid is held from the start", () => {
    fc.assert(
      fc.property(people, (units) => {
        const once = treeMask(units, { k });
        const again = treeMask(
          units.map((unit, at) => ({ ...unit, held: !once[at]?.shown })),
          { k },
        );
        expect(again.map(({ shown }) => shown)).toEqual(once.map(({ shown }) => shown));
        expect(again.map(({ atom }) => atom)).toEqual(once.map(({ atom }) => atom));
      }),
    );
  });

  it("divides everybody over its atoms: each person is in one, or in none where the whole is hidden", () => {
    fc.assert(
      fc.property(people, (units) => {
        const verdicts = treeMask(units, { k });
        const inAtoms = verdicts.reduce((sum, { atom = 0 }) => sum + atom, 0);
        expect(inAtoms).toBe(verdicts[0]?.shown ? verdicts[0].n : 0);
      }),
    );
  });

  it("decides the same beside a unit without people, and for the rows in any order", () => {
    fc.assert(
      fc.property(people, (units) => {
        const plain = new Map(treeMask(units, { k }).map((verdict) => [verdict.id, verdict]));
        const more = [...units.toReversed(), { id: "zero", parent: "u0", own: 0 }];
        for (const verdict of treeMask(more, { k })) {
          if (verdict.id === "zero") expect(verdict).toMatchObject({ n: 0, shown: false, reason: "empty" });
          else expect(verdict).toEqual(plain.get(verdict.id));
        }
      }),
    );
  });
});

describe("itemMask(units, {k})", () => {
  it("is mirrored by the mirrored answers: the same units are shown, and the bands say the opposite", () => {
    fc.assert(
      fc.property(itemTree, (units) => {
        const plain = itemMask(units, { k });
        const turned = itemMask(
          units.map((unit) => ({ ...unit, unfavourable: unit.favourable, favourable: unit.unfavourable })),
          { k },
        );
        for (const [at, { category, total, atom, ...verdict }] of plain.entries()) {
          expect(turned[at]).toEqual({
            ...verdict,
            ...(category === undefined ? {} : { category: 2 - category }),
            total: total.toReversed(),
            atom: atom?.toReversed(),
          });
        }
      }),
    );
  });

  it("shows nothing that the wave hides, and nothing about fewer than k answers", () => {
    fc.assert(
      fc.property(itemTree, (units) => {
        const verdicts = itemMask(units, { k });
        for (const [at, { state, n }] of verdicts.entries()) {
          if (state === "hidden") continue;
          expect(units[at]?.waveShown).toBe(true);
          expect(n).toBeGreaterThanOrEqual(k);
        }
      }),
    );
  });

  it("lets nothing small or alike be derived from what it shows, tried by adding and subtracting every few", () => {
    fc.assert(
      fc.property(itemTree, (units) => {
        const verdicts = itemMask(units, { k });
        const rows = subtreeRows(units).filter((_, at) => verdicts[at]?.state === "exact");
        const sizes = units.map(({ unfavourable, neutral, favourable }) => unfavourable + neutral + favourable);
        expect(smallestSupport(rows, sizes, k)).toBeUndefined();
        // Any two shown totals, one inside the other or beside it.
        for (const one of rows) {
          for (const other of rows) {
            const left = one.map((own, at) => own - (other[at] ?? 0));
            if (left.some((own) => own < 0) || left.every((own) => own === 0)) continue;
            const counts = (["unfavourable", "neutral", "favourable"] as const).map((name) =>
              left.reduce((sum, own, at) => sum + own * (units[at]?.[name] ?? 0), 0),
            );
            if (counts.some((count) => count > 0)) expect(unanimity(counts, k).state).toBe("exact");
          }
        }
      }),
    );
  });
});

describe("classMask(units, {k, categories})", () => {
  const classes = randomTree(fc.array(fc.nat({ max: 4 }), { minLength: 4, maxLength: 4 }));

  it("does not care in which order the classes are counted", () => {
    fc.assert(
      fc.property(classes, (units) => {
        const plain = classMask(
          units.map((unit) => ({ ...unit, waveShown: true })),
          { k },
        );
        const turned = classMask(
          units.map((unit) => ({ ...unit, own: unit.own.toReversed(), waveShown: true })),
          { k },
        );
        expect(turned.map(({ state, reason, n }) => [state, reason, n])).toEqual(
          plain.map(({ state, reason, n }) => [state, reason, n]),
        );
      }),
    );
  });

  it("is subjectMask's verdict on the same answers, whatever the order in which units are given", () => {
    fc.assert(
      fc.property(classes, (units) => {
        const tree = treeOf(units);
        const own = new Map(units.map((unit): [string, Histogram] => [unit.id, histogramOf(unit.own)]));
        const everywhere = new Set(tree.units.keys());
        const found = subjectMask(tree, own, (answer) => answer, everywhere, { k });
        expect([...subjectMask(tree, new Map([...own].reverse()), (answer) => answer, everywhere, { k })]).toEqual([
          ...found,
        ]);
        const plain = classMask(
          units.map((unit) => ({ ...unit, waveShown: true })),
          { k },
        );
        for (const { id, state, n } of plain) expect(found.get(id)).toMatchObject({ state, n });
        const exact = new Set(plain.flatMap(({ id, state }) => (state === "exact" ? [id] : [])));
        const atoms = atomsOf(tree, own, (id) => exact.has(id));
        const whole = respondents(mergeHistograms(...own.values()));
        const inAtoms = [...atoms.values()].reduce((sum, atom) => sum + respondents(atom), 0);
        if (exact.has("u0")) expect(inAtoms).toBe(whole);
      }),
    );
  });
});

describe("surveyVerdicts(tree, subjects, waveShown, minimum)", () => {
  const answers = fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 3 });
  const organisation = randomTree(fc.record({ heard: answers, tired: answers, isShown: fc.boolean() }));

  it("show inside the wave, distributions inside scores and constructs inside their items, in any order of the subjects", () => {
    fc.assert(
      fc.property(organisation, (units) => {
        const tree = treeOf(units);
        const below = subtreeRows(units);
        const subject = (
          id: string,
          countsOf: (own: (typeof units)[number]["own"]) => number[],
          parts: string[] = [],
        ) => {
          const own = new Map(units.map((unit) => [unit.id, histogramOf(countsOf(unit.own))]));
          const rolled = units.map((unit, at): [string, Histogram] => {
            return [unit.id, mergeHistograms(...[...own.values()].filter((_, other) => below[at]?.[other]))];
          });
          const scale = { min: 0, max: 2 };
          const totals = [{ value: (answer: number) => answer, ...scale }];
          return { id, parts, own, rolled: new Map(rolled), classOf: (answer: number) => answer, totals, scale };
        };
        const subjects = [
          subject("heard", ({ heard }) => heard),
          subject("tired", ({ tired }) => tired),
          subject("energy", ({ heard }) => heard, ["heard", "tired"]),
        ];
        const waveShown = new Set(units.flatMap(({ id, own }) => (own.isShown ? [id] : [])));
        const minimum = { score: 4, distribution: 8 };
        const found = surveyVerdicts(tree, subjects, waveShown, minimum);
        for (const { exact, distribution, atoms } of found.values()) {
          expect([...exact].filter((id) => !waveShown.has(id))).toEqual([]);
          expect([...distribution].filter((id) => !exact.has(id))).toEqual([]);
          // A shown unit whose people are all in shown units below it has an atom of nobody.
          const sizes = atoms.map((atom) => respondents(atom)).filter((size) => size > 0);
          expect(Math.min(minimum.score, ...sizes)).toBe(minimum.score);
        }
        for (const part of ["heard", "tired"]) {
          const inPart = found.get(part)?.exact;
          expect([...(found.get("energy")?.exact ?? [])].filter((id) => !inPart?.has(id))).toEqual([]);
        }
        const turned = surveyVerdicts(tree, subjects.toReversed(), waveShown, minimum);
        for (const [id, verdicts] of found) expect(turned.get(id)).toEqual(verdicts);
      }),
    );
  });
});

describe("unanimity(counts, k)", () => {
  const counts = fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 5 });
  const openness = ["hidden", "banded", "exact"];

  it("says the same of classes in another order, and no more for a larger minimum", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 12 }), (all, minimum) => {
        const found = unanimity(all, minimum);
        const turned = unanimity(all.toReversed(), minimum);
        expect([turned.state, turned.band]).toEqual([found.state, found.band]);
        const stricter = unanimity(all, minimum + 1);
        expect(openness.indexOf(stricter.state)).toBeLessThanOrEqual(openness.indexOf(found.state));
        // A class that nobody is in says nothing.
        expect(unanimity([...all, 0], minimum)).toEqual(found);
      }),
    );
  });

  it("has a band that is true and leaves room for two", () => {
    fc.assert(
      fc.property(counts, (all) => {
        const { state, band, category = -1 } = unanimity(all, k);
        if (state !== "banded") return;
        const n = all.reduce((sum, own) => sum + own, 0);
        expect(band).toEqual({ atLeast: n - 2, n });
        expect(all[category] ?? 0).toBeGreaterThanOrEqual(n - 1);
      }),
    );
  });

  it("decides a segment's row: shown when each category is, in any order", () => {
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 4 }), (categories) => {
        const isShown = segmentRow(categories, k);
        expect(isShown).toBe(categories.every((own) => unanimity(own, k).state === "exact"));
        expect(segmentRow(categories.toReversed(), k)).toBe(isShown);
        if (segmentRow(categories, k + 1)) expect(isShown).toBe(true);
      }),
    );
  });
});

describe("differenceAudit(units, {k})", () => {
  it("finds no less with a larger minimum, and the same in any order of the rows", () => {
    const audited = randomTree(fc.tuple(fc.nat({ max: 9 }), fc.boolean())).map((units) =>
      units.map(({ id, parent, own: [own, shown] }) => ({ id, parent, own, shown })),
    );
    fc.assert(
      fc.property(audited, fc.integer({ min: 1, max: 8 }), (units, minimum) => {
        const found = differenceAudit(units, { k: minimum });
        const more = differenceAudit(units, { k: minimum + 1 }).map(({ unit }) => unit);
        for (const { unit, size } of found) {
          expect(more).toContain(unit);
          expect(size).toBeLessThan(minimum);
        }
        const turned = differenceAudit(units.toReversed(), { k: minimum });
        expect(turned.toReversed()).toEqual(found);
      }),
    );
  });
});

describe("segmentMask(units, patterns, {k, kSegment})", () => {
  const pattern = fc.record({
    unit: fc.constantFrom("all", "north", "south"),
    categories: fc.tuple(fc.constantFrom("m", "w", undefined), fc.constantFrom("short", "long")),
    n: fc.integer({ min: 1, max: 20 }),
  });
  const units = [
    { id: "all", shown: true },
    { id: "north", parent: "all", shown: true },
    { id: "south", parent: "all", shown: true },
  ];
  const options = { k: 5, kSegment: 10 };

  it("takes the same tables for people in another order, counted apart, and under other names", () => {
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 12 }), (patterns) => {
        const found = segmentMask(units, patterns, options);
        const apart = patterns.flatMap((own) => [
          { ...own, n: 1 },
          { ...own, n: own.n - 1 },
        ]);
        const renamed = patterns.map((own) => ({
          ...own,
          categories: own.categories.map((name) => name && `x${name}`),
        }));
        for (const other of [patterns.toReversed(), apart, renamed]) {
          expect(segmentMask(units, other, options)).toEqual(found);
        }
        expect(segmentMask(units.toReversed(), patterns, options)).toEqual(found);
      }),
    );
  });

  it("shows only tables whose every category has enough people", () => {
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 12 }), (patterns) => {
        for (const { unit, dimension } of segmentMask(units, patterns, options)) {
          const inside = patterns.filter((own) => unit === "all" || own.unit === unit);
          const sizes = Map.groupBy(inside, ({ categories }) => categories[dimension]);
          for (const [category, own] of sizes) {
            const n = own.reduce((sum, { n: some }) => sum + some, 0);
            expect(n).toBeGreaterThanOrEqual(category === undefined ? options.k : options.kSegment);
          }
        }
      }),
    );
  });
});

describe("dominated(group, minimum)", () => {
  const own = fc.array(fc.bigInt({ min: 1n, max: 9n }), { minLength: 1, maxLength: 12 });
  const group = (weights: readonly bigint[]): Histogram => {
    const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);
    const exact = weights.map((weight) => weight * weightUnit);
    return new Map([[1, { n: weights.length, weight: sum(exact), squares: sum(exact.map((value) => value * value)) }]]);
  };

  it("is never said of a group without weights or with equal ones that is large enough", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), fc.bigInt({ min: 1n, max: 9n }), (n, weight) => {
        expect(dominated(new Map([[1, { n }]]), 5)).toBe(false);
        expect(dominated(group(new Array<bigint>(n).fill(weight)), 5)).toBe(false);
      }),
    );
  });

  it("does not depend on the unit of the weights, and is said sooner with a larger minimum", () => {
    fc.assert(
      fc.property(own, (weights) => {
        const found = dominated(group(weights), 5);
        expect(dominated(group(weights.map((weight) => 7n * weight)), 5)).toBe(found);
        if (found) expect(dominated(group(weights), 6)).toBe(true);
      }),
    );
  });
});

describe("pinsDown(group, size, scale)", () => {
  it("says the same of the answers read backwards, and of answers and scale moved together", () => {
    const answers = fc.array(fc.nat({ max: 9 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 4 }), (counts, size) => {
        const group = histogramOf(counts);
        const found = pinsDown(group, size, { min: 0, max: 4 });
        expect(pinsDown(histogramOf(counts.toReversed()), size, { min: 0, max: 4 })).toBe(found);
        const moved = new Map([...group].map(([answer, sums]) => [10 * answer - 7, sums]));
        expect(pinsDown(moved, size, { min: -7, max: 33 })).toBe(found);
      }),
    );
  });
});

describe("holdsSmallChange(n, lastShown)", () => {
  it("looks at the size of a change, and at no change in a large group", () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.nat({ max: 5 }), (n, change) => {
        expect(holdsSmallChange(n, n + change)).toBe(n < 10 && (change === 1 || change === 2));
        if (change <= n) expect(holdsSmallChange(n, n - change)).toBe(holdsSmallChange(n, n + change));
        expect(holdsSmallChange(n, undefined)).toBe(false);
      }),
    );
  });
});

describe("codePointOrder(a, b)", () => {
  it("is an order: of two texts one comes first unless they are equal, and sorting does not depend on the start", () => {
    const letter = fc.constantFrom("a", "b", "Z", "é", "\uFFFD", "\u{1F600}", "\u{1F601}", "\uD83D", "");
    const text = fc.array(letter, { maxLength: 4 }).map((letters) => letters.join(""));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, text, (all, a, b) => {
        expect(Math.sign(codePointOrder(a, b))).toBe(0 - Math.sign(codePointOrder(b, a)));
        expect(codePointOrder(a, b) === 0).toBe(a === b);
        expect(all.toReversed().sort(codePointOrder)).toEqual(all.toSorted(codePointOrder));
      }),
    );
  });
});

describe("linkedTree(units)", () => {
  it("gives children before parents, each unit once, whatever the order of the rows", () => {
    fc.assert(
      fc.property(people, fc.boolean(), (units, isTurned) => {
        const rows = isTurned ? units.toReversed() : units;
        const links = linkedTree(rows);
        expect(links.map(({ unit }) => unit.id).sort()).toEqual(units.map(({ id }) => id).sort());
        for (const [at, { parent, children }] of links.entries()) {
          if (parent) expect(links.indexOf(parent)).toBeGreaterThan(at);
          for (const child of children) expect(child.parent).toBe(links[at]);
        }
      }),
    );
  });
});

/** So many people per answer 0, 1, 2 … */
function histogramOf(counts: readonly number[]): Histogram {
  return new Map(counts.flatMap((n, answer) => (n > 0 ? [[answer, { n }] as const] : [])));
}

function treeOf(units: readonly { id: string; parent: string | undefined }[]): UnitTree {
  const unit = (id: string, parent: string | undefined): [string, Unit] => [
    id,
    { id, ...(parent ? { parent } : {}), name: {}, invited: {} },
  ];
  return { root: "u0", units: new Map(units.map(({ id, parent }) => unit(id, parent))) };
}

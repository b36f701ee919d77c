import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactRank } from "../../src/privacy/exact-rank.ts";
import { intervalAudit } from "../../src/privacy/interval-audit.ts";
import { isolatedGroup } from "../../src/privacy/isolated-group.ts";
import { leverage } from "../../src/privacy/leverage.ts";
import { leverageAudit } from "../../src/privacy/leverage-audit.ts";
import { linearBounds } from "../../src/privacy/linear-bounds.ts";
import { republishAudit } from "../../src/privacy/republish-audit.ts";
import { smallestSupport } from "../../src/privacy/smallest-support.ts";
import { tableIntervals } from "../../src/privacy/table-intervals.ts";
import { totalIntervals } from "../../src/privacy/total-intervals.ts";
import { windowAudit } from "../../src/privacy/window-audit.ts";
import { randomTree, subtreeRows } from "./random-tree.ts";

fc.configureGlobal({ seed: 20260511 });

const scale = { min: 1, max: 5 };

/** Units whose people really answered, and which of their totals are published. */
const answered = randomTree(fc.tuple(fc.array(fc.integer(scale), { maxLength: 4 }), fc.boolean())).map((units) => {
  const below = subtreeRows(units);
  return units.map(({ id, parent, own: [, isPublished] }, at) => {
    const all = units.flatMap(({ own: [answers] }, other) => (below[at]?.[other] ? answers : []));
    return { id, parent, n: all.length, truth: sum(all), isPublished };
  });
});

type Answered = { id: string; parent: string | undefined; n: number; truth: number; isPublished: boolean }[];

/** As a reader sees them: with the total, or without. */
function published(units: Answered, turned = false) {
  return units.map(({ id, parent, n, truth, isPublished }) => {
    const total = turned ? n * (scale.min + scale.max) - truth : truth;
    return { id, parent, n, published: isPublished ? total : undefined };
  });
}

describe("totalIntervals(cells, {min, max})", () => {
  it("hold the truth, on the scale, and narrow when one more total is published", () => {
    fc.assert(
      fc.property(answered, fc.nat(), (units, pick) => {
        const found = totalIntervals(published(units), scale);
        const one = pick % units.length;
        const more = totalIntervals(
          published(units.map((unit, at) => (at === one ? { ...unit, isPublished: true } : unit))),
          scale,
        );
        for (const [at, { n, truth, isPublished }] of units.entries()) {
          const range = found[at];
          expect(range === undefined).toBe(isPublished);
          if (range === undefined) continue;
          expect(range.low).toBeLessThanOrEqual(truth + 1e-9);
          expect(range.high).toBeGreaterThanOrEqual(truth - 1e-9);
          expect(range.low).toBeGreaterThanOrEqual(n * scale.min - 1e-9);
          expect(range.high).toBeLessThanOrEqual(n * scale.max + 1e-9);
          const narrower = more[at];
          if (narrower === undefined) continue;
          expect(narrower.low).toBeGreaterThanOrEqual(range.low - 1e-9);
          expect(narrower.high).toBeLessThanOrEqual(range.high + 1e-9);
        }
      }),
    );
  });

  it("mirror with the answers, and a hidden cell is as safe read backwards", () => {
    fc.assert(
      fc.property(answered, (units) => {
        const options = { k: 5, ...scale };
        const plain = intervalAudit(published(units), options);
        const turned = intervalAudit(published(units, true), options);
        for (const [at, { n }] of units.entries()) {
          const [range, back] = [plain[at], turned[at]];
          if (range === undefined) {
            expect(back).toBeUndefined();
            continue;
          }
          expect(back?.low).toBeCloseTo(6 * n - range.high, 9);
          expect(back?.high).toBeCloseTo(6 * n - range.low, 9);
          expect(back?.safe).toBe(range.safe);
        }
      }),
    );
  });

  it("judge fewer cells safe for a larger minimum or a larger share of the range", () => {
    fc.assert(
      fc.property(answered, fc.integer({ min: 1, max: 8 }), (units, k) => {
        const safe = (options: { k: number; minWidthShare: number }) =>
          intervalAudit(published(units), { ...scale, ...options }).map((verdict) => verdict?.safe ?? true);
        const plain = safe({ k, minWidthShare: 0.5 });
        for (const stricter of [safe({ k: k + 1, minWidthShare: 0.5 }), safe({ k, minWidthShare: 0.7 })]) {
          for (const [at, isSafe] of stricter.entries()) if (isSafe) expect(plain[at]).toBe(true);
        }
      }),
    );
  });
});

describe("tableIntervals(cells, {min, max})", () => {
  it("hold the truth, and mirror where yes and no change places", () => {
    const cell = fc.record({ n: fc.nat({ max: 6 }), yes: fc.nat({ max: 6 }), isPublished: fc.boolean() });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 4, maxLength: 4 }), (drawn) => {
        const inner = drawn.map(({ n, yes, isPublished }, at) => {
          return { row: at < 2 ? "a" : "b", column: at % 2 ? "y" : "x", n, yes: Math.min(n, yes), isPublished };
        });
        const table = (turned: boolean) => {
          const total = (own: { n: number; yes: number }) => (turned ? own.n - own.yes : own.yes);
          const margin = (row?: string, column?: string) => {
            const inside = inner.filter((own) => (row ?? own.row) === own.row && (column ?? own.column) === own.column);
            return { row, column, n: sum(inside.map(({ n }) => n)), published: sum(inside.map(total)) };
          };
          const cells = inner.map((own) => ({ ...own, published: own.isPublished ? total(own) : undefined }));
          return [...cells, margin("a"), margin("b"), margin(undefined, "x"), margin(undefined, "y"), margin()];
        };
        const limits = { min: 0, max: 1 };
        const [plain, turned] = [tableIntervals(table(false), limits), tableIntervals(table(true), limits)];
        for (const [at, { n, yes }] of inner.entries()) {
          const [range, back] = [plain[at], turned[at]];
          if (range === undefined) {
            expect(back).toBeUndefined();
            continue;
          }
          expect(range.low).toBeLessThanOrEqual(yes + 1e-9);
          expect(range.high).toBeGreaterThanOrEqual(yes - 1e-9);
          expect(back?.low).toBeCloseTo(n - range.high, 7);
          expect(back?.high).toBeCloseTo(n - range.low, 7);
        }
      }),
    );
  });
});

describe("linearBounds(equations, ranges)", () => {
  it("hold every solution, stay in the ranges, and do not depend on the order or the scale of the equations", () => {
    const unknown = fc.integer({ min: 0, max: 6 });
    const factors = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(unknown, { minLength: 4, maxLength: 4 }),
        fc.array(factors, { maxLength: 3 }),
        (truth, all) => {
          const equations = all.map((own) => ({
            factors: own,
            total: sum(own.map((factor, at) => factor * (truth[at] ?? 0))),
          }));
          const ranges = truth.map((): [number, number] => [0, 6]);
          const found = linearBounds(equations, ranges);
          for (const [at, [low, high]] of found.entries()) {
            expect(low).toBeGreaterThanOrEqual(-1e-7);
            expect(high).toBeLessThanOrEqual(6 + 1e-7);
            expect(low).toBeLessThanOrEqual((truth[at] ?? 0) + 1e-7);
            expect(high).toBeGreaterThanOrEqual((truth[at] ?? 0) - 1e-7);
          }
          const threefold = equations
            .toReversed()
            .map((own) => ({ factors: own.factors.map((factor) => 3 * factor), total: 3 * own.total }));
          for (const [at, [low, high]] of linearBounds([...threefold, ...equations], ranges).entries()) {
            expect(low).toBeCloseTo(found[at]?.[0] ?? Number.NaN, 6);
            expect(high).toBeCloseTo(found[at]?.[1] ?? Number.NaN, 6);
          }
        },
      ),
    );
  });
});

const bit = fc.constantFrom(0, 1);
/** People and the shown groups they are in: one row per person. */
const members = fc
  .integer({ min: 1, max: 5 })
  .chain((groups) => fc.array(fc.array(bit, { minLength: groups, maxLength: groups }), { minLength: 1, maxLength: 9 }));

describe("leverage(members)", () => {
  it("lies from 0 to 1, is 0 only outside every group, and is the same for people in the same groups", () => {
    fc.assert(
      fc.property(members, (people) => {
        const found = leverage(people);
        for (const [at, h] of found.entries()) {
          expect(h).toBeGreaterThanOrEqual(-1e-12);
          expect(h).toBeLessThanOrEqual(1 + 1e-9);
          expect(h > 1e-9).toBe(people[at]?.includes(1) ?? false);
          const twin = people.findIndex((row) => row.join() === people[at]?.join());
          expect(h).toBe(found[twin]);
        }
        expect(sum(found)).toBeCloseTo(exactRank(people), 8);
      }),
    );
  });

  it("follows people and groups in another order, ignores a group shown twice, and never falls by showing one more", () => {
    fc.assert(
      fc.property(members, fc.infiniteStream(bit), (people, stream) => {
        const found = leverage(people);
        const turned = leverage(people.map((row) => row.toReversed()).toReversed()).toReversed();
        const twice = leverage(people.map((row) => [...row, row[0] ?? 0]));
        const more = leverage(people.map((row) => [...row, stream.next().value ?? 0]));
        for (const [at, h] of found.entries()) {
          expect(turned[at]).toBeCloseTo(h, 9);
          expect(twice[at]).toBeCloseTo(h, 9);
          expect(more[at] ?? -1).toBeGreaterThanOrEqual(h - 1e-9);
        }
      }),
    );
  });

  it("is 1 for exactly those who can be singled out (Chin & Özsoyoğlu 1982)", () => {
    fc.assert(
      fc.property(members, (people) => {
        const isSingle = leverage(people).some((h) => h > 1 - 1e-9);
        expect(isolatedGroup(people, { k: 2 })).toBe(isSingle ? 1 : undefined);
      }),
    );
  });

  it("passes fewer systems for a larger minimum", () => {
    fc.assert(
      fc.property(members, fc.integer({ min: 2, max: 6 }), (people, k) => {
        if (leverageAudit(people, { k: k + 1 }).passes) expect(leverageAudit(people, { k }).passes).toBe(true);
      }),
    );
  });
});

describe("exactRank(matrix)", () => {
  it("is at most the number of rows and columns, and nothing changes it that a reader could do to totals", () => {
    const matrix = fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(matrix, (rows) => {
        const rank = exactRank(rows);
        expect(rank).toBeLessThanOrEqual(Math.min(4, rows.length));
        expect(exactRank(rows.toReversed())).toBe(rank);
        expect(exactRank(rows.map((row) => row.map((cell) => -2 * cell)))).toBe(rank);
        const added = rows[0]?.map((cell, at) => cell - 3 * (rows.at(-1)?.[at] ?? 0));
        expect(exactRank(added ? [...rows, added] : rows)).toBe(rank);
      }),
    );
  });
});

describe("smallestSupport(totals, sizes)", () => {
  const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 });
  const totals = fc.array(fc.array(bit, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 4 });

  it("can only fall when one more total is published, and does not depend on the order of totals or parts", () => {
    fc.assert(
      fc.property(totals, parts, fc.array(bit, { minLength: 5, maxLength: 5 }), (rows, sizes, more) => {
        const found = smallestSupport(rows, sizes) ?? Infinity;
        expect(smallestSupport([...rows, more], sizes) ?? Infinity).toBeLessThanOrEqual(found);
        expect(smallestSupport(rows.toReversed(), sizes) ?? Infinity).toBe(found);
        expect(
          smallestSupport(
            rows.map((row) => row.toReversed()),
            sizes.toReversed(),
          ) ?? Infinity,
        ).toBe(found);
        expect(smallestSupport(rows, sizes, found)).toBeUndefined();
      }),
    );
  });

  it("is what windows over waves give away, in any order", () => {
    fc.assert(
      fc.property(totals, parts, fc.integer({ min: 1, max: 9 }), (rows, sizes, k) => {
        const waves = sizes.map((n, at) => ({ wave: `w${at}`, n }));
        const windows = rows.map((row) => row.flatMap((isIn, at) => (isIn ? [`w${at}`] : [])));
        const { smallest, safe } = windowAudit(waves, windows, { k });
        expect(smallest).toBe(smallestSupport(rows, sizes));
        expect(windowAudit(waves.toReversed(), windows.toReversed(), { k })).toEqual({ smallest, safe });
        expect(safe).toBe(smallest === undefined || smallest >= k);
      }),
    );
  });
});

describe("republishAudit(groups, {k})", () => {
  it("judges the way there as the way back, each group by itself", () => {
    const group = fc
      .tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }))
      .map(([inBoth, left, came]) => ({ inBoth, oldRespondents: inBoth + left, newRespondents: inBoth + came }));
    fc.assert(
      fc.property(fc.array(group, { maxLength: 5 }), fc.integer({ min: 1, max: 8 }), (groups, k) => {
        const found = republishAudit(groups, { k });
        const back = groups.map(({ oldRespondents, newRespondents, inBoth }) => {
          return { oldRespondents: newRespondents, newRespondents: oldRespondents, inBoth };
        });
        expect(republishAudit(back, { k })).toEqual(found);
        for (const [at, own] of groups.entries()) {
          expect(republishAudit([own], { k }).groups[0]).toEqual(found.groups[at]);
        }
        expect(found.publish).toBe(found.groups.every(({ safe }) => safe));
        if (republishAudit(groups, { k: k + 1 }).publish) expect(found.publish).toBe(true);
      }),
    );
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

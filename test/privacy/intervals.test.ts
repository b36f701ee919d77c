import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalAudit } from "../../src/privacy/interval-audit.ts";
import { linearBounds } from "../../src/privacy/linear-bounds.ts";
import { tableIntervals } from "../../src/privacy/table-intervals.ts";
import { totalIntervals } from "../../src/privacy/total-intervals.ts";
import { randomTree, subtreeRows } from "./random-tree.ts";

const answer = fc.integer({ min: 1, max: 5 });

describe("totalIntervals(cells, {min, max})", () => {
  it("gives a lone hidden cell away exactly", () => {
    const cells = [
      { id: "p", n: 13, published: 50 },
      { id: "a", parent: "p", n: 4 },
      { id: "b", parent: "p", n: 9, published: 36 },
    ];
    expect(totalIntervals(cells, { min: 1, max: 5 })).toEqual([undefined, { low: 14, high: 14 }, undefined]);
  });

  it("counts people of the parent itself as one more unknown", () => {
    const cells = [
      { id: "p", n: 6, published: 30 },
      { id: "a", parent: "p", n: 4 },
    ];
    expect(totalIntervals(cells, { min: 1, max: 5 })[1]).toEqual({ low: 20, high: 20 });
    expect(totalIntervals([{ id: "p", n: 6, published: 20 }, cells[1] as never], { min: 1, max: 5 })[1]).toEqual({
      low: 10,
      high: 18,
    });
  });

  it("uses what a band tells", () => {
    const cells = [
      { id: "p", n: 10, published: 7 },
      { id: "a", parent: "p", n: 6, between: [4, 6] as const },
      { id: "b", parent: "p", n: 4 },
    ];
    expect(totalIntervals(cells, { min: 0, max: 1 })[2]).toEqual({ low: 1, high: 3 });
  });

  it("refuses totals that contradict each other", () => {
    const cells = [
      { id: "p", n: 5, published: 30 },
      { id: "a", parent: "p", n: 5 },
    ];
    expect(() => totalIntervals(cells, { min: 1, max: 5 })).toThrow("contradict");
    expect(() =>
      totalIntervals(
        [
          { id: "p", n: 2 },
          { id: "a", parent: "p", n: 5 },
        ],
        { min: 1, max: 5 },
      ),
    ).toThrow("more answers");
  });

  it("is what a linear programme finds", () => {
    fc.assert(
      fc.property(
        randomTree(fc.array(answer, { maxLength: 4 }), 7),
        fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
        (units, isPublished) => {
          const rows = subtreeRows(units);
          const sizes = units.map((unit) => unit.own.length);
          const sums = units.map((unit) => unit.own.reduce((a, b) => a + b, 0));
          const over = (row: readonly number[], values: readonly number[]) =>
            row.reduce((sum, cell, index) => sum + cell * (values[index] ?? 0), 0);
          const cells = units.map(({ id, parent }, index) => ({
            id,
            parent,
            n: over(rows[index] ?? [], sizes),
            published: isPublished[index] ? over(rows[index] ?? [], sums) : undefined,
          }));
          const found = totalIntervals(cells, { min: 1, max: 5 });
          // One unknown per unit's own people, and one that stands for the total asked about.
          cells.forEach((cell, index) => {
            expect(found[index] === undefined).toBe(cell.published !== undefined);
            if (cell.published !== undefined) return;
            const equations = cells.flatMap((other, at) =>
              other.published === undefined ? [] : [{ factors: [...(rows[at] ?? []), 0], total: other.published }],
            );
            equations.push({ factors: [...(rows[index] ?? []), -1], total: 0 });
            const ranges = sizes.map((n): [number, number] => [n, 5 * n]);
            const [low, high] = linearBounds(equations, [...ranges, [0, 5 * cell.n]]).at(-1) ?? [];
            expect(found[index]?.low).toBeCloseTo(low ?? Number.NaN, 8);
            expect(found[index]?.high).toBeCloseTo(high ?? Number.NaN, 8);
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("intervalAudit(cells, options)", () => {
  it("accepts a range of exactly half, refuses less, and does not judge hidden cells of k or more", () => {
    const pair = (total: number, n = 4) => [
      { id: "p", n: 4 + n, published: total },
      { id: "a", parent: "p", n },
      { id: "b", parent: "p", n: 4 },
    ];
    const options = { k: 5, min: 1, max: 5 };
    expect(intervalAudit(pair(32), options)[1]).toEqual({ low: 12, high: 20, safe: true });
    expect(intervalAudit(pair(33), options)[1]).toEqual({ low: 13, high: 20, safe: false });
    expect(intervalAudit(pair(45, 5), options)[1]).toEqual({ low: 25, high: 25, safe: true });
  });
});

describe("tableIntervals(cells, {min, max})", () => {
  it("agrees with every table tried one by one", () => {
    const count = fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(count, { minLength: 6, maxLength: 6 }),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        (drawn, isShown) => {
          const inner = drawn.map(([yes, no, shown], index) => {
            return {
              row: `r${index % 2}`,
              column: `c${index % 3}`,
              n: yes + no,
              yes,
              published: shown ? yes : undefined,
            };
          });
          const margin = (row: string | undefined, column: string | undefined, shown: boolean | undefined) => {
            const part = inner.filter((cell) => (!row || cell.row === row) && (!column || cell.column === column));
            const yes = part.reduce((sum, cell) => sum + cell.yes, 0);
            return { row, column, n: part.reduce((sum, cell) => sum + cell.n, 0), published: shown ? yes : undefined };
          };
          const margins = [
            margin("r0", undefined, isShown[0]),
            margin("r1", undefined, isShown[1]),
            margin(undefined, "c0", isShown[2]),
            margin(undefined, "c1", isShown[3]),
            margin(undefined, "c2", isShown[4]),
            margin(undefined, undefined, isShown[5]),
          ];
          const found = tableIntervals([...inner, ...margins], { min: 0, max: 1 });
          const low = inner.map(() => Number.POSITIVE_INFINITY);
          const high = inner.map(() => Number.NEGATIVE_INFINITY);
          const values: number[] = [];
          const tryAll = (at: number): void => {
            const cell = inner[at];
            if (cell) {
              for (let value = cell.published ?? 0; value <= (cell.published ?? cell.n); value++) {
                values[at] = value;
                tryAll(at + 1);
              }
              return;
            }
            const fits = margins.every(({ row, column, published }) => {
              if (published === undefined) return true;
              return (
                published ===
                inner.reduce(
                  (sum, { row: r, column: c }, index) =>
                    sum + ((!row || r === row) && (!column || c === column) ? (values[index] ?? 0) : 0),
                  0,
                )
              );
            });
            if (!fits) return;
            values.forEach((value, index) => {
              low[index] = Math.min(low[index] ?? value, value);
              high[index] = Math.max(high[index] ?? value, value);
            });
          };
          tryAll(0);
          inner.forEach((cell, index) => {
            expect(found[index] === undefined).toBe(cell.published !== undefined);
            if (cell.published !== undefined) return;
            expect(found[index]?.low).toBeCloseTo(low[index] ?? Number.NaN, 8);
            expect(found[index]?.high).toBeCloseTo(high[index] ?? Number.NaN, 8);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("linearBounds(equations, ranges)", () => {
  it("stays inside the ranges without equations, and refuses contradictions", () => {
    expect(linearBounds([], [[-2, 3]])).toEqual([[-2, 3]]);
    expect(() => linearBounds([{ factors: [1], total: 9 }], [[0, 3]])).toThrow("contradict");
  });

  it("takes redundant equations", () => {
    const twice = [
      { factors: [1, 1], total: 3 },
      { factors: [2, 2], total: 6 },
    ];
    expect(
      linearBounds(twice, [
        [0, 2],
        [0, 5],
      ]),
    ).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });
});

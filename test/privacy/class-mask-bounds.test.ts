import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classMask } from "../../src/privacy/class-mask.ts";
import { intervalAudit } from "../../src/privacy/interval-audit.ts";
import { randomTree } from "./random-tree.ts";

const k = 5;
/** An item of five answers: favourable share and mean are published. */
const categories = [0, 0, 1, 2, 2];
const share = { values: [0, 0, 0, 1, 1], min: 0, max: 1 };
const mean = { values: [1, 2, 3, 4, 5], min: 1, max: 5 };

describe("classMask(units, {totals})", () => {
  it("hides one more where two hidden fours score 33 of 40: one of them has at least 13 of 20", () => {
    const units = [
      { id: "all", own: [0, 0, 0, 0, 0], waveShown: true },
      { id: "a", parent: "all", own: [3, 3, 3, 3, 3], waveShown: true },
      { id: "b", parent: "all", own: [0, 0, 0, 1, 3], waveShown: true },
      { id: "c", parent: "all", own: [1, 0, 1, 0, 2], waveShown: true },
      { id: "d", parent: "all", own: [2, 1, 1, 1, 1], waveShown: true },
    ];
    const exact = (options: object) =>
      classMask(units, { k, categories, ...options }).flatMap((unit) => (unit.state === "exact" ? [unit.id] : []));
    expect(exact({})).toEqual(["all", "a", "d"]);
    expect(exact({ totals: [share] })).toEqual(["all", "a", "d"]);
    expect(exact({ totals: [share, mean] })).toEqual(["all", "a"]);
  });

  it("leaves every small hidden unit at least half of its range, bands and all", () => {
    const answers = fc.oneof(
      fc.array(fc.nat({ max: 3 }), { minLength: 5, maxLength: 5 }),
      fc
        .tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 }), fc.nat({ max: 8 }))
        .map(([mid, four, five]) => [0, 0, mid, four, five]),
    );
    fc.assert(
      fc.property(randomTree(answers), fc.array(fc.boolean(), { maxLength: 3 }), (units, hold) => {
        const masked = units.map((unit, index) => ({ ...unit, waveShown: !hold[index] }));
        const verdicts = classMask(masked, { k, categories, totals: [share, mean] });
        for (const { values, min, max } of [share, mean]) {
          const cells = units.map(({ id, parent }, index) => {
            const { n, total, state, band, category } = verdicts[index] ?? {
              n: 0,
              total: [],
              state: "hidden" as const,
            };
            const sum = total.reduce((running, count, at) => running + count * (values[at] ?? 0), 0);
            const inside = values.filter((_, at) => categories[at] === category);
            const between =
              band &&
              ([band.atLeast * Math.min(...inside) + 2 * min, band.atLeast * Math.max(...inside) + 2 * max] as const);
            return { id, parent, n, published: state === "exact" ? sum : undefined, between };
          });
          expect(intervalAudit(cells, { k, min, max }).filter((verdict) => verdict?.safe === false)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

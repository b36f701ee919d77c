import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twoWayResiduals } from "../../src/stats/two-way-residuals.ts";

describe("twoWayResiduals(values, units, waves)", () => {
  it("is value − unit mean − wave mean + mean in a panel without gaps", () => {
    const units = ["a", "a", "a", "b", "b", "b"];
    const waves = [1, 2, 3, 1, 2, 3];
    const found = twoWayResiduals([1, 5, 3, 2, 8, 11], units, waves);
    const expected = [
      1 - 3 - 1.5 + 5,
      5 - 3 - 6.5 + 5,
      3 - 3 - 7 + 5,
      2 - 7 - 1.5 + 5,
      8 - 7 - 6.5 + 5,
      11 - 7 - 7 + 5,
    ];
    found.forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index] ?? 0, 10);
    });
  });

  it("leaves nothing of any unit's or wave's level, gaps or not", () => {
    const cell = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 3 }), fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: ([unit, wave]) => `${unit} ${wave}`, minLength: 1 }), (cells) => {
        const left = twoWayResiduals(
          cells.map(([, , value]) => value),
          cells.map(([unit]) => unit),
          cells.map(([, wave]) => wave),
        );
        for (const side of [0, 1] as const) {
          for (let group = 0; group < 5; group++) {
            const sum = left.reduce((total, value, index) => total + (cells[index]?.[side] === group ? value : 0), 0);
            expect(sum).toBeCloseTo(0, 8);
          }
        }
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameWeights } from "../../src/analysis/frame-weights.ts";
import { responseSpread } from "../../src/analysis/response-spread.ts";
import { weightEffect } from "../../src/analysis/weight-effect.ts";
import type { Pattern } from "../../src/counts/pattern-tally.ts";
import { addWeight } from "../../src/counts/weight-sums.ts";
import type { Frame } from "../../src/survey/frame.ts";

fc.configureGlobal({ seed: 20260511 });

const sexes = ["m", "f"];
const ages = ["young", "middle", "old"];
const everyPattern = sexes.flatMap((sex) => ages.map((age) => [sex, age]));

/** Some of each pattern, so that margins can always be reached; and some who did not tell. */
const respondents = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 6, maxLength: 6 }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 2 }),
  )
  .map(([told, untold]): Pattern[] => [
    ...everyPattern.map((categories, at) => ({ categories, n: told[at] ?? 1 })),
    { categories: ["", "old"], n: untold[0] ?? 1 },
    { categories: ["m", ""], n: untold[1] ?? 1 },
  ]);

/** Two variables with the same total. */
const frames = fc
  .tuple(fc.integer({ min: 300, max: 700 }), fc.integer({ min: 250, max: 400 }), fc.integer({ min: 250, max: 400 }))
  .map(([men, young, middle]): Frame => {
    return new Map([
      ["sex", people({ m: men, f: 1000 - men })],
      ["age", people({ young, middle, old: 1000 - young - middle })],
    ]);
  });

function people(sizes: Record<string, number>): Map<string, number> {
  return new Map(Object.entries(sizes));
}

function weighted(
  patterns: readonly Pattern[],
  weights: readonly number[],
  has: (pattern: Pattern) => boolean,
): number {
  return patterns.reduce((sum, pattern, i) => (has(pattern) ? sum + pattern.n * (weights[i] ?? 0) : sum), 0);
}

describe("frameWeights(patterns, frame)", () => {
  it("reaches the population's share of every category among those who told theirs, and averages 1", () => {
    fc.assert(
      fc.property(respondents, frames, (patterns, frame) => {
        const { weights, marginError } = frameWeights(patterns, frame);
        const all = patterns.reduce((sum, { n }) => sum + n, 0);
        expect(weighted(patterns, weights, () => true)).toBeCloseTo(all, 8);
        expect(marginError).toBe(0);
        [...frame.values()].forEach((sizes, at) => {
          const told = weighted(patterns, weights, ({ categories }) => categories[at] !== "");
          for (const [category, size] of sizes) {
            const own = weighted(patterns, weights, ({ categories }) => categories[at] === category);
            expect(own / told).toBeCloseTo(size / 1000, 9);
          }
        });
      }),
    );
  });

  it("leaves the share of those who did not tell as it is: they weigh 1 on average", () => {
    fc.assert(
      fc.property(respondents, frames, (patterns, frame) => {
        const { weights } = frameWeights(patterns, frame);
        for (const at of [0, 1]) {
          const untold = patterns.filter(({ categories }) => categories[at] === "");
          const n = untold.reduce((sum, pattern) => sum + pattern.n, 0);
          expect(weighted(patterns, weights, ({ categories }) => categories[at] === "")).toBeCloseTo(n, 8);
        }
      }),
    );
  });

  it("weighs everybody 1 when the respondents are made up as the population", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 6, maxLength: 6 }), (sizes) => {
        const patterns = everyPattern.map((categories, at) => ({ categories, n: sizes[at] ?? 1 }));
        const margin = (at: number, names: readonly string[]) =>
          new Map(
            names.map((name) => [
              name,
              7 * patterns.reduce((sum, { categories, n }) => (categories[at] === name ? sum + n : sum), 0),
            ]),
          );
        const frame = new Map([
          ["sex", margin(0, sexes)],
          ["age", margin(1, ages)],
        ]);
        for (const weight of frameWeights(patterns, frame).weights) expect(weight).toBeCloseTo(1, 10);
      }),
    );
  });

  it("trims: no weight lies further out than the bounds, when the margins allow it", () => {
    const patterns = [
      { categories: ["m"], n: 90 },
      { categories: ["f"], n: 10 },
    ];
    const frame = new Map([["sex", people({ m: 50, f: 50 })]]);
    expect(frameWeights(patterns, frame).weights[1]).toBeCloseTo(5, 12);
    const { weights, marginError } = frameWeights(patterns, frame, { trim: [0.2, 3] });
    expect(weights[1]).toBeLessThan(5);
    expect(marginError).toBeCloseTo(0.5 - (10 * (weights[1] ?? 0)) / 100, 9);
  });
});

describe("responseSpread(patterns, frame)", () => {
  it("is the widest of the variables, and passes over categories without people", () => {
    const patterns = [
      { categories: ["m", "young"], n: 10 },
      { categories: ["f", "young"], n: 20 },
    ];
    const frame = new Map([
      ["sex", people({ m: 40, f: 40 })],
      ["age", people({ young: 80, old: 0 })],
    ]);
    expect(responseSpread(patterns, frame)).toBe(25);
  });
});

describe("weightEffect(sums)", () => {
  it("is 1 for equal weights, whatever their size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.bigInt({ min: 1n, max: 5_000_000_000_000n }), (n, weight) => {
        let sums = addWeight(undefined, weight);
        for (let i = 1; i < n; i += 1) sums = addWeight(sums, weight);
        if (sums === undefined) throw new Error("nobody");
        const { designEffect, effective, smallest, largest } = weightEffect(sums);
        expect(designEffect).toBeCloseTo(1, 9);
        expect(effective).toBeCloseTo(n, 6);
        expect(smallest).toBe(largest);
      }),
    );
  });

  it("leaves out who weighs nothing", () => {
    expect(addWeight(addWeight(undefined, 0n), 3n)).toEqual(addWeight(undefined, 3n));
  });
});

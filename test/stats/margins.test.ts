import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MethodError } from "../../src/stats/method-error.ts";
import { poststratify } from "../../src/stats/poststratify.ts";
import { type Margin, rake } from "../../src/stats/rake.ts";

fc.configureGlobal({ seed: 20260511 });

const sexes = ["m", "f"];
const ages = ["young", "middle", "old"];

/** People with two traits, each level taken by somebody. */
const people = fc
  .array(fc.tuple(fc.constantFrom(...sexes), fc.constantFrom(...ages)), { minLength: 3, maxLength: 24 })
  .filter(
    (rows) =>
      ages.every((age) => rows.some(([, own]) => own === age)) &&
      sexes.every((sex) => rows.some(([own]) => own === sex)),
  );

/** A population that has people in every combination of the two traits, and so margins that do not contradict each other. */
const population = fc
  .array(fc.integer({ min: 1, max: 90 }), { minLength: 6, maxLength: 6 })
  .map((sizes): [Margin, Margin] => {
    const cells = sizes.map((size, at) => ({ size, sex: sexes[at % 2] ?? "", age: ages[at % 3] ?? "" }));
    const margin = (levels: readonly string[], trait: "sex" | "age") =>
      new Map(
        levels.map((level) => [level, cells.reduce((sum, cell) => sum + (cell[trait] === level ? cell.size : 0), 0)]),
      );
    return [margin(sexes, "sex"), margin(ages, "age")];
  });

const meanOf = (weights: readonly number[]) => weights.reduce((sum, own) => sum + own, 0) / weights.length;

/** The share of the weight that each level of a trait has. */
function reached(rows: readonly (readonly string[])[], weights: readonly number[], trait: number): Map<string, number> {
  const shares = new Map<string, number>();
  for (const [i, row] of rows.entries()) {
    const level = row[trait] ?? "";
    shares.set(level, (shares.get(level) ?? 0) + (weights[i] ?? 0) / rows.length);
  }
  return shares;
}

function expectShares(found: ReadonlyMap<string, number>, wanted: Margin): void {
  const total = [...wanted.values()].reduce((sum, size) => sum + size, 0);
  for (const [level, size] of wanted) expect(found.get(level)).toBeCloseTo(size / total, 8);
}

/** The weights, or nothing where a sample cannot be brought to the margins: an empty corner may make them contradict each other. */
function raked(...given: Parameters<typeof rake>): ReturnType<typeof rake> | undefined {
  try {
    return rake(...given);
  } catch (refusal) {
    if (refusal instanceof MethodError && refusal.code === "no-convergence") return undefined;
    throw refusal;
  }
}

describe("poststratify(strata, population)", () => {
  it("gives every stratum its share of the population, and weights that average 1", () => {
    fc.assert(
      fc.property(people, population, (rows, [, sizes]) => {
        const {
          weights = [],
          kish = 0,
          emptyStrata,
        } = poststratify(
          rows.map(([, age]) => age),
          sizes,
        );
        expect(emptyStrata).toEqual([]);
        expect(meanOf(weights)).toBeCloseTo(1, 10);
        expect(kish).toBeLessThanOrEqual(rows.length + 1e-9);
        expectShares(reached(rows, weights, 1), sizes);
      }),
    );
  });

  it("leaves a sample alone that is made up as the population is, whatever its size", () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 50 }), (rows, times) => {
        const strata = rows.map(([, age]) => age);
        const sizes = ages.map((age): [string, number] => [age, times * strata.filter((own) => own === age).length]);
        const { weights = [], kish } = poststratify(strata, sizes);
        for (const weight of weights) expect(weight).toBeCloseTo(1, 12);
        expect(kish).toBeCloseTo(rows.length, 9);
      }),
    );
  });

  it("asks for shares, not sizes, and takes the strata in any order", () => {
    fc.assert(
      fc.property(people, population, (rows, [, sizes]) => {
        const strata = rows.map(([, age]) => age);
        const { weights = [] } = poststratify(strata, sizes);
        const tenfold = poststratify(
          strata,
          [...sizes].reverse().map(([age, size]) => [age, 10 * size]),
        );
        for (const [i, weight] of weights.entries()) expect(tenfold.weights?.[i]).toBeCloseTo(weight, 12);
      }),
    );
  });
});

describe("rake(rows, margins)", () => {
  it("reaches every margin with weights that average 1 and are not negative", () => {
    fc.assert(
      fc.property(people, population, (rows, margins) => {
        const found = raked(rows, margins);
        fc.pre(found !== undefined);
        const { weights = [], kish = 0, minWeight = -1, maxWeight = -1, marginError = 1 } = found ?? {};
        expect(meanOf(weights)).toBeCloseTo(1, 10);
        expect(marginError).toBeLessThan(1e-11);
        expect(minWeight).toBeGreaterThanOrEqual(0);
        expect([minWeight, maxWeight]).toEqual([Math.min(...weights), Math.max(...weights)]);
        expect(kish).toBeLessThanOrEqual(rows.length + 1e-9);
        for (const trait of [0, 1]) expectShares(reached(rows, weights, trait), margins[trait] ?? new Map());
      }),
    );
  });

  it("leaves a sample alone that is made up as the population is", () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 50 }), (rows, times) => {
        const margins = [sexes, ages].map((levels, trait) => {
          return new Map(levels.map((level) => [level, times * rows.filter((row) => row[trait] === level).length]));
        });
        const { weights, kish } = rake(rows, margins);
        for (const weight of weights) expect(weight).toBeCloseTo(1, 10);
        expect(kish).toBeCloseTo(rows.length, 8);
      }),
    );
  });

  it("comes to the same weights whichever margin is first, and from base weights counted in any unit", () => {
    fc.assert(
      fc.property(people, population, (rows, margins) => {
        const found = raked(rows, margins);
        fc.pre(found !== undefined);
        const exchanged = raked(
          rows.map(([sex, age]) => [age, sex]),
          [margins[1], margins[0]],
        );
        const based = raked(rows, margins, { base: rows.map(() => 2.5) });
        for (const [i, weight] of (found?.weights ?? []).entries()) {
          expect(exchanged?.weights[i]).toBeCloseTo(weight, 6);
          expect(based?.weights[i]).toBeCloseTo(weight, 8);
        }
      }),
    );
  });

  it("gives people who are alike the same weight, and keeps inside its bounds when it trims", () => {
    fc.assert(
      fc.property(people, population, (rows, margins) => {
        const bounds = [0.5, 2] as const;
        const found = raked(rows, margins, { trim: bounds });
        fc.pre(found !== undefined);
        const { weights = [], minWeight = 0, maxWeight = 9 } = found ?? {};
        expect(minWeight).toBeGreaterThanOrEqual(bounds[0] - 1e-8);
        expect(maxWeight).toBeLessThanOrEqual(bounds[1] + 1e-8);
        for (const [i, row] of rows.entries()) {
          const alike = rows.findIndex((other) => other.join() === row.join());
          expect(weights[i]).toBeCloseTo(weights[alike] ?? Number.NaN, 10);
        }
        expect(meanOf(weights)).toBeCloseTo(1, 10);
      }),
    );
  });
});

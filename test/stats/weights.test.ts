import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { npsInterval } from "../../src/stats/nps-interval.ts";
import { parseWeight } from "../../src/stats/parse-weight.ts";
import { poststratify } from "../../src/stats/poststratify.ts";
import { rake } from "../../src/stats/rake.ts";
import { weightedNpsOf } from "../../src/stats/weighted-nps.ts";

fc.configureGlobal({ seed: 20260511 });

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return undefined;
}

describe("parseWeight(text)", () => {
  it("takes an absent weight for 1, and names the row of a bad one", () => {
    expect(parseWeight(undefined)).toBe(1);
    expect(parseWeight(" 0 ")).toBe(0);
    expect(parseWeight("1.5e2")).toBe(150);
    expect(() => parseWeight("-1", { row: 7 })).toThrow("row 7");
  });

  it("refuses what is no weight", () => {
    expect(codeOf(() => parseWeight("-0.5"))).toBe("negative-weight");
    for (const text of ["abc", "NaN", "Infinity", "-Infinity", "1e999", "0x10", "1,5"]) {
      expect(codeOf(() => parseWeight(text))).toBe("invalid-weight");
    }
  });
});

describe("weightedNpsOf(answers)", () => {
  const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 40 });

  it("is the plain NPS with equal weights", () => {
    fc.assert(
      fc.property(answers, fc.double({ min: 0.01, max: 50, noNaN: true }), (values, weight) => {
        const found = weightedNpsOf(values.map((answer) => ({ answer, weight })));
        const plain = npsInterval({
          promoters: values.filter((value) => value >= 9).length,
          passives: values.filter((value) => value === 7 || value === 8).length,
          detractors: values.filter((value) => value <= 6).length,
        });
        expect(found?.nps).toBeCloseTo(plain?.nps ?? 0, 9);
        expect(found?.low).toBeCloseTo(plain?.low ?? 0, 9);
        expect(found?.high).toBeCloseTo(plain?.high ?? 0, 9);
        expect(found?.deff).toBeCloseTo(1, 12);
      }),
    );
  });

  it("has no linearised error with one respondent", () => {
    expect(weightedNpsOf([{ answer: 9, weight: 2 }])?.seLinearized).toBeUndefined();
  });
});

describe("poststratify(strata, population)", () => {
  it("gives every stratum its part of the population, and weights that average 1", () => {
    const strata = ["a", "b", "b", "b"];
    const { weights = [] } = poststratify(strata, [
      ["a", 30],
      ["b", 10],
    ]);
    expect(weights[0]).toBe(3);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(4, 12);
  });

  it("refuses a stratum nobody knows", () => {
    expect(codeOf(() => poststratify(["z"], [["a", 1]]))).toBe("unknown-stratum");
  });
});

describe("rake(rows, margins)", () => {
  const rows = [
    ["m", "young"],
    ["m", "old"],
    ["f", "young"],
    ["f", "old"],
    ["f", "old"],
  ];
  const margins = [
    new Map([
      ["m", 60],
      ["f", 40],
    ]),
    new Map([
      ["young", 30],
      ["old", 70],
    ]),
  ];

  it("reaches both margins at once", () => {
    const { weights, marginError } = rake(rows, margins);
    const share = (at: number, level: string) =>
      weights.reduce((sum, weight, i) => sum + (rows[i]?.[at] === level ? weight : 0), 0) / 5;
    expect(share(0, "m")).toBeCloseTo(0.6, 10);
    expect(share(1, "young")).toBeCloseTo(0.3, 10);
    expect(marginError).toBeLessThan(1e-11);
  });

  it("is post-stratification with a single margin", () => {
    const one = rake(
      rows.map(([sex = ""]) => [sex]),
      margins.slice(0, 1),
    );
    const post = poststratify(
      rows.map(([sex = ""]) => sex),
      margins[0] ?? [],
    );
    for (const [i, weight] of one.weights.entries()) expect(weight).toBeCloseTo(post.weights?.[i] ?? 0, 12);
  });

  it("trims, and says what the margins lost", () => {
    const skewed = [
      new Map([
        ["m", 95],
        ["f", 5],
      ]),
      margins[1] ?? new Map(),
    ];
    const trimmed = rake(rows, skewed, { trim: [0.2, 1.8] });
    expect(trimmed.maxWeight).toBeLessThan(rake(rows, skewed).maxWeight);
    expect(trimmed.marginError).toBeGreaterThan(0.01);
  });

  it("gives a group counted once the weights of its respondents one by one, trimmed or not", () => {
    const levels = fc.tuple(fc.constantFrom("m", "f"), fc.constantFrom("young", "old"));
    const extra = fc.array(fc.tuple(levels, fc.integer({ min: 1, max: 6 })), { maxLength: 6 });
    const bounds = fc.constantFrom<[number, number] | undefined>(undefined, [0.5, 1.5]);
    fc.assert(
      fc.property(extra, bounds, (more, trim) => {
        const groups = [...rows.map((row) => [row, 1] as const), ...more];
        const options = trim === undefined ? {} : { trim };
        const counted = rake(
          groups.map(([row]) => row),
          margins,
          { counts: groups.map(([, count]) => count), ...options },
        );
        const apart = rake(
          groups.flatMap(([row, count]) => Array.from({ length: count }, () => row)),
          margins,
          options,
        );
        const repeated = groups.flatMap(([, count], i) => Array.from({ length: count }, () => counted.weights[i] ?? 0));
        for (const [i, weight] of apart.weights.entries()) expect(repeated[i]).toBeCloseTo(weight, 9);
        expect(counted.kish).toBeCloseTo(apart.kish ?? 0, 8);
        expect(counted.marginError).toBeCloseTo(apart.marginError, 9);
      }),
    );
  });

  it("refuses a level nobody has, a level without a total, and margins that contradict each other", () => {
    expect(
      codeOf(() =>
        rake(
          [["m"]],
          [
            new Map([
              ["m", 1],
              ["f", 1],
            ]),
          ],
        ),
      ),
    ).toBe("empty-level");
    expect(codeOf(() => rake([["x"]], [new Map([["m", 1]])]))).toBe("unknown-level");
    const halves = new Map([
      ["m", 1],
      ["f", 1],
    ]);
    expect(codeOf(() => rake([["m"], ["f"]], [halves], { base: [1, 0] }))).toBe("empty-level");
    expect(
      codeOf(() =>
        rake(rows, [
          margins[0] ?? new Map(),
          new Map([
            ["young", 10],
            ["old", 20],
          ]),
        ]),
      ),
    ).toBe("no-convergence");
  });
});

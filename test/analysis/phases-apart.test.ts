import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phasesApart } from "../../src/analysis/phases-apart.ts";

describe("phasesApart(phases)", () => {
  it("sets each phase against the mean of the others, with the errors worked out by hand", () => {
    // 98 people each: p = (x + 1)/100, so 40% and 60% with an error of √(.24/100) = 4.9 points. Between two phases the difference is
    // 20 points with an error of 4.9·√2 = 6.9: z = 2.9.
    expect(phasesApart([[{ x: 39, n: 98 }], [{ x: 59, n: 98 }]], 5)).toEqual(["lower", "higher"]);
    // Of 10 points (45% and 55%, error 7.0) z is 1.4.
    expect(phasesApart([[{ x: 44, n: 98 }], [{ x: 54, n: 98 }]], 5)).toEqual(["not-enough-data", "not-enough-data"]);
  });

  it("takes no credit for asking the same people twice: the error of a phase is that of one question", () => {
    const question = { x: 44, n: 98 };
    const other = { x: 54, n: 98 };
    const twice = phasesApart([Array(20).fill(question), Array(20).fill(other)], 5);
    expect(twice).toEqual(phasesApart([[question], [other]], 5));
  });

  it("calls phases about the same only when many answer", () => {
    const phases = (n: number) => [0.5, 0.5, 0.5].map((share) => [{ x: share * n, n }]);
    expect(phasesApart(phases(40), 5)).toEqual(Array(3).fill("not-enough-data"));
    expect(phasesApart(phases(4000), 5)).toEqual(Array(3).fill("no-meaningful-difference"));
  });

  it("says nothing of a single phase", () => {
    expect(phasesApart([[{ x: 3, n: 9 }]], 5)).toEqual([]);
    expect(phasesApart([], 5)).toEqual([]);
    expect(() => phasesApart([[], [{ x: 1, n: 2 }]], 5)).toThrow(RangeError);
  });

  it("gives mirrored answers mirrored labels, and the order of phases changes none", () => {
    const question = fc
      .integer({ min: 1, max: 400 })
      .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
    const phases = fc.array(fc.array(question, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 });
    const mirror = {
      higher: "lower",
      lower: "higher",
      "slightly-higher": "slightly-lower",
      "slightly-lower": "slightly-higher",
      "no-meaningful-difference": "no-meaningful-difference",
      "not-enough-data": "not-enough-data",
    } as const;
    fc.assert(
      fc.property(phases, (given) => {
        const labels = phasesApart(given, 5);
        expect(phasesApart(given.toReversed(), 5)).toEqual(labels.toReversed());
        const turned = given.map((questions) => questions.map(({ x, n }) => ({ x: n - x, n })));
        expect(phasesApart(turned, 5)).toEqual(labels.map((label) => mirror[label]));
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it("claims a difference between equal phases in at most five of a hundred draws, also when one person answers all questions alike", () => {
    // Small multiplicative generator, pinned.
    let state = 20261128;
    const random = () => {
      state = (state * 48271) % 2147483647;
      return state / 2147483647;
    };
    const draws = 600;
    let claimed = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      const n = 60;
      const phases = Array.from({ length: 4 }, () => [0, 0]);
      for (let person = 0; person < n; person += 1) {
        const mood = random();
        for (const phase of phases)
          for (const [at, x] of phase.entries()) phase[at] = x + ((random() < 0.5 ? mood : random()) < 0.6 ? 1 : 0);
      }
      const labels = phasesApart(
        phases.map((phase) => phase.map((x) => ({ x, n }))),
        5,
      );
      if (labels.some((label) => label === "higher" || label === "lower")) claimed += 1;
    }
    expect(claimed / draws).toBeLessThanOrEqual(0.05);
  });
});

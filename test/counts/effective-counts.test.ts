import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classCounts, classOf, personClasses } from "../../src/counts/class-counts.ts";
import { effectiveCounts } from "../../src/counts/effective-counts.ts";
import { mergeHistograms } from "../../src/counts/histogram.ts";
import { respondents } from "../../src/counts/respondents.ts";
import { tallyAnswers } from "../../src/counts/tally-answers.ts";

fc.configureGlobal({ seed: 20260511 });

const weights = fc.array(fc.bigInt({ min: 0n, max: 5_000_000_000_000n }), { minLength: 1, maxLength: 30 });

function histogramOf(own: readonly bigint[]) {
  const cells = own.map((_, i) => String(i % 4));
  return tallyAnswers(cells, { min: 0, max: 10 }, { weights: own }).histogram;
}

describe("effectiveCounts(histogram)", () => {
  it("adds up to Kish's n: at most the number of people, and that number only when weights are equal", () => {
    fc.assert(
      fc.property(weights, (own) => {
        const sum = own.reduce((total, weight) => total + Number(weight), 0);
        const squares = own.reduce((total, weight) => total + Number(weight) ** 2, 0);
        const total = effectiveCounts(histogramOf(own)).reduce((all, [, count]) => all + count, 0);
        if (squares === 0) expect(total).toBe(0);
        else expect(total).toBeCloseTo(sum ** 2 / squares, 8);
        expect(total).toBeLessThanOrEqual(own.length + 1e-9);
      }),
    );
  });

  it("does not change when every weight is multiplied", () => {
    fc.assert(
      fc.property(weights, (own) => {
        const sevenfold = own.map((weight) => 7n * weight);
        const plain = effectiveCounts(histogramOf(own));
        const more = effectiveCounts(histogramOf(sevenfold));
        expect(more.map(([answer]) => answer)).toEqual(plain.map(([answer]) => answer));
        for (const [i, [, count]] of more.entries()) expect(count).toBeCloseTo(plain[i]?.[1] ?? Number.NaN, 12);
      }),
    );
  });

  it("leaves out people of weight 0, who still count as respondents", () => {
    const histogram = histogramOf([1_000_000_000_000n, 0n, 1_000_000_000_000n]);
    expect(effectiveCounts(histogram)).toEqual([
      [0, 1],
      [2, 1],
    ]);
    expect(respondents(histogram)).toBe(3);
  });
});

describe("classCounts(histogram, classes)", () => {
  const agreement = { min: 1, max: 5, favorable: [4, 5], unfavorable: [1, 2] };

  it("puts everybody in one class", () => {
    const histogram = new Map([1, 2, 3, 4, 5].map((answer) => [answer, { n: answer }]));
    expect(classCounts(histogram, agreement)).toEqual({ unfavorable: 3, neutral: 3, favorable: 9 });
    expect(classCounts(histogram, { ...agreement, direction: "lower" })).toEqual({
      unfavorable: 9,
      neutral: 3,
      favorable: 3,
    });
  });

  it("mirrors an uneven scale before it looks", () => {
    const ease = { min: 1, max: 7, favorable: [6, 7], unfavorable: [1, 2, 3], direction: "lower" as const };
    expect([1, 2, 3, 4, 5, 6, 7].map((answer) => classOf(answer, ease)[0])).toEqual([
      "f",
      "f",
      "n",
      "n",
      "u",
      "u",
      "u",
    ]);
  });

  it("cuts person scores at 75 and 25", () => {
    const scores = new Map([25, 25.1, 74.9, 75].map((score) => [score, { n: 1 }]));
    expect(personClasses(scores)).toEqual({ unfavorable: 1, neutral: 2, favorable: 1 });
  });

  it("counts a merged group as the sum of its parts", () => {
    const [one, other] = [new Map([[1, { n: 2 }]]), new Map([[5, { n: 3 }]])];
    expect(classCounts(mergeHistograms(one, other), agreement)).toEqual({ unfavorable: 2, neutral: 0, favorable: 3 });
  });
});

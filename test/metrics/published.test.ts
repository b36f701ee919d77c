import { describe, expect, it } from "vitest";
import type { Histogram } from "../../src/counts/histogram.ts";
import { catalogue } from "../../src/metrics/catalogue.ts";
import { pooledVariance } from "../../src/metrics/pooled-variance.ts";

const { nps, csat, mean, index } = catalogue;
const recommend = { scale: { min: 0, max: 10, favorable: [9, 10], unfavorable: [0, 1, 2, 3, 4, 5, 6] } };
const agreement = { scale: { min: 1, max: 5, favorable: [4, 5], unfavorable: [1, 2] } };

function answers(counts: Record<number, number>): Histogram {
  return new Map(Object.entries(counts).map(([answer, n]) => [Number(answer), { n }]));
}

describe("nps", () => {
  it("gives the two intervals worked out in the specification", () => {
    const team = nps.estimate(answers({ 10: 5 }), recommend);
    expect(team?.value).toBe(100);
    expect(team?.low).toBeCloseTo(19.58, 2);
    const hundred = nps.estimate(answers({ 10: 60, 7: 25, 0: 15 }), recommend);
    expect([hundred?.value, hundred?.low, hundred?.high].map((at) => Math.round(at ?? 0))).toEqual([45, 30, 59]);
  });

  it("is called eNPS among employees", () => {
    expect(nps.labelOnSide?.ex?.nl).toBe("eNPS");
  });
});

describe("csat", () => {
  it("gives Wilson's interval of the literature: 81 of 263", () => {
    const share = csat.estimate(answers({ 5: 81, 1: 182 }), agreement);
    expect(share?.low).toBeCloseTo(25.5288519878274, 9);
    expect(share?.high).toBeCloseTo(36.62095769828, 9);
  });
});

describe("mean", () => {
  it("has two decimals from a hundred answers, and a step that grows with the scale", () => {
    expect([mean.decimals(99), mean.decimals(100)]).toEqual([1, 2]);
    expect(mean.meaningful(agreement.scale)).toBe(0.2);
    expect(mean.meaningful({ ...agreement.scale, max: 7 })).toBeCloseTo(0.3, 12);
  });

  it("falls back on the ordinary t interval without a pooled variance, which one answer does not have", () => {
    expect(mean.estimate(answers({ 3: 1, 5: 1 }), agreement)?.low).toBe(1);
    expect(mean.estimate(answers({ 3: 1 }), agreement)).toBeUndefined();
  });
});

describe("index", () => {
  it("stays on 0-100 whatever scale the items of the construct have", () => {
    const context = { ...agreement, pooledVariance: 300 };
    const estimate = index.estimate(answers({ 100: 4, 87.5: 2 }), context);
    expect(estimate?.value).toBeCloseTo(95.8333333, 6);
    expect(estimate?.high).toBe(100);
  });
});

describe("pooledVariance(groups)", () => {
  it("pools inside groups, not between them", () => {
    expect(pooledVariance([answers({ 1: 3 }), answers({ 5: 3 })])).toBe(0);
    expect(pooledVariance([answers({ 1: 1, 3: 1 }), answers({ 4: 2, 5: 2 })])).toBe(0.75);
  });

  it("can take the score of a metric instead of the answer", () => {
    const score = (answer: number) => nps.score(answer, recommend);
    expect(pooledVariance([answers({ 10: 1, 0: 1 })], { score })).toBe(20000);
  });

  it("is undefined when no group has two answers", () => {
    expect(pooledVariance([answers({ 3: 1 }), new Map()])).toBeUndefined();
  });
});

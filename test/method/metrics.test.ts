import { describe, expect, it } from "vitest";
import { exactWeight } from "../../src/counts/tally.ts";
import { tallyAnswers } from "../../src/counts/tally-answers.ts";
import { catalogue } from "../../src/metrics/catalogue.ts";
import methods from "./methods.ts";

type Numbers = Record<string, number>;

// Awkward on purpose: weights that are not whole, one of 0, cells without an answer.
const rows = ["10", "9", "", "3", "8", "7", "10", "0", "NA", "9", "6", "10"].map((answer, i) => ({
  answer,
  weight: ["1", "0.25", "2.5", "0", "1.333333333"][i % 5] ?? "1",
}));
const weights = rows.map(({ weight }) => exactWeight(Number(weight)));
const recommend = { min: 0, max: 10, favorable: [9, 10], unfavorable: [0, 1, 2, 3, 4, 5, 6] };
const answers = rows.map(({ answer }) => answer);
const plain = tallyAnswers(answers, recommend).histogram;
const weighed = tallyAnswers(answers, recommend, { weights }).histogram;

describe("a metric of the product", () => {
  it("gives the NPS of the specification's method, weighted and not", () => {
    const method = methods.nps?.({ csv: rows }, { level: 0.95 }) as Numbers;
    const metric = catalogue.nps.estimate(plain, { scale: recommend });
    expect([metric?.value, metric?.low, metric?.high]).toEqual([method.nps, method.ciLow, method.ciHigh]);

    const weightedMethod = methods.weighted_nps?.({ csv: rows }, { level: 0.95 }) as Numbers;
    const weightedMetric = catalogue.nps.estimate(weighed, { scale: recommend });
    expect(weightedMetric?.value).toBeCloseTo(weightedMethod.nps ?? Number.NaN, 9);
    expect(weightedMetric?.low).toBeCloseTo(weightedMethod.ciLow ?? Number.NaN, 9);
    expect(weightedMetric?.high).toBeCloseTo(weightedMethod.ciHigh ?? Number.NaN, 9);
  });

  it("gives the mean and the favourable share of the specification's method", () => {
    const params = { scaleMin: 0, scaleMax: 10, favourableMin: 9, unfavourableMax: 6, priorVariance: 7, priorDf: 4 };
    const method = methods.likert?.({ csv: rows }, params) as Numbers;
    const mean = catalogue.mean.estimate(plain, { scale: recommend, pooledVariance: 7 });
    expect([mean?.value, mean?.low, mean?.high]).toEqual([method.mean, method.meanCiLow, method.meanCiHigh]);
    expect(catalogue.favorable.estimate(plain, { scale: recommend })?.value).toBe(method.favourable);
  });

  it("gives the difference of the specification's methods", () => {
    const first = tallyAnswers(["10", "9", "7", "2"], recommend).histogram;
    const second = tallyAnswers(["9", "5", "5"], recommend).histogram;
    const row = { p1: "2", m1: "1", d1: "1", p2: "1", m2: "0", d2: "2", x1: "2", n1: "4", x2: "1", n2: "3" };
    const nps = methods.nps_difference?.({ csv: [row] }, { level: 0.95 }) as Record<string, number[]>;
    const share = methods.proportion_difference?.({ csv: [row] }, { level: 0.95 }) as Record<string, number[]>;
    expect(catalogue.nps.difference(first, second, { scale: recommend })?.p).toBe(nps.p?.[0]);
    expect(catalogue.favorable.difference(first, second, { scale: recommend })?.p).toBe(share.p?.[0]);
    const values = [
      ..."10 9 7 2".split(" ").map((value) => ["a", value]),
      ...["9", "5", "5"].map((value) => ["b", value]),
    ];
    const csv = values.map(([group = "", value = ""]) => ({ group, value }));
    const mean = methods.mean_difference?.({ csv }, { priorVariance: 7, priorDf: 4, level: 0.95 }) as Numbers;
    const metric = catalogue.mean.difference(first, second, { scale: recommend, pooledVariance: 7 });
    expect([metric?.difference, metric?.df, metric?.p]).toEqual([mean.difference, mean.df, mean.p]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyChange } from "../../src/stats/classify-change.ts";
import { constructScores } from "../../src/stats/construct-scores.ts";
import { correlation, pairMoments } from "../../src/stats/correlation.ts";
import { covariance } from "../../src/stats/covariance.ts";
import { correlationMatrix, crossProducts } from "../../src/stats/cross-products.ts";
import { effectiveN } from "../../src/stats/effective-n.ts";
import { fisherInterval } from "../../src/stats/fisher-interval.ts";
import { headcountNps } from "../../src/stats/headcount-nps.ts";
import { jackknifeError } from "../../src/stats/jackknife-error.ts";
import { mannKendall } from "../../src/stats/mann-kendall.ts";
import { meanDifference } from "../../src/stats/mean-difference.ts";
import { meanInterval } from "../../src/stats/mean-interval.ts";
import { median } from "../../src/stats/median.ts";
import { moderatedVariance } from "../../src/stats/moderated-variance.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { normalDifference } from "../../src/stats/normal-difference.ts";
import { npsCoverage } from "../../src/stats/nps-coverage.ts";
import { npsDifference } from "../../src/stats/nps-difference.ts";
import { npsInterval } from "../../src/stats/nps-interval.ts";
import { partialCorrelation } from "../../src/stats/partial-correlation.ts";
import { personScore } from "../../src/stats/person-score.ts";
import { pooledTrend } from "../../src/stats/pooled-trend.ts";
import { proportionDifference } from "../../src/stats/proportion-difference.ts";
import { rateInterval } from "../../src/stats/rate-interval.ts";
import { reliability } from "../../src/stats/reliability.ts";
import { rescale } from "../../src/stats/rescale.ts";
import { roundShares } from "../../src/stats/round-shares.ts";
import { singleTrend } from "../../src/stats/single-trend.ts";
import { weightedNpsOf } from "../../src/stats/weighted-nps.ts";
import { wilson } from "../../src/stats/wilson.ts";
import { xmr } from "../../src/stats/xmr.ts";

fc.configureGlobal({ seed: 20260511 });

const nobody = { promoters: 0, passives: 0, detractors: 0 };
const some = { promoters: 3, passives: 2, detractors: 1 };
const none = Number.NaN;

describe("nothing to go by", () => {
  const questions: Record<string, () => unknown> = {
    "correlation of no pairs": () => correlation([], []),
    "covariance of one row": () => covariance([[1, 2]]),
    "correlationMatrix of no rows": () => correlationMatrix(crossProducts([], [0, 0])),
    "effectiveN without weight": () => effectiveN({ n: 3, weight: 0, squares: 0 }).effective,
    "fisherInterval of three pairs": () => fisherInterval(0.2, 3),
    "headcountNps of nobody": () => headcountNps({ n: 0, weight: 0, squares: 0, promoters: none, detractors: none }),
    "jackknifeError of no groups": () => jackknifeError([]),
    "mannKendall of no points": () => mannKendall([]).slope,
    "meanInterval of one answer": () => meanInterval({ n: 1, mean: 3, squares: 0 }),
    "median of no values": () => median([]),
    "moderatedVariance of one answer": () => moderatedVariance({ n: 1, mean: 3, squares: 0 }),
    "momentsOf no values": () => momentsOf([]),
    "normalDifference without an error": () => normalDifference({ difference: 1, adjusted: 1, se: 0, limit: 200 }),
    "npsCoverage of nobody": () => npsCoverage(0, { promoters: 1, passives: 0, detractors: 0 }),
    "npsDifference with nobody": () => npsDifference(some, nobody),
    "npsInterval of nobody": () => npsInterval(nobody),
    "pairMoments of one pair": () => pairMoments([1], [1]),
    "partialCorrelation of no cases": () => partialCorrelation([], [], []),
    "personScore without answers": () => personScore([undefined, undefined]),
    "pooledTrend of no series": () => pooledTrend([]).tau2,
    "proportionDifference with nobody": () => proportionDifference({ x: 1, n: 2 }, { x: 0, n: 0 }),
    "rateInterval without exposure": () => rateInterval(3, 0),
    "reliability of one item": () => reliability([[1]], 50),
    "roundShares of nothing": () => roundShares([0, 0]).find((share) => share !== undefined),
    "singleTrend of four waves": () => singleTrend([1, 2, 3, 4].map((time) => ({ time, value: time, se: 1 }))),
    "weightedNpsOf who weigh nothing": () => weightedNpsOf([{ answer: 9, weight: 0 }]),
    "wilson of nobody": () => wilson(0, 0),
    "xmr of no points": () => xmr([undefined, undefined]).centre,
  };

  for (const [name, ask] of Object.entries(questions)) {
    it(`gives nothing: ${name}`, () => {
      expect(ask()).toBeUndefined();
    });
  }
});

describe("a number that is none", () => {
  const questions: Record<string, () => unknown> = {
    "classifyChange without a difference": () =>
      classifyChange({ d: none, se: 1, meaningful: 10, pAdjusted: 0.01 }) === "not-enough-data" ? undefined : "a word",
    "headcountNps without shares": () =>
      headcountNps({ n: 5, weight: 5, squares: 5, promoters: none, detractors: none }),
    "jackknifeError with a replicate that does not exist": () => jackknifeError([1, none, 3]),
    "meanDifference of such a variance": () =>
      meanDifference({ n: 3, mean: 1, squares: none }, { n: 3, mean: 1, squares: 2 }),
    "npsCoverage of such chances": () => npsCoverage(5, { promoters: none, passives: 0, detractors: 0 }),
    "npsDifference of such counts": () => npsDifference({ ...some, passives: none }, some),
    "npsInterval of such counts": () => npsInterval({ ...some, promoters: none }),
    "proportionDifference of such counts": () => proportionDifference({ x: none, n: 3 }, { x: 1, n: 3 }),
    "rateInterval of such an exposure": () => rateInterval(2, none),
    "rateInterval of such events": () => rateInterval(none, 2),
    "rescale of such an answer": () => rescale(none, { min: 1, max: 5 }),
    "wilson of such counts": () => wilson(none, 9) ?? wilson(3, none),
  };

  for (const [name, ask] of Object.entries(questions)) {
    it(`gives nothing: ${name}`, () => {
      expect(ask()).toBeUndefined();
    });
  }
});

describe("points, units and people that say nothing", () => {
  it("change nothing about the others", () => {
    const answer = fc.integer({ min: 1, max: 5 });
    const rows = fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 12 });
    const items = [
      { min: 1, max: 5 },
      { min: 1, max: 5 },
    ];
    fc.assert(
      fc.property(rows, (all) => {
        const silent = all.flatMap((row) => [row, [undefined, undefined]]);
        const found = constructScores(silent, items);
        const plain = constructScores(all, items);
        expect(found.scores.filter((_, i) => i % 2 === 1)).toEqual(all.map(() => undefined));
        expect({ ...found, scores: found.scores.filter((_, i) => i % 2 === 0) }).toEqual(plain);
        const weighed = all.map(([one, weight]) => ({ answer: 2 * one, weight }));
        const more = weighed.flatMap((own) => [own, { answer: undefined, weight: 3 }, { answer: 9, weight: 0 }]);
        expect(weightedNpsOf(more)).toEqual(weightedNpsOf(weighed));
      }),
    );
  });
});

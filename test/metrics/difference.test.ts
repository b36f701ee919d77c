import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../src/analysis/judge.ts";
import { type Histogram, mergeHistograms, weightUnit } from "../../src/counts/histogram.ts";
import { catalogue } from "../../src/metrics/catalogue.ts";
import type { Difference, Metric } from "../../src/metrics/metric.ts";
import { pooledVariance } from "../../src/metrics/pooled-variance.ts";
import { answersOn, contextOf, uneven, weighed, weights } from "./drawn-answers.ts";

fc.configureGlobal({ seed: 20260511 });

const manyWeights = fc.array(weights, { minLength: 1, maxLength: 5 });

function times(histogram: Histogram, many: number): Histogram {
  return mergeHistograms(...new Array<Histogram>(many).fill(histogram));
}

/** A group on the scale read backwards. */
function mirrored(histogram: Histogram, [min, max]: readonly [number, number]): Histogram {
  return new Map([...histogram].map(([answer, sums]) => [min + max - answer, sums]));
}

function differenceOf(metric: Metric, a: Histogram, b: Histogram, context = contextOf(metric)): Difference {
  const found = metric.difference(a, b, context);
  if (found === undefined) throw new Error("both groups have answers and a pooled variance");
  return found;
}

for (const metric of Object.values(catalogue)) {
  const context = contextOf(metric);
  const answers = answersOn(context.scale);
  const [lowest, highest] = metric.domain(context.scale);

  describe(`a difference of ${metric.id}`, () => {
    it("is that of the two scores, holds its adjusted value, and rests on errors that are never 0", () => {
      fc.assert(
        fc.property(answers, answers, manyWeights, (one, other, own) => {
          for (const [a, b] of [
            [one, other],
            [uneven(one, own), uneven(other, own)],
          ] as const) {
            const found = differenceOf(metric, a, b);
            const [first, second] = [metric.estimate(a, context), metric.estimate(b, context)];
            expect(found.difference).toBeCloseTo((first?.value ?? 0) - (second?.value ?? 0), 9);
            expect(found.low).toBeLessThanOrEqual(found.adjusted);
            expect(found.high).toBeGreaterThanOrEqual(found.adjusted);
            expect(found.se).toBeGreaterThan(0);
            expect(found.se).toBeCloseTo(Math.hypot(first?.se ?? 0, second?.se ?? 0), 8);
            expect(Math.abs(found.difference)).toBeLessThanOrEqual(highest - lowest + 1e-9);
            expect(found.p).toBeGreaterThanOrEqual(0);
            expect(found.p).toBeLessThanOrEqual(1);
          }
        }),
      );
    });

    it("is to the last bit the same with equal weights, and ignores weights when asked to", () => {
      fc.assert(
        fc.property(answers, answers, weights, manyWeights, (one, other, weight, own) => {
          const plain = metric.difference(one, other, context);
          expect(metric.difference(weighed(one, weightUnit), weighed(other, weightUnit), context)).toEqual(plain);
          expect(metric.difference(weighed(one, weight), weighed(other, weight), context)).toEqual(plain);
          // Each group by its own weights: those of the one say nothing about the other.
          expect(metric.difference(weighed(one, weight), other, context)).toEqual(plain);
          const none = { ...context, weighting: "none" as const };
          expect(metric.difference(uneven(one, own), uneven(other, own), none)).toEqual(plain);
        }),
      );
    });

    it("is 0 between groups that answered the same, with a p of 1 when they are of one size", () => {
      fc.assert(
        fc.property(answers, fc.integer({ min: 2, max: 9 }), (group, many) => {
          expect(differenceOf(metric, group, group)).toMatchObject({ difference: 0, adjusted: 0, p: 1 });
          expect(differenceOf(metric, group, times(group, many)).difference).toBeCloseTo(0, 9);
        }),
      );
    });

    it("is surer for as many people again, and has a narrower interval; so has the score itself", () => {
      fc.assert(
        fc.property(answers, answers, (one, other) => {
          const [few, many] = [differenceOf(metric, one, other), differenceOf(metric, times(one, 2), times(other, 2))];
          expect(many.se).toBeLessThan(few.se);
          expect(many.high - many.low).toBeLessThan(few.high - few.low);
          const [small, large] = [metric.estimate(one, context), metric.estimate(times(one, 2), context)];
          expect(large?.value).toBeCloseTo(small?.value ?? Number.NaN, 9);
          expect((large?.high ?? 0) - (large?.low ?? 0)).toBeLessThan((small?.high ?? 0) - (small?.low ?? 0));
        }),
      );
    });

    it("does not depend on the unit in which weights are counted, nor on the order of the answers", () => {
      fc.assert(
        fc.property(answers, answers, manyWeights, (one, other, own) => {
          const found = differenceOf(metric, uneven(one, own), uneven(other, own));
          const sevenfold = own.map((weight) => 7n * weight);
          const more = differenceOf(metric, uneven(one, sevenfold), uneven(other, sevenfold));
          expect(more.adjusted).toBeCloseTo(found.adjusted, 9);
          expect(more.p).toBeCloseTo(found.p, 9);
          const turned = [one, other].map((group) => new Map([...uneven(group, own)].reverse()));
          expect(differenceOf(metric, turned[0] ?? one, turned[1] ?? other)).toEqual(found);
        }),
      );
    });

    it("gets the opposite word when the groups change places", () => {
      const opposite: Record<string, string> = {
        higher: "lower",
        lower: "higher",
        "slightly-higher": "slightly-lower",
        "slightly-lower": "slightly-higher",
      };
      const meaningful = metric.meaningful(context.scale);
      fc.assert(
        fc.property(fc.array(fc.tuple(answers, answers), { minLength: 1, maxLength: 5 }), (pairs) => {
          const there = judge(pairs.map(([a, b]) => ({ difference: differenceOf(metric, a, b), meaningful })));
          const back = judge(pairs.map(([a, b]) => ({ difference: differenceOf(metric, b, a), meaningful })));
          expect(back).toEqual(there.map((word) => opposite[word] ?? word));
        }),
        { numRuns: 50 },
      );
    });
  });
}

describe("a scale read backwards", () => {
  for (const metric of [catalogue.csat, catalogue.ces, catalogue.favorable]) {
    const context = contextOf(metric);
    const ends = [context.scale.min, context.scale.max] as const;

    it(`leaves ${metric.id} and its differences as they are for an item asked in reverse`, () => {
      fc.assert(
        fc.property(answersOn(context.scale), answersOn(context.scale), (one, other) => {
          const [a, b] = [mirrored(one, ends), mirrored(other, ends)];
          const reverse = { ...context, direction: "lower" as const };
          expect(metric.estimate(a, reverse)).toEqual(metric.estimate(one, context));
          expect(metric.difference(a, b, reverse)).toEqual(metric.difference(one, other, context));
          for (const answer of one.keys()) {
            expect(metric.score(ends[0] + ends[1] - answer, reverse)).toBe(metric.score(answer, context));
          }
        }),
      );
    });
  }

  for (const metric of [catalogue.mean, catalogue.index, catalogue.share]) {
    const context = contextOf(metric);
    const [lowest, highest] = metric.domain(context.scale);

    it(`mirrors ${metric.id}, its interval and its differences`, () => {
      fc.assert(
        fc.property(answersOn(context.scale), answersOn(context.scale), (one, other) => {
          const ends = [context.scale.min, context.scale.max] as const;
          const [a, b] = [mirrored(one, ends), mirrored(other, ends)];
          const [plain, turned] = [metric.estimate(one, context), metric.estimate(a, context)];
          expect(turned?.value).toBeCloseTo(lowest + highest - (plain?.value ?? Number.NaN), 9);
          expect(turned?.low).toBeCloseTo(lowest + highest - (plain?.high ?? Number.NaN), 9);
          const [there, back] = [differenceOf(metric, one, other), differenceOf(metric, a, b)];
          expect(back.adjusted).toBeCloseTo(-there.adjusted, 9);
          expect(back.p).toBeCloseTo(there.p, 9);
        }),
      );
    });
  }

  it("turns the NPS where promoters become detractors and passives stay passive", () => {
    const { nps } = catalogue;
    const turn = new Map([
      ...[0, 1, 2, 3, 4, 5, 6].map((at): [number, number] => [at, 10]),
      [7, 8],
      [8, 7],
      [9, 0],
      [10, 6],
    ]);
    fc.assert(
      fc.property(answersOn(contextOf(nps).scale), (group) => {
        const turned = mergeHistograms(...[...group].map(([answer, sums]) => new Map([[turn.get(answer) ?? 0, sums]])));
        const [plain, back] = [nps.estimate(group, contextOf(nps)), nps.estimate(turned, contextOf(nps))];
        expect(back?.value).toBeCloseTo(-(plain?.value ?? Number.NaN), 9);
        expect(back?.high).toBeCloseTo(-(plain?.low ?? Number.NaN), 9);
      }),
    );
  });
});

describe("pooledVariance(groups)", () => {
  const { scale } = contextOf(catalogue.mean);
  const groups = fc.array(answersOn(scale), { minLength: 1, maxLength: 6 });

  it("lies between the variances of the groups, whatever their order", () => {
    fc.assert(
      fc.property(groups, (all) => {
        const found = pooledVariance(all);
        const own = all.flatMap((group) => pooledVariance([group]) ?? []);
        expect(found === undefined).toBe(own.length === 0);
        if (found === undefined) return;
        expect(found).toBeGreaterThanOrEqual(Math.min(...own) - 1e-12);
        expect(found).toBeLessThanOrEqual(Math.max(...own) + 1e-12);
        expect(pooledVariance(all.toReversed())).toBeCloseTo(found, 10);
        expect(pooledVariance(all.map((group) => mirrored(group, [scale.min, scale.max])))).toBeCloseTo(found, 10);
      }),
    );
  });

  it("is the same with equal weights, and a hundred times as much for scores ten times as large", () => {
    fc.assert(
      fc.property(groups, weights, (all, weight) => {
        const found = pooledVariance(all);
        expect(pooledVariance(all.map((group) => weighed(group, weight)))).toBe(found);
        const tenfold = pooledVariance(all, { score: (answer) => 10 * answer + 3 });
        expect(tenfold ?? 0).toBeCloseTo(100 * (found ?? 0), 8);
      }),
    );
  });
});

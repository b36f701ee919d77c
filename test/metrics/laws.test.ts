import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Histogram, mergeHistograms, subtractHistogram } from "../../src/counts/histogram.ts";
import { catalogue } from "../../src/metrics/catalogue.ts";
import { answersOn, contextOf, scales, uneven, weighed, weights } from "./drawn-answers.ts";

fc.configureGlobal({ seed: 20260511 });

for (const metric of Object.values(catalogue)) {
  const context = contextOf(metric);
  const answers = answersOn(context.scale);
  const [lowest, highest] = metric.domain(context.scale);

  describe(`the metric ${metric.id}`, () => {
    it("lies inside its interval, and the interval inside the scale, with weights or without", () => {
      fc.assert(
        fc.property(answers, fc.array(weights, { minLength: 1, maxLength: 5 }), (histogram, own) => {
          for (const group of [histogram, uneven(histogram, own)]) {
            const estimate = metric.estimate(group, context);
            expect(estimate).toBeDefined();
            if (estimate === undefined) return;
            expect(estimate.low).toBeGreaterThanOrEqual(lowest);
            expect(estimate.low).toBeLessThanOrEqual(estimate.value);
            expect(estimate.high).toBeGreaterThanOrEqual(estimate.value);
            expect(estimate.high).toBeLessThanOrEqual(highest);
            expect(estimate.high).toBeGreaterThan(estimate.low);
          }
        }),
      );
    });

    it("is to the last bit the same with equal weights, and ignores weights when asked to", () => {
      fc.assert(
        fc.property(answers, weights, (histogram, weight) => {
          const plain = metric.estimate(histogram, context);
          expect(metric.estimate(weighed(histogram, weight), context)).toEqual(plain);
          expect(metric.estimate(weighed(histogram, weight), { ...context, weighting: "none" })).toEqual(plain);
        }),
      );
    });

    it("is the mean of what each answer adds", () => {
      fc.assert(
        fc.property(answers, (histogram) => {
          const n = [...histogram.values()].reduce((sum, cell) => sum + cell.n, 0);
          const sum = [...histogram].reduce(
            (total, [answer, cell]) => total + cell.n * metric.score(answer, context),
            0,
          );
          expect(metric.estimate(histogram, context)?.value).toBeCloseTo(sum / n, 9);
        }),
      );
    });

    it("gives a merged group the average of its parts, by their numbers", () => {
      fc.assert(
        fc.property(answers, answers, (one, other) => {
          const [a, b] = [metric.estimate(one, context), metric.estimate(other, context)];
          const both = metric.estimate(mergeHistograms(one, other), context);
          if (!a || !b || !both) throw new Error("every group has answers");
          expect(both.n).toBe(a.n + b.n);
          expect(both.value).toBeCloseTo((a.n * a.value + b.n * b.value) / (a.n + b.n), 9);
          const back = metric.estimate(subtractHistogram(mergeHistograms(one, other), one), context);
          expect(back).toEqual(metric.estimate(mergeHistograms(other), context));
        }),
      );
    });

    it("does not depend on the order of the answers", () => {
      fc.assert(
        fc.property(answers, fc.array(weights, { minLength: 2, maxLength: 5 }), (histogram, own) => {
          const group = uneven(histogram, own);
          const turned = new Map([...group].reverse());
          expect(metric.estimate(turned, context)).toEqual(metric.estimate(group, context));
        }),
      );
    });

    it("turns its sign when two groups change places", () => {
      fc.assert(
        fc.property(answers, answers, (one, other) => {
          const there = metric.difference(one, other, context);
          const back = metric.difference(other, one, context);
          if (!there || !back) throw new Error("both groups have answers and a pooled variance");
          expect(there.difference).toBeCloseTo(-back.difference, 9);
          expect(there.adjusted).toBeCloseTo(-back.adjusted, 9);
          expect(there.low).toBeCloseTo(-back.high, 9);
          expect(there.p).toBeCloseTo(back.p, 12);
          expect(there.low).toBeLessThanOrEqual(there.adjusted);
          expect(there.high).toBeGreaterThanOrEqual(there.adjusted);
        }),
      );
    });

    it("is undefined for a group without answers or without weight, never zero", () => {
      expect(metric.estimate(new Map(), context)).toBeUndefined();
      expect(metric.estimate(weighed(new Map([[1, { n: 3 }]]), 0n), context)).toBeUndefined();
      expect(metric.difference(new Map(), new Map([[1, { n: 3 }]]), context)).toBeUndefined();
    });

    it("is described in both languages, with a formula, its limits and a source", () => {
      for (const text of [metric.label, metric.definition, metric.formula, metric.limits]) {
        expect(text.nl.length).toBeGreaterThan(0);
        expect(text.en.length).toBeGreaterThan(0);
      }
      expect(metric.definition.nl).not.toBe(metric.definition.en);
      expect(metric.formula.nl).not.toBe(metric.formula.en);
      expect(metric.source).not.toBe("");
      expect(metric.version).toBe(`${metric.id}/1`);
      expect(catalogue[metric.id]).toBe(metric);
    });
  });
}

describe("an item asked in reverse", () => {
  const { favorable, mean } = catalogue;
  const context = contextOf(favorable);
  const mirror = (histogram: Histogram): Histogram => new Map([...histogram].map(([at, sums]) => [6 - at, sums]));

  it("has the favourable share of its mirror image", () => {
    fc.assert(
      fc.property(answersOn(context.scale), (histogram) => {
        const reversed = favorable.estimate(mirror(histogram), { ...context, direction: "lower" });
        expect(reversed).toEqual(favorable.estimate(histogram, context));
      }),
    );
  });

  it("keeps its mean as asked, and says that lower is better", () => {
    const histogram = new Map([[2, { n: 6 }]]);
    expect(mean.estimate(histogram, { ...context, direction: "lower" })?.value).toBe(2);
    expect(mean.better("lower")).toBe("lower");
    expect(favorable.better("lower")).toBe("higher");
  });
});

describe("a wider level", () => {
  it("gives a wider interval", () => {
    for (const metric of Object.values(catalogue)) {
      const histogram = new Map([[metric.domain(scales[metric.id])[0] < 0 ? 0 : scales[metric.id].min, { n: 8 }]]);
      const at = (level: number) => metric.estimate(histogram, { ...contextOf(metric), level });
      expect((at(0.99)?.high ?? 0) - (at(0.99)?.low ?? 0)).toBeGreaterThan((at(0.9)?.high ?? 0) - (at(0.9)?.low ?? 0));
    }
  });
});

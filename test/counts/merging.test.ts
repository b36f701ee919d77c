import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alongScale } from "../../src/counts/along-scale.ts";
import { type Classes, classCounts, personClasses } from "../../src/counts/class-counts.ts";
import { classesFromCuts } from "../../src/counts/classes-from-cuts.ts";
import { effectiveCounts } from "../../src/counts/effective-counts.ts";
import {
  type Histogram,
  isWeighted,
  mergeHistograms,
  subtractHistogram,
  weightUnit,
} from "../../src/counts/histogram.ts";
import { mergeGroups, nobody } from "../../src/counts/merge.ts";
import { respondents } from "../../src/counts/respondents.ts";
import type { SurveyCounts } from "../../src/counts/survey-counts.ts";
import { type Answer, exactWeight, personScore, type Respondent, tally } from "../../src/counts/tally.ts";
import { tallyAnswers } from "../../src/counts/tally-answers.ts";
import { instrument as schema } from "../../src/survey/instrument.ts";

fc.configureGlobal({ seed: 20260511 });

const agreement = { min: 1, max: 5 };
const cells = fc.array(fc.constantFrom("1", "2", "3", "4", "5", "5.0", "", "NA", "6", "x", "-0"), { maxLength: 20 });
const weight = fc.bigInt({ min: 0n, max: 3_000_000_000_000n });

/** Groups of one survey: all with weights, or all without. */
const groups = fc
  .tuple(fc.boolean(), fc.array(fc.array(fc.tuple(fc.constantFrom("1", "3", "4", "5", ""), weight)), { maxLength: 4 }))
  .map(([isWeighed, all]) =>
    all.map((rows) => {
      const texts = rows.map(([text]) => text);
      return tallyAnswers(texts, agreement, isWeighed ? { weights: rows.map(([, own]) => own) } : {}).histogram;
    }),
  );

describe("tallyAnswers(cells, rules)", () => {
  it("of a concatenation is the sum of the tallies, whatever the order of the cells", () => {
    fc.assert(
      fc.property(cells, cells, (one, other) => {
        const [a, b, both] = [one, other, [...one, ...other]].map((all) => tallyAnswers(all, agreement));
        if (!a || !b || !both) throw new Error("three tallies");
        for (const name of ["rows", "valid", "missing", "invalid"] as const) expect(both[name]).toBe(a[name] + b[name]);
        expect(both.histogram).toEqual(mergeHistograms(a.histogram, b.histogram));
        expect(tallyAnswers([...one, ...other].reverse(), agreement)).toEqual(both);
        expect(both.valid + both.missing + both.invalid).toBe(both.rows);
        expect(respondents(both.histogram)).toBe(both.valid);
      }),
    );
  });

  it("counts the same people with weights as without", () => {
    fc.assert(
      fc.property(cells, weight, (all, own) => {
        const plain = tallyAnswers(all, agreement);
        const weighed = tallyAnswers(all, agreement, { weights: all.map(() => own) });
        expect([...weighed.histogram].map(([answer, { n }]) => [answer, { n }])).toEqual([...plain.histogram]);
        for (const { n, weight: sum, squares } of weighed.histogram.values()) {
          expect([sum, squares]).toEqual([BigInt(n) * own, BigInt(n) * own * own]);
        }
      }),
    );
  });
});

describe("mergeHistograms(…parts) and subtractHistogram(whole, part)", () => {
  it("merge in any order and any grouping to the same, with nobody for a zero", () => {
    fc.assert(
      fc.property(groups, fc.nat({ max: 4 }), (parts, cut) => {
        const whole = mergeHistograms(...parts);
        expect([...mergeHistograms(...parts.toReversed())]).toEqual([...whole]);
        const halves = [parts.slice(0, cut), parts.slice(cut)].map((some) => mergeHistograms(...some));
        expect([...mergeHistograms(...halves)]).toEqual([...whole]);
        expect([...mergeHistograms(new Map(), ...parts, new Map())]).toEqual([...whole]);
        expect([...whole.keys()]).toEqual([...whole.keys()].sort((a, b) => a - b));
        expect(respondents(whole)).toBe(parts.reduce((sum, part) => sum + respondents(part), 0));
      }),
    );
  });

  it("are each other's opposites, and leave what they are given as it was", () => {
    fc.assert(
      fc.property(groups, (parts) => {
        const [part = new Map(), ...others] = parts;
        const before = new Map([...part].map(([answer, sums]) => [answer, { ...sums }]));
        const whole = mergeHistograms(...parts);
        expect([...subtractHistogram(whole, part)]).toEqual([...mergeHistograms(...others)]);
        expect(subtractHistogram(whole, whole).size).toBe(0);
        expect([...subtractHistogram(whole, new Map())]).toEqual([...whole]);
        expect(part).toEqual(before);
      }),
    );
  });

  it("refuse a part that is not inside the whole", () => {
    expect(() => subtractHistogram(new Map([[1, { n: 1 }]]), new Map([[1, { n: 2 }]]))).toThrow(RangeError);
    expect(() => subtractHistogram(new Map(), new Map([[5, { n: 1 }]]))).toThrow(RangeError);
  });
});

describe("what is read off a histogram", () => {
  const classes: fc.Arbitrary<Classes> = fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom("higher" as const, "lower" as const),
    )
    .map(([one, other, direction]) => {
      const cuts = { favorableFrom: Math.max(one, other) + 1, unfavorableTo: Math.min(one, other) };
      return { ...classesFromCuts({ ...agreement, ...cuts }), direction };
    });

  it("adds up over groups: classes, classes of persons, and counts along the scale", () => {
    fc.assert(
      fc.property(groups, classes, (parts, cuts) => {
        const whole = mergeHistograms(...parts);
        const sumOf = (counts: object[], name: string) =>
          counts.reduce((sum, own) => sum + ((own as Record<string, number>)[name] ?? 0), 0);
        for (const name of ["unfavorable", "neutral", "favorable"] as const) {
          expect(classCounts(whole, cuts)[name]).toBe(
            sumOf(
              parts.map((part) => classCounts(part, cuts)),
              name,
            ),
          );
          expect(personClasses(whole)[name]).toBe(
            sumOf(
              parts.map((part) => personClasses(part)),
              name,
            ),
          );
        }
        const { unfavorable, neutral, favorable } = classCounts(whole, cuts);
        expect(unfavorable + neutral + favorable).toBe(respondents(whole));
        const along = parts.map((part) => alongScale(part, agreement));
        for (const [at, n] of alongScale(whole, agreement).n.entries()) {
          expect(n).toBe(along.reduce((sum, own) => sum + (own.n[at] ?? 0), 0));
        }
      }),
    );
  });

  it("mirrors with the scale: favourable becomes unfavourable where the cuts are mirrored too", () => {
    fc.assert(
      fc.property(groups, classes, (parts, cuts) => {
        const whole = mergeHistograms(...parts);
        const mirror = (histogram: Histogram): Histogram => new Map([...histogram].map(([at, sums]) => [6 - at, sums]));
        const other = cuts.direction === "lower" ? "higher" : "lower";
        expect(classCounts(mirror(whole), { ...cuts, direction: other })).toEqual(classCounts(whole, cuts));
        expect(alongScale(mirror(whole), agreement).n).toEqual(alongScale(whole, agreement).n.toReversed());
      }),
    );
  });

  it("is with weights of one what it is without", () => {
    fc.assert(
      fc.property(groups, (parts) => {
        const plain = new Map([...mergeHistograms(...parts)].map(([answer, { n }]) => [answer, { n }]));
        const ones = new Map(
          [...plain].map(([answer, { n }]) => {
            return [answer, { n, weight: BigInt(n) * weightUnit, squares: BigInt(n) * weightUnit * weightUnit }];
          }),
        );
        expect(effectiveCounts(ones)).toEqual(effectiveCounts(plain));
        expect(alongScale(ones, agreement)).toEqual(alongScale(plain, agreement));
        expect([isWeighted(plain), isWeighted(ones)]).toEqual([false, plain.size > 0]);
      }),
    );
  });
});

describe("exactWeight(weight)", () => {
  it("adds up weights as typed without rounding", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5_000_000 })), (thousandths) => {
        const sum = thousandths.reduce((total, own) => total + exactWeight(own / 1000), 0n);
        expect(sum).toBe(thousandths.reduce((total, own) => total + BigInt(own) * 1_000_000_000n, 0n));
      }),
    );
  });
});

const words = { en: "words", nl: "woorden" };
const instrument = schema.parse({
  side: "ex",
  title: words,
  scales: { agreement },
  items: {
    proud: { scale: "agreement", text: words },
    tired: { scale: "agreement", reversed: true, text: words },
    safe: { scale: "agreement", text: words },
  },
  constructs: { happiness: { items: ["proud", "tired", "safe"], title: words, definition: words } },
});
const { happiness } = instrument.constructs;

const answer: fc.Arbitrary<Answer> = fc.constantFrom(1, 2, 3, 4, 5, "missing" as const, "invalid" as const);
const answers = fc.record({ proud: answer, tired: answer, safe: answer }, { requiredKeys: ["proud"] });
const people: fc.Arbitrary<Respondent[]> = fc.boolean().chain((isWeighed) =>
  fc.array(
    fc
      .record({ unit: fc.constantFrom("a", "b", "c"), weight, answers })
      .map(({ unit, weight: own, answers: given }) => ({
        unit,
        ...(isWeighed ? { weight: own } : {}),
        answers: new Map(Object.entries(given)),
      })),
    { maxLength: 14 },
  ),
);

function tallied(all: readonly Respondent[]): SurveyCounts {
  const growing = tally("2026-spring", "employee", instrument);
  for (const respondent of all) growing.add(respondent);
  return growing.done();
}

describe("tally(wave, survey, instrument)", () => {
  it("of people together is the merge of the tallies of each part, unit by unit, in any order", () => {
    fc.assert(
      fc.property(people, fc.nat({ max: 14 }), (all, cut) => {
        const whole = tallied(all);
        expect(tallied(all.toReversed())).toEqual(whole);
        const parts = [all.slice(0, cut), all.slice(cut)].map((some) => tallied(some).units);
        for (const [unit, group] of whole.units) {
          const merged = mergeGroups(...parts.flatMap((units) => units.get(unit) ?? []));
          expect(merged).toEqual(group);
          expect(mergeGroups(nobody, group, nobody)).toEqual(group);
        }
        expect([...whole.units.keys()]).toEqual([...new Set(all.map(({ unit }) => unit))].sort());
      }),
    );
  });

  it("counts everybody once: valid, missing and invalid answers are the people asked who weigh something", () => {
    fc.assert(
      fc.property(people, (all) => {
        const group = mergeGroups(...tallied(all).units.values());
        expect(group.rows).toBe(all.length);
        expect(group.respondents).toBeLessThanOrEqual(group.rows);
        for (const [id, { answers: given, missing, invalid }] of group.items) {
          const asked = all.filter((person) => person.weight !== 0n && person.answers.has(id));
          expect(respondents(given) + missing + invalid).toBe(asked.length);
        }
        const scores = all.filter(
          (person) => happiness && personScore(person.answers, happiness, instrument) !== undefined,
        );
        const weighing = scores.filter(({ weight: own }) => own !== 0n);
        expect(respondents(group.constructs.get("happiness") ?? new Map())).toBe(weighing.length);
      }),
    );
  });
});

describe("personScore(answers, construct, instrument)", () => {
  it("lies on 0 to 100, and is mirrored by the mirrored answers", () => {
    if (happiness === undefined) throw new Error("the instrument has a construct");
    const mirror = (own: Answer) => (typeof own === "number" ? 6 - own : own);
    fc.assert(
      fc.property(answers, (given) => {
        const score = personScore(new Map(Object.entries(given)), happiness, instrument);
        const turned = new Map(Object.entries(given).map(([id, own]) => [id, mirror(own)]));
        const back = personScore(turned, happiness, instrument);
        if (score === undefined) {
          expect(back).toBeUndefined();
          return;
        }
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(back).toBeCloseTo(100 - score, 8);
        // A score is a key of a histogram: the same answers must give the same number in any order.
        const reordered = new Map([...Object.entries(given)].reverse());
        expect(personScore(reordered, { ...happiness, items: happiness.items.toReversed() }, instrument)).toBe(score);
      }),
    );
  });
});

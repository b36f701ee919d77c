import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerCodes } from "../../src/counts/answer-codes.ts";
import { type Histogram, mergeHistograms, type Sums } from "../../src/counts/histogram.ts";
import { mergePatterns, respondentPatterns } from "../../src/counts/respondent-patterns.ts";
import { answersOfCategory, type SegmentCounts } from "../../src/counts/segment-counts.ts";
import { segmentTally } from "../../src/counts/segment-tally.ts";

interface Person {
  unit: string;
  category: string;
  heard: number;
  skipped: number;
  weight: bigint;
}

const person = fc.record<Person>({
  unit: fc.constantFrom("shop", "ovens", "office"),
  category: fc.constantFrom("short", "long"),
  heard: fc.integer({ min: 1, max: 5 }),
  skipped: fc.nat({ max: 2 }),
  weight: fc.bigInt({ min: 1n, max: 9n }),
});
const people = fc.array(person, { maxLength: 30 });

function counted(list: readonly Person[]): SegmentCounts {
  const codes = answerCodes();
  const tally = segmentTally("tenure", ["short", "long"], codes);
  for (const { unit, category, heard, skipped, weight } of list) {
    tally.add(unit, category, [codes.code("subject", "heard", heard)], { n: 1, weight, squares: weight * weight });
    tally.add(unit, category, [codes.code("skipped", "energy", skipped)], { n: 1 });
  }
  return tally.done();
}

function heardOf(counts: SegmentCounts, category: string): Map<string, Histogram> {
  return answersOfCategory(counts, counts.subjects.get("heard"), category);
}

describe("segmentTally(segment, categories, codes)", () => {
  it("counts the answers of each unit and category, with exact weights", () => {
    fc.assert(
      fc.property(people, (list) => {
        const counts = counted(list);
        for (const category of ["short", "long"]) {
          const own = list.filter((one) => one.category === category);
          const found = heardOf(counts, category);
          expect([...found.keys()].sort()).toEqual([...new Set(own.map(({ unit }) => unit))].sort());
          for (const [unit, histogram] of found) {
            for (const [answer, sums] of histogram) {
              const alike = own.filter((one) => one.unit === unit && one.heard === answer);
              const weight = alike.reduce((sum, one) => sum + one.weight, 0n);
              const squares = alike.reduce((sum, one) => sum + one.weight ** 2n, 0n);
              expect(sums).toEqual<Sums>({ n: alike.length, weight, squares });
            }
          }
        }
        const skipped = answersOfCategory(counts, counts.skipped.get("energy"), "short");
        const all = mergeHistograms(...skipped.values());
        for (const [times, { n }] of all) {
          expect(n).toBe(list.filter((one) => one.category === "short" && one.skipped === times).length);
        }
      }),
      { seed: 20261127 },
    );
  });

  it("gives the same whatever the order of the people, and merges by addition", () => {
    fc.assert(
      fc.property(people, people, (first, second) => {
        const together = counted([...first, ...second]);
        expect(counted([...second, ...first].toReversed())).toEqual(together);
        for (const category of ["short", "long"]) {
          const parts = [heardOf(counted(first), category), heardOf(counted(second), category)];
          for (const [unit, histogram] of heardOf(together, category)) {
            expect(mergeHistograms(...parts.flatMap((part) => part.get(unit) ?? []))).toEqual(histogram);
          }
        }
      }),
      { seed: 20261127 },
    );
  });

  it("refuses a category that is not declared", () => {
    const tally = segmentTally("tenure", ["short"], answerCodes());
    expect(() => tally.add("shop", "long", [], { n: 1 })).toThrow('"long" is no category of tenure');
  });
});

describe("respondentPatterns(segments)", () => {
  const patterns = (list: readonly Person[]) => {
    const tally = respondentPatterns(["tenure", "age"]);
    for (const { unit, category, heard } of list) tally.add(unit, [category, heard > 3 ? "old" : ""]);
    return tally.done();
  };

  it("counts everybody once, in any order, and merges by addition", () => {
    fc.assert(
      fc.property(people, people, (first, second) => {
        const together = patterns([...first, ...second]);
        expect(together.patterns.reduce((sum, { n }) => sum + n, 0)).toBe(first.length + second.length);
        expect(patterns([...first, ...second].toReversed())).toEqual(together);
        expect(mergePatterns(patterns(first), patterns(second))).toEqual(together);
        expect(mergePatterns(patterns(second), patterns(first))).toEqual(together);
      }),
      { seed: 20261127 },
    );
  });

  it("does not add up patterns that are about other segments", () => {
    const other = respondentPatterns(["age"]).done();
    expect(() => mergePatterns(respondentPatterns(["tenure"]).done(), other)).toThrow("other segments");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patternTally } from "../../src/counts/pattern-tally.ts";
import { tookPart } from "../../src/counts/took-part.ts";
import { survey } from "../report/organisation.ts";

describe("patternTally()", () => {
  it("counts who is alike, the same in whatever order they come", () => {
    const categories = fc.tuple(fc.constantFrom("shop", "ovens", ""), fc.constantFrom("short", "long", ""));
    const counted = (list: readonly (readonly string[])[]) => {
      const patterns = patternTally();
      for (const one of list) patterns.add(one);
      return patterns.done();
    };
    fc.assert(
      fc.property(fc.array(categories), (list) => {
        const patterns = counted(list);
        expect(patterns).toEqual(counted(list.toReversed()));
        expect(patterns.reduce((sum, { n }) => sum + n, 0)).toBe(list.length);
        for (const pattern of patterns) {
          expect(pattern.n).toBe(list.filter((one) => String(one) === String(pattern.categories)).length);
        }
      }),
      { seed: 20260511 },
    );
  });
});

describe("tookPart(answers, instrument)", () => {
  const took = (answers: Record<string, number | "missing" | "invalid">) =>
    tookPart(new Map(Object.entries(answers)), survey);

  it("asks for half of the core items that were asked, and for one at least", () => {
    expect(took({ recommend: 9, heard: "missing" })).toBe(true);
    expect(took({ recommend: 9, heard: "missing", tired: "invalid" })).toBe(false);
    expect(took({ recommend: "missing" })).toBe(false);
    expect(took({})).toBe(false);
  });
});

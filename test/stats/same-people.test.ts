import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proportionDifference } from "../../src/stats/proportion-difference.ts";
import { samePeopleDifference } from "../../src/stats/same-people-difference.ts";

fc.configureGlobal({ seed: 20260511 });

/** How many people gave both answers, only the first, only the second, neither. */
const people = fc
  .tuple(...Array.from({ length: 4 }, () => fc.nat({ max: 400 })))
  .filter((counts) => counts.some(Boolean));

describe("samePeopleDifference(a, b)", () => {
  it("has a standard error that is large enough however the two answers go together", () => {
    fc.assert(
      fc.property(people, ([both = 0, first = 0, second = 0, neither = 0]) => {
        const n = both + first + second + neither;
        const found = samePeopleDifference({ x: both + first, n }, { x: both + second, n });
        // Of the same people the variance of a difference of shares is (b + c − (b − c)²/n)/n², b and c those who gave one answer only.
        const paired = (100 * Math.sqrt(first + second - (first - second) ** 2 / n)) / n;
        // The error behind a comparison is that of n + 2 people.
        expect((found?.se ?? 0) * Math.sqrt((n + 2) / n)).toBeGreaterThanOrEqual(paired - 1e-9);
      }),
      { numRuns: 2000 },
    );
  });

  it("is never surer than of two groups of other people, of the same difference", () => {
    fc.assert(
      fc.property(people, ([a = 0, b = 0, c = 0, d = 0]) => {
        const [one, other] = [
          { x: a, n: a + b + 1 },
          { x: c, n: c + d + 1 },
        ];
        const [same, apart] = [samePeopleDifference(one, other), proportionDifference(one, other)];
        expect(same?.difference).toBe(apart?.difference);
        expect(same?.p ?? 0).toBeGreaterThanOrEqual((apart?.p ?? 1) - 1e-12);
      }),
    );
  });

  it("says nothing when nobody answered one of the two", () => {
    expect(samePeopleDifference({ x: 0, n: 0 }, { x: 1, n: 3 })).toBeUndefined();
  });
});

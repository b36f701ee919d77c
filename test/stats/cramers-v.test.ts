import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cramersV } from "../../src/stats/cramers-v.ts";

describe("cramersV(one, other)", () => {
  it("gives the χ² test of R's chisq.test example: gender and party, Agresti 2007, p. 39", () => {
    const gap = cramersV([762, 327, 468], [484, 239, 477]);
    // X-squared = 30.07, df = 2, p-value = 2.954e-07
    expect((gap?.v ?? 0) ** 2 * 2757).toBeCloseTo(30.07, 2);
    expect(gap?.p).toBeCloseTo(2.954e-7, 10);
  });

  it("is 1 for groups that share no answer", () => {
    expect(cramersV([50, 0], [0, 50])?.v).toBe(1);
  });

  it("does not hang on which group comes first, and lies between 0 and 1", () => {
    const counts = fc.array(fc.nat(200), { minLength: 2, maxLength: 11 });
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const gap = cramersV(one, other);
        const turned = cramersV(other, one);
        expect(gap === undefined).toBe(turned === undefined);
        if (gap === undefined || turned === undefined) return;
        expect(gap.v).toBeCloseTo(turned.v, 12);
        expect(gap.v).toBeGreaterThanOrEqual(0);
        expect(gap.v).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { seed: 7 },
    );
  });
});

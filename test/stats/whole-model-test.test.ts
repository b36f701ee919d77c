import { describe, expect, it } from "vitest";
import { fQuantile } from "../../src/stats/f-quantile.ts";
import { wholeModelTest } from "../../src/stats/whole-model-test.ts";

describe("wholeModelTest({n, r2, predictors})", () => {
  it("is the F-test of stackloss ~ . as R prints it: F 59.9 on 3 and 17 degrees of freedom, p 3.016e-09", () => {
    const test = wholeModelTest({ n: 21, r2: 0.9135769, predictors: 3 });
    expect(test).toMatchObject({ df1: 3, df2: 17 });
    expect(test?.f).toBeCloseTo(59.9, 1);
    expect(test?.p).toBeCloseTo(3.016e-9, 11);
  });

  it("has p = 0.05 where F is the 95 % quantile", () => {
    const f = fQuantile(0.95, 5, 94);
    const r2 = (5 * f) / (5 * f + 94);
    expect(wholeModelTest({ n: 100, r2, predictors: 5 })?.p).toBeCloseTo(0.05, 9);
  });

  it("knows no chance where everything is explained, and no more than chance where nothing is", () => {
    expect(wholeModelTest({ n: 10, r2: 1, predictors: 2 })?.p).toBe(0);
    expect(wholeModelTest({ n: 10, r2: 0, predictors: 2 })?.p).toBe(1);
  });
});

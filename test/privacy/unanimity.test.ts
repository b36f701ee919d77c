import { describe, expect, it } from "vitest";
import { unanimity } from "../../src/privacy/unanimity.ts";

describe("unanimity(counts, k)", () => {
  it("bands all answers alike, and all but one", () => {
    expect(unanimity([0, 0, 6], 5)).toEqual({ state: "banded", category: 2, band: { atLeast: 4, n: 6 } });
    expect(unanimity([50, 0, 1], 5)).toEqual({ state: "banded", category: 0, band: { atLeast: 49, n: 51 } });
  });

  it("is exact from two dissenters on", () => {
    expect(unanimity([2, 0, 30], 5).state).toBe("exact");
    expect(unanimity([1, 1, 6], 5).state).toBe("exact");
  });

  it("hides fewer than k whatever they answered, and nobody", () => {
    expect(unanimity([0, 0, 4], 5)).toEqual({ state: "hidden" });
    expect(unanimity([0, 0, 0], 5)).toEqual({ state: "hidden" });
    expect(unanimity([], 5)).toEqual({ state: "hidden" });
  });

  it("takes two classes for a yes/no item", () => {
    expect(unanimity([1, 8], 5)).toMatchObject({ state: "banded", category: 1 });
  });
});

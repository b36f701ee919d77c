import { describe, expect, it } from "vitest";
import { dayBetween, timeOf } from "../../src/charts/trend-series.ts";

describe("dayBetween(left, right)", () => {
  it("is a whole day, however many days lie between two waves", () => {
    for (let days = 1; days <= 400; days += 1) {
      const left = timeOf("2026-03-02");
      const middle = dayBetween(left, left + days * 86_400_000);
      expect(middle % 86_400_000).toBe(0);
      expect(middle - left).toBe(Math.floor(days / 2) * 86_400_000);
    }
  });
});

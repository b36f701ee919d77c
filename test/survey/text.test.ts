import { describe, expect, it } from "vitest";
import { id } from "../../src/survey/text.ts";

describe("id", () => {
  it("is the name of a file with an ending, on every system", () => {
    expect(id.safeParse("2026-spring").success).toBe(true);
    expect(id.safeParse("a".repeat(200)).success).toBe(true);
    for (const other of ["", "..", "a/b", "A", "constructor", "a".repeat(201)]) {
      expect(id.safeParse(other).success).toBe(false);
    }
  });
});

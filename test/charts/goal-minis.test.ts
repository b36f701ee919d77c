import { describe, expect, it } from "vitest";
import { goalMinis } from "../../src/charts/goal-minis.ts";
import { goals } from "./goals.ts";

describe("goalMinis(reports)", () => {
  it("draws a goal in every state in which there is something to see, and none of which a score is not shown", () => {
    expect(Object.keys(goalMinis({ insight: goals }).minis)).toEqual(
      ["under-way", "beyond", "wrong-way", "where-it-began", "without-margin", "not-asked-again"].map(
        (id) => `goal ${id}`,
      ),
    );
  });

  it("draws nothing in a workspace without goals", () => {
    expect(goalMinis({ insight: () => undefined }).minis).toEqual({});
  });
});

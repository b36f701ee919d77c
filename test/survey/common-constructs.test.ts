import { describe, expect, it } from "vitest";
import { commonConstructs } from "../../src/survey/common-constructs.ts";
import { instrument } from "../../src/survey/instrument.ts";

/** A construct of these items, with what was not asked in each wave. */
function setsOf(items: readonly string[], without: readonly (readonly string[])[]): string[][] {
  const text = { nl: "Vraag", en: "Question" };
  const asked = instrument.parse({
    side: "ex",
    title: text,
    scales: { agreement: { min: 1, max: 5 } },
    items: Object.fromEntries(items.map((id) => [id, { scale: "agreement", text }])),
    constructs: { whole: { items, title: text, definition: text } },
    waves: Object.fromEntries(without.map((left, index) => [`w${index}`, { without: left }])),
  });
  return [...commonConstructs(asked).values()].map((construct) => construct.items);
}

describe("commonConstructs(instrument)", () => {
  it("has none for a construct that never changed", () => {
    expect(setsOf(["a", "b", "c"], [[]])).toEqual([]);
  });

  it("has the items that two versions share, and that three share", () => {
    const sets = setsOf(["a", "b", "c", "d"], [["a"], ["d"]]).map((items) => items.join(""));
    expect(sets.sort()).toEqual(["abc", "bc", "bcd"]);
  });

  it("leaves out what is fewer than half of either version, or fewer than two", () => {
    expect(setsOf(["a", "b", "c", "d", "e"], [["c", "d", "e"]])).toEqual([]);
    expect(setsOf(["a", "b"], [["b"]])).toEqual([]);
  });

  it("stays within bounds when every wave drops another question", () => {
    const items = Array.from({ length: 12 }, (_, index) => `q${index}`);
    expect(
      setsOf(
        items,
        items.map((id) => [id]),
      ).length,
    ).toBeLessThanOrEqual(60);
  });
});

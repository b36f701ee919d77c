import { describe, expect, it } from "vitest";
import { chanceText } from "../../src/report/chance-text.ts";

describe("chanceText(counts, locale)", () => {
  it.each([
    [1, "fewer than one", "minder dan één"],
    [19, "fewer than one", "minder dan één"],
    [20, "about one", "ongeveer één"],
    [30, "about two", "ongeveer twee"],
    [300, "about 15", "ongeveer 15"],
  ])("expects of %i clear differences %s to be chance", (clear, en, nl) => {
    expect(chanceText({ judged: 400, clear }, "en")).toContain(`: here ${en}.`);
    expect(chanceText({ judged: 400, clear }, "nl")).toContain(`: hier ${nl}.`);
  });

  it("speaks of no chance where nothing is clear", () => {
    expect(chanceText({ judged: 44, clear: 0 }, "en")).toBe("This page judges 44 differences; none of them is clear.");
    expect(chanceText({ judged: 44, clear: 0 }, "nl")).not.toMatch(/toeval/);
  });

  it("says nothing where little is judged", () => {
    expect(chanceText({ judged: 9, clear: 9 }, "nl")).toBeUndefined();
  });
});

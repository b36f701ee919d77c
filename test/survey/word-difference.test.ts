import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDifference } from "../../src/survey/word-difference.ts";

describe("wordDifference(before, after)", () => {
  const side = (runs: ReturnType<typeof wordDifference>, kind: "old" | "new") =>
    runs.flatMap((run) => (run.kind === "both" || run.kind === kind ? run.words : [])).join(" ");

  it("loses no word of either wording, however long", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c", "d,"), { maxLength: 30 });
    const wording = fc
      .tuple(words, fc.constantFrom(1, 1, 300))
      .map(([own, times]) => Array(times).fill(own).flat().join(" "));
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        const runs = wordDifference(before, after);
        expect([side(runs, "old"), side(runs, "new")]).toEqual([before, after]);
        expect(runs.every(({ words: own }) => own !== "")).toBe(true);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it("finds no difference in the same words, and nothing shared in words that have none in common", () => {
    const long = Array.from({ length: 900 }, (_, index) => `w${index}`).join(" ");
    expect(wordDifference(long, long)).toEqual([{ kind: "both", words: long }]);
    expect(wordDifference("Ja zeker", "Nee nooit").map(({ kind }) => kind)).toEqual(["old", "new"]);
    expect(wordDifference("", "Nieuw")).toEqual([{ kind: "new", words: "Nieuw" }]);
  });
});

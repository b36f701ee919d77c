import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortenedTexts } from "../../../src/io/import/shortened-texts.ts";

describe("shortenedTexts(texts)", () => {
  it("says a long beginning that is shared once, also where a text is the beginning of the next", () => {
    const stem = "In hoeverre ben je het eens met de volgende stellingen?";
    expect(shortenedTexts([stem, `${stem} Ik ben trots`, `${stem} Ik ben niet moe`, "Waarom?"])).toEqual([
      stem,
      "… Ik ben trots",
      "… Ik ben niet moe",
      "Waarom?",
    ]);
  });

  it("keeps every text apart from its neighbour, and loses no end of any", () => {
    const word = fc.constantFrom("hoe", "tevreden", "ben", "je", "met", "niet", "werkplek", "collega's");
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        shortenedTexts(texts).forEach((shown, index) => {
          const whole = texts[index] ?? "";
          expect(whole.endsWith(shown.replace(/^… /, ""))).toBe(true);
          expect(shown.replace(/^… /, "")).not.toBe("");
          if (whole !== texts[index - 1]) expect(shown).not.toBe(texts[index - 1]);
        });
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

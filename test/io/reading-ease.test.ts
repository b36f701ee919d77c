import { describe, expect, it } from "vitest";
import { readingEase } from "../../src/io/reading-ease.ts";

describe("readingEase(text, locale)", () => {
  it("is Flesch's formula for English, by hand", () => {
    // The cat sat on the mat: 6 words, 1 sentence, 6 syllables. 206.835 − 1.015 × 6 − 84.6 × 1 = 116.145, as is often printed.
    expect(readingEase("The cat sat on the mat.", "en")?.score).toBeCloseTo(116.145, 9);
  });

  it("is Douma's formula for Dutch, by hand", () => {
    // 206.84 − 0.93 × 6 − 77 × 1 = 124.26.
    expect(readingEase("De kat zat op de mat.", "nl")?.score).toBeCloseTo(124.26, 9);
    // On-der-zoek is klaar | We pra-ten er mor-gen o-ver: 8 words, 2 sentences, 4 + 1 … 3+1+1 = 5 and 1+2+1+2+2 = 8 syllables.
    const two = readingEase("Onderzoek is klaar. We praten er morgen over.", "nl");
    expect(two).toMatchObject({ words: 8, sentences: 2, syllables: 13 });
    expect(two?.score).toBeCloseTo(206.84 - 0.93 * 4 - 77 * (13 / 8), 9);
  });

  it("counts a vowel with a diaeresis as the start of a syllable", () => {
    expect(readingEase("Reünie", "nl")?.syllables).toBe(3);
  });

  it("knows nothing of a text without words", () => {
    expect(readingEase(" … – ", "en")).toBeUndefined();
  });
});

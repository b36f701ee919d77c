import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textDigest } from "../../src/io/text-digest.ts";

describe("textDigest(settings, body)", () => {
  it("stays the same when lines break elsewhere, whatever the text", () => {
    const word = fc.string({ minLength: 1 }).filter((text) => !/\s/.test(text));
    const space = fc.constantFrom(" ", "\n", "  ", "\r\n", "\t");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, space), { minLength: 1 }), (pairs) => {
        const broken = pairs.map(([text, gap]) => text + gap).join("");
        const straight = pairs.map(([text]) => text).join(" ");
        expect(textDigest({ title: "X" }, broken)).toBe(textDigest({ title: "X" }, straight));
      }),
      { seed: 20261128 },
    );
  });

  it("changes with a word of the body or of the settings that a reader reads", () => {
    const before = textDigest({ title: "Zo", who: "Wij" }, "Een tekst");
    expect(textDigest({ title: "Zo", who: "Wij" }, "Een teks")).not.toBe(before);
    expect(textDigest({ title: "Zo", who: "Jullie" }, "Een tekst")).not.toBe(before);
    // A word may not wander from one setting to the next unseen.
    expect(textDigest({ title: "Zo Wij" }, "Een tekst")).not.toBe(before);
  });

  it("does not change with dates, owners, rules and stored hashes", () => {
    const before = textDigest({ title: "Zo" }, "Een tekst");
    const kept = {
      reviewed: "2026-01-01",
      review: "2027-01-01",
      owner: "HR",
      translation: { of: "nl", hash: "0" },
      when: [],
    };
    expect(textDigest({ title: "Zo", ...kept }, "Een tekst")).toBe(before);
  });
});

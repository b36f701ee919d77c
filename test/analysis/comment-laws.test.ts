import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redact } from "../../src/analysis/redact.ts";
import { themeCounts } from "../../src/analysis/theme-counts.ts";
import { whatIf } from "../../src/analysis/what-if.ts";

fc.configureGlobal({ seed: 20260511 });

describe("redact(text, {names})", () => {
  const names = ["Anna", "Anna de Vries", "Bob", "Kovács", "O'Neil", "Link"];
  /** What people write, in any order: words, names, addresses and numbers in every dress. */
  const piece = fc.constantFrom(
    ...["Anna", "anna's", "Anna de Vries", "BOB", "Kova\u0301cs", "O'Neil", "Dr. Smit", "Mr Jones", "Bobby"],
    ...["a.b@c.nl", "me+you@sub.example.org", "@handle", "www.site.nl/x", "Link", "https://a.b/c?d=1", "x@y", "@"],
    ...["06-12345678", "020 794 6095", "+31 (0)6 1234 5678", "12345", "1234", "2024", "7", "AB-1234", "ABC123", "NL"],
    ...["and", "de", " ", "\n", "\t", ".", ",", "-", "(", ")", "/", "[email]", "[name]", "[", "é", "𝔘"],
  );
  const text = fc
    .array(fc.tuple(piece, fc.constantFrom("", " ", "  ", "\n")), { maxLength: 14 })
    .map((all) => all.flat().join(""));

  it("has nothing left to take out when it is done", () => {
    fc.assert(
      fc.property(text, (written) => {
        const once = redact(written, { names });
        expect(redact(once, { names })).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves no address, no link and no more than four digits in a row by themselves", () => {
    fc.assert(
      fc.property(text, (written) => {
        const found = redact(written, { names });
        expect(found).not.toMatch(/[\w.]+@[\w-]+\.[a-z]{2,}/i);
        expect(found).not.toMatch(/\bhttps?:\/\//);
        expect(found).not.toMatch(/(?<![\p{L}\p{N}])\d{5,}(?![\p{L}\p{N}])/u);
      }),
      { numRuns: 1000 },
    );
  });

  it("writes no digit that was not there, in no longer row", () => {
    const longest = (all: string) => Math.max(0, ...(all.match(/\d+/g) ?? []).map((digits) => digits.length));
    fc.assert(
      fc.property(text, fc.string({ unit: "grapheme", maxLength: 30 }), (written, other) => {
        for (const all of [written, other, other + written]) {
          expect(longest(redact(all, { names }))).toBeLessThanOrEqual(longest(all.normalize("NFC")));
        }
      }),
    );
  });

  it("leaves no name of the roster by itself, and takes no word that only begins like one", () => {
    fc.assert(
      fc.property(text, (written) => {
        const found = redact(written, { names });
        for (const name of names.slice(0, -1)) {
          expect(found).not.toMatch(new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, "iu"));
        }
      }),
    );
    expect(redact("Bobby and Annabel", { names })).toBe("Bobby and Annabel");
    expect(redact("Link sent www.site.nl", { names })).toBe("[name] sent [link]");
  });

  it("gives the same for names in another order, and leaves ordinary words as they are", () => {
    const words = fc.uniqueArray(fc.constantFrom("slow", "but", "friendly", "café", "in", "2024", "plan", "B"));
    fc.assert(
      fc.property(text, words, (written, plain) => {
        expect(redact(written, { names: names.toReversed() })).toBe(redact(written, { names }));
        expect(redact(plain.join(" "), { names })).toBe(plain.join(" "));
      }),
    );
  });
});

describe("themeCounts(comments)", () => {
  const comment = fc.record({
    text: fc.constantFrom("slow", "", " "),
    themes: fc.array(fc.constantFrom("waiting", "login", " login", "ease", ""), { maxLength: 4 }),
  });
  const comments = fc.array(comment, { maxLength: 30 });
  const all = { minComments: 0, minThemeCount: 0 };

  it("does not depend on the order of the comments, nor of the themes in them", () => {
    fc.assert(
      fc.property(comments, (given) => {
        const turned = given.toReversed().map(({ text, themes }) => ({ text, themes: themes.toReversed() }));
        expect(themeCounts(turned)).toEqual(themeCounts(given));
      }),
    );
  });

  it("of two piles together are the sums of the counts of each", () => {
    fc.assert(
      fc.property(comments, comments, (one, other) => {
        const [a, b, both] = [themeCounts(one, all), themeCounts(other, all), themeCounts([...one, ...other], all)];
        expect(both.comments).toBe(a.comments + b.comments);
        const countIn = (pile: typeof a, name: string) => pile.themes.find(({ theme }) => theme === name)?.count ?? 0;
        for (const { theme, count } of both.themes) expect(count).toBe(countIn(a, theme) + countIn(b, theme));
        expect(both.themes.map(({ theme }) => theme)).toEqual(
          [...new Set([...a.themes, ...b.themes].map(({ theme }) => theme))].sort(),
        );
      }),
    );
  });

  it("name the same themes whatever the minimum, and count only ever fewer of them as it grows", () => {
    fc.assert(
      fc.property(comments, fc.nat({ max: 20 }), fc.nat({ max: 9 }), (given, minComments, minThemeCount) => {
        const full = themeCounts(given, all);
        const [some, fewer] = [0, 1].map((more) =>
          themeCounts(given, { minComments: minComments + more, minThemeCount: minThemeCount + more }),
        );
        for (const [i, { theme, count = 0, share }] of full.themes.entries()) {
          for (const pile of [some, fewer]) {
            const shown = pile?.themes[i];
            expect(shown?.theme).toBe(theme);
            if (shown?.count === undefined) expect(shown?.hidden).toBeDefined();
            else expect(shown).toEqual({ theme, count, share });
          }
          if (fewer?.themes[i]?.count !== undefined) expect(some?.themes[i]?.count).toBe(count);
          if (some?.themes[i]?.count !== undefined) expect(count).toBeGreaterThanOrEqual(minThemeCount);
          expect(count).toBeLessThanOrEqual(full.comments);
        }
      }),
    );
  });
});

describe("whatIf(factors)", () => {
  const number = fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined, freq: 9 });
  const factors = fc.array(fc.record({ low: number, base: number, high: number }), { maxLength: 5 });

  it("does not depend on the order of the factors, nor on a factor of one, and is nothing without one of them", () => {
    fc.assert(
      fc.property(factors, (all) => {
        const found = whatIf(all);
        expect(whatIf(all.toReversed())).toEqual(found);
        if (all.length > 0) expect(whatIf([...all, { low: 1, base: 1, high: 1 }])).toEqual(found);
        for (const side of ["low", "base", "high"] as const) {
          const isStated = all.length > 0 && all.every((factor) => factor[side] !== undefined);
          expect(found[side] !== undefined).toBe(isStated);
        }
      }),
    );
  });

  it("keeps low below base below high where every factor does", () => {
    const ordered = fc
      .tuple(fc.nat({ max: 900 }), fc.nat({ max: 900 }), fc.nat({ max: 900 }))
      .map((ends) => ends.toSorted((a, b) => a - b))
      .map(([low, base, high]) => ({ low, base, high }));
    fc.assert(
      fc.property(fc.array(ordered, { minLength: 1, maxLength: 5 }), (all) => {
        const { low = 0, base = -1, high = -1 } = whatIf(all);
        expect(low).toBeLessThanOrEqual(base);
        expect(base).toBeLessThanOrEqual(high);
      }),
    );
  });
});

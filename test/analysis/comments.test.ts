import { describe, expect, it } from "vitest";
import { kappa } from "../../src/analysis/kappa.ts";
import { redact } from "../../src/analysis/redact.ts";
import { themeCounts } from "../../src/analysis/theme-counts.ts";
import { whatIf } from "../../src/analysis/what-if.ts";

describe("themeCounts(comments)", () => {
  const comment = (text: string, ...themes: string[]) => ({ text, themes });

  it("counts a theme once per comment, over all comments with text or a code", () => {
    const comments = [
      ...Array.from({ length: 5 }, () => comment("a", " waiting", "waiting ", "")),
      ...Array.from({ length: 4 }, () => comment("b", "login")),
      comment("", "login"),
      comment("  "),
    ];
    const found = themeCounts(comments);
    expect(found.comments).toBe(10);
    expect(found.themes.map(({ theme, count, share }) => [theme, count, share?.share])).toEqual([
      ["login", 5, 50],
      ["waiting", 5, 50],
    ]);
  });

  it("names a rare theme without its count, and counts nothing in fewer than ten comments", () => {
    const ten = Array.from({ length: 10 }, (_, index) => comment("a", index < 4 ? "rare" : "usual"));
    expect(themeCounts(ten).themes[0]).toEqual({ theme: "rare", hidden: "few" });
    expect(themeCounts(ten.slice(1))).toMatchObject({ comments: 9, shown: false });
    expect(themeCounts(ten.slice(1)).themes.every((theme) => theme.count === undefined)).toBe(true);
    expect(themeCounts([])).toEqual({ comments: 0, shown: false, themes: [] });
  });

  it("orders themes by code point", () => {
    const themes = ["é", "b", "Z", "a"];
    expect(
      themeCounts(Array.from({ length: 10 }, () => comment("", ...themes))).themes.map(({ theme }) => theme),
    ).toEqual(["Z", "a", "b", "é"]);
  });
});

describe("kappa(pairs)", () => {
  it("is 0.4 for 20 yes, 15 no, 5 and 10 apart: the textbook example of fifty grant proposals", () => {
    const pairs = (count: number, one: string, other: string) =>
      Array.from({ length: count }, (): [string, string] => [one, other]);
    const found = kappa([
      ...pairs(20, "y", "y"),
      ...pairs(5, "y", "n"),
      ...pairs(10, "n", "y"),
      ...pairs(15, "n", "n"),
    ]);
    expect(found.agreement).toBe(0.7);
    expect(found.kappa).toBeCloseTo(0.4, 12);
  });

  it("does not exist when both always say the same, or nobody coded", () => {
    expect(
      kappa([
        ["a", "a"],
        ["a", "a"],
      ]),
    ).toEqual({ n: 2, agreement: 1 });
    expect(kappa([["a", ""]])).toEqual({ n: 0 });
  });
});

describe("redact(text, {names})", () => {
  it("takes the longest name first, whole words only, with its possessive", () => {
    const names = ["Jan", "Jan de Wit", "Bo", "X"];
    expect(redact("jan de wit en Januari en BO's team en X", { names })).toBe("[name] en Januari en [name] team en X");
  });

  it("finds a name however its accents are stored", () => {
    expect(redact("Rene\u0301 belde", { names: ["René"] })).toBe("[name] belde");
    expect(redact("René belde", { names: ["Rene\u0301"] })).toBe("[name] belde");
  });

  it("takes names as they are written, not as patterns", () => {
    expect(redact("A.B. en AxBx, O'Neil-Smith (HR)", { names: ["A.B.", "O'Neil-Smith", "(HR)"] })).toBe(
      "[name] en AxBx, [name] [name]".replace(" [name] [name]", " [name]"),
    );
  });

  it("leaves years, amounts and short numbers, and takes phone numbers in any dress", () => {
    expect(redact("In 2024 kostte plan 4711 € 12 000")).toBe("In 2024 kostte plan 4711 € 12 000");
    expect(redact("bel 06-12 34 56 78 of (020) 794.60.95")).toBe("bel [number] of ([number]");
  });
});

describe("whatIf(factors)", () => {
  it("multiplies 400 people, 9.5 days, 5 % and 300 euro to 57 000, and is no forecast", () => {
    const factors = [
      { low: 400, base: 400, high: 400 },
      { low: 8, base: 9.5, high: 11 },
      { low: 0, base: 0.05, high: 0.1 },
      { low: 250, base: 300, high: 350 },
    ];
    expect(whatIf(factors)).toEqual({ low: 0, base: 57_000, high: 154_000, isForecast: false });
  });

  it("has no product of nothing, nor of a factor that is not stated", () => {
    expect(whatIf([])).toEqual({ isForecast: false });
    expect(whatIf([{ low: undefined, base: 2, high: 3 }])).toEqual({ isForecast: false, base: 2, high: 3 });
  });
});

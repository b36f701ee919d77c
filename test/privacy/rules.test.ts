import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { guarantee } from "../../src/privacy/guarantee.ts";
import { effectiveRules, limits } from "../../src/privacy/limits.ts";
import { confidentialityRules, ruleParts } from "../../src/privacy/rules.ts";
import { type Confidentiality, confidentiality } from "../../src/survey/workspace.ts";

const digits = (text = "") => text.match(/\d+/g) ?? [];
const texts = (settings: Confidentiality) => confidentialityRules(settings).flatMap(({ title, text }) => [title, text]);
const usual = confidentiality.parse({});

describe("confidentialityRules(settings)", () => {
  it("has each rule once, in the order of its parts, in both languages and with the same numbers", () => {
    const rules = confidentialityRules(usual);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    const parts = rules.map(({ part }) => ruleParts.indexOf(part));
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    for (const { id, title, text } of rules) {
      expect(title.nl && title.en && text.nl && text.en, id).toBeTruthy();
      expect(digits(text.nl).sort(), id).toEqual(digits(text.en).sort());
    }
  });

  it("says every minimum that is set, and no number that is not in force", () => {
    const minimums = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 200, max: 999 })));
    fc.assert(
      fc.property(minimums, ([segment, distribution, comment, theme]) => {
        const settings = confidentiality.parse({ minimum: { score: 177, segment, distribution, comment, theme } });
        const said = new Set(texts(settings).flatMap(({ en }) => digits(en)));
        for (const value of Object.values(settings.minimum)) expect(said).toContain(String(value));
        const known = new Set([...effectiveRules(settings).values()].map(({ value }) => String(value)));
        expect([...said].filter((number) => !known.has(number))).toEqual([]);
      }),
      { numRuns: 50, seed: 8 },
    );
  });

  it("says every limit that is the same for everybody", () => {
    const words: Record<number, string> = { 1: "one", 2: "two" };
    const said = texts(usual)
      .map(({ en }) => en)
      .join(" ");
    for (const [name, value] of Object.entries(limits))
      expect(said, name).toMatch(new RegExp(`\\b${words[value] ?? value}\\b`));
  });

  it("follows the switches", () => {
    const of = (settings: object, id: string) =>
      confidentialityRules(confidentiality.parse(settings)).find((rule) => rule.id === id)?.text.en;
    expect(of({}, "small-changes")).toMatch(/held back/);
    expect(of({ holdSmallChanges: false }, "small-changes")).toMatch(/may then show through/);
    expect(of({}, "rows")).toMatch(/stay outside the repository/);
    expect(of({ rowsInGit: true }, "rows")).toMatch(/are in its repository/);
    expect(of({ public: true }, "score")).toBeUndefined();
    expect(of({ public: true }, "identity")).toBeDefined();
  });

  it("says nothing in words of cause", () => {
    const lists = parse(readFileSync(path.resolve(import.meta.dirname, "../../content/causal-words.yaml"), "utf8"));
    for (const locale of ["nl", "en"] as const) {
      const words: string[] = (lists[locale] as (string | { word: string })[]).map((word) =>
        typeof word === "string" ? word : word.word,
      );
      expect(words.length).toBeGreaterThan(5);
      const { promise, reach, notCovered } = guarantee({ score: 5 });
      const said = [...texts(usual), promise, reach, ...notCovered].map((text) => text[locale]?.toLowerCase() ?? "");
      for (const word of words) {
        expect(
          said.filter((text) =>
            text
              .split(/[^\p{L}’']+/u)
              .join(" ")
              .includes(` ${word.toLowerCase()} `),
          ),
          word,
        ).toEqual([]);
      }
    }
  });
});

describe("guarantee(minimum)", () => {
  it("names the minimum, and what two who tell each other leave of it", () => {
    const { promise, reach, notCovered } = guarantee({ score: 8 });
    for (const locale of ["nl", "en"] as const) {
      expect(digits(promise[locale])).toEqual(["8"]);
      expect(new Set(digits(reach[locale]))).toEqual(new Set(["8"]));
      expect(digits(notCovered[0]?.[locale])).toEqual(["8", "6"]);
    }
    expect(notCovered).toHaveLength(6);
  });
});

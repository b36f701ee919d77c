import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { OddityRow } from "../../src/report/rows.ts";
import { standsOutLines } from "../../src/site/stands-out-lines.ts";
import { causalWordIn, causalWords } from "../../src/survey/causal-words.ts";
import { oddityKinds } from "../../src/survey/plausibility.ts";

const row = (oddity: OddityRow["oddity"], more: Partial<OddityRow> = {}): { row: OddityRow } => ({
  row: { wave: "first", survey: "employee", oddity, item: "heard", about: "", accepted: "no", ...more },
});
const titleOf = (item: string) => item.toUpperCase();
const forms = oddityKinds.flatMap((kind) => ["", "turned", "unused", "invited"].map((about) => row(kind, { about })));
const words = causalWords.parse(
  parse(readFileSync(path.resolve(import.meta.dirname, "../../content/causal-words.yaml"), "utf8")),
);

describe("standsOutLines(oddities, locale, titleOf)", () => {
  it("prints the figures of a row, and none where it has none", () => {
    const [told] = standsOutLines([row("speeders", { item: "", n: 60, of: 1300, share: 5 })], "nl", titleOf);
    expect(told?.text).toContain("60 van de 1.300 mensen (5%)");
    const [few] = standsOutLines([row("speeders", { item: "" })], "en", titleOf);
    expect(few?.text).toBe("Less than a third of the usual time was taken by some people.");
  });

  it("tells many questions alike in one sentence, without figures of one of them", () => {
    const alike = ["heard", "tired"].map((item) => row("missing-code", { item, n: 20, of: 100, share: 20 }));
    const lines = standsOutLines(alike, "en", titleOf);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.text).toContain("“HEARD” and “TIRED”");
    expect(lines[0]?.text).not.toMatch(/\d/);
  });

  it("keeps apart what is accepted for another reason", () => {
    const reason = "other codes";
    const lines = standsOutLines([row("recode"), { ...row("recode", { item: "tired" }), reason }], "en", titleOf);
    expect(lines.map((line) => line.reason)).toEqual([undefined, reason]);
  });

  it.each(["nl", "en"] as const)("says each kind in its own words, of which none claims a cause: %s", (locale) => {
    const texts = forms.flatMap((one) => standsOutLines([one], locale, titleOf).map(({ text }) => text));
    expect(new Set(texts).size).toBeGreaterThanOrEqual(oddityKinds.length + 3);
    for (const text of texts) {
      expect(text).toMatch(/^[A-ZÉ“0-9].*\.$/);
      expect(causalWordIn(text, words[locale])).toBeUndefined();
    }
  });
});

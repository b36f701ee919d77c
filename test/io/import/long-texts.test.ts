import { describe, expect, it } from "vitest";
import { scaleTranslator } from "../../../src/io/import/convert/answer-translator.ts";
import { wordingKey } from "../../../src/io/import/ledger/wording-key.ts";
import { proposeScales } from "../../../src/io/import/propose/propose-scale.ts";
import { proposeSurvey } from "../../../src/io/import/propose/propose-survey.ts";
import type { ToolColumn } from "../../../src/io/tools/tool-reading.ts";
import { minimalSurvey } from "./imported.ts";

/** As long as a cell may be: what looks at each sign of it once is done at once, and what begins anew at each takes days. */
const length = 1_000_000;
const cells = { filled: 12, distinct: new Map([5, 4, 3, 2, 1].map((n) => [String(n), n])), isOpen: false, longest: 1 };

function question(text: string): ToolColumn {
  return { index: 0, name: "q1", role: "question", text };
}

describe("a heading as long as a cell may be", () => {
  it("is compared without the signs at its end, and with all that stand before", () => {
    const signs = "?!".repeat(length / 2);
    expect(wordingKey(`${signs}x${signs}`)).toBe(`${signs}x`);
    expect(wordingKey(`Hoe gaat het${" ?".repeat(1000)}`)).toBe("hoe gaat het");
  });

  it("is looked through for a recommendation", () => {
    const scales = proposeScales(question("raad ".repeat(length / 5)), cells, "nl");
    expect(scales.map(({ id }) => id)).not.toContain("recommend");
    expect(proposeScales(question("Raad je ons aan?"), cells, "nl").map(({ id }) => id)).toContain("recommend");
  });

  it("is looked through for what nobody wants more of", () => {
    const column = question("consider ".repeat(length / 9));
    const reading = {
      tool: "plain" as const,
      dialect: "",
      headerRows: 1,
      columns: [column],
      aside: () => undefined,
      time: { why: "" },
      notices: [],
    };
    const profile = { read: 15, kept: 15, aside: new Map(), columns: [cells] };
    const settled = new Map<string, string>();
    const { doubts } = proposeSurvey(reading, profile, { side: "ex", locale: "en", locales: ["en"], settled });
    expect(doubts.map(({ id, directions }) => [id, directions?.seems])).toEqual([["directions", []]]);
  });
});

describe("a comment as long as a cell may be, in a column that was taken for answers on a scale", () => {
  it("is not held against the words of the scale letter by letter", () => {
    const words = Array.from({ length: 200 }, (_, at) => [`${"Helemaal mee eens ".repeat(20)}${at}`, 1 + (at % 5)]);
    const texts = { Zelden: 2, ...Object.fromEntries(words) };
    const scales = { ...minimalSurvey().scales, agreement: { min: 1, max: 5, texts } };
    const mapping = { answers: {}, others: [] };
    const context = { instrument: minimalSurvey({ scales }), wave: "2026-spring", survey: "employee", mapping };
    const translate = scaleTranslator("calm", context);
    expect(translate("Meer overleg graag, ".repeat(length / 20), question("")).kind).toBe("unmatched");
    expect(translate("Zeldne", question(""))).toMatchObject({ remedy: "did you mean Zelden?" });
  });
});

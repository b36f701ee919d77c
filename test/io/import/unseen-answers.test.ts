import { describe, expect, it } from "vitest";
import { unseenAnswers } from "../../../src/io/import/convert/unseen-answers.ts";
import { minimalSurvey } from "./imported.ts";

/** Answers to one item, each given once. */
function given(...values: readonly string[]) {
  const matched = values.map((value) => ({ says: value, becomes: value, n: 1, by: "the scale" }));
  return { calm: { given: values.length, blank: 0, matched, missing: [], unseen: [] } };
}

describe("unseenAnswers(answers, { instrument, wave })", () => {
  it("names the points of a scale that nobody chose", () => {
    const { calm } = unseenAnswers(given("2", "3", "4"), { instrument: minimalSurvey(), wave: "2026-spring" });
    expect(calm?.unseen).toEqual(["1", "5"]);
  });

  it("names none of a scale with so many that nearly all are unused", () => {
    const scales = { ...minimalSurvey().scales, agreement: { min: 0, max: 2_000_000_000 } };
    const { calm } = unseenAnswers(given("45"), { instrument: minimalSurvey({ scales }), wave: "2026-spring" });
    expect(calm?.unseen).toEqual([]);
  });
});

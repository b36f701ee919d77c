import { describe, expect, it } from "vitest";
import { checkMapping } from "../../../src/io/import/match/check-mapping.ts";
import { problemList } from "../../../src/io/problem-list.ts";
import { problemLine } from "../../../src/survey/problem.ts";
import { minimalSurvey } from "./imported.ts";

function told(mapping: Partial<Parameters<typeof checkMapping>[1]>): string[] {
  const problems = problemList();
  checkMapping("own.yaml", { columns: {}, answers: {}, others: [], ...mapping }, minimalSurvey(), problems);
  return problems.all().map(problemLine);
}

describe("checkMapping(file, mapping)", () => {
  it("takes every name that the survey has: roles, groups, questions and options", () => {
    const columns = { unit: "A", tenure: "B", calm: "C", "feelings.proud": "D", date: "E" };
    expect(told({ columns, answers: { unit: {}, calm: {}, feelings: {} }, others: ["feelings"] })).toEqual([]);
  });

  it("leaves no name out in silence", () => {
    expect(told({ columns: { recomend: "Q1" }, answers: { werkdruk: {} } })).toEqual([
      'own.yaml  columns  expected a name that the survey has, got "recomend"  → did you mean recommend?',
      expect.stringMatching(/^own\.yaml {2}answers .* got "werkdruk" {2}→ name one of unit, .* in the mapping/),
    ]);
  });
});

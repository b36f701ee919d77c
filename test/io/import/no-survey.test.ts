import { describe, expect, it } from "vitest";
import { noSurvey } from "../../../src/io/import/propose/no-survey.ts";
import { unknownAnswers } from "../../../src/io/import/propose/propose-question.ts";

const reading = {
  columns: ["Naam", "Vaak"].map((name, index) => ({ index, name, role: "question" as const, text: name })),
};

describe("noSurvey(reading, profile, leftOut)", () => {
  it("says where a person can tell the order of answers, and only there", () => {
    const remedyOf = (...columns: string[]) =>
      noSurvey(reading, { read: 60 }, [
        ...columns.map((column) => ({ column, why: unknownAnswers })),
        { column: "Naam", why: "other" },
      ]).remedy;
    expect(remedyOf()).toMatch(/^look whether this is the right file;/);
    expect(remedyOf("Vaak")).toMatch(
      /^“Vaak” holds a few answers in words of which the order is not known: import on a terminal, without --yes/,
    );
    expect(remedyOf("Vaak", "Soms")).toMatch(/^2 columns, such as “Vaak”, hold a few answers/);
  });
});

import { describe, expect, it } from "vitest";
import { gapRecipe } from "../../src/report/gap-recipe.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { answering, twoSides } from "./two-sides.ts";

const text = (en: string) => ({ nl: en, en });
const { report, rows } = makeReport(
  twoSides(
    {
      first: {
        employee: answering("n1", 40, { promises: 24, broken: 20 }),
        customer: answering("n1", 53, { promises: 20, expected: 35 }),
      },
    },
    {
      settings: {
        comparisons: [
          { id: "v", kind: "congruence", title: text("V"), inside: "employee.promises", outside: "customer.promises" },
          { id: "e", kind: "expectation", title: text("E"), inside: "customer.promises", outside: "customer.expected" },
        ],
      },
    },
  ),
);
const recipeOf = (against: string) => {
  const row = rows.gaps.find((gap) => gap.against === against && gap.unit === "all");
  if (row === undefined) throw new Error(`no gap against ${against}`);
  const scores = rows.scores.filter(({ unit }) => unit === "all");
  return (["en", "nl"] as const).map((locale) => gapRecipe(row, scores, report.site, locale));
};

describe("why two questions of a pair differ by that much", () => {
  it("names both sides with their scores and answers, and says when rounded scores subtract to something else", () => {
    // 60 % and 37.7 %, printed as 38 %: the difference is 22.3.
    const [en, nl] = recipeOf("customer.promises");
    expect(en?.sum[0]).toBe("In Jan 2025 inside 60% (40 answers), outside 38% (53 answers): +22.");
    expect(nl?.sum[0]).toBe("In jan 2025 binnen 60% (40 antwoorden), buiten 38% (53 antwoorden): +22.");
    expect(en?.method).toBe("inside-outside/1");
    // 37.7 % and 66.0 %, printed as 38 % and 66 %: −28.3.
    expect(recipeOf("customer.expected")[0]?.sum[0]).toContain(
      "experienced 38% (53 answers), expected 66% (53 answers): −28",
    );
  });

  it("says why the margin of an expectation is wide", () => {
    const [en, nl] = recipeOf("customer.expected");
    expect(en?.basis.join(" ")).toContain("The same people may have answered both questions");
    expect(nl?.basis.join(" ")).toContain("Dezelfde mensen kunnen beide vragen hebben beantwoord");
    expect(recipeOf("customer.promises")[0]?.basis.join(" ")).not.toContain("same people");
  });
});

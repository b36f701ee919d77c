import { describe, expect, it } from "vitest";
import { leadingSurveys } from "../../src/report/leading-surveys.ts";

const survey = (id: string, side: "ex" | "cx", waves: string[], { main = true, headline = `${id}.recommend` } = {}) => {
  return { id, side, main, headline, waves };
};

describe("leadingSurveys(surveys)", () => {
  it("are of both sides the two that were held together most", () => {
    const students = survey("students", "cx", ["w2"]);
    const [teachers, parents] = [survey("teachers", "ex", ["w1", "w2"]), survey("parents", "cx", ["w1", "w2"])];
    expect(leadingSurveys([students, teachers, parents])).toEqual({ ex: teachers, cx: parents });
  });

  it("leave out a further survey, however often it was held", () => {
    const started = survey("started", "ex", ["w1", "w2", "w3"], { main: false });
    const [employee, customer] = [survey("employee", "ex", ["w3"]), survey("customer", "cx", ["w1", "w2", "w3"])];
    expect(leadingSurveys([started, employee, customer])).toEqual({ ex: employee, cx: customer });
  });

  it("are none where a side was not asked", () => {
    expect(leadingSurveys([survey("employee", "ex", ["w1"])])).toBeUndefined();
  });
});

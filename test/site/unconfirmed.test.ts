import { describe, expect, it } from "vitest";
import { unconfirmedSurveys } from "../../src/site/unconfirmed-surveys.ts";
import { unconfirmedWords } from "../../src/site/words/unconfirmed.ts";
import { framed } from "./built-pages.ts";

describe("unconfirmedSurveys(html, route, surveys)", () => {
  const surveys = ["employee", "exit"].map((id) => ({ id, unconfirmed: true }));
  // Every page of the demo, as if nobody had confirmed its surveys.
  const marked = (start: string) =>
    framed
      .filter(({ route }) => new RegExp(`^(?:nl|en)/?${start}$`).test(route))
      .map(({ route, html }) => unconfirmedSurveys(html, route, surveys).map(({ id }) => id));

  it.each([
    "",
    "units/customer-contact",
    "units/[^/]+/stand-up",
    "measures",
    "measures/employee/[^/]+",
    "questions/employee",
    "trends",
  ])("finds employees on each page with their scores: %s", (start) => {
    const found = marked(start);
    expect(found.length).toBeGreaterThan(1);
    expect(found.every((ids) => ids.includes("employee"))).toBe(true);
  });

  it("leaves pages without scores alone, and surveys that are confirmed", () => {
    expect(marked("privacy").flat()).toEqual([]);
    const { html = "", route = "" } = framed.find((page) => page.route === "nl/measures") ?? {};
    expect(unconfirmedSurveys(html, route, [{ id: "employee", unconfirmed: false }])).toEqual([]);
  });

  it("is on no page of the demo, which people wrote", () => {
    expect(framed.filter(({ html }) => html.includes("data-unconfirmed"))).toEqual([]);
    expect(unconfirmedWords.nl.todo("a.yaml")).toContain("a.yaml");
  });
});

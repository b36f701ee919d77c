import { describe, expect, it } from "vitest";
import { makeReport } from "../../src/report/make-report.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { proportionDifference } from "../../src/stats/proportion-difference.ts";
import type { Value } from "../../src/survey/value.ts";
import { answering, twoSides } from "./two-sides.ts";

const text = (en: string) => ({ nl: en, en });
const value: Value = {
  id: "promises",
  title: text("Keeping promises"),
  behaviour: text("We name the day."),
  inside: "employee.promises",
  outside: "customer.promises",
};
const pairsOf = (input: ReportInput) => makeReport(input).rows.gaps.filter(({ against }) => against.includes("."));
const valuesOf = (input: ReportInput) => makeReport(input).report.insight.values;
const rowOf = (input: ReportInput, unit = "all") => pairsOf(input).find((row) => row.unit === unit);

/** 24 of 40 employees and 20 of 50 customers of one unit. */
const small = {
  employee: answering("n1", 40, { promises: 24, broken: 20 }),
  customer: answering("n1", 50, { promises: 20, expected: 35 }),
};

describe("a value asked inside and outside", () => {
  it("is the share inside minus the share outside, with the interval of two groups of other people", () => {
    // By hand: p̃ = 25/42 and 21/52; SE² = .59524·.40476/42 + .40385·.59615/52; d̃ = .19139, SE = .10182, z = 1.88.
    const row = rowOf(twoSides({ first: small }, { values: [value] }));
    expect(row).toMatchObject({
      wave: "first",
      survey: "employee",
      subject: "promises",
      metric: "favorable",
      against: "customer.promises",
      difference: 20,
      low: -1,
      high: 39,
      n: 40,
      n_against: 50,
      label: "not-enough-data",
      method: "inside-outside/1 favorable/1",
    });
    const tested = proportionDifference({ x: 24, n: 40 }, { x: 20, n: 50 });
    expect([row?.low, row?.high]).toEqual([tested?.low, tested?.high].map((end) => Math.round(end ?? 0)));
  });

  it("clearly differs when there are enough answers, and is called alike only when a difference that matters is ruled out", () => {
    const many = (outside: number) => ({
      employee: answering("n1", 3000, { promises: 1800, broken: 1500 }),
      customer: answering("n1", 3000, { promises: outside }),
    });
    const labelOf = (outside: number) => rowOf(twoSides({ first: many(outside) }, { values: [value] }))?.label;
    expect([labelOf(1200), labelOf(2400), labelOf(1815)]).toEqual(["higher", "lower", "no-meaningful-difference"]);
  });

  it("is one pair when heartline.yaml names it too, under the title of the value", () => {
    const comparisons = [
      { ...value, id: "other", title: text("Another title"), kind: "congruence", behaviour: undefined },
    ];
    const settings = { comparisons: comparisons.map(({ behaviour: _, ...comparison }) => comparison) };
    const input = twoSides({ first: small }, { values: [value], settings });
    expect(pairsOf(input).filter(({ unit }) => unit === "all")).toHaveLength(1);
    expect(valuesOf(input)?.pairs.map(({ id, title, behaviour }) => [id, title.en, behaviour?.en])).toEqual([
      ["promises", "Keeping promises", "We name the day."],
    ]);
    const alone = twoSides({ first: small }, { settings });
    expect(valuesOf(alone)?.pairs.map(({ id, behaviour }) => [id, behaviour])).toEqual([["other", undefined]]);
    expect(makeReport(alone).report.site.comparisons).toHaveLength(1);
  });

  it("has a row for the whole organisation in each wave, and for units in the latest", () => {
    const input = twoSides({ first: small, second: small }, { values: [value] });
    const places = pairsOf(input).map(({ wave, unit }) => `${wave} ${unit}`);
    expect(places.sort()).toEqual(["first all", "second all", "second n1", "second north"]);
  });

  it("tells nothing of a unit that is hidden on either side, and shows that something is hidden", () => {
    const input = twoSides(
      {
        first: {
          employee: ["n1", "n2", "s1"].flatMap((unit) => answering(unit, 20, { promises: 12, broken: 9 })),
          customer: [
            ...["n1", "s1"].flatMap((unit) => answering(unit, 30, { promises: 15 })),
            ...answering("n2", 3, { promises: 1 }),
          ],
        },
      },
      { values: [value] },
    );
    const hidden = makeReport(input).rows.scores.filter(
      ({ survey, state }) => survey === "customer" && state === "hidden",
    );
    const units = new Set(hidden.map(({ unit }) => unit));
    expect(units).toContain("n2");
    const rows = pairsOf(input);
    expect(rows.length).toBeGreaterThan(0);
    for (const { unit } of rows) expect(units).not.toContain(unit);
    const listed = valuesOf(input)?.pairs[0]?.units.find(({ unit }) => unit === "n2");
    expect([listed?.outside?.state, listed?.outside?.value, listed?.gap]).toEqual(["hidden", undefined, undefined]);
  });

  it("is not subtracted on another scale or by another measure; one asked in reverse is turned first", () => {
    const other = (outside: string) => ({ ...value, outside: `customer.${outside}` });
    const customer = [5, 4, 2, 6].flatMap((wide) =>
      answering("n1", 10, { promises: 4, broken: 3 }).map(({ unit, answers }, at) => ({
        unit,
        answers: new Map([...answers, ["wide", wide], ["recommend", at]]),
      })),
    );
    const of = (outside: string) => twoSides({ first: { ...small, customer } }, { values: [other(outside)] });
    for (const outside of ["wide", "recommend"]) {
      expect(pairsOf(of(outside))).toEqual([]);
      expect(valuesOf(of(outside))?.pairs[0]?.state).toBe("unlike");
    }
    // 3 of 10 answered 4 to the reversed question, 7 of 10 answered 2: 70 % favourable, 60 % inside.
    expect(rowOf(of("broken"))).toMatchObject({ difference: -10, n_against: 40 });
  });

  it("stands without a difference when both were never asked in one wave, and is absent without pairs", () => {
    const apart = twoSides({ first: { ...small, customer: [] } }, { values: [value] });
    expect(pairsOf(apart)).toEqual([]);
    expect(valuesOf(twoSides({ first: small }))).toBeUndefined();
  });
});

describe("an experience beside its expectation", () => {
  const settings = {
    comparisons: [
      {
        id: "e",
        kind: "expectation",
        title: text("Promises"),
        inside: "customer.promises",
        outside: "customer.expected",
      },
    ],
  };

  it("has a wider margin than two groups of other people: the same people may have answered both", () => {
    const row = rowOf(twoSides({ first: small }, { settings }));
    // By hand: p̃ = 21/52 and 36/52; SE = .06805 + .06400 = .13204; d̃ = −.28846, margin .25880.
    expect(row).toMatchObject({ difference: -30, low: -55, high: -3, method: "same-people/1 favorable/1" });
    const tested = proportionDifference({ x: 20, n: 50 }, { x: 35, n: 50 });
    expect((row?.high ?? 0) - (row?.low ?? 0)).toBeGreaterThan((tested?.high ?? 0) - (tested?.low ?? 0));
  });
});

describe("a benchmark", () => {
  const benchmark = {
    survey: "employee",
    subject: "promises",
    metric: "favorable",
    value: 40,
    population_nl: "Nederland",
    population_en: "The Netherlands",
    source: "Bureau",
    year: 2025,
    comparable: true,
  };
  const gapsOf = (own: object) =>
    makeReport(twoSides({ first: small }, { benchmarks: [{ ...benchmark, ...own }] })).rows.gaps.filter(
      ({ against }) => against === "bureau-2025",
    );

  it("is compared when it tells its answers, as the difference of two shares", () => {
    // 24 of 40 against 20 of 50: the interval computed by hand above.
    expect(gapsOf({ n: 50 })).toMatchObject([{ unit: "all", difference: 20, low: -1, high: 39, n_against: 50 }]);
  });

  it("is not compared without its number of answers, nor when it is not comparable", () => {
    expect(gapsOf({})).toEqual([]);
    expect(gapsOf({ n: 50, comparable: false })).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { attackTables } from "../../src/audit/attack-tables.ts";
import type { PublishedGap, PublishedTables } from "../../src/audit/read-tables.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { answering, twoSides } from "../report/two-sides.ts";
import { published } from "./publications.ts";

const text = (en: string) => ({ nl: en, en });
const units = ["n1", "n2", "n3", "s1"];
const input: ReportInput = twoSides(
  {
    first: {
      employee: units.flatMap((unit, at) => answering(unit, 12 + at, { promises: 6 + at, broken: 5 })),
      customer: [
        // Nearly all are content, so that little room is left for the three who are hidden: the attack has to count in answers.
        ...units.slice(1).flatMap((unit, at) => answering(unit, 14 + at, { promises: 12 + at, expected: 9 })),
        ...answering("n1", 3, { promises: 3, expected: 2 }),
      ],
    },
  },
  {
    values: [
      {
        id: "promises",
        title: text("Promises"),
        behaviour: text("We name the day."),
        inside: "employee.promises",
        outside: "customer.promises",
      },
    ],
    settings: {
      comparisons: [
        { id: "e", kind: "expectation", title: text("P"), inside: "customer.promises", outside: "customer.expected" },
      ],
    },
    benchmarks: [
      {
        survey: "employee",
        subject: "promises",
        metric: "favorable",
        value: 55,
        n: 900,
        population_nl: "Nederland",
        population_en: "The Netherlands",
        source: "Bureau",
        comparable: true,
      },
    ],
  },
);
const tables = published(input);

async function refused(own: PublishedTables): Promise<string> {
  const { findings } = await attackTables(own, input);
  return findings
    .flatMap(({ refuses, rule, place, text: said }) => (refuses ? `${rule} ${place} ${said}` : []))
    .join("\n");
}

const withGap = (against: string, change: (row: PublishedGap) => object): PublishedTables => {
  const found = tables.gaps.find((row) => row.against === against);
  if (found === undefined) throw new Error(`no gap against ${against}`);
  return { ...tables, gaps: tables.gaps.map((row) => (row === found ? { ...row, ...change(row) } : row)) };
};

describe("gaps of pairs and benchmarks", () => {
  it("are what the cells of both questions say in what the product publishes", async () => {
    const kinds = new Set(tables.gaps.map(({ against }) => against));
    expect([...kinds].sort()).toEqual(["bureau-undated", "customer.expected", "customer.promises", "rest"]);
    expect(await refused(tables)).toBe("");
  });

  it("may not tell of a cell that is hidden on the other side", async () => {
    const isHidden = tables.scores.find(
      ({ unit, survey, subject }) => unit === "n1" && survey === "customer" && subject === "promises",
    );
    expect(isHidden?.state).toBe("hidden");
    expect(tables.gaps.some(({ unit, against }) => unit === "n1" && against === "customer.promises")).toBe(false);
    const shown = tables.scores.find(
      ({ unit, survey, subject }) => unit === "n1" && survey === "employee" && subject === "promises",
    );
    const told = withGap("customer.promises", () => ({ unit: "n1", n: shown?.n, n_against: 3 }));
    expect(await refused(told)).toContain("small-group first/customer/n1/promises");
  });

  it("must be computed from the answers, with the numbers of both cells", async () => {
    for (const against of ["customer.promises", "customer.expected", "bureau-undated"]) {
      const off = withGap(against, ({ difference = 0 }) => ({ difference: difference + 2 }));
      expect(await refused(off), against).toContain("wrong-figure");
      const other = withGap(against, ({ n_against = 0 }) => ({ n_against: n_against + 1 }));
      expect(await refused(other), against).toContain("wrong-figure");
    }
    expect(await refused(withGap("bureau-undated", () => ({ against: "nobody-2020" })))).toContain("wrong-figure");
  });
});

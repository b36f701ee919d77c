import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attackTables } from "../../src/audit/attack-tables.ts";
import type { PublishedScore, PublishedTables } from "../../src/audit/read-tables.ts";
import type { Respondent } from "../../src/counts/tally.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { instrument } from "../../src/survey/instrument.ts";
import { randomTree } from "../privacy/random-tree.ts";
import { organisation, treeOf } from "../report/organisation.ts";
import { published, withSegments } from "./publications.ts";

fc.configureGlobal({ seed: 20260511 });

const text = (en: string) => ({ nl: en, en });
const titled = (value: string) => ({ title: text(value), values: [value] });

/** Two questions under a construct, and two segments, of which one has a coarser level. */
const asked = instrument.parse({
  side: "ex",
  title: text("Survey"),
  scales: { agreement: { min: 1, max: 5 } },
  segments: {
    tenure: {
      title: text("Tenure"),
      column: "tenure",
      categories: { short: titled("short"), middle: titled("middle"), long: titled("long") },
      coarser: [
        {
          shorter: { title: text("shorter"), joins: ["short", "middle"] },
          long: { title: text("long"), joins: ["long"] },
        },
      ],
    },
    contract: {
      title: text("Contract"),
      column: "contract",
      categories: { fixed: titled("fixed"), open: titled("open") },
    },
  },
  items: {
    heard: { scale: "agreement", text: text("People listen.") },
    tired: { scale: "agreement", reversed: true, text: text("I am tired.") },
  },
  constructs: { energy: { items: ["heard", "tired"], title: text("Energy"), definition: text("Energy.") } },
});

interface Person extends Respondent {
  categories: readonly [tenure: string, contract: string];
}

function workspaceOf(people: readonly Person[], parents: Record<string, string>, segment = 5): ReportInput {
  const settings = { confidentiality: { minimum: { segment } } };
  const input = organisation({ w1: people }, settings, { instrument: asked, units: treeOf(parents) });
  return withSegments(input, people);
}

async function refused(tables: PublishedTables, input: ReportInput): Promise<string[]> {
  const { findings } = await attackTables(tables, input);
  return findings.flatMap(({ refuses, rule, place, text: told }) => (refuses ? `${rule} ${place}: ${told}` : []));
}

/** Where hidden cells have too little room: what categories say of these is not looked at here. */
const isAboutSegments = (found: string) => !found.startsWith("narrow-range");

const grade = fc.integer({ min: 1, max: 5 });
const trillion = 1_000_000_000_000n;

function randomPeople(weight: fc.Arbitrary<bigint | undefined>, most: number) {
  return fc.array(
    fc.record({
      heard: grade,
      tired: fc.option(grade, { nil: undefined, freq: 6 }),
      tenure: fc.constantFrom("short", "middle", "middle", "long", "long", ""),
      contract: fc.constantFrom("fixed", "open"),
      weight,
    }),
    { maxLength: most, size: "max" },
  );
}

type Drawn = ReturnType<typeof randomPeople> extends fc.Arbitrary<infer People> ? People : never;

function organisationOf(units: readonly { id: string; parent: string | undefined; own: Drawn }[]): ReportInput {
  const name = (id: string) => (id === "u0" ? "all" : id);
  const people = units.flatMap(({ id, own }) =>
    own.map(({ heard, tired, tenure, contract, weight }): Person => {
      const answers = new Map([["heard", heard] as const, ["tired", tired ?? ("missing" as const)] as const]);
      return { unit: name(id), answers, categories: [tenure, contract], ...(weight === undefined ? {} : { weight }) };
    }),
  );
  const parents = units.map(({ id, parent }) => [name(id), parent === undefined ? "" : name(parent)]);
  return workspaceOf(people, Object.fromEntries(parents));
}

describe("attackCategories(view, minimum, isPublic) on what the product publishes", () => {
  it("finds every figure right and nobody isolated, at every level", async () => {
    const levels = new Set<string>();
    await fc.assert(
      fc.asyncProperty(randomTree(randomPeople(fc.constant(undefined), 40), 6), async (units) => {
        const input = organisationOf(units);
        const tables = published(input);
        for (const { segment, category, state } of tables.scores)
          if (state === "ok") levels.add(`${segment}=${category}`);
        expect((await refused(tables, input)).filter(isAboutSegments)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    for (const shown of ["tenure=short", "tenure=shorter", "tenure=long", "contract=open"])
      expect(levels).toContain(shown);
  });

  it("finds nothing wrong in a survey with weights", async () => {
    let shown = 0;
    const weight = fc.constantFrom(trillion / 2n, trillion, (3n * trillion) / 2n);
    await fc.assert(
      fc.asyncProperty(randomTree(randomPeople(weight, 40), 5), async (units) => {
        const input = organisationOf(units);
        const tables = published(input);
        shown += tables.scores.filter(
          (row) => row.weighting === "weighted" && row.segment !== "" && row.state === "ok",
        ).length;
        expect((await refused(tables, input)).filter(isAboutSegments)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(shown).toBeGreaterThan(100);
  });
});

/** People of one unit, their answers spread so that no group is alike. */
function crowd(unit: string, count: number, tenure: string, contract: string, shift = 0): Person[] {
  return Array.from({ length: count }, (_, at) => {
    const answers = new Map([["heard", 1 + ((at * 2 + shift) % 5)] as const, ["tired", 1 + ((at * 3) % 5)] as const]);
    return { unit, answers, categories: [tenure, contract] };
  });
}

describe("a breakdown that was tampered with", () => {
  // Of the short ones there are too few, so the coarser level is published.
  const people = [
    ...crowd("all", 3, "short", "fixed"),
    ...crowd("all", 9, "middle", "open", 1),
    ...crowd("all", 6, "middle", "fixed", 2),
    ...crowd("all", 14, "long", "fixed", 1),
    ...crowd("all", 7, "long", "open", 4),
  ];
  const input = workspaceOf(people, { all: "" });
  const tables = published(input);
  const row = (category: string, subject = "heard"): PublishedScore => {
    const [found] = tables.scores.filter((own) => own.category === category && own.subject === subject);
    if (found?.state !== "ok") throw new Error(`no row of ${category}`);
    return found;
  };
  const changed = (own: PublishedScore, change: Partial<PublishedScore>): PublishedTables => {
    return { ...tables, scores: tables.scores.map((each) => (each === own ? { ...each, ...change } : each)) };
  };

  it("is published at the coarser level, and passes", async () => {
    expect(row("shorter")).toMatchObject({ segment: "tenure", n: 18 });
    expect(row("long").n).toBe(21);
    expect(tables.scores.some(({ category }) => category === "short" || category === "middle")).toBe(false);
    expect(await refused(tables, input)).toEqual([]);
  });

  it.each<[string, Partial<PublishedScore>]>([
    ["another value", { value: 1 }],
    ["another number of answers", { n: 19 }],
    ["a coarser category under the name of a finer one", { category: "middle" }],
    ["a category that is not declared", { category: "longest" }],
    ["a segment that is not declared", { segment: "age" }],
    ["figures in a hidden cell", { state: "hidden" }],
    ["more decimals", { low: 12.5 }],
  ])("is refused: %s", async (_, change) => {
    expect((await refused(changed(row("shorter"), change), input)).join()).toContain("wrong-figure");
  });

  it("is refused with a finer level beside it: what is left of the coarser category are three people", async () => {
    const finer = { ...row("shorter"), category: "middle", n: 15, value: 40, low: 0, high: 100 };
    const found = await refused({ ...tables, scores: [...tables.scores, finer] }, input);
    expect(found).toContain(
      "small-group w1/employee/all[tenure]/heard: favorable by tenure: the same people stand in two categories",
    );
    expect(found.join()).toContain("together isolate 3 people");
  });
});

describe("categories of a unit and of one inside it", () => {
  const people = [
    ...crowd("all", 2, "short", "fixed"),
    ...crowd("all", 20, "long", "fixed"),
    ...crowd("inside", 8, "short", "fixed", 1),
    ...crowd("inside", 9, "long", "fixed", 2),
  ];
  const input = workspaceOf(people, { all: "", inside: "all" });
  const tables = published(input);
  /** Shares by tenure, as somebody would publish them who hides nothing. */
  const open = (units: readonly string[], own = people): PublishedTables => {
    const rows = units.flatMap((unit) =>
      ["short", "long"].flatMap((category): PublishedScore[] => {
        const [pattern] = tables.scores.filter(({ subject, metric }) => subject === "heard" && metric === "favorable");
        const members = own.filter((each) => (unit === "all" || each.unit === unit) && each.categories[0] === category);
        const favourable = members.filter(({ answers }) => Number(answers.get("heard")) >= 4).length;
        if (pattern === undefined) return [];
        const value = Math.round((100 * favourable) / members.length);
        return [
          { ...pattern, unit, segment: "tenure", category, n: members.length, value, low: 0, high: 100, state: "ok" },
        ];
      }),
    );
    return { ...tables, scores: [...tables.scores.filter(({ segment }) => segment === ""), ...rows] };
  };

  it("may not leave two of a category", async () => {
    expect((await refused(open(["all"]), input)).filter(isAboutSegments)).toEqual([]);
    const found = await refused(open(["all", "inside"]), input);
    expect(found).toContain(
      "small-group w1/employee/all[tenure=short]/heard: favorable by tenure, less the same category of the units inside it: 2 valid answers, at least 5 are needed",
    );
  });

  it("are published so that they do not", async () => {
    expect(tables.scores.some(({ unit, segment }) => unit === "inside" && segment === "tenure")).toBe(false);
    expect((await refused(tables, input)).filter(isAboutSegments)).toEqual([]);
  });

  it("may not leave answers that are alike outside a unit that is wholly in one category", async () => {
    const alike = [
      ...crowd("all", 20, "long", "fixed"),
      ...crowd("inside", 8, "short", "fixed", 1),
      ...Array.from({ length: 6 }, (): Person => {
        return {
          unit: "all",
          answers: new Map([
            ["heard", 5],
            ["tired", 1],
          ]),
          categories: ["short", "fixed"],
        };
      }),
    ];
    const told = workspaceOf(alike, { all: "", inside: "all" });
    const whole = published(told).scores.filter(({ segment }) => segment === "");
    const rows = open(["all"], alike).scores.filter(({ segment }) => segment === "tenure");
    const found = await refused({ ...published(told), scores: [...whole, ...rows] }, told);
    expect(found).toContain(
      "small-group w1/employee/all[tenure]/heard: favorable by tenure (short), less the shown units wholly inside these: all 6 answered alike, or all but one",
    );
  });
});

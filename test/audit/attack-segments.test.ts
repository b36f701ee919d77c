import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attackTables } from "../../src/audit/attack-tables.ts";
import type { PublishedScore, PublishedTables } from "../../src/audit/read-tables.ts";
import type { Truth } from "../../src/audit/truth.ts";
import { isolatedGroup } from "../../src/privacy/isolated-group.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { instrument } from "../../src/survey/instrument.ts";
import { naive, withSegments, workspaceOf } from "./publications.ts";

fc.configureGlobal({ seed: 20260511 });

const text = (en: string) => ({ nl: en, en });
const category = (value: string) => ({ title: text(value), values: [value] });

const asked = instrument.parse({
  side: "ex",
  title: text("Survey"),
  scales: { agreement: { min: 1, max: 5 } },
  segments: {
    sex: { title: text("Sex"), column: "sex", categories: { man: category("man"), woman: category("woman") } },
    tenure: {
      title: text("Tenure"),
      column: "tenure",
      categories: { short: category("short"), long: category("long") },
    },
  },
  items: { heard: { scale: "agreement", text: text("People listen.") } },
});
const segments = Object.keys(asked.segments);

interface Person {
  unit: string;
  categories: readonly [sex: string, tenure: string];
  answer: number;
}

/** A workspace of these people, who are all in one unit or in units below it, with their categories. */
function workspaceWith(people: readonly Person[], minimum: { segment: number }): ReportInput {
  const units = [...new Set(["all", ...people.map(({ unit }) => unit)])];
  const input = workspaceOf(
    Object.fromEntries(
      units.map((unit) => {
        const answers = people.flatMap((person) => (person.unit === unit ? [[person.answer]] : []));
        return [unit, { parent: unit === "all" ? "" : "all", answers }];
      }),
    ),
    asked,
    minimum,
  );
  const respondents = people.map(({ unit, categories, answer }) => {
    return { unit, categories, answers: new Map([["heard", answer]]) };
  });
  return withSegments(input, respondents);
}

/** The same tables, with the share of favourable answers by category for the units named, and no means. */
function withCategories(
  tables: PublishedTables,
  people: readonly Person[],
  cells: readonly (readonly [unit: string, dimension: number, category: string])[],
): PublishedTables {
  const shares = tables.scores.filter(({ metric }) => metric === "favorable");
  const rows = cells.flatMap(([unit, dimension, name]): PublishedScore[] => {
    const inside = people.filter((person) => {
      return (unit === "all" || person.unit === unit) && person.categories[dimension] === name;
    });
    const [pattern] = shares;
    if (pattern === undefined || inside.length === 0) return [];
    const favourable = inside.filter(({ answer }) => answer >= 4).length;
    const value = Math.round((100 * favourable) / inside.length);
    const cell = { unit, segment: segments[dimension] ?? "", category: name, n: inside.length };
    return [{ ...pattern, ...cell, value, low: 0, high: 100, state: "ok" }];
  });
  return { ...tables, scores: [...shares, ...rows] };
}

const margins = [
  ["all", 0, "man"],
  ["all", 0, "woman"],
  ["all", 1, "short"],
  ["all", 1, "long"],
] as const;

/** Answers that nobody gives all alike. */
const mixed = (count: number, unit: string, sex: string, tenure: string): Person[] =>
  Array.from({ length: count }, (_, at) => ({ unit, categories: [sex, tenure], answer: 1 + ((at * 2) % 5) }));

async function refused(tables: PublishedTables, truth: Truth): Promise<string[]> {
  const { findings } = await attackTables(tables, truth);
  return findings.flatMap(({ refuses, rule, text: told }) => (refuses ? `${rule}: ${told}` : []));
}

describe("attackSegments(fielding, rows, k)", () => {
  it("refuses a parent of 11 with four margins of 5 and more whose combination is one person", async () => {
    const people = [
      ...mixed(5, "all", "man", "long"),
      ...mixed(5, "all", "woman", "short"),
      ...mixed(1, "all", "woman", "long"),
    ];
    const truth = workspaceWith(people, { segment: 5 });
    const all = withCategories(naive(truth, []), people, margins);
    expect(await refused(all, truth)).toEqual([
      "small-group: figures of units and segments around all, all[sex=man], all[tenure=long], all[sex=woman], all[tenure=short] together isolate 1 person",
    ]);
    const bySex = withCategories(naive(truth, []), people, margins.slice(0, 2));
    expect(await refused(bySex, truth)).toEqual([]);
    const { measures } = await attackTables(bySex, truth);
    expect(measures.fieldings[0]?.smallest).toEqual({ people: 5, isExact: true });
  });

  it("refuses categories below the minimum of segments, of hidden units, and what they leave of a unit", async () => {
    const people = [
      ...mixed(6, "all", "man", "long"),
      ...mixed(12, "all", "woman", "long"),
      ...mixed(2, "all", "", "long"),
    ];
    const truth = workspaceWith(people, { segment: 10 });
    const found = await refused(withCategories(naive(truth, []), people, margins.slice(0, 2)), truth);
    expect(found).toContain("small-group: favorable by sex: 6 valid answers, at least 10 are needed");
    expect(found).toContain(
      "small-group: favorable by sex: the unit less its shown categories: 2 valid answers, at least 5 are needed",
    );
    const hidden = await refused(withCategories(naive(truth, ["all"]), people, margins.slice(1, 2)), truth);
    expect(hidden).toContain("small-group: favorable by sex: categories are shown of a unit that is hidden");
  });

  it("refuses breakdowns that nobody knows to go together, when only counts were delivered", async () => {
    const people = [...mixed(10, "all", "man", "long"), ...mixed(10, "all", "woman", "short")];
    const truth = workspaceWith(people, { segment: 5 });
    const counted = { ...truth, counts: truth.counts.map(({ patterns: _, ...counts }) => counts) };
    const tables = withCategories(naive(truth, []), people, margins);
    expect((await refused(tables, counted)).join()).toContain("goes together with the rest");
  });

  it("isolates whom exhaustive search isolates, in units and two dimensions", async () => {
    const person = fc.record({
      unit: fc.constantFrom("a", "b"),
      sex: fc.constantFrom("man", "woman"),
      tenure: fc.constantFrom("short", "long"),
    });
    let isolating = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 8, maxLength: 24 }),
        fc.subarray(["a", "b"]),
        fc.subarray([...margins, ["a", 0, "man"], ["a", 1, "long"], ["b", 1, "short"]] as const),
        async (drawn, hidden, cells) => {
          const people = drawn.map(({ unit, sex, tenure }, at): Person => {
            return { unit, categories: [sex, tenure], answer: 1 + (at % 5) };
          });
          const truth = workspaceWith(people, { segment: 5 });
          const tables = withCategories(naive(truth, hidden), people, cells);
          const shown = tables.scores.filter(({ state }) => state === "ok");
          const members = people.map(({ unit, categories: own }) =>
            shown.map((row) => {
              const isIn = row.unit === "all" || row.unit === unit;
              const isOf = row.segment === "" || own[segments.indexOf(row.segment)] === row.category;
              return isIn && isOf ? 1 : 0;
            }),
          );
          const brute = isolatedGroup(members, { k: 5 });
          const { findings, measures } = await attackTables(tables, truth);
          const smallest = measures.fieldings[0]?.smallest;
          expect(findings.some(({ rule }) => rule === "small-group")).toBe(
            brute !== undefined ||
              shown.some(({ n = 0, segment }) => segment !== "" && n < 5) ||
              findings.some(isAlike),
          );
          if (brute !== undefined) {
            isolating += 1;
            expect(smallest).toEqual({ people: brute, isExact: true });
          } else expect(smallest?.people).toBeGreaterThanOrEqual(5);
        },
      ),
      { numRuns: 200 },
    );
    expect(isolating).toBeGreaterThan(50);
  });
});

/** Refused for another reason than size: all of a group answered alike, or the unit of a category is hidden. */
function isAlike({ text: told }: { text: string }): boolean {
  return told.includes("alike") || told.includes("that is hidden");
}

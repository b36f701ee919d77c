import { cpSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeHistograms } from "../../src/counts/histogram.ts";
import { mergeGroups } from "../../src/counts/merge.ts";
import { respondents } from "../../src/counts/respondents.ts";
import { answersOfCategory } from "../../src/counts/segment-counts.ts";
import type { SurveyCounts } from "../../src/counts/survey-counts.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { writeCsv } from "../../src/io/write-csv.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { expectedProblems, fixture, laidOver, temporaryFolder } from "./fixture.ts";

const answers = "data/waves/2026-spring/employee.csv";

async function problemsOf(folder: string): Promise<string[]> {
  const { input, problems } = await readWorkspace(folder);
  expect(input === undefined).toBe(problems.length > 0);
  return problems.map(problemLine);
}

async function countsOf(folder: string): Promise<SurveyCounts> {
  const { input, problems } = await readWorkspace(folder);
  expect(problems.map(problemLine)).toEqual([]);
  const counts = input?.counts[0];
  if (counts === undefined) throw new Error("no counts");
  return counts;
}

describe("readWorkspace of a sound workspace", () => {
  it("reads settings, instrument, tree and wave, and the date of the last wave", async () => {
    const { input, problems, locales } = await readWorkspace(fixture("minimal"));
    expect(problems).toEqual([]);
    expect(locales).toEqual(["nl", "en"]);
    expect(input?.date).toBe("2026-05-24");
    expect([...(input?.tree.units.keys() ?? [])]).toEqual(["halm", "ovens", "shop"]);
    expect(input?.waves.map(({ id, notes, wave }) => [id, notes, wave.start])).toEqual([
      ["2026-spring", "Eerste meting. First wave.", "2026-05-11"],
    ]);
    expect(input?.sources).toEqual([
      { wave: "2026-spring", survey: "employee", file: answers, kind: "answers", encoding: "utf-8", delimiter: "," },
    ]);
  });

  it("takes the date and the commit from its caller", async () => {
    const { input } = await readWorkspace(fixture("minimal"), { date: "2026-06-01", revision: "abc1234" });
    expect([input?.date, input?.revision]).toEqual(["2026-06-01", "abc1234"]);
  });

  it("counts what stands in the rows, added up by hand", async () => {
    const shop = (await countsOf(fixture("minimal"))).units.get("shop");
    expect(shop?.rows).toBe(5);
    expect(shop?.respondents).toBe(5);
    // 9, 10, 6, 8 and 7
    expect([...(shop?.items.get("recommend")?.answers.keys() ?? [])].sort((a, b) => a - b)).toEqual([6, 7, 8, 9, 10]);
    // 4, "Eens", 3, "n.v.t." and 5
    expect(shop?.items.get("calm")).toEqual({
      answers: new Map([
        [4, { n: 2 }],
        [3, { n: 1 }],
        [5, { n: 1 }],
      ]),
      missing: 1,
      invalid: 0,
    });
    expect(shop?.items.has("remark")).toBe(false);
  });

  it("calls somebody who gave no answer a row but no respondent", async () => {
    const ovens = (await countsOf(fixture("minimal"))).units.get("ovens");
    expect([ovens?.rows, ovens?.respondents]).toEqual([5, 4]);
  });

  it("reads an empty tick as not chosen when another option was ticked, else as unanswered", async () => {
    const shop = (await countsOf(fixture("minimal"))).units.get("shop");
    // Ticked by three, left empty beside the other tick by one, both left empty by one.
    expect(shop?.items.get("feelings.proud")).toEqual({
      answers: new Map([
        [1, { n: 3 }],
        [0, { n: 1 }],
      ]),
      missing: 1,
      invalid: 0,
    });
  });

  it("counts the categories of a segment too, and nobody twice", async () => {
    const { units, segments = [], patterns } = await countsOf(fixture("minimal"));
    const { patterns: alike = [] } = patterns ?? {};
    expect(alike.find(({ unit, categories }) => unit === "shop" && categories.join() === "short")?.n).toBe(2);
    const all = mergeGroups(...units.values());
    expect(alike.reduce((sum, { n }) => sum + n, 0)).toBe(all.rows);
    // One respondent of ten did not say how long.
    expect(alike.reduce((sum, { categories, n }) => (categories.join() === "" ? sum + n : sum), 0)).toBe(1);
    const [tenure] = segments;
    if (tenure === undefined) throw new Error("declared in the fixture");
    const answers = tenure.categories.flatMap((category) => [
      ...answersOfCategory(tenure, tenure.subjects.get("recommend"), category).values(),
    ]);
    const whole = all.items.get("recommend")?.answers ?? new Map();
    for (const [answer, { n }] of mergeHistograms(...answers)) expect(n).toBeLessThanOrEqual(whole.get(answer)?.n ?? 0);
    expect(respondents(mergeHistograms(...answers))).toBe(respondents(whole) - 1);
  });

  it("puts everybody in the organisation when no unit is asked", async () => {
    const { input } = await readWorkspace(fixture("no-units"));
    expect(input?.tree.root).toBe("organisation");
    expect(input?.tree.units.get("organisation")?.name).toEqual({ nl: "Bakkerij De Halm", en: "De Halm Bakery" });
    const apart = (await countsOf(fixture("minimal"))).units;
    expect(input?.counts[0]?.units.get("organisation")).toEqual(mergeGroups(...apart.values()));
  });

  it("reads the numbers from another folder when told, and still calls it data/", async () => {
    const folder = temporaryFolder();
    cpSync(fixture("minimal"), path.join(folder, "words"), { recursive: true });
    renameSync(path.join(folder, "words/data"), path.join(folder, "numbers"));
    const { input, problems } = await readWorkspace(path.join(folder, "words"), {
      dataDir: path.join(folder, "numbers"),
    });
    expect(problems).toEqual([]);
    expect(input?.sources[0]?.file).toBe(answers);
  });
});

describe("the dialects", () => {
  it.each(["utf-16", "old-mac", "gzip", "quotes"])("%s holds the same answers as minimal", async (name) => {
    expect(await countsOf(fixture(name))).toEqual(await countsOf(fixture("minimal")));
  });

  it("semicolons, decimal commas, a mark, a sep= line and CRLF hold the same answers as commas and points", async () => {
    expect(await countsOf(fixture("semicolons"))).toEqual(await countsOf(fixture("weights-point")));
    const { input } = await readWorkspace(fixture("semicolons"));
    expect(input?.sources[0]?.delimiter).toBe(";");
    const shop = input?.counts[0]?.units.get("shop")?.items.get("recommend")?.answers;
    expect(shop?.get(10)).toEqual({ n: 1, weight: 1_250_000_000_000n, squares: 1_562_500_000_000_000_000_000_000n });
  });

  it("an empty weight is 1; who weighs 0 took part and stands behind no figure", async () => {
    const group = (await countsOf(fixture("weights-point"))).units.get("shop");
    const shop = group?.items.get("recommend")?.answers;
    expect(shop?.get(6)?.weight).toBe(1_000_000_000_000n);
    expect(shop?.get(7)).toBeUndefined();
    expect(group?.respondents).toBe(5);
    expect([...(shop?.values() ?? [])].reduce((sum, { n }) => sum + n, 0)).toBe(4);
  });

  it("bytes that are not UTF-8 are read as windows-1252, and somebody is told", async () => {
    const { input, notices } = await readWorkspace(fixture("windows-1252"));
    expect(input?.sources[0]?.encoding).toBe("windows-1252");
    expect(notices.map(({ expected }) => expected)).toEqual(["byte 91 is not UTF-8: read as windows-1252"]);
    expect(await countsOf(fixture("windows-1252"))).toEqual(await countsOf(fixture("minimal")));
  });
});

describe("a file of counts", () => {
  it("gives what the respondents' own rows give, but for how answers go together", async () => {
    const { moments, ...rows } = await countsOf(fixture("minimal"));
    expect([...(moments?.drivers.keys() ?? [])]).toEqual(["recommend"]);
    // Nor does a count of person scores tell who skipped a question.
    const units = new Map([...rows.units].map(([unit, group]) => [unit, { ...group, skipped: new Map() }]));
    const segments = rows.segments?.map((segment) => ({ ...segment, skipped: new Map() }));
    const told = { ...rows, units, ...(segments === undefined ? {} : { segments }) };
    expect(normal(await countsOf(fixture("counts")))).toEqual(normal(told));
  });
});

/** Maps in one order, and without the items of which nobody saw anything. */
function normal(counts: SurveyCounts): unknown {
  const plain = (value: unknown): unknown => {
    if (value instanceof Map) return [...value].map(([key, inner]) => [key, plain(inner)]).sort();
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
    }
    return value;
  };
  return plain(counts);
}

describe("readWorkspace of a broken workspace", () => {
  const cases = globSync("broken/*", { cwd: fixture("") }).sort();
  it.each(cases)("%s: says what to mend, and where", async (name) => {
    expect(await problemsOf(laidOver(name))).toEqual(expectedProblems(name));
  });

  it("has a fixture for each kind of damage", () => {
    expect(cases.length).toBeGreaterThan(25);
  });

  it("says that a folder is no workspace", async () => {
    expect(await problemsOf(temporaryFolder())).toContain(
      "heartline.yaml  expected the settings of a workspace  → create it, or pass --workspace with the folder that holds one",
    );
  });

  it("finds the problems of several files in one go", async () => {
    const folder = laidOver("broken/unknown-unit");
    cpSync(fixture("broken/broken-tables"), folder, { recursive: true });
    const { problems } = await readWorkspace(folder);
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set([answers, "data/outcomes.csv", "data/benchmarks.csv"]),
    );
  });

  it("still checks names and answers when the tree is broken, and calls only unknown units unknown", async () => {
    const folder = laidOver("broken/cyclic-tree");
    cpSync(fixture("broken/broken-tables/data/outcomes.csv"), path.join(folder, "data/outcomes.csv"));
    cpSync(fixture("broken/broken-tables/content"), path.join(folder, "content"), { recursive: true });
    const file = path.join(folder, answers);
    writeFileSync(file, readFileSync(file, "utf8").replace(/^(\d+,[^,]*,[^,]*),\d+,/m, "$1,77,"));
    const { input, problems } = await readWorkspace(folder);
    expect(input).toBeUndefined();
    expect(problems.filter(({ column }) => column === "unit").map(({ value }) => value)).toEqual(["shopp"]);
    expect(problems.some(({ column }) => column === "outcome")).toBe(true);
    expect(problems.some(({ file: where, value }) => where === answers && value === "77")).toBe(true);
  });

  it("asks for units when a survey names them", async () => {
    const folder = laidOver("minimal");
    rmSync(path.join(folder, "data/units.csv"));
    expect((await problemsOf(folder))[0]).toMatch(/^data\/units\.csv {2}expected the units that employee names/);
  });

  it("tolerates a few answers off the scale where the item says so", async () => {
    const folder = laidOver("broken/too-many-invalid");
    const file = path.join(folder, answers);
    const [header = "", first = "", ...rest] = readFileSync(file, "utf8").trimEnd().split("\n");
    const more = Array.from({ length: 200 }, (_, index) => rest[0]?.replace(/^\d+/, String(1000 + index)));
    writeFileSync(file, [header, first, ...rest, ...more, ""].join("\n"));
    expect((await countsOf(folder)).units.get("shop")?.items.get("calm")?.invalid).toBe(1);
  });
});

describe("the order of things", () => {
  const header = ["nr", "afdeling", "jaren", "Q1", "Q2", "Q3", "Q4_1", "Q4_2", "Q5"];
  const row = fc.tuple(
    fc.constantFrom("shop", "ovens", "halm"),
    fc.constantFrom("0-2", "3-10", "10+", ""),
    fc.constantFrom("0", "6", "10", "", "weet niet"),
    fc.constantFrom("1", "3", "5", "Eens", ""),
    fc.constantFrom("1", "2", "NA"),
    fc.constantFrom("1", "", "0"),
    fc.constantFrom("1", ""),
    fc.string(),
  );
  const rows = fc.array(row, { minLength: 1, maxLength: 30 });

  async function countRows(folder: string, body: readonly (readonly string[])[]): Promise<SurveyCounts> {
    writeFileSync(path.join(folder, answers), writeCsv([header, ...body]));
    return countsOf(folder);
  }

  it("of the rows does not matter", async () => {
    const folder = laidOver("minimal");
    await fc.assert(
      fc.asyncProperty(rows, async (some) => {
        const body = some.map((cells, index) => [String(index), ...cells]);
        expect(normal(await countRows(folder, body.toReversed()))).toEqual(normal(await countRows(folder, body)));
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  it("of rows without an id and of columns does not matter to how answers go together, nor does the unit", async () => {
    const folder = laidOver("minimal");
    await fc.assert(
      fc.asyncProperty(rows, async (some) => {
        const body = some.map((cells) => ["", ...cells]);
        const { moments } = await countRows(folder, body);
        expect((await countRows(folder, body.toReversed())).moments).toEqual(moments);
        const [first = [], ...others] = [header, ...body].map((cells) => [...cells].reverse());
        writeFileSync(path.join(folder, answers), writeCsv([first, ...others]));
        expect((await countsOf(folder)).moments).toEqual(moments);
        const moved = body.map((cells) => cells.map((cell, index) => (index === 1 ? "shop" : cell)));
        const groupsOf = (counts: SurveyCounts) => counts.moments?.drivers.get("recommend")?.groups;
        expect(groupsOf(await countRows(folder, moved))).toEqual(moments?.drivers.get("recommend")?.groups);
      }),
      { numRuns: 15, seed: 6 },
    );
  });

  it("and the counts of a concatenation are the merge of the counts", async () => {
    const folder = laidOver("minimal");
    await fc.assert(
      fc.asyncProperty(rows, rows, async (some, others) => {
        const one = some.map((cells, index) => [`a${index}`, ...cells]);
        const other = others.map((cells, index) => [`b${index}`, ...cells]);
        const parts = [await countRows(folder, one), await countRows(folder, other)];
        const whole = await countRows(folder, [...one, ...other]);
        for (const unit of ["shop", "ovens", "halm"]) {
          const groups = parts.flatMap((part) => part.units.get(unit) ?? []);
          const merged = mergeGroups(...groups);
          const found = whole.units.get(unit) ?? mergeGroups();
          expect(plainGroup(found)).toEqual(plainGroup(merged));
        }
      }),
      { numRuns: 20, seed: 5 },
    );
  });

  it("of rows and columns does not show in a byte of the report", async () => {
    const bytes = async (folder: string) => {
      const { input } = await readWorkspace(folder);
      return input === undefined ? undefined : JSON.stringify(makeReport(input));
    };
    const folder = laidOver("minimal");
    const [first = "", ...rest] = readFileSync(path.join(folder, answers), "utf8").trimEnd().split("\n");
    writeFileSync(path.join(folder, answers), [first, ...rest.toReversed(), ""].join("\n"));
    const units = path.join(folder, "data/units.csv");
    const [head = "", ...lines] = readFileSync(units, "utf8").trimEnd().split("\n");
    writeFileSync(units, [head, ...lines.toReversed(), ""].join("\n"));
    expect(await bytes(folder)).toBe(await bytes(fixture("minimal")));
  });

  function plainGroup(group: ReturnType<typeof mergeGroups>): unknown {
    return normal({ wave: "", survey: "", units: new Map([["unit", group]]) });
  }
});

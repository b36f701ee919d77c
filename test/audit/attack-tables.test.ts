import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attackTables } from "../../src/audit/attack-tables.ts";
import type { PublishedScore, PublishedTables } from "../../src/audit/read-tables.ts";
import { isolatedGroup } from "../../src/privacy/isolated-group.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { instrument } from "../../src/survey/instrument.ts";
import { randomTree, subtreeRows } from "../privacy/random-tree.ts";
import { crowd, organisation, survey } from "../report/organisation.ts";
import { given, naive, oneQuestion, published, workspaceOf } from "./publications.ts";

fc.configureGlobal({ seed: 20260511 });

const text = (en: string) => ({ nl: en, en });

/** One question with yes or no. */
const yesOrNo = instrument.parse({
  side: "ex",
  title: text("Survey"),
  scales: { agreement: { min: 0, max: 1 } },
  items: { heard: { scale: "agreement", text: text("People listen.") } },
});

/** What the attack refuses: rule, unit and subject, each once. */
async function refused(tables: PublishedTables, input: ReportInput): Promise<string[]> {
  const { findings } = await attackTables(tables, input);
  return [...new Set(findings.flatMap(({ refuses, rule, place }) => (refuses ? `${rule} ${place}` : [])))].sort();
}

type People = (number | undefined)[][];

function organisationOf(
  units: readonly { id: string; parent: string | undefined; own: People }[],
  asked = survey,
): ReportInput {
  const name = (id: string | undefined) => (id === undefined ? "" : id === "u0" ? "all" : id);
  return workspaceOf(
    Object.fromEntries(units.map(({ id, parent, own }) => [name(id), { parent: name(parent), answers: own }])),
    asked,
  );
}

const yes = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 })), { maxLength: 9, size: "max" });
const three = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
  { maxLength: 12, size: "max" },
);

describe("attackTables(published, truth) on what the product publishes", () => {
  it("finds nothing at all of a question with yes or no, in thousands of random trees", async () => {
    await fc.assert(
      fc.asyncProperty(randomTree(yes, 8), async (units) => {
        const input = organisationOf(units, yesOrNo);
        expect(await refused(published(input), input)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("finds nothing with several questions and a construct either", async () => {
    await fc.assert(
      fc.asyncProperty(randomTree(three, 7), async (units) => {
        const input = organisationOf(units);
        expect(await refused(published(input), input)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("finds nothing in larger organisations either", async () => {
    const large = fc
      .array(fc.tuple(fc.nat(), yes), { minLength: 45, maxLength: 80 })
      .map((units) =>
        units.map(([pick, own], at) => ({ id: `u${at}`, parent: at === 0 ? undefined : `u${pick % at}`, own })),
      );
    await fc.assert(
      fc.asyncProperty(large, async (units) => {
        const input = organisationOf(units, yesOrNo);
        expect(await refused(published(input), input)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("measures the smallest group, its weight, the tightest cell and what is lost", async () => {
    const input = workspaceOf({
      all: { parent: "", answers: [] },
      north: { parent: "all", answers: given(3, 3, 3, 3, 3) },
      south: { parent: "all", answers: given(2, 2, 2, 2, 2) },
      small: { parent: "all", answers: given(1, 0, 1, 0, 1) },
    });
    const { measures } = await attackTables(published(input), input);
    // Small has 3, so south is hidden beside it: 13 people who cannot be told apart.
    expect(measures.fieldings).toEqual([
      {
        wave: "w1",
        survey: "employee",
        smallest: { people: 13, isExact: true },
        effectiveSize: 13,
        // The three highest of 3 1 3 1 3, two of each more, less the three lowest: 15 − 3, all of it.
        tightest: { place: "w1/employee/small/heard", share: 1, isExact: false },
        settled: { closedForm: 1, exchange: 0, solver: 0 },
        lost: {
          cells: 8,
          hiddenCells: { primary: 2, complementary: 2 },
          people: 28,
          hiddenPeople: { primary: 3, complementary: 10 },
        },
      },
    ]);
  });
});

describe("a hidden cell that is shown after all", () => {
  it("is refused whenever it was needed: brute force over people agrees", async () => {
    let needed = 0;
    await fc.assert(
      fc.asyncProperty(randomTree(three, 7), fc.nat(), async (units, pick) => {
        const input = organisationOf(units);
        const tables = published(input);
        const everything = naive(input, []);
        const hidden = tables.scores.filter(({ state, subject }) => state === "hidden" && subject === "heard");
        const chosen = hidden[pick % Math.max(1, hidden.length)];
        if (chosen === undefined) return;
        const isChosen = ({ unit, subject }: PublishedScore) => unit === chosen.unit && subject === "heard";
        const open = everything.scores.filter(isChosen);
        const scores = [...tables.scores.filter((row) => !isChosen(row)), ...open];
        const found = await refused({ ...tables, scores }, input);

        const shown = new Set(scores.flatMap((row) => (row.subject === "heard" && row.state === "ok" ? row.unit : [])));
        const inside = subtreeRows(units);
        const members = units.flatMap(({ own }, home) =>
          own.map(() =>
            units.map(({ id }, at) => (shown.has(id === "u0" ? "all" : id) ? (inside[at]?.[home] ?? 0) : 0)),
          ),
        );
        const isNeeded = isolatedGroup(members, { k: 5 }) !== undefined;
        if (isNeeded) {
          needed += 1;
          expect(found.some((each) => each.startsWith("small-group") && each.endsWith("/heard"))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    expect(needed).toBeGreaterThan(40);
  });
});

describe("figures together that say more than each alone", () => {
  it("a mean and a share of six people leave four of them less than half", async () => {
    // Two people with 1 and 4 beside four with 4 1 5 4: total 19, four favourable. So the two others hold 1 and 1, and the four
    // hold 17, or 1 and 2 and 16. The four hidden ones then lie from 10 to 17, of 4 to 20.
    const input = workspaceOf({
      all: { parent: "", answers: [[1], [4]] },
      four: { parent: "all", answers: [[4], [1], [5], [4]] },
    });
    const { findings } = await attackTables(naive(input, ["four"]), input);
    expect(findings.filter(({ rule }) => rule === "narrow-range").map(({ text: told }) => told)).toEqual([
      "what is published leaves the total of these 4 only 44 % of its range, half is needed",
    ]);
  });

  it("an NPS and its interval tell promoters and detractors of six people", async () => {
    const nps = instrument.parse({
      side: "ex",
      title: text("Survey"),
      scales: { recommend: { min: 0, max: 10, metric: "nps" } },
      items: { recommend: { scale: "recommend", text: text("Would you recommend us?") } },
    });
    // One promoter, two passives, three detractors: of four, promoters less detractors lie from −3 to 0, of −4 to 4.
    const input = workspaceOf(
      {
        all: { parent: "", answers: [[8], [6]] },
        four: { parent: "all", answers: [[2], [4], [8], [10]] },
      },
      nps,
    );
    const { findings } = await attackTables(naive(input, ["four"]), input);
    expect(findings.filter(({ rule }) => rule === "narrow-range").map(({ text: told }) => told)).toEqual([
      "what is published leaves the promoters less detractors of these 4 only 38 % of its range, half is needed",
    ]);
  });

  it("the distribution of a unit and the scores of one inside it leave the few who are left known", async () => {
    const input = workspaceOf({
      all: { parent: "", answers: [[2]] },
      seven: { parent: "all", answers: given(1, 2, 1, 2, 1) },
      three: { parent: "all", answers: [[2], [2], [3]] },
    });
    const all = naive(input, ["three"], { distributions: true });
    const left = async (open: readonly string[]) => {
      const distributions = all.distributions.filter(({ unit }) => open.includes(unit));
      const { findings } = await attackTables({ ...all, distributions }, input);
      const told = findings.flatMap((each) => / total of these 3 only (\d+) %/.exec(each.text)?.[1] ?? []);
      return Number(told[0] ?? 100);
    };
    // The four that are left gave 2 2 2 3, as the distributions of both would tell: three of them hold 6 or 7, of 3 to 15.
    expect(await left(["all", "seven"])).toBe(8);
    expect(await left(["all"])).toBeLessThan(50);
  });

  it("an index beside its items tells what the one answered who answered too little for a score", async () => {
    const four = instrument.parse({
      side: "ex",
      title: text("Survey"),
      scales: { agreement: { min: 1, max: 5 } },
      items: Object.fromEntries(["q1", "q2", "q3", "q4"].map((id) => [id, { scale: "agreement", text: text(id) }])),
      constructs: { energy: { items: ["q1", "q2", "q3", "q4"], title: text("Energy"), definition: text("Energy.") } },
    });
    const complete = Array.from({ length: 8 }, (_, at) =>
      [0, 1, 2, 3].map((item) => 1 + ((at * (item + 1) + item) % 5)),
    );
    const full = workspaceOf({ all: { parent: "", answers: complete } }, four);
    expect(await refused(naive(full, []), full)).not.toContain("narrow-range w1/employee/all/energy");
    // Items of 8 and 9 people with one decimal are known exactly; 4 × 8 × index is known within 16 points either way, and one
    // answer is 0, 25, 50, 75 or 100.
    const input = workspaceOf({ all: { parent: "", answers: [...complete, [2]] } }, four);
    expect(await refused(naive(input, []), input)).toContain("narrow-range w1/employee/all/energy");
  });
});

describe("an index that is shown as a range of points", () => {
  const four = instrument.parse({
    side: "ex",
    title: text("Survey"),
    scales: { agreement: { min: 1, max: 5 } },
    items: Object.fromEntries(["q1", "q2", "q3", "q4"].map((id) => [id, { scale: "agreement", text: text(id) }])),
    constructs: { energy: { items: ["q1", "q2", "q3", "q4"], title: text("Energy"), definition: text("Energy.") } },
  });
  const complete = Array.from({ length: 10 }, (_, at) =>
    [0, 1, 2, 3].map((item) => 1 + ((at * (item + 1) + item) % 5)),
  );
  // An eleventh answered one question of four, so that the index of ten stands beside the answers of eleven.
  const input = workspaceOf({ all: { parent: "", answers: [...complete, [2]] } }, four);
  const tables = published(input);
  const changed = (change: Partial<PublishedScore>): PublishedTables => ({
    ...tables,
    scores: tables.scores.map((row) => (row.subject === "energy" ? { ...row, ...change } : row)),
  });

  it("passes, and is told in private where its end gives something away", async () => {
    const [index] = tables.scores.filter(({ subject }) => subject === "energy");
    expect(index).toMatchObject({ state: "banded", n: 10, low: 50, high: 55 });
    expect(await refused(tables, input)).toEqual([]);
    // The index is 50: four items of ten people are 2000 points at least, and 2025 were given. So the eleventh gave 25 at most.
    const { findings } = await attackTables(tables, input);
    expect(findings.map(({ text: told }) => told)).toEqual([
      "the index lies so close to where it would be rounded otherwise that it leaves what 1 who skipped an item answered only 25 % of its range",
    ]);
  });

  it.each<[string, Partial<PublishedScore>]>([
    ["wrong-figure", { low: 55, high: 60 }],
    ["wrong-figure", { value: 50 }],
    ["narrow-range", { low: 50, high: 51 }],
    ["narrow-range", { state: "ok", value: 50, low: 40, high: 60 }],
  ])("is refused for %s: %j", async (rule, change) => {
    expect((await refused(changed(change), input)).join()).toContain(`${rule} w1/employee/all/energy`);
  });
});

describe("a figure that the answers do not give", () => {
  const input = organisation({ w1: [...crowd("n1", 20), ...crowd("s1", 30, 3)] });
  const tables = published(input);
  const changed = (change: (row: PublishedScore) => PublishedScore): PublishedTables => {
    let isDone = false;
    return {
      ...tables,
      scores: tables.scores.map((row) => {
        if (isDone || row.unit !== "n1" || row.subject !== "heard" || row.metric !== "favorable") return row;
        isDone = true;
        return change(row);
      }),
    };
  };

  it.each<[string, (row: PublishedScore) => PublishedScore]>([
    ["another value", (row) => ({ ...row, value: (row.value ?? 0) + 1 })],
    ["another number of answers", (row) => ({ ...row, n: (row.n ?? 0) + 1 })],
    ["more decimals", (row) => ({ ...row, value: (row.value ?? 0) + 0.25 })],
    ["an unrounded interval", (row) => ({ ...row, low: (row.low ?? 0) + 0.123 })],
    ["an interval beside the value", (row) => ({ ...row, low: 99, high: 100 })],
    ["a value in a hidden cell", (row) => ({ ...row, state: "hidden" })],
    ["a value in a band", (row) => ({ ...row, state: "banded" })],
    ["a unit that is not there", (row) => ({ ...row, unit: "n9" })],
    ["a metric of another subject", (row) => ({ ...row, metric: "nps" })],
    ["a subject that is not asked", (row) => ({ ...row, subject: "loved" })],
  ])("is found: %s", async (_, change) => {
    expect(await refused(tables, input)).toEqual([]);
    expect((await refused(changed(change), input)).join()).toContain("wrong-figure");
  });

  it("is found where two units changed places", async () => {
    const swap: Record<string, string> = { n1: "s1", s1: "n1" };
    const scores = tables.scores.map((row) => ({ ...row, unit: swap[row.unit] ?? row.unit }));
    expect((await refused({ ...tables, scores }, input)).join()).toContain("wrong-figure w1/employee/n1/heard");
  });

  it("is found in distributions: a count, a share", async () => {
    const [first] = tables.distributions.filter(({ unit, item }) => unit === "n1" && item === "heard");
    for (const change of [{ n: (first?.n ?? 0) + 1 }, { share: (first?.share ?? 0) + 2 }]) {
      const distributions = tables.distributions.map((row) => (row === first ? { ...row, ...change } : row));
      expect(await refused({ ...tables, distributions }, input)).toContain("wrong-figure w1/employee/n1/heard");
    }
  });
});

describe("rows about more than one cell", () => {
  const input = organisation({
    w1: [...crowd("n1", 20), ...crowd("n2", 12), ...crowd("n3", 3), ...crowd("s1", 30), ...crowd("s2", 9)],
    w2: [...crowd("n1", 21, 2), ...crowd("n2", 13, 1), ...crowd("n3", 3), ...crowd("s1", 30, 4), ...crowd("s2", 8, 2)],
    w3: [
      ...crowd("n1", 22, 5),
      ...crowd("n2", 12, 3),
      ...crowd("n3", 9, 1),
      ...crowd("s1", 30, 1),
      ...crowd("s2", 8, 5),
    ],
  });
  const tables = published(input);

  it("are what the cells say in what the product publishes", async () => {
    expect(await refused(tables, input)).toEqual([]);
    expect(tables.changes.length).toBeGreaterThan(20);
    expect(tables.gaps.length).toBeGreaterThan(10);
    expect(tables.trends.length).toBeGreaterThan(5);
    expect(tables.headcount.length).toBeGreaterThan(0);
  });

  it("may not tell of a hidden cell", async () => {
    const isHidden = tables.scores.find(
      ({ unit, wave, subject }) => unit === "n3" && wave === "w2" && subject === "heard",
    );
    expect(isHidden?.state).toBe("hidden");
    const [change] = tables.changes.filter(
      ({ unit, subject, to }) => unit === "n1" && subject === "heard" && to === "w2",
    );
    const [gap] = tables.gaps.filter(
      ({ unit, subject, wave }) => unit === "n1" && subject === "heard" && wave === "w2",
    );
    const [trend] = tables.trends.filter(({ unit, subject }) => unit === "n1" && subject === "heard");
    if (change === undefined || gap === undefined || trend === undefined) throw new Error("no rows of n1");
    const withRow = { ...tables, changes: [{ ...change, unit: "n3" }] };
    expect(await refused(withRow, input)).toContain("small-group w2/employee/n3/heard");
    expect(await refused({ ...tables, gaps: [{ ...gap, unit: "n3" }] }, input)).toContain(
      "small-group w2/employee/n3/heard",
    );
    expect(await refused({ ...tables, trends: [{ ...trend, unit: "n3" }] }, input)).toContain(
      "small-group w3/employee/n3/heard",
    );
  });

  it("must be computed from the answers, with the numbers of the cells", async () => {
    const [change, ...changes] = tables.changes;
    const [gap, ...gaps] = tables.gaps;
    if (change === undefined || gap === undefined) throw new Error("no rows");
    const off = { ...change, difference: (change.difference ?? 0) + 2 };
    expect((await refused({ ...tables, changes: [off, ...changes] }, input)).join()).toContain("wrong-figure");
    const more = { ...change, n_to: (change.n_to ?? 0) + 1 };
    expect((await refused({ ...tables, changes: [more, ...changes] }, input)).join()).toContain("wrong-figure");
    const rest = { ...gap, n_against: (gap.n_against ?? 0) - 1 };
    expect((await refused({ ...tables, gaps: [rest, ...gaps] }, input)).join()).toContain("wrong-figure");
  });

  it("reports, without refusing, a small unit that one person joined", async () => {
    const { confidentiality } = input.workspace;
    const workspace = { ...input.workspace, confidentiality: { ...confidentiality, holdSmallChanges: false } };
    const open = { ...input, workspace };
    const { findings } = await attackTables(published(open), open);
    const told = findings.filter(({ refuses }) => !refuses);
    expect(told.map(({ rule, place }) => `${rule} ${place}`)).toEqual(["small-group w2/employee/s2"]);
  });
});

describe("response rates", () => {
  const input = organisation({ w1: [...crowd("n1", 40), ...crowd("s1", 30)] });
  const tables = published(input);
  const row = { wave: "w1", survey: "employee" };

  it.each([
    ["95 % and more, told exactly", [{ ...row, unit: "n1", invited: 41, n: 40, rate: 98, state: "ok" }]],
    ["fewer than ten invited", [{ ...row, unit: "n1", invited: 9, n: 40, rate: 100, state: "ok" }]],
    ["numbers in a hidden row", [{ ...row, unit: "n1", n: 40, state: "hidden" }]],
    ["the number invited beside a band", [{ ...row, unit: "n1", invited: 41, n: 40, rate: 95, state: "banded" }]],
    ["a unit that nobody answered in", [{ ...row, unit: "n2", n: 0, state: "ok" }]],
    ["another number", [{ ...row, unit: "n1", n: 39, state: "ok" }]],
    [
      "nearly all of a unit less the unit inside it",
      [
        { ...row, unit: "all", invited: 100, n: 70, rate: 70, state: "ok" },
        { ...row, unit: "n1", invited: 69, n: 40, rate: 58, state: "ok" },
      ],
    ],
  ])("are refused: %s", async (_, responses) => {
    const found = await refused({ ...tables, responses, headcount: [] }, input);
    expect(found.filter((each) => each.startsWith("small-group")).length).toBe(1);
  });

  it("pass as the product publishes them", async () => {
    expect(await refused(tables, input)).toEqual([]);
  });
});

describe("public data", () => {
  it("are only checked for their figures", async () => {
    const input = workspaceOf({ all: { parent: "", answers: [[1], [5]] } }, oneQuestion);
    const confidentiality = { ...input.workspace.confidentiality, public: true };
    const open = { ...input, workspace: { ...input.workspace, confidentiality } };
    const tables = published(open);
    expect(await refused(tables, open)).toEqual([]);
    const scores = tables.scores.map((row) => (row.value === undefined ? row : { ...row, value: row.value + 0.001 }));
    expect((await refused({ ...tables, scores }, open)).length).toBeGreaterThan(0);
  });
});

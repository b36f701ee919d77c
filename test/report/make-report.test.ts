import { describe, expect, it } from "vitest";
import { makeReport } from "../../src/report/make-report.ts";
import { siteReport, unitReport } from "../../src/report/site-report.ts";
import { crowd, organisation, people, tree } from "./organisation.ts";

const everybody = [
  ...crowd("n1", 12),
  ...crowd("n2", 9, 1),
  ...crowd("n3", 7, 2),
  ...crowd("s1", 15, 3),
  ...crowd("s2", 8, 4),
];

const rowsOf = (waves: Parameters<typeof organisation>[0], settings?: object) =>
  makeReport(organisation(waves, settings)).rows;
const scoreOf = (rows: ReturnType<typeof rowsOf>, unit: string, subject: string, metric: string, wave = "first") =>
  rows.scores.find((row) => row.unit === unit && row.subject === subject && row.metric === metric && row.wave === wave);

describe("makeReport(input)", () => {
  it("scores each unit with all units below it", () => {
    const rows = rowsOf({ first: people("n1", [10, 4, 2], [9, 5, 1], [8, 3, 3], [2, 2, 4], [10, 4, 2]) });
    expect(scoreOf(rows, "n1", "recommend", "nps")).toMatchObject({ n: 5, value: 40, state: "ok", method: "nps/1" });
    expect(scoreOf(rows, "all", "recommend", "nps")).toMatchObject({ n: 5, value: 40 });
    // Favourable "I am tired" means disagreeing: 2, 1 and 2 of five people.
    expect(scoreOf(rows, "n1", "tired", "favorable")).toMatchObject({ n: 5, value: 60 });
    // Person scores on energy: (75 + 75)/2, (100 + 100)/2, (50 + 50)/2, (25 + 25)/2, (75 + 75)/2; their mean is 65.
    expect(scoreOf(rows, "n1", "energy", "index")).toMatchObject({ n: 5, value: 65 });
  });

  it("leaves every figure of a hidden cell empty", () => {
    const rows = rowsOf({ first: [...everybody.filter(({ unit }) => unit !== "n3"), ...crowd("n3", 3)] });
    const hidden = rows.scores.filter(({ state, metric }) => state === "hidden" && metric !== "mean");
    // n3 is too small; n2, the smallest beside it, keeps n3 from being subtracted out.
    expect([...new Set(hidden.map(({ unit }) => unit))].sort()).toEqual(["n2", "n3"]);
    for (const row of hidden)
      expect([row.n, row.value, row.low, row.high]).toEqual([undefined, undefined, undefined, undefined]);
    for (const { unit } of [...rows.changes, ...rows.gaps]) expect(["n2", "n3"]).not.toContain(unit);
    const open = rows.distributions.filter(
      ({ unit, n, share }) => ["n2", "n3"].includes(unit) && (n ?? share) !== undefined,
    );
    expect(open).toEqual([]);
  });

  it("adds a mean to the share only where a distribution may be shown: two figures tell how often each answer was given", () => {
    const rows = rowsOf({ first: [...crowd("n1", 9), ...crowd("n2", 12, 3), ...crowd("s1", 14, 5)] });
    expect(scoreOf(rows, "n1", "heard", "favorable")).toMatchObject({ state: "ok", n: 9 });
    expect(scoreOf(rows, "n1", "heard", "mean")).toMatchObject({ state: "hidden" });
    expect(scoreOf(rows, "n1", "heard", "mean")?.n).toBeUndefined();
    expect(scoreOf(rows, "s1", "heard", "mean")).toMatchObject({ state: "ok", n: 14 });
    // North minus n2 would give the mean of n1: the next group of ten has to go with it.
    expect(scoreOf(rows, "north", "heard", "mean")?.state).toBe("ok");
    expect(scoreOf(rows, "n2", "heard", "mean")?.state).toBe("hidden");
  });

  it("holds a small unit back in a wave when one or two people more or fewer answered than in the last one that showed it", () => {
    const rest = [...crowd("n1", 30), ...crowd("s1", 30, 3), ...crowd("s2", 30, 4)];
    const waves = (...sizes: number[]) =>
      Object.fromEntries(sizes.map((n, index) => [`w${index + 1}`, [...rest, ...crowd("n2", n, 2 * index)]]));
    const states = (rows: ReturnType<typeof rowsOf>) =>
      [1, 2, 3, 4].map((n) => scoreOf(rows, "n2", "recommend", "nps", `w${n}`)?.state);
    // 9 after 8 is held; 8 is the last shown still, and 8 again may be shown; so may 11 after 8.
    expect(states(rowsOf(waves(8, 9, 8, 11)))).toEqual(["ok", "hidden", "ok", "ok"]);
    expect(states(rowsOf(waves(8, 9, 8, 11), { confidentiality: { holdSmallChanges: false } }))).toEqual([
      "ok",
      "ok",
      "ok",
      "ok",
    ]);
  });

  it("gives the same rows whatever the order of the respondents", () => {
    expect(rowsOf({ first: everybody.toReversed() })).toEqual(rowsOf({ first: everybody }));
  });

  it("gives the same rows when two hidden units of one group exchange their people", () => {
    const rest = everybody.filter(({ unit }) => unit.startsWith("s") || unit === "n1");
    const one = rowsOf({ first: [...rest, ...crowd("n2", 3, 1), ...crowd("n3", 4, 6)] });
    const other = rowsOf({ first: [...rest, ...crowd("n3", 3, 1), ...crowd("n2", 4, 6)] });
    expect(other).toEqual(one);
  });

  it("moves values only in the unit of a changed answer, its ancestors and their rests", () => {
    const [first, ...others] = everybody;
    if (first === undefined) throw new Error("nobody");
    const changed = { ...first, answers: new Map(first.answers).set("recommend", 10) };
    const before = rowsOf({ first: everybody });
    const after = rowsOf({ first: [changed, ...others] });
    const moved = after.scores.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before.scores[index]));
    expect([...new Set(moved.map(({ unit }) => unit))].sort()).toEqual(["all", "n1", "north"]);
    expect([...new Set(moved.map(({ subject }) => subject))]).toEqual(["recommend"]);
  });

  it("compares a wave with the one before it, and labels the difference", () => {
    const low = Array.from({ length: 40 }, (_, index) => [index % 8, 2 + (index % 2), 4] as const);
    const high = Array.from({ length: 40 }, (_, index) => [7 + (index % 4), 4 + (index % 2), 2] as const);
    const rows = rowsOf({ first: people("n1", ...low), second: people("n1", ...high) });
    const change = rows.changes.find(({ unit, subject }) => unit === "all" && subject === "recommend");
    expect(change).toMatchObject({ from: "first", to: "second", n_from: 40, n_to: 40, label: "higher" });
    const [was, is] = ["first", "second"].map((wave) => scoreOf(rows, "all", "recommend", "nps", wave)?.value ?? 0);
    expect(change?.difference).toBe((is ?? 0) - (was ?? 0));
  });

  it("compares a unit with the rest, never with the whole that holds it", () => {
    const rows = rowsOf({ first: [...crowd("n1", 20), ...crowd("s1", 20, 5)] });
    const gap = rows.gaps.find(({ unit, subject }) => unit === "n1" && subject === "energy");
    const [own, rest] = ["n1", "s1"].map((unit) => scoreOf(rows, unit, "energy", "index")?.value ?? 0);
    expect(gap?.difference).toBeCloseTo((own ?? 0) - (rest ?? 0), -0.5);
    expect(gap).toMatchObject({ n: 20, n_against: 20, method: "index/1" });
    expect(rows.gaps.filter(({ unit }) => unit === "all")).toEqual([]);
  });

  it("shows a band where all but one answered alike", () => {
    const alike = Array.from({ length: 12 }, (_, index) => [10, 5, 1 + (index % 3)] as const);
    const rows = rowsOf({ first: [...people("n1", ...alike), ...crowd("s1", 20)] });
    const row = scoreOf(rows, "n1", "heard", "favorable");
    expect(row).toMatchObject({ state: "banded", n: 12, low: 83 });
    expect(row).not.toHaveProperty("value");
    expect(scoreOf(rows, "n1", "heard", "mean")).not.toHaveProperty("low");
  });

  it("turns the band of a reversed item with the item", () => {
    const tired = Array.from({ length: 12 }, (_, index) => [index % 11, 1 + (index % 5), 5] as const);
    const rested = Array.from({ length: 12 }, (_, index) => [index % 11, 1 + (index % 5), 1] as const);
    const bandOf = (answers: (readonly [number, number, number])[]) => {
      const rows = rowsOf({ first: [...people("n1", ...answers), ...crowd("s1", 20)] });
      return scoreOf(rows, "n1", "tired", "favorable")?.low;
    };
    expect(bandOf(tired)).toBeUndefined();
    expect(bandOf(rested)).toBe(83);
  });

  it("publishes shares that add up to 100", () => {
    const rows = rowsOf({ first: everybody });
    const sums = Map.groupBy(
      rows.distributions.filter(({ state }) => state === "ok"),
      ({ unit, item }) => `${unit} ${item}`,
    );
    expect(sums.size).toBeGreaterThan(5);
    for (const parts of sums.values()) expect(parts.reduce((sum, { share = 0 }) => sum + share, 0)).toBe(100);
  });

  it("gives public means an interval of their own, never one without width", () => {
    const alike = Array.from({ length: 6 }, (_, index) => [10, 5, 1 + (index % 3)] as const);
    const rows = rowsOf(
      { first: [...people("n1", ...alike), ...crowd("s1", 20)] },
      { confidentiality: { public: true } },
    );
    const mean = scoreOf(rows, "n1", "heard", "mean");
    expect(mean?.value).toBe(5);
    expect(mean?.low).toBeLessThan(5);
  });

  it("counts who weighs nothing as somebody who took part, and in no figure", () => {
    const weighed = crowd("n1", 12).map((person, index) => ({
      ...person,
      weight: index < 4 ? 0n : 1_000_000_000_000n,
    }));
    const rows = rowsOf({ first: weighed });
    expect(scoreOf(rows, "n1", "recommend", "nps")?.n).toBe(8);
    expect(rows.responses.find(({ unit }) => unit === "n1")?.n).toBe(12);
  });

  it("does not compare a wave with weights and one without: that would publish both views of the same people", () => {
    const weighed = crowd("n1", 40, 2).map((person) => ({ ...person, weight: 2_000_000_000_000n }));
    const { rows, report } = makeReport(organisation({ first: crowd("n1", 40), second: weighed, third: weighed }));
    expect(rows.changes.filter(({ from }) => from === "first")).toEqual([]);
    expect(rows.changes.filter(({ from }) => from === "second")).not.toEqual([]);
    expect(rows.trends).toEqual([]);
    for (const { breaks } of report.site.subjects) {
      expect(breaks).toEqual([{ before: "first", after: "second", reason: "weights", items: [] }]);
    }
  });

  it("compares public waves with and without weights as if neither had them, and says so", () => {
    const isPublic = { confidentiality: { public: true } };
    const weighed = crowd("n1", 40, 2).map((person, index) => ({
      ...person,
      weight: index % 2 === 0 ? 3_000_000_000_000n : 1_000_000_000_000n,
    }));
    const mixed = rowsOf({ first: crowd("n1", 40), second: weighed }, isPublic);
    const plain = rowsOf({ first: crowd("n1", 40), second: crowd("n1", 40, 2) }, isPublic);
    const change = (rows: typeof mixed) =>
      rows.changes.find(({ unit, subject }) => unit === "all" && subject === "recommend");
    expect(change(mixed)).toEqual({ ...change(plain), method: "nps/1 unweighted" });
  });

  it("leaves out a second number of invited where the first could be subtracted", () => {
    const input = organisation({
      first: [...crowd("n1", 19), ...crowd("n2", 20), ...crowd("n3", 30), ...crowd("s1", 20)],
    });
    const headcounts: Record<string, number> = { n1: 19, n2: 40, n3: 60, north: 119 };
    const units = new Map(
      [...tree.units].map(([id, unit]) => [
        id,
        { ...unit, ...(headcounts[id] === undefined ? {} : { headcount: headcounts[id] }) },
      ]),
    );
    const [wave] = input.waves;
    if (wave === undefined) throw new Error("no wave");
    const { rows } = makeReport({ ...input, waves: [{ ...wave, tree: { ...tree, units } }] });
    const invited = Object.fromEntries(rows.responses.map((row) => [row.unit, row.invited]));
    // Everybody of n1 answered: its 19 is left out, and n2's 40 as well, or 119 − 40 − 60 would tell.
    expect(invited).toMatchObject({ n1: undefined, n2: undefined, n3: 60, north: 119 });
  });

  it("hides nothing of public data and prints four decimals", () => {
    const rows = rowsOf({ first: crowd("n1", 3) }, { confidentiality: { public: true } });
    expect(scoreOf(rows, "n1", "recommend", "nps")).toMatchObject({ n: 3, value: -66.6667, state: "ok" });
  });

  it("writes reports that fit their schema", () => {
    const { report } = makeReport(organisation({ first: everybody, second: everybody }));
    expect(siteReport.parse(report.site)).toEqual(report.site);
    for (const unit of report.units) expect(unitReport.parse(unit)).toEqual(unit);
    expect(report.site.units.map(({ id }) => id)).toEqual(["all", "north", "n1", "n2", "n3", "south", "s1", "s2"]);
    expect(report.site.pillars.map(({ letter }) => letter)).toEqual(["E"]);
  });

  it("says of nobody that there are no data, and divides by nothing", () => {
    const { rows } = makeReport(organisation({ first: [] }));
    expect(new Set(rows.scores.map(({ state }) => state))).toEqual(new Set(["no-data"]));
    expect(JSON.stringify(rows)).not.toMatch(/NaN|Infinity|null/);
  });
});

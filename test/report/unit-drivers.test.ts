import { describe, expect, it } from "vitest";
import type { Respondent } from "../../src/counts/tally.ts";
import { driverFinding } from "../../src/report/driver-finding.ts";
import { driverSteps } from "../../src/report/driver-steps.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { organisation, people, treeOf } from "./organisation.ts";

type Answers = readonly [recommend: number, heard: number, tired: number];

/** Mulberry32: numbers that look like chance and are always the same. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The recommendation goes with being heard (`on` 1), with not being tired (`on` 2), or with nothing (`on` 0). */
function answersOf(count: number, seed: number, on: 0 | 1 | 2): Answers[] {
  const next = chance(seed);
  return Array.from({ length: count }, () => {
    const [heard, tired] = [1 + Math.floor(next() * 5), 1 + Math.floor(next() * 5)];
    const base = on === 0 ? 10 * next() : 2 * (on === 1 ? heard : 6 - tired) + 2 * next() - 1;
    return [Math.max(0, Math.min(10, Math.round(base))), heard, tired];
  });
}

const rowsOf = (first: readonly Respondent[], settings: object = {}) =>
  makeReport(organisation({ first }, settings)).rows;

describe("the F-test of the whole model", () => {
  it("keeps silent in random data: shares and weights are told in few of a hundred organisations", () => {
    let told = 0;
    for (let seed = 1; seed <= 100; seed += 1) {
      const { drivers } = makeReport(organisation({ first: people("n1", ...answersOf(100, seed * 7919, 0)) })).rows;
      const claimed = drivers.some(({ quadrant }) => /^(?:major|minor)/.test(quadrant));
      const shared = drivers.some(({ share }) => share !== undefined);
      if (claimed) expect(shared).toBe(true);
      if (shared) told += 1;
    }
    expect(told).toBeLessThanOrEqual(8);
  });

  it("says that it may be chance where enough is explained but the test fails", () => {
    const states = new Set<string | undefined>();
    for (let seed = 1; seed <= 60; seed += 1) {
      const input = organisation({ first: people("n1", ...answersOf(100, seed * 104729, 0)) });
      const { report, rows } = makeReport(input);
      const found = report.measures.find(({ subject }) => subject === "employee.recommend")?.drivers;
      states.add(found?.state);
      if (found?.state !== "chance") continue;
      expect(
        found.rows.every(
          ({ share, low, quadrant }) => share === undefined && low === undefined && /^unclear/.test(quadrant),
        ),
      ).toBe(true);
      // At least 5 % is explained: too little to divide would have been the reason otherwise.
      expect(rows.drivers[0]?.explained).toBeGreaterThanOrEqual(5);
      expect(found.notes).toEqual({});
    }
    expect(states).toContain("chance");
    expect(states).toContain("too-little");
  });

  it("finds what was planted", () => {
    const rows = rowsOf(people("n1", ...answersOf(300, 3, 2))).drivers;
    expect(rows.find(({ driver }) => driver === "tired")?.quadrant).toMatch(/^major/);
    expect(rows.find(({ driver }) => driver === "heard")?.quadrant).not.toMatch(/^major/);
  });
});

describe("what goes with an outcome in one unit", () => {
  /** In the north the recommendation goes with being heard, in the south with not being tired. */
  const north = [...people("n1", ...answersOf(150, 11, 1)), ...people("n2", ...answersOf(120, 12, 1))];
  const south = [...people("s1", ...answersOf(160, 13, 2)), ...people("s2", ...answersOf(30, 14, 2))];
  const { rows, report } = makeReport(organisation({ first: [...north, ...south] }));
  const heavy = (unit: string) =>
    rows.drivers.filter((row) => row.unit === unit && row.quadrant.startsWith("major")).map(({ driver }) => driver);

  it("is its own where it is large enough", () => {
    expect(heavy("north")).toEqual(["heard"]);
    expect(heavy("south")).toEqual(["tired"]);
    expect(heavy("n1")).toEqual(["heard"]);
    const [first] = rows.drivers.filter(({ unit }) => unit === "north");
    expect(first?.n).toBe(270);
  });

  it("is not told of a unit that is too small, nor of the one beside it that would give it away", () => {
    // South is s1 and s2: with figures of s1 those of the 30 people of s2 would be what is left.
    const units = new Set(rows.drivers.map(({ unit }) => unit));
    expect(units).toEqual(new Set(["all", "north", "n1", "n2", "south"]));
    const shard = (id: string) => report.units.find(({ unit }) => unit === id)?.drivers.map(({ outcome }) => outcome);
    expect(shard("s1")).toEqual([]);
    expect(shard("s2")).toEqual([]);
    expect(shard("south")).toEqual(["recommend"]);
  });

  it("needs every driver to be shown in the unit too", () => {
    const alike = people("n1", ...answersOf(150, 11, 1).map(([recommend, heard]): Answers => [recommend, heard, 2]));
    const some = makeReport(
      organisation({ first: [...alike, ...north.filter(({ unit }) => unit === "n2"), ...south] }),
    );
    expect(some.rows.scores.find(({ unit, subject }) => unit === "n1" && subject === "tired")?.state).not.toBe("ok");
    expect(new Set(some.rows.drivers.map(({ unit }) => unit)).has("n1")).toBe(false);
  });

  it("is called only after correction for how many units are looked at: among twenty alike a few stand out by chance", () => {
    const ids = Array.from({ length: 20 }, (_, at) => `u${at + 1}`);
    const units = treeOf({ all: "", ...Object.fromEntries(ids.map((id) => [id, "all"])) });
    /** Being heard and not being tired weigh the same in every unit. */
    const alike = (seed: number): Answers[] => {
      const next = chance(seed);
      return Array.from({ length: 110 }, () => {
        const [heard, tired] = [1 + Math.floor(next() * 5), 1 + Math.floor(next() * 5)];
        return [Math.max(0, Math.min(10, Math.round(heard + 6 - tired + 6 * next() - 4))), heard, tired];
      });
    };
    let [apart, called] = [0, 0];
    for (let seed = 1; seed <= 5; seed += 1) {
      const first = ids.flatMap((id, at) => people(id, ...alike(1000 * seed + 7919 * at)));
      const own = makeReport(organisation({ first }, {}, { units })).rows.drivers.filter(({ unit }) => unit !== "all");
      expect(own).toHaveLength(40);
      apart += own.filter(({ low = 0, high = 100 }) => low > 50 || high < 50).length;
      called += own.filter(({ quadrant }) => /^(?:major|minor)/.test(quadrant)).length;
    }
    expect(apart).toBeGreaterThan(0);
    expect(called).toBe(0);
  });

  it("sums to 100 within each unit, with margins that hold the share", () => {
    for (const own of Map.groupBy(rows.drivers, ({ unit }) => unit).values()) {
      expect(own.reduce((sum, { share = 0 }) => sum + share, 0)).toBe(100);
      for (const { share = -1, low = 0, high = 0 } of own) expect(low <= share && share <= high).toBe(true);
    }
  });
});

describe("the sentences about drivers, read back against their rows", () => {
  const { report, rows } = makeReport(
    organisation({ first: [...people("n1", ...answersOf(200, 21, 1)), ...people("s1", ...answersOf(200, 22, 1))] }),
  );
  const outcomes = report.insight.drivers?.outcomes ?? [];

  it("name a score only where a published row says that it weighs much", () => {
    expect(outcomes).toHaveLength(1);
    for (const { report } of outcomes) {
      for (const locale of ["en", "nl"] as const) {
        const sentence = driverFinding("eNPS", report, (id) => id, locale);
        const published = rows.drivers.filter(({ unit }) => unit === "all");
        for (const { driver, quadrant } of published) {
          if (sentence.includes(driver)) expect(quadrant).toMatch(/^major/);
        }
        expect(published.some(({ driver }) => sentence.includes(driver))).toBe(true);
        expect(sentence.split(" ").length).toBeLessThanOrEqual(12);
      }
    }
  });

  it("say cannot be told for every state but ok, whatever the rows hold", () => {
    for (const state of ["too-few", "chance", "too-little", "counts-only", "singular"] as const) {
      const rows = [{ driver: "Trust", quadrant: "major-low" as const }];
      expect(driverFinding("eNPS", { state, rows }, (id) => id, "en")).toBe("What goes with eNPS cannot be told");
      expect(driverFinding("Bevlogenheid", { state, rows }, (id) => id, "nl")).not.toMatch(/Trust|zwaar/);
    }
  });

  it("advise low scores first, and no score that does not weigh much", () => {
    const row = (driver: string, quadrant: "major-low" | "major-high" | "major-unclear" | "unclear-low") => {
      return {
        wave: "w",
        survey: "e",
        outcome: "o",
        driver,
        quadrant,
        unit: "all",
        n: 100,
        explained: 30,
        method: "lmg/1",
      };
    };
    const found = driverSteps([
      {
        subject: "e.a",
        report: { outcome: "a", state: "ok", notes: {}, rows: [row("x", "major-high"), row("y", "major-unclear")] },
      },
      {
        subject: "e.b",
        report: { outcome: "b", state: "ok", notes: {}, rows: [row("y", "major-low"), row("z", "unclear-low")] },
      },
      { subject: "e.c", report: { outcome: "c", state: "chance", notes: {}, rows: [row("z", "major-low")] } },
    ]);
    expect(found).toEqual([
      { driver: "e.y", score: "low", outcomes: ["e.a", "e.b"] },
      { driver: "e.x", score: "high", outcomes: ["e.a"] },
    ]);
  });
});

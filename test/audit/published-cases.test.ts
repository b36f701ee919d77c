import { describe, expect, it } from "vitest";
import { attackTables } from "../../src/audit/attack-tables.ts";
import type { PublishedTables } from "../../src/audit/read-tables.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { given, naive, published, workspaceOf } from "./publications.ts";

/** What the attack refuses: its rule and unit, each once. */
async function refused(tables: PublishedTables, input: ReportInput): Promise<string[]> {
  const { findings } = await attackTables(tables, input);
  const about = findings.flatMap(({ refuses, rule, place }) => (refuses ? `${rule} ${place.split("/")[2]}` : []));
  return [...new Set(about)].sort();
}

const one = [[2]];

describe("siblings beside one hidden person", () => {
  const beside = (sizes: readonly (readonly number[])[]): ReportInput =>
    workspaceOf({
      all: { parent: "", answers: [] },
      ...Object.fromEntries(sizes.map((counts, index) => [`s${index}`, { parent: "all", answers: given(...counts) }])),
      one: { parent: "all", answers: one },
    });

  it("of 3, 7 and 10 give the answer away in whole numbers (peers: Glint)", async () => {
    const input = beside([
      [0, 1, 1, 1, 0],
      [1, 1, 2, 2, 1],
      [1, 2, 3, 2, 2],
    ]);
    expect(await refused(naive(input, ["one"]), input)).toEqual([
      "narrow-range one",
      "small-group all",
      "small-group s0",
    ]);
    expect(await refused(published(input), input)).toEqual([]);
  });

  it("of 8, 12 and 20 give it away too", async () => {
    const input = beside([
      [1, 1, 2, 3, 1],
      [2, 1, 3, 4, 2],
      [2, 4, 5, 6, 3],
    ]);
    expect(await refused(naive(input, ["one"]), input)).toEqual(["narrow-range one", "small-group all"]);
    expect(await refused(published(input), input)).toEqual([]);
  });

  it("of 20, 30 and 40 with one decimal of the mean, and with more decimals than may be published", async () => {
    const input = beside([
      [2, 4, 5, 6, 3],
      [3, 6, 8, 9, 4],
      [4, 8, 11, 12, 5],
    ]);
    expect(await refused(naive(input, ["one"]), input)).toContain("small-group all");
    expect(await refused(naive(input, ["one"], { decimals: 2 }), input)).toEqual(
      expect.arrayContaining(["small-group all", "wrong-figure s0", "wrong-figure s1", "wrong-figure s2"]),
    );
    expect(await refused(published(input), input)).toEqual([]);
  });
});

describe("two groups of which one is small", () => {
  it("4 + 9 = 13: both hidden (peers: Culture Amp)", async () => {
    const input = workspaceOf({
      all: { parent: "", answers: [] },
      sales: { parent: "all", answers: given(0, 1, 1, 1, 1) },
      technology: { parent: "all", answers: given(2, 1, 2, 2, 2) },
    });
    expect(await refused(naive(input, ["sales"]), input)).toContain("small-group all");
    const tables = published(input);
    expect(await refused(tables, input)).toEqual([]);
    const shown = tables.scores.flatMap(({ unit, state }) => (state === "ok" ? unit : []));
    expect([...new Set(shown)]).toEqual(["all"]);
  });

  it("5 + 3 = 8 with the parent shown: the 5 may not be shown (peers: Peakon)", async () => {
    const input = workspaceOf({
      marketing: { parent: "", answers: [] },
      content: { parent: "marketing", answers: given(1, 1, 1, 1, 1) },
      community: { parent: "marketing", answers: given(1, 0, 1, 0, 1) },
    });
    const tree = { ...input.tree, root: "marketing" };
    const rooted = { ...input, tree, waves: input.waves.map((wave) => ({ ...wave, tree })) };
    expect(await refused(naive(rooted, ["community"]), rooted)).toEqual([
      "narrow-range community",
      "small-group marketing",
    ]);
    expect(await refused(naive(rooted, ["community", "content"]), rooted)).toEqual([]);
    expect(await refused(published(rooted), rooted)).toEqual([]);
  });
});

describe("6 of 6 with the same answer", () => {
  const input = workspaceOf({
    all: { parent: "", answers: given(3, 4, 5, 5, 4) },
    alike: { parent: "all", answers: given(0, 0, 0, 2, 4) },
  });

  it("may not be shown exactly, the band of the product may", async () => {
    expect(await refused(naive(input, []), input)).toEqual(["small-group alike"]);
    const tables = published(input);
    expect(tables.scores.find(({ unit, metric }) => unit === "alike" && metric === "favorable")).toMatchObject({
      state: "banded",
      low: 66,
    });
    expect(await refused(tables, input)).toEqual([]);
  });

  it("may not be what is left of a parent", async () => {
    const rest = workspaceOf({
      all: { parent: "", answers: given(0, 0, 0, 0, 6) },
      mixed: { parent: "all", answers: given(3, 4, 5, 5, 4) },
    });
    expect(await refused(naive(rest, []), rest)).toEqual(["small-group all"]);
    expect(await refused(published(rest), rest)).toEqual([]);
  });
});

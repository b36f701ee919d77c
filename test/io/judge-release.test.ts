import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { manifestFile } from "../../src/io/read-manifest.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import type { Manifest } from "../../src/survey/manifest.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { closedWorkspace, corrected, late, published, trees } from "./closed-workspace.ts";

const names = (unit: string, n: number) => Array.from({ length: n }, (_, at) => `${unit}-${at}`);
const lates = (unit: string, n: number) => Array.from({ length: n }, (_, at) => late(unit, at));
const remedy = "→ put the published file back, or hold the late answers until at least 5 have come";
const differs = (what: string) =>
  `data/waves/w1/employee.csv  the wave is closed and ${what} from what was published  ${remedy}`;

describe("a closed wave", () => {
  const workspace = closedWorkspace();
  let closed: Manifest;
  beforeAll(async () => {
    closed = await workspace.manifest();
  });
  const withAnswers = (rows: Parameters<typeof workspace.answers>[0]) => {
    workspace.answers(rows);
    return workspace.judged(closed);
  };

  it("is fine as it was", async () => {
    expect(await withAnswers(published)).toEqual({ state: "unchanged", told: [], noticed: [] });
  });

  it("is the same whatever the order of its rows", async () => {
    const { state, told, noticed } = await withAnswers([...published].reverse());
    expect([state, told]).toEqual(["same", []]);
    expect(noticed).toEqual([expect.stringContaining("no answer or figure did")]);
  });

  it("of 20 people may not become 21", async () => {
    const { state, told } = await withAnswers([...published, late("sales", 0)]);
    expect(state).toBe("refused");
    expect(told).toEqual([differs('"sales" would differ by 1 person')]);
  });

  it("of 20 people may become 25, once readers are told", async () => {
    expect(await withAnswers([...published, ...lates("sales", 5)])).toEqual({
      state: "correctable",
      told: [],
      noticed: [],
    });
  });

  it("may lose nobody, or five", async () => {
    expect((await withAnswers(published.filter(([id]) => id !== "service-4"))).told).toEqual([
      differs('"service" would differ by 1 person'),
    ]);
    const five = names("sales", 5);
    expect((await withAnswers(published.filter(([id]) => !five.includes(id)))).state).toBe("correctable");
  });

  it("does not take one corrected answer, nor four", async () => {
    for (const n of [1, 4]) {
      const { told } = await withAnswers(corrected(published, names("sales", n)));
      expect(told).toEqual([differs(`"sales" would differ by ${n} ${n === 1 ? "person" : "people"}`)]);
    }
  });

  it("takes five corrected answers in one team, but not when one in another team comes with them", async () => {
    expect((await withAnswers(corrected(published, names("sales", 5)))).state).toBe("correctable");
    const { told } = await withAnswers(corrected(published, [...names("sales", 5), "service-1"]));
    expect(told).toEqual([differs('"service" would differ by 1 person')]);
  });

  it("does not take five corrected people of whom each had another question corrected", async () => {
    const rows = published.map((row): (typeof published)[number] => {
      const other = (answer: string) => (answer === "5" ? "4" : "5");
      const [id, unit, recommend, heard, tired] = row;
      if (id === "sales-0") return [id, unit, recommend, heard, other(tired)];
      return names("sales", 5).includes(id) ? [id, unit, recommend, other(heard), tired] : row;
    });
    const { state, told } = await withAnswers(rows);
    expect(state).toBe("refused");
    expect(told).toContain(differs('"sales" would differ in 2 answers to tired'));
  });

  it("does not take five late people of whom one answered a question", async () => {
    const silent = [1, 2, 3, 4].map((at) => late("sales", at, ["9", "", "2"]));
    const { told } = await withAnswers([...published, late("sales", 0), ...silent]);
    expect(told).toEqual([differs('"sales" would differ in 1 answer to heard')]);
  });

  it("does not show with five others the few who had answered a question, nor without them", async () => {
    // Service is shown, and hidden on "heard", which four of its twelve answered. All tells of the five who came.
    const silent = names("service", 8);
    const few = published.map((row) =>
      silent.includes(row[0]) ? ([row[0], row[1], row[2], "", row[4]] as const) : row,
    );
    const more = [...few, ...lates("service", 5)];
    for (const [first, second] of [
      [few, more],
      [more, few],
    ] as const) {
      const seldom = closedWorkspace(first);
      const manifest = await seldom.manifest();
      seldom.answers(second);
      const { state, told } = await seldom.judged(manifest);
      expect(state).toBe("refused");
      expect(told).toEqual([differs('"service" would differ in 4 answers to heard')]);
    }
  });

  it("does not show with five others those who had all answered alike, nor without them", async () => {
    const alike = published.map((row) =>
      row[1] === "service" ? ([row[0], row[1], row[2], "5", row[4]] as const) : row,
    );
    const more = [...alike, ...Array.from({ length: 5 }, (_, at) => late("service", at, ["9", "1", "2"]))];
    for (const [first, second] of [
      [alike, more],
      [more, alike],
    ] as const) {
      const unanimous = closedWorkspace(first);
      const manifest = await unanimous.manifest();
      unanimous.answers(second);
      const { state, told } = await unanimous.judged(manifest);
      expect(state).toBe("refused");
      expect(told).toEqual([
        `data/waves/w1/employee.csv  the wave is closed and people of "service" could be told apart by laying it beside what was published  ${remedy}`,
      ]);
    }
    // Who come and answer the same leave them as hidden as they were.
    const same = closedWorkspace(alike);
    const manifest = await same.manifest();
    same.answers([...alike, ...Array.from({ length: 5 }, (_, at) => late("service", at, ["9", "5", "2"]))]);
    expect((await same.judged(manifest)).state).toBe("correctable");
  });

  it("does not mind who comes and answers nothing", async () => {
    expect((await withAnswers([...published, late("sales", 0, ["", "", ""])])).told).toEqual([]);
  });

  it("sees somebody who moved to another team", async () => {
    const { told } = await withAnswers(
      published.map((row) => (row[0] === "sales-0" ? [row[0], "service", row[2], row[3], row[4]] : row)),
    );
    expect(told).toEqual([differs('"sales" would differ by 1 person'), differs('"service" would differ by 1 person')]);
  });

  it("is judged on who is below a unit and not shown, also when the unit as a whole gains enough", async () => {
    // Four come to legal itself and one to the hidden unit below it: five for a reader, who sees them together.
    expect((await withAnswers([...published, ...lates("legal", 4), late("audit", 0)])).state).toBe("correctable");
    expect((await withAnswers([...published, ...lates("legal", 3), late("audit", 0)])).told).toEqual([
      differs('"legal" would differ by 4 people'),
    ]);
  });

  it("never shows a unit that was hidden, and does not name it", async () => {
    const { state, told } = await withAnswers([...published, ...lates("audit", 5)]);
    expect(state).toBe("refused");
    expect(told).toEqual([
      'data/waves/w1/employee.csv  the wave is closed and a unit within "legal" that was hidden would be shown  → put the published file back; the late answers cannot be added to this wave',
    ]);
  });
});

describe("a closed wave that was corrected", () => {
  it("is compared with every release that readers hold", async () => {
    const workspace = closedWorkspace();
    const first = await workspace.manifest();
    workspace.answers([...published, ...lates("sales", 5)]);
    const second = { ...(await workspace.manifest()), earlier: [{ tree: first.tree, surveys: first.surveys }] };
    expect((await workspace.judged(second)).state).toBe("unchanged");
    // Five are gone since the second release; beside the first it is one who left and one who came.
    const without = [...names("sales", 1), ...lates("sales", 4).map(([id]) => id)];
    workspace.answers([...published, ...lates("sales", 5)].filter(([id]) => !without.includes(id)));
    const { earlier: _, ...third } = second;
    expect((await workspace.judged({ ...third, earlier: [] })).state).toBe("correctable");
    expect((await workspace.judged(second)).told).toEqual([differs('"sales" would differ by 1 person')]);
  });
});

describe("a closed wave on another tree", () => {
  it("is refused when a few people would show as the difference", async () => {
    const workspace = closedWorkspace();
    const closed = await workspace.manifest();
    workspace.write("data/waves/w1/units.csv", trees.reorganised);
    const { state, told } = await workspace.judged(closed);
    expect(state).toBe("refused");
    expect(told.join()).toContain("could be told apart by laying it beside what was published");
    expect(told.join()).toContain("put the units.csv of the wave back");
  });

  it("may be published again when every difference is of enough people", async () => {
    const workspace = closedWorkspace();
    const closed = await workspace.manifest();
    // Sales and service get a unit above them: no atom changes.
    const rows = trees.today.split("\n");
    const above = [...rows.slice(0, 2), "market,all,Markt,Market", ...rows.slice(2)].join("\n");
    workspace.write("data/waves/w1/units.csv", above.replace("sales,all", "sales,market"));
    const { state, told } = await workspace.judged(closed);
    expect([state, told]).toEqual(["correctable", []]);
  });
});

describe("the minimum of a closed wave", () => {
  it("may be raised, and never lowered", async () => {
    const workspace = closedWorkspace();
    workspace.minimum(6);
    const closed = await workspace.manifest();
    workspace.minimum(8);
    expect((await workspace.judged(closed)).state).toBe("unchanged");
    workspace.minimum(5);
    expect((await workspace.judged(closed)).told).toEqual([
      'heartline.yaml  confidentiality.minimum.score  expected 6 or more: the wave w1 was closed with that, got "5"  → raise it again; what a closed wave hides stays hidden',
    ]);
  });
});

describe("the key of a closed wave", () => {
  it("is needed only when something changed", async () => {
    const workspace = closedWorkspace();
    const closed = await workspace.manifest();
    workspace.remove("data/waves/w1/release.key");
    expect((await workspace.judged(closed)).state).toBe("unchanged");
    workspace.answers([...published, ...lates("sales", 5)]);
    expect((await workspace.judged(closed)).told).toEqual([
      "data/waves/w1/release.key  the wave is closed and its files changed, but the key to compare people with is not here  → put the key back beside the rows, or put the published files back: employee.csv",
    ]);
    workspace.write("data/waves/w1/release.key", `${"00".repeat(32)}\n`);
    expect((await workspace.judged(closed)).told.join()).toContain("this is not the key it was closed with");
  });
});

describe("a closed wave that came as counts", () => {
  const counts = (n: number) =>
    `unit,segment,category,item,value,n\nsales,,,heard,4,${n}\nsales,,,heard,2,8\nservice,,,heard,3,9\nservice,,,heard,5,5\n`;

  it("may be published again only as it was", async () => {
    const workspace = closedWorkspace();
    workspace.remove("data/waves/w1/employee.csv");
    workspace.write("data/waves/w1/employee.counts.csv", counts(9));
    const closed = await workspace.manifest();
    expect(closed.surveys.employee?.groups).toEqual([]);
    expect(closed.inputs["employee.counts.csv"]).toMatch(/^keyed:/);
    expect((await workspace.judged(closed)).state).toBe("unchanged");
    workspace.write("data/waves/w1/employee.counts.csv", counts(9).replace(/\n/g, "\r\n"));
    expect((await workspace.judged(closed)).state).toBe("same");
    workspace.write("data/waves/w1/employee.counts.csv", counts(30));
    expect((await workspace.judged(closed)).told).toEqual([
      "data/waves/w1/employee.counts.csv  the wave is closed, and counts cannot tell how many people make the difference from what was published  → put the published counts back",
    ]);
  });
});

describe("a manifest", () => {
  it("is the same for the same wave and key, whatever the order of the rows", async () => {
    const workspace = closedWorkspace();
    const closed = await workspace.manifest();
    expect(await workspace.manifest()).toEqual(closed);
    workspace.answers([...published].reverse());
    const { inputs, ...rest } = await workspace.manifest();
    expect({ ...rest, inputs: closed.inputs }).toEqual(closed);
    expect(inputs).not.toEqual(closed.inputs);
  });

  it("tells nothing of a hidden unit: no name among the groups, no size, nobody's marks", async () => {
    const workspace = closedWorkspace();
    const { surveys } = await workspace.manifest();
    const { shown = [], groups = [] } = surveys.employee ?? {};
    expect(shown.map(({ unit, n }) => [unit, n])).toEqual([
      ["all", 42],
      ["legal", 10],
      ["sales", 20],
      ["service", 12],
    ]);
    expect(groups.map(({ unit, people }) => [unit, people.length / 8])).toEqual([
      ["legal", 10],
      ["sales", 20],
      ["service", 12],
    ]);
    expect(JSON.stringify({ shown, groups })).not.toContain("audit");
  });

  it("marks the same person otherwise in every group, and nobody alike in one", async () => {
    const twins = published.map(([id, unit]): (typeof published)[number] => [
      id,
      unit,
      id.length > 7 ? "8" : "9",
      "3",
      "2",
    ]);
    const workspace = closedWorkspace(twins);
    const { surveys } = await workspace.manifest();
    const marks = surveys.employee?.groups.flatMap(({ people }) => people.match(/.{8}/g) ?? []) ?? [];
    expect(marks.length).toBe(new Set(marks).size);
    const sketches = surveys.employee?.groups.flatMap(({ answers }) => Object.values(answers)) ?? [];
    expect(sketches.length).toBe(new Set(sketches).size);
    expect(marks.length + sketches.length).toBeGreaterThan(30);
  });

  it("holds no answer, id or count of a question", async () => {
    const workspace = closedWorkspace();
    const text = JSON.stringify(await workspace.manifest());
    for (const [id] of published) expect(text).not.toContain(id);
    expect(text).not.toContain(readFileSync(path.join(workspace.folder, "data/waves/w1/release.key"), "utf8").trim());
  });

  it("that is damaged, of another wave or of a newer format is a problem that says so", async () => {
    const workspace = closedWorkspace();
    const closed = await workspace.manifest();
    const told = async (text: string) => {
      workspace.write(manifestFile("w1"), text);
      return (await readWorkspace(workspace.folder, { date: "2026-01-01" })).problems.map(problemLine);
    };
    expect(await told(JSON.stringify(closed))).toEqual([]);
    expect((await told("{ half")).join()).toContain("data/waves/w1/manifest.json    expected a whole manifest");
    expect((await told(JSON.stringify({ ...closed, closed: "soon" }))).join()).toContain("manifest.json  closed  ");
    expect((await told(JSON.stringify({ ...closed, wave: "w2" }))).join()).toContain('got "w2"');
    expect(await told(JSON.stringify({ ...closed, format: 2 }))).toEqual([
      'data/waves/w1/manifest.json  format  expected a manifest of format 1 or lower, got "2"  → use the version of Heartline that closed the wave, or a later one',
    ]);
    const half = { ...closed, corrections: [{ date: "2026-01-01", text: { nl: "Vijf antwoorden kwamen te laat." } }] };
    expect((await told(JSON.stringify(half))).join()).toContain("corrections.0.text.en  expected the text in en too");
  });
});

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contentStore } from "../../src/io/content-store.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { temporaryFolder } from "./fixture.ts";

const codebook = `themes:
  bill:
    kind: task
    name: { en: the bill }
    definition: { en: A question about what was charged. }
    patterns: [bill]
  moving:
    kind: task
    name: { en: moving house }
    definition: { en: Somebody moves house. }
    patterns: [move]
  waiting:
    kind: friction
    name: { en: waiting on the phone }
    definition: { en: A long queue. }
    patterns: [wait]
  rules:
    kind: friction
    name: { en: rules }
    definition: { en: It was not allowed. }
    patterns: [rule]
`;
const files: Record<string, string> = {
  "heartline.yaml": "organisation: { en: Trial }\nlocales: [en]\n",
  "content/themes.yaml": codebook,
  "content/surveys/customer.yaml": `side: cx
title: { en: Survey }
columns: { unit: unit, respondent: id }
scales: { recommend: { min: 0, max: 10, metric: nps } }
items:
  recommend: { scale: recommend, text: { en: Would you recommend us? } }
  goal: { type: comment, themes: content/themes.yaml, asks: task, text: { en: What were you trying to get done? } }
  obstacle: { type: comment, themes: content/themes.yaml, asks: friction, text: { en: What made it hard? } }
`,
  "data/units.csv": "id,parent,name_en\nall,,All\nnorth,all,North\nsouth,all,South\n",
  "data/waves/w1/wave.md":
    "---\ntitle: { en: wave 1 }\nstart: 2025-05-01\nend: 2025-05-14\nsurveys: { customer: {} }\n---\n",
  "data/waves/w1/customer.csv": answers(),
};

/** North: r0 to r11, of whom seven waited and five met a rule; south: r12 to r23, of whom six waited. All came for the bill. */
function answers(): string {
  const rows = Array.from({ length: 24 }, (_, at) => {
    const north = at < 12;
    const waited = north ? at < 7 : at < 18;
    const said = waited ? "Zephyrine kept me waiting" : north ? "There is a rule against it" : "nothing in particular";
    return `r${at},${north ? "north" : "south"},8,my bill,${said}`;
  });
  return `id,unit,recommend,goal,obstacle\n${rows.join("\n")}\n`;
}

function workspace(added: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  for (const [file, text] of Object.entries({ ...files, ...added })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

async function read(added: Readonly<Record<string, string>> = {}) {
  const { input, problems } = await readWorkspace(workspace(added));
  expect(problems.map(problemLine)).toEqual([]);
  if (input === undefined) throw new Error("no input");
  return input;
}

const codes = "data/waves/w1/customer.codes.csv";

describe("themes of comments", () => {
  it("are counted, masked and published as one can count by hand", async () => {
    const { rows, report } = makeReport(await read());
    const of = (unit: string, theme: string) => rows.themes.find((row) => row.unit === unit && row.theme === theme);
    // Thirteen of twenty-four waited, seven of twelve in the north, six of twelve in the south. Wilson of 13/24: 35 to 72.
    expect(of("all", "waiting")).toMatchObject({ n: 13, comments: 24, share: 54, low: 35, high: 72, state: "ok" });
    expect(of("north", "waiting")).toMatchObject({ n: 7, share: 58 });
    expect(of("south", "waiting")).toMatchObject({ n: 6, share: 50 });
    expect(of("all", "rules")).toMatchObject({ n: 5, share: 21 });
    // All who came, came for the bill: that tells of each, so that it is not shown.
    expect(of("all", "bill")).toEqual({
      wave: "w1",
      survey: "customer",
      unit: "all",
      item: "goal",
      theme: "bill",
      kind: "task",
      state: "hidden",
      method: "themes/1",
    });
    // So would a cell: of the thirteen who waited all came for the bill, and so did the five who met a rule.
    expect(rows["task-friction"].filter(({ state, n }) => state === "ok" || n !== undefined)).toEqual([]);
    expect(report.insight.friction?.questions.map(({ item }) => item)).toEqual(["goal", "obstacle"]);
    expect(report.site.insight).toContain("friction");
  });

  it("stand by task and friction where both are large enough and neither holds nearly all of the other", async () => {
    const withMoves = (moves: (at: number) => boolean) => {
      const [head = "", ...lines] = answers().trim().split("\n");
      const moved = lines.map((line, at) => (moves(at) ? line.replace("my bill", "to move") : line));
      return { "data/waves/w1/customer.csv": `${[head, ...moved].join("\n")}\n` };
    };
    const shown = async (moves: (at: number) => boolean) =>
      makeReport(await read(withMoves(moves))).rows["task-friction"].flatMap(({ task, friction, n, state }) =>
        state === "ok" ? [[task, friction, n]] : [],
      );
    // Every fourth came to move: of those who waited r0, r4, r12 and r16, of those who met a rule r8, which leaves four.
    expect(await shown((at) => at % 4 === 0)).toEqual([["bill", "waiting", 9]]);
    // Of those who waited only r0 did not come for the bill: twelve of thirteen would tell that one what all others came for.
    expect(await shown((at) => at === 0 || at > 18)).toEqual([]);
  });

  it("are as many as fewer than ten comments allow: none", async () => {
    const few = answers().split("\n").slice(0, 10).join("\n");
    const { rows } = makeReport(await read({ "data/waves/w1/customer.csv": `${few}\n` }));
    expect(
      rows.themes.every(
        ({ state, n, comments, share }) => state !== "ok" && [n, comments, share].every((one) => one === undefined),
      ),
    ).toBe(true);
    expect(rows["task-friction"]).toEqual([]);
  });

  it("follow the hand codes, which also say how well the machine does", async () => {
    const rows = Array.from(
      { length: 12 },
      (_, at) => `r${at},obstacle,${at < 6 ? "waiting" : at === 6 ? "rules" : "none"},mk,`,
    );
    const { rows: tables } = makeReport(
      await read({ [codes]: `respondent,item,codes,coder,released\n${rows.join("\n")}\n` }),
    );
    const of = (theme: string) => tables.themes.find((row) => row.unit === "all" && row.theme === theme);
    // The machine had seven and five in the north; the person six, and one.
    expect(of("waiting")).toMatchObject({ n: 12 });
    expect(of("rules")).toMatchObject({ state: "hidden" });
    // 24 decisions: both yes 6 (waiting), machine alone 1 + 5, person alone 1 (rules of r6), neither 11.
    // po = 17/24, pe = (12·7 + 12·17)/24² = .5, κ = (17/24 − .5)/.5 = .4167.
    expect(tables["theme-agreement"]).toMatchObject([
      { item: "obstacle", n: 12, agreement: 71, kappa: 0.42, reading: "provisional" },
    ]);
  });

  it("keep no text but what a person released, without the names of a roster", async () => {
    const input = await read({
      [codes]: "respondent,item,codes,coder,released\nr0,obstacle,waiting,mk,true\nr7,obstacle,,mk,\n",
      "data/roster.csv": "name\nZephyrine\n",
    });
    const { comments, quotes } = input.counts[0] ?? {};
    expect(quotes).toEqual([{ item: "obstacle", themes: ["waiting"], text: "[name] kept me waiting" }]);
    const kept = (value: unknown) => JSON.stringify(value, (_, inner) => (inner instanceof Map ? [...inner] : inner));
    expect(kept(comments)).not.toMatch(/Zephyrine|kept me/);
    expect(kept(input.counts)).not.toMatch(/Zephyrine|against it/);
    const { report } = makeReport(input);
    const quoted = report.insight.friction?.questions.flatMap((question) => question.quotes);
    expect(quoted).toEqual([{ theme: "waiting", text: "[name] kept me waiting" }]);
  });

  it("have no part of the report where no comment can be counted", async () => {
    const { input } = await readWorkspace(
      workspace({
        "content/surveys/customer.yaml":
          files["content/surveys/customer.yaml"]
            ?.replaceAll("themes: content/themes.yaml, ", "")
            .replaceAll(/asks: \w+, /g, "") ?? "",
      }),
    );
    if (input === undefined) throw new Error("no input");
    expect(makeReport(input).report.insight.friction).toBeUndefined();
  });
});

describe("problems of a codebook and of hand codes", () => {
  const problems = async (added: Readonly<Record<string, string>>) =>
    (await readWorkspace(workspace(added))).problems.map(problemLine);

  it("are told all at once, with file and line", async () => {
    const lines = [
      "respondent,item,codes,coder,released",
      "r0,obstacle,wating,mk,",
      "r1,wish,waiting,mk,",
      "r2,obstacle,bill,mk,perhaps",
      "r3,obstacle,waiting,mk,",
      "r3,obstacle,rules,mk,",
      "r99,obstacle,waiting,mk,",
    ];
    expect(await problems({ [codes]: `${lines.join("\n")}\n` })).toEqual([
      `${codes}:2  codes  expected a theme that obstacle is coded with, got "wating"  → did you mean waiting?`,
      `${codes}:3  item  expected an item of customer with a codebook, asked in this wave, got "wish"  → name one of goal, obstacle, or give the item a codebook (themes:)`,
      `${codes}:4  codes  expected a theme that obstacle is coded with, got "bill"  → name themes of obstacle with ";" between them (waiting, rules), or none`,
      `${codes}:4  released  expected true, or nothing, got "perhaps"  → write true where the comment may be quoted, else leave it empty`,
      `${codes}:6  respondent  expected each comment once; this one is also on line 5, got "r3"  → agree on one row for the comment, and remove the other`,
      `${codes}:7  respondent  expected a respondent of this wave with a comment on that item, got "r99"  → mend the id or the item, or remove the row`,
    ]);
  });

  it("name a codebook that is not there, and a scenario that the guide does not have", async () => {
    const survey = files["content/surveys/customer.yaml"]?.replace("content/themes.yaml", "content/topics.yaml") ?? "";
    expect(await problems({ "content/surveys/customer.yaml": survey })).toEqual([
      'content/surveys/customer.yaml:7  items.goal.themes  expected a codebook of the workspace, got "content/topics.yaml"  → write the codebook there, or take themes out of the item',
    ]);
    const withScenario = codebook.replace("patterns: [wait]", "patterns: [wait]\n    scenario: third-call");
    expect(await problems({ "content/themes.yaml": withScenario })).toEqual([
      'content/themes.yaml:17  themes.waiting.scenario  expected the id of a scenario of the guide, got "third-call"  → take it out; the guide has no scenarios',
    ]);
  });

  it("refuse a pattern that would be in every word", async () => {
    const [first = ""] = await problems({ "content/themes.yaml": codebook.replace("[wait]", "[w]") });
    expect(first).toContain("content/themes.yaml:16");
    expect(first).toContain("expected words of two letters or more");
  });
});

describe("counts of comments in the store", () => {
  it("are made again when the codebook or the hand codes change", async () => {
    const folder = workspace();
    const store = contentStore(path.join(temporaryFolder(), "counts"), "1");
    const waited = async () => {
      const { input, problems } = await readWorkspace(folder, { store });
      expect(problems).toEqual([]);
      return input?.counts[0]?.comments?.units.get("north")?.get("obstacle")?.themes.get("waiting");
    };
    expect(await waited()).toBe(7);
    expect(await waited()).toBe(7);
    writeFileSync(path.join(folder, "content/themes.yaml"), codebook.replace("[wait]", "[wait, rule]"));
    expect(await waited()).toBe(12);
    writeFileSync(path.join(folder, codes), "respondent,item,codes\nr0,obstacle,none\n");
    expect(await waited()).toBe(11);
  });
});

import { describe, expect, it } from "vitest";
import { type ActionsContext, checkActions } from "../../src/io/check-actions.ts";
import { problemList } from "../../src/io/problem-list.ts";
import type { FoundAction } from "../../src/io/read-actions.ts";
import { checkPlanned } from "../../src/io/read-settings.ts";
import { action } from "../../src/survey/action.ts";
import { codebook } from "../../src/survey/codebook.ts";
import { instrument } from "../../src/survey/instrument.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { workspace } from "../../src/survey/workspace.ts";

const text = (en: string) => ({ nl: en, en });
const lineOf = () => 1;
const employee = instrument.parse({
  side: "ex",
  title: text("Survey"),
  columns: { unit: "unit" },
  scales: { agreement: { min: 1, max: 5 } },
  items: {
    calm: { scale: "agreement", text: text("Calm?") },
    remark: { type: "comment", core: false, themes: "content/themes.yaml", text: text("Anything else?") },
  },
});
const remarks = codebook.parse({
  themes: { noise: { kind: "friction", name: text("noise"), definition: text("It is loud.") } },
});
const days = (id: string, year: number) => ({ id, start: `${year}-05-01`, end: `${year}-05-14` });
const context: ActionsContext = {
  instruments: { read: new Map([["employee", { value: employee, lineOf }]]), broken: new Set() },
  codebooks: new Map([["content/themes.yaml", remarks]]),
  units: new Set(["all", "shop"]),
  held: [days("w1", 2025), days("w2", 2026)],
  planned: [{ ...days("w3", 2027), title: text("wave 3") }],
  date: "2026-11-28",
};

function found(id: string, settings: object = {}): FoundAction {
  const usual = { title: text(id), level: "tactical", owner: text("Board"), of: "employee.calm" };
  const value = action.parse({ ...usual, from: "w2", target: 80, due: "w3", ...settings });
  return { action: { ...value, id }, file: `content/actions/${id}.md`, lineOf };
}

/** What is said of these goals and actions: setting, expectation and remedy. */
function told(actions: readonly FoundAction[], changes: Partial<ActionsContext> = {}): string[] {
  const problems = problemList();
  checkActions(actions, { ...context, ...changes }, problems);
  return problems.all().map((problem) => problemLine(problem).replace(/^content\/actions\/(.+)\.md:1 {2}/, "$1: "));
}

describe("checkActions(actions, context)", () => {
  it("has nothing against an action from a wave that was held to one that is planned", () => {
    expect(told([found("calm", { unit: "shop", theme: "employee.remark.noise" })])).toEqual([]);
  });

  it("does not let a goal serve itself, or an action", () => {
    const goal = found("goal", { kind: "goal", goal: "goal" });
    expect(told([goal, found("one"), found("two", { goal: "one" })])).toEqual([
      'goal: goal  expected another goal than itself, got "goal"  → take it out, or name the goal above it',
      'two: goal  expected a goal, and this is an action, got "one"  → name the goal that one serves, or write kind: goal in content/actions/one.md',
    ]);
  });

  it("tells all of a circle of three, and not what hangs below it", () => {
    const goals = [
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
    ].map(([id = "", goal]) => found(id, { kind: "goal", goal }));
    const lines = told([...goals, found("below", { goal: "a" })]);
    expect(lines.map((line) => line.split(":")[0])).toEqual(["a", "b", "c"]);
  });

  it("does not start from a wave to come", () => {
    expect(told([found("calm", { from: "w3", due: "w3" })])).toEqual([
      'calm: from  expected a wave of data/waves, got "w3"  → name a wave that was held; a wave to come has no score to start from',
    ]);
  });

  it("is due after the wave it starts from", () => {
    expect(told([found("calm", { from: "w2", due: "w1" })])).toEqual([
      'calm: due  expected a wave after w2, the wave that it starts from, got "w1"  → name a later wave, or an earlier one under from',
    ]);
  });

  it("answers a theme of the codebook of that question", () => {
    expect(told([found("calm", { theme: "employee.remark.nois" })])).toEqual([
      'calm: theme  expected a theme of comments, got "employee.remark.nois"  → did you mean employee.remark.noise?',
    ]);
    expect(told([found("calm", { theme: "employee.calm.noise" })])).toHaveLength(1);
  });

  it("is judged by something that has a score: no open answer", () => {
    expect(told([found("calm", { of: "employee.remark" })])).toHaveLength(1);
  });

  it("was not done after the build, nor before what stands above it", () => {
    const did = ["2026-11-28", "2026-11-29", "2026-10-01"].map((on) => ({ on, text: text("Done") }));
    expect(told([found("calm", { did })])).toEqual([
      'calm: did.1.on  expected a day up to 2026-11-28, the date of the build, got "2026-11-29"  → write down what was done once it is done',
      'calm: did.2.on  expected a day from 2026-11-29 on, got "2026-10-01"  → put them in order of time',
    ]);
  });

  it("does not judge by what could not be read", () => {
    const unknown = found("calm", { unit: "x", from: "x", due: "x", of: "employee.x", theme: "employee.x.y" });
    const instruments = { read: new Map(), broken: new Set(["employee"]) };
    expect(told([unknown], { units: undefined, held: undefined, instruments })).toEqual([]);
    expect(told([unknown])).toHaveLength(5);
  });
});

describe("checkPlanned(settings, held)", () => {
  it("wants a wave to come to be still to come, to end after it starts, and to have an id of its own", () => {
    const value = workspace.parse({
      organisation: text("Bakery"),
      planned: [
        { ...days("w2", 2026), title: text("wave 2") },
        { ...days("w3", 2027), title: text("wave 3") },
        { id: "w3", title: text("again"), start: "2027-11-02", end: "2027-11-01" },
      ],
    });
    const problems = problemList();
    checkPlanned({ value, lineOf: (path) => Number(path[1]) + 1 }, new Set(["w1", "w2"]), problems);
    expect(problems.all().map(problemLine)).toEqual([
      'heartline.yaml:1  planned.0.id  expected a wave that is still to come, got "w2"  → take it out of planned: it lies in data/waves',
      'heartline.yaml:3  planned.2.id  expected an id of its own, got "w3"  → give it another id',
      'heartline.yaml:3  planned.2.end  expected a day from 2027-11-02 on, its start, got "2027-11-01"  → exchange the two, or mend one',
    ]);
  });
});

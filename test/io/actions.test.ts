import { describe, expect, it } from "vitest";
import { judgeActions } from "../../src/io/judge-actions.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { expectedProblems, laidOver } from "./fixture.ts";

const date = "2026-11-28";

describe("goals and actions", () => {
  it("are refused without score, target, baseline, due wave or owner, and for names that do not exist, all at once", async () => {
    const { input, problems } = await readWorkspace(laidOver("broken-actions"), { date });
    expect(input).toBeUndefined();
    expect(problems.map(problemLine)).toEqual(expectedProblems("broken-actions"));
  });

  it("keep the log of those who do the work out of everything that is read", async () => {
    const { input, actions, problems } = await readWorkspace(laidOver("judged-actions"), { date });
    expect(problems).toEqual([]);
    expect(input?.actions?.map(({ id, target }) => [id, target])).toEqual([
      ["backwards", 1],
      ["off-the-scale", 130],
      ["sound", 100],
    ]);
    expect(JSON.stringify([input?.actions, actions])).not.toMatch(/Annelies/);
  });

  it("are held against the figures: a target on the scale, on the better side of the baseline, and plays that exist", async () => {
    const { input, actions } = await readWorkspace(laidOver("judged-actions"), { date });
    if (input === undefined) throw new Error("the fixture cannot be read");
    const { report } = makeReport(input);
    expect(judgeActions(actions, { report, texts: [] }).map(problemLine)).toEqual(expectedProblems("judged-actions"));
  });
});

import { describe, expect, it } from "vitest";
import type { Respondent } from "../../src/counts/tally.ts";
import { judgeActions } from "../../src/io/judge-actions.ts";
import type { FoundAction } from "../../src/io/read-actions.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { action } from "../../src/survey/action.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { crowd, organisation } from "../report/organisation.ts";
import { answering } from "../report/two-sides.ts";

const text = (en: string) => ({ nl: en, en });

function found(settings: object): FoundAction {
  const usual = { title: text("Heard"), level: "tactical", owner: text("Board"), of: "employee.heard" };
  const value = action.parse({ ...usual, from: "w1", target: 80, due: "w2", ...settings });
  return { action: { ...value, id: "heard" }, file: "heard.md", lineOf: () => 1 };
}

function told(waves: Record<string, readonly Respondent[]>, ...settings: object[]): string[] {
  const { report } = makeReport(organisation(waves));
  return judgeActions(settings.map(found), { report, texts: [] }).map((problem) =>
    problemLine(problem).replace("heard.md:1  ", ""),
  );
}

/** Half of the organisation feels heard. */
const half = { w1: answering("n1", 400, { heard: 200 }) };

describe("judgeActions(actions, …)", () => {
  it("lets a target stand where the score is, or better", () => {
    expect(told(half, { target: 50 }, { target: 100 })).toEqual([]);
  });

  it("refuses a target that is worse than the published baseline, and tells which that is", () => {
    expect(told(half, { target: 49 })).toEqual([
      'target  expected no less than 50%, the score in w1, got "49"  → set a target on the better side of where it starts',
    ]);
  });

  it("refuses a target off the scale, at either end", () => {
    expect(told(half, { target: -1 }, { target: 101 })).toEqual(
      ["-1", "101"].map(
        (got) => `target  expected a score from 0 to 100, got "${got}"  → write a target on the scale of the measure`,
      ),
    );
  });

  it("refuses a target finer than the scores are", () => {
    const [line, ...others] = told(half, { target: 80.25 });
    expect(line).toMatch(/^target {2}expected at most \d decimals, as its scores have, got "80.25"/);
    expect(others).toEqual([]);
  });

  it("refuses a measure that the score does not have", () => {
    const [line, ...others] = told(half, { metric: "favourable" });
    expect(line).toBe(
      'metric  expected a measure that employee.heard has, got "favourable"  → did you mean favorable?',
    );
    expect(others).toEqual([]);
  });

  it("says nothing of a baseline that is not shown", () => {
    const waves = { w1: [...crowd("n1", 40), ...crowd("s1", 40, 2), ...crowd("s2", 40, 5), ...crowd("n2", 3)] };
    expect(told(waves, { unit: "n2", target: 0 }, { unit: "n2", target: 100 })).toEqual([]);
    // The same target is refused where the baseline is shown.
    expect(told(waves, { unit: "s1", target: 0 })).toHaveLength(1);
  });

  it("names the place of a play that another file names and the playbook has not", () => {
    const { report } = makeReport(organisation(half));
    const mention = { play: "ease/quiet", file: "content/lessons.yaml", line: 7, column: "0.lessons.0.play" };
    expect(judgeActions([], { report, texts: [], mentions: [mention] }).map(problemLine)).toEqual([
      'content/lessons.yaml:7  0.lessons.0.play  expected a play of the playbook, got "ease/quiet"  → name a play as pillar/play, or take it out',
    ]);
  });
});

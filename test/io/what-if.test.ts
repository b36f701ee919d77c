import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { judgeWhatIfs } from "../../src/io/judge-what-if.ts";
import { placesOf } from "../../src/io/places.ts";
import { problemList } from "../../src/io/problem-list.ts";
import { readWhatIfs } from "../../src/io/read-what-if.ts";
import { makeWhatIfReport } from "../../src/report/make-what-if-report.ts";
import { linkGrades } from "../../src/report/strong-link.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { temporaryFolder } from "./fixture.ts";

async function read(yaml: string) {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "content"));
  writeFileSync(path.join(folder, "content/what-if.yaml"), yaml);
  const problems = problemList();
  const context = { locales: ["en" as const], instruments: new Map(), outcomes: {} };
  const whatIfs = await readWhatIfs(placesOf(folder, undefined), context, problems);
  return { whatIfs, problems: problems.all().map(problemLine) };
}

const absence = (low: string, rest = "") => `absence:
  title: { en: Fewer days }
  question: { en: What if? }
  factors:
    people: { title: { en: People }, base: 400, source: { en: Assumed } }
    days: { title: { en: Days }, base: 9.5, low: 8, high: 12, source: { en: Assumed } }
    fewer:
      title: { en: Fewer }
      unit: percent
      base: 5
      ${low}
      high: 10
      effect: true
      source: { en: Assumed }
    cost: { title: { en: Cost }, unit: euro, base: 300, low: 250, high: 400, source: { en: Assumed } }
  result: { title: { en: Cost }, unit: euro }
${rest}`;

describe("content/what-if.yaml", () => {
  it("is multiplied factor by factor: 400 × 9.5 × 5 % × 300 = 57 000, from 0 to 192 000", async () => {
    const { whatIfs, problems } = await read(absence("low: 0"));
    expect(problems).toEqual([]);
    const made = makeWhatIfReport(whatIfs, new Map());
    expect(made?.report.whatIfs[0]?.result.row).toMatchObject({ low: 0, base: 57_000, high: 400 * 12 * 0.1 * 400 });
    expect(made?.rows.map(({ factor, base }) => [factor, base])).toEqual([
      ["people", 400],
      ["days", 9.5],
      ["fewer", 5],
      ["cost", 300],
      ["", 57_000],
    ]);
  });

  it("is a problem with its line and remedy where the effect cannot be nothing", async () => {
    const { whatIfs } = await read(absence("low: 2"));
    expect(judgeWhatIfs(whatIfs, new Map()).map(problemLine)).toEqual([
      'content/what-if.yaml:11  absence.factors.fewer.low  expected 0 or less, because no link is named, got "2"  → write low: 0, so that the range includes that nothing changes',
    ]);
    const alone = await read(absence("# no low"));
    expect(judgeWhatIfs(alone.whatIfs, new Map())).toHaveLength(1);
  });

  it("may begin above 0 only where the named link is graded strong", async () => {
    const { whatIfs } = await read(absence("low: 2", "  link: { x: employee.recommend, y: outcome.absence }\n"));
    const graded = (grade: string) => linkGrades([{ x: "employee.recommend", y: "outcome.absence", lead: { grade } }]);
    expect(judgeWhatIfs(whatIfs, graded("indicative"))).toHaveLength(1);
    expect(judgeWhatIfs(whatIfs, graded("strong"))).toEqual([]);
    expect(makeWhatIfReport(whatIfs, graded("strong"))?.report.whatIfs[0]?.isStrong).toBe(true);
  });

  it("tells all at once: no effect, ends that are exchanged, a link to nothing", async () => {
    const { problems } = await read(
      absence("low: 7", "  link: { x: employee.mood, y: outcome.luck }\n").replace("effect: true", "effect: false"),
    );
    expect(problems).toEqual([
      "content/what-if.yaml:4  absence.factors  expected one factor with effect: true, found 0  → mark the one factor that says what changes",
      'content/what-if.yaml:11  absence.factors.fewer.low  expected no more than base (5), got "7"  → exchange or mend the two',
      'content/what-if.yaml:17  absence.link.x  expected an item or construct, got "employee.mood"  → name it as survey.item or survey.construct',
      'content/what-if.yaml:17  absence.link.y  expected an outcome, got "outcome.luck"  → name an outcome of content/outcomes.yaml as outcome.<id>',
    ]);
  });
});

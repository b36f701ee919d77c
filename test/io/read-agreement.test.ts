import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { placesOf } from "../../src/io/places.ts";
import { problemList } from "../../src/io/problem-list.ts";
import { readAgreement } from "../../src/io/read-agreement.ts";
import { readSettings } from "../../src/io/read-settings.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { temporaryFolder } from "./fixture.ts";

const product = path.resolve(import.meta.dirname, "../..");
const agreed = "content/confidentiality.yaml";
/** The line of the day it was agreed on, which is another one after each agreement. */
const agreedOn = /^date: .*$/m.exec(readFileSync(path.join(product, agreed), "utf8"))?.[0] ?? "date:";

/** The settings and the agreement of the demo, with one of the two changed. */
async function judged(change: { settings?: [string, string]; agreement?: [string, string] } = {}) {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "content"));
  for (const [file, edit] of [
    ["heartline.yaml", change.settings],
    [agreed, change.agreement],
  ] as const) {
    cpSync(path.join(product, file), path.join(folder, file));
    const text = readFileSync(path.join(folder, file), "utf8");
    if (edit !== undefined && !text.includes(edit[0])) throw new Error(`${file} has no ${edit[0]}`);
    if (edit !== undefined) writeFileSync(path.join(folder, file), text.replace(...edit));
  }
  const problems = problemList();
  const place = placesOf(folder);
  const settings = await readSettings(place, problems);
  const agreement = await readAgreement(place, settings?.value.confidentiality, ["nl", "en"], problems);
  return { agreement, told: problems.all().map(problemLine) };
}

describe("the agreement of the demo", () => {
  it("equals the rules in force", async () => {
    const { agreement, told } = await judged();
    expect(told).toEqual([]);
    expect(agreement?.by.map(({ role }) => role.nl)).toEqual(["Ondernemingsraad", "Functionaris gegevensbescherming"]);
  });

  it.each([
    [
      "{ score: 5, segment: 10, distribution: 10, comment: 10, theme: 5 }",
      "{ score: 9, segment: 10, distribution: 10, comment: 10 }",
      "minimumScore",
    ],
    ["segment: 10", "segment: 9", "minimumSegment"],
    ["distribution: 10", "distribution: 11", "minimumDistribution"],
    ["comment: 10", "comment: 12", "minimumComment"],
    ["theme: 5", "theme: 7", "minimumTheme"],
    ["rowsInGit: true", "rowsInGit: false", "rowsInGit"],
    ["rowsInGit: true", "rowsInGit: true\n  holdSmallChanges: false", "holdSmallChanges"],
  ])("is broken by %s becoming %s, whichever way it moves", async (before, after, name) => {
    const { told } = await judged({ settings: [before, after] });
    expect(told.filter((line) => line.includes(`numbers.${name}  `))).toHaveLength(1);
    expect(told.length).toBeLessThanOrEqual(2);
  });

  it("is broken by becoming public, rule for rule", async () => {
    const { told } = await judged({ settings: ["rowsInGit: true", "public: true"] });
    expect(told.filter((line) => line.includes('got "subtraction"'))).toHaveLength(1);
    expect(told.filter((line) => line.includes("numbers.public  "))).toHaveLength(1);
  });

  it.each([
    [
      "  nearlyAll: 95\n",
      "",
      /numbers\.nearlyAll {2}expected nearlyAll, which is 95 in this report .*add nearlyAll: 95$/,
    ],
    ["nearlyAll: 95", "nearlyAll: 97", /agreed was 97, in force is 95 .*version of Heartline/],
    ["  - frozen\n", "", /expected the rule frozen/],
    [agreedOn, "date: soon", /date {2}expected/],
    ["version:", "versie:", /did you mean version\?/],
  ])("with %j as %j says what to mend", async (before, after, problem) => {
    const { told } = await judged({ agreement: [before, after] });
    expect(
      told.some((line) => problem.test(line)),
      told.join("\n"),
    ).toBe(true);
    for (const line of told) expect(line).toMatch(/^content\/confidentiality\.yaml:\d+ {2}/);
  });

  it("is no matter where there is none", async () => {
    const problems = problemList();
    expect(await readAgreement(placesOf(temporaryFolder()), undefined, ["nl"], problems)).toBeUndefined();
    expect(problems.size).toBe(0);
  });
});

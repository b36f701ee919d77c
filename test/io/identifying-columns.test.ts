import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { writeIdentifying } from "../../src/io/write-identifying.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { fixture, laidOver, temporaryFolder } from "./fixture.ts";

const answers = "data/waves/2026-spring/employee.csv";
const people = /jansen|aafke|bram|@example|192\.0\.2|06-5550|111222333|123456782/i;

describe("columns that identify people", () => {
  it("are dropped and told, one line a file; a header above nothing, or a comment, is no finding", async () => {
    const { notices, problems } = await readWorkspace(laidOver("people"));
    expect(problems).toEqual([]);
    expect(notices.map(problemLine)).toEqual([
      `${answers}  columns that identify people were dropped and never left the reader: IPAddress (IP addresses), RecipientEmail (e-mail addresses), Naam (names of people), bereikbaar op (phone numbers), ref (citizen service numbers (BSN))  → leave them out of the next export`,
    ]);
  });

  it("change nothing that is read", async () => {
    const [with_, without] = await Promise.all([readWorkspace(laidOver("people")), readWorkspace(fixture("minimal"))]);
    expect(with_.input?.counts).toEqual(without.input?.counts);
    const rows = await readWorkspace(withoutIds(laidOver("people")));
    expect(rows.problems).toEqual([]);
  });

  it("are in no file that the site may read, not even by name", async () => {
    const { input, identifying } = await readWorkspace(laidOver("people"));
    if (input === undefined) throw new Error("the fixture is broken");
    const text = JSON.stringify(makeReport(input));
    expect(text).not.toMatch(people);
    expect(text).not.toMatch(/RecipientEmail|IPAddress|bereikbaar/);
    const folder = temporaryFolder();
    await writeIdentifying(identifying, folder);
    const told = readFileSync(path.join(folder, "dropped-columns.csv"), "utf8");
    expect(told.split("\n")[2]).toBe(`${answers},RecipientEmail,e-mail addresses`);
    expect(told).not.toMatch(people);
  });

  it("are a problem where the instrument uses them, which quotes no cell", async () => {
    const { problems, notices } = await readWorkspace(laidOver("broken/people-in-columns"));
    expect(problems.map(({ column }) => column)).toEqual(["code", "Naam", "Geboortedatum", "ip"]);
    expect([...problems, ...notices].map(problemLine).join("\n")).not.toMatch(/@example|Aafke|1970|2001:db8/);
  });

  it("does not let the place of a row decide how rows without an id go together", async () => {
    const folder = withoutIds(laidOver("people"));
    const before = (await readWorkspace(folder)).input?.counts;
    const file = path.join(folder, answers);
    const [head = "", ...rest] = readFileSync(file, "utf8").trimEnd().split("\n");
    writeFileSync(file, [head, ...rest.toReversed(), ""].join("\n"));
    expect((await readWorkspace(folder)).input?.counts).toEqual(before);
  });
});

/** The same workspace, whose survey names no respondent. */
function withoutIds(folder: string): string {
  const survey = path.join(folder, "content/surveys/employee.yaml");
  writeFileSync(survey, readFileSync(survey, "utf8").replace(", respondent: nr", ""));
  return folder;
}

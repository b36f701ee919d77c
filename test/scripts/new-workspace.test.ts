import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isRawFile } from "../../src/io/is-raw-file.ts";
import { placesOf } from "../../src/io/places.ts";
import { problemList } from "../../src/io/problem-list.ts";
import { readSettings } from "../../src/io/read-settings.ts";
import { scaffoldWorkspace } from "../../src/io/scaffold-workspace.ts";
import { temporaryFolder } from "../io/fixture.ts";
import { dutchExport } from "./dutch-export.ts";

function run(name: string, ...words: string[]): { code: number | null; told: string } {
  const script = path.resolve(import.meta.dirname, `../../scripts/${name}.ts`);
  const env = { ...process.env, CI: "true" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { encoding: "utf8", env });
  return { code: status, told: `${stdout}${stderr}` };
}

const bakery = ["--language", "nl", "--organisation", "Bakkerij De Halm"];

describe("npm run new -- workspace", () => {
  it("writes a workspace without a first file, and tells how the tool exports", () => {
    const folder = path.join(temporaryFolder(), "ours");
    const { code, told } = run("new", "workspace", folder, ...bakery, "--tool", "ms-forms");
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([".gitignore", "README.md", "ci-example.yml", "heartline.yaml"]);
    expect(told).toContain("heartline: Microsoft Forms: Antwoorden › Openen in Excel\n");
    expect(told).toContain(`make them the first wave: npm run import -- FILE --workspace`);
    expect(readFileSync(path.join(folder, "README.md"), "utf8")).toMatch(/^# Belevingsrapport van Bakkerij De Halm\n/);
    expect(run("check", "--workspace", folder).told).toContain(
      "heartline: next: export the answers from your survey tool",
    );
  });

  it("imports the first file, and tells what only a person can say", () => {
    const folder = path.join(temporaryFolder(), "ours");
    const file = path.join(path.dirname(folder), "mto.csv");
    writeFileSync(file, dutchExport({ people: 60, answers: "numbers", withDays: false }));
    const { code, told } = run("new", "workspace", folder, ...bakery, "--file", file, "--wave", "2026-05", "--yes");
    expect(told).toContain("“Afdeling” is taken for the unit of the organisation");
    const about = "data/waves/2026-05/wave.md";
    // A file without days leaves the days of the wave to people, and the site waits for them.
    expect([code, existsSync(path.join(folder, "dist"))]).toEqual([1, false]);
    expect(told).toContain(`heartline: next: fill in ${about}: 2 settings in it are blank or wrong`);
    expect(told).toContain("the wave is in its place");
    const location = path.join(folder, about);
    const days = readFileSync(location, "utf8")
      .replace(/^start:.*$/m, "start: 2026-05-04")
      .replace(/^end:.*$/m, "end: 2026-05-20");
    writeFileSync(location, days);
    const unread = run("check", "--workspace", folder);
    expect([unread.code, unread.told]).toEqual([
      0,
      expect.stringContaining("next: read content/surveys/employee.yaml through"),
    ]);
    const notConfirmed =
      "content/surveys/employee.yaml  the directions and scales of this survey were proposed by the import";
    expect(unread.told).toContain(notConfirmed);
    const survey = path.join(folder, "content/surveys/employee.yaml");
    writeFileSync(survey, readFileSync(survey, "utf8").replace(/^#.*\n/gm, ""));
    const read = run("check", "--workspace", folder).told;
    expect(read).not.toContain("not confirmed yet");
    expect(read).toContain(`next: say in ${about} how many people were invited`);
    writeFileSync(location, days.replace(/^ {2}employee: \{\}\n#.*$/m, "  employee: { invited: 80 }"));
    expect(run("check", "--workspace", folder).told).toContain("next: one wave is enough for a first site; build it: ");
    const units = readFileSync(path.join(folder, "data/units.csv"), "utf8").trimEnd().split("\n");
    // The header, the whole organisation, and the teams of five people or more.
    expect(units).toHaveLength(6);
    expect(units).toContain("ict-beheer,bakkerij-halm,ICT – beheer,,");
  });

  it("leaves the workspace where it is when the export cannot be imported, and tells how to go on", () => {
    const folder = path.join(temporaryFolder(), "ours");
    const file = path.join(path.dirname(folder), "mto.csv");
    writeFileSync(file, dutchExport({ people: 60, answers: "numbers", withDays: false }));
    const { code, told } = run("new", "workspace", folder, ...bakery, "--file", file, "--yes");
    expect(code).toBe(2);
    expect(told).toContain("name the wave with --wave");
    expect(told).toContain("heartline: the workspace is written, but the export is not in it yet\n");
    expect(told).toMatch(/heartline: next: npm run import -- \S+mto\.csv --workspace \S+ours\n/);
    expect(existsSync(path.join(folder, "heartline.yaml"))).toBe(true);
  });

  it("takes the texts and labels of the structure of LimeSurvey", () => {
    const folder = path.join(temporaryFolder(), "ours");
    const exports = path.resolve(import.meta.dirname, "../fixtures/exports/limesurvey");
    const files = ["--file", path.join(exports, "code.csv"), "--structure", path.join(exports, "structure-6.lss")];
    const { told } = run("new", "workspace", folder, ...bakery, ...files, "--yes");
    expect(told).not.toContain("the headings are codes and hold no question texts");
  });

  it("proposes the definition again after somebody took it away, as its folder is no definition", () => {
    const folder = path.join(temporaryFolder(), "ours");
    const file = path.join(path.dirname(folder), "mto.csv");
    writeFileSync(file, dutchExport({ people: 60, answers: "numbers", withDays: true }));
    run("new", "workspace", folder, ...bakery);
    const again = () => run("import", file, "--workspace", folder, "--yes", "--replace");
    expect(again().code).toBe(0);
    rmSync(path.join(folder, "content/surveys/employee.yaml"));
    expect(again().code).toBe(0);
    expect(existsSync(path.join(folder, "content/surveys/employee.yaml"))).toBe(true);
  });

  it("starts in the language of the questions, and says how the other is added", () => {
    const folder = path.join(temporaryFolder(), "ours");
    const file = path.join(path.dirname(folder), "mto.csv");
    writeFileSync(file, dutchExport({ people: 60, answers: "numbers", withDays: false }));
    const words = ["--language", "both", "--organisation", "De Halm", "--file", file];
    expect(run("new", "workspace", folder, ...words).told).toContain("the questions are not in English");
    const settings = readFileSync(path.join(folder, "heartline.yaml"), "utf8");
    expect(settings).toContain("\nlocales: [ nl ]\n");
    expect(settings).toContain("# To add en: ");
    expect(readFileSync(path.join(folder, "README.md"), "utf8")).toMatch(/^# Experience report of De Halm$/m);
  });

  it("writes nothing into a folder that holds something, a repository without files excepted", () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, ".git"));
    expect(run("new", "workspace", folder, ...bakery).code).toBe(0);
    const before = readFileSync(path.join(folder, "heartline.yaml"), "utf8");
    const again = run("new", "workspace", folder, "--language", "en", "--organisation", "Another");
    expect(again.code).toBe(1);
    expect(again.told).toContain("expected a new or an empty folder, but .gitignore lies there");
    expect(readFileSync(path.join(folder, "heartline.yaml"), "utf8")).toBe(before);
  });

  it.each([
    [["--language", "nl"], "--organisation NAME"],
    [["--organisation", "De Halm"], "--language nl, en or both"],
    [["--organisation", "De Halm", "--language", "fr"], "--language"],
    [[...bakery, "--file", "/nowhere/mto.csv"], "--file /nowhere/mto.csv: there is no such file"],
    [[...bakery, "--structure", "/nowhere/survey.lss"], "--structure /nowhere/survey.lss: there is no such file"],
    [[...bakery, "--wave", "Mei 2026"], "--wave Mei 2026: expected lower-case letters"],
  ])("ends with 2 where nobody can be asked and something is missing or wrong: %s", (words, told) => {
    const folder = path.join(temporaryFolder(), "ours");
    const said = run("new", "workspace", folder, ...words);
    expect([said.code, existsSync(folder)]).toEqual([2, false]);
    expect(said.told).toContain(told);
  });
});

describe("scaffoldWorkspace(made)", () => {
  it.each([["De Halm"], ['"De" Halm: {a} # b'], ["- nee"], ["12"], ["O’Connor & Zn."]])(
    "writes settings that read as they were said: %s",
    async (organisation) => {
      const folder = temporaryFolder();
      for (const { file, text } of scaffoldWorkspace({
        organisation,
        languages: ["nl", "en"],
        locales: ["nl", "en"],
      })) {
        writeFileSync(path.join(folder, file), text);
      }
      const problems = problemList();
      const settings = await readSettings(placesOf(folder), problems);
      expect(problems.all()).toEqual([]);
      expect(settings?.value.organisation).toEqual({ nl: organisation, en: organisation });
      expect(settings?.value.confidentiality.rowsInGit).toBe(false);
    },
  );

  it("keeps out of Git whatever is raw, and lets in what is not", () => {
    const folder = temporaryFolder();
    const [, ignore] = scaffoldWorkspace({ organisation: "De Halm", languages: ["nl"], locales: ["nl"] });
    writeFileSync(path.join(folder, ".gitignore"), ignore?.text ?? "");
    spawnSync("git", ["init", "-q"], { cwd: folder });
    const wave = "waves/2026-05";
    const names = ["csv", "tsv", "txt", "xlsx", "sav", "zsav", "parquet", "csv.gz", "zip", "json", "ods"].map(
      (end) => `${wave}/employee.${end}`,
    );
    const totals = ["units.csv", "manifest.json", "wave.md", "employee.counts.csv", "employee.frame.csv"];
    const all = [
      ...names,
      ...totals.map((name) => `${wave}/${name}`),
      `${wave}/employee.import.json`,
      `${wave}/employee.codes.csv`,
      `${wave}/deeper/employee.csv`,
      "release.key",
      "roster.csv",
      "units.csv",
      "outcomes.csv",
      "benchmarks.csv",
      "export.csv",
      "Export.CSV",
      "export.txt",
      "export.json",
      "export.csv.gz",
      `${wave}/.import-Ab12Cd/employee.csv`,
      `${wave}/.import-Ab12Cd/employee.csv.json`,
    ];
    const isIgnored = (file: string) => spawnSync("git", ["check-ignore", "-q", file], { cwd: folder }).status === 0;
    expect(all.filter((file) => isIgnored(`data/${file}`))).toEqual(all.filter(isRawFile));
    expect(
      ["dist/index.html", ".heartline/report/a.json", "mei.xlsx", "mto.csv", "Mto.CSV", "exports/mto.csv"].every(
        isIgnored,
      ),
    ).toBe(true);
    expect(["heartline.yaml", "README.md", "content/surveys/employee.yaml"].some(isIgnored)).toBe(false);
  });
});

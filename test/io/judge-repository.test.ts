import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { askGit } from "../../scripts/ask-git.ts";
import { isRawFile } from "../../src/io/is-raw-file.ts";
import type { AskGit } from "../../src/io/judge-repository.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { laidOver, temporaryFolder } from "./fixture.ts";

const answers = "data/waves/2026-spring/employee.csv";
const tracked = `${answers}  expected rows of respondents outside Git, but Git tracks this file  → git rm --cached ${answers} and add data/waves/*/employee.csv to .gitignore; only for synthetic or public rows state confidentiality: { rowsInGit: true } in heartline.yaml`;

function git(folder: string, ...question: string[]): void {
  const who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...who, ...question], { cwd: folder, stdio: "ignore" });
}

function setting(folder: string, line: string): void {
  const file = path.join(folder, "heartline.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^confidentiality:.*\n/m, line));
}

/** A workspace of real people: it does not state that its rows may be tracked. */
function workspace(fixture = "minimal", line = ""): string {
  const folder = laidOver(fixture);
  setting(folder, line);
  return folder;
}

function repository(folder: string, ...names: string[]): string {
  git(folder, "init", "--quiet");
  git(folder, "add", ...(names.length === 0 ? ["."] : names));
  git(folder, "commit", "--quiet", "--message", "first");
  return folder;
}

async function told(folder: string, options: { dataDir?: string; askGit?: AskGit } = {}) {
  const { problems, notices } = await readWorkspace(folder, { askGit, ...options });
  return { problems: problems.map(problemLine), notices: notices.map(problemLine) };
}

describe("rows that Git tracks", () => {
  it("are a problem, from the moment they are staged", async () => {
    const folder = workspace();
    git(folder, "init", "--quiet");
    git(folder, "add", ".");
    expect((await told(folder)).problems).toEqual([tracked]);
  });

  it.each(["rowsInGit", "public"])("are allowed where the workspace says %s: true", async (choice) => {
    expect(await told(repository(workspace("minimal", `confidentiality: { ${choice}: true }\n`)))).toEqual({
      problems: [],
      notices: [],
    });
  });

  it("are found in a workspace in a subfolder of a repository", async () => {
    const root = temporaryFolder();
    renameSync(workspace(), path.join(root, "report"));
    repository(root);
    expect((await told(path.join(root, "report"))).problems).toEqual([tracked]);
  });

  it("are found in the folder of HEARTLINE_DATA, when that is a repository", async () => {
    const [folder, numbers] = [repository(workspace(), "heartline.yaml", "content"), path.join(temporaryFolder(), "n")];
    renameSync(path.join(folder, "data"), numbers);
    expect(await told(folder, { dataDir: numbers })).toEqual({ problems: [], notices: [] });
    repository(numbers);
    expect((await told(folder, { dataDir: numbers })).problems).toEqual([tracked]);
  });

  it("are found in a data folder that is a repository of its own", async () => {
    const folder = workspace();
    writeFileSync(path.join(folder, ".gitignore"), "data/\n");
    repository(folder);
    repository(path.join(folder, "data"));
    expect((await told(folder)).problems).toEqual([tracked]);
  });

  it("are refused with columns that identify people, whatever was stated, unless they are public", async () => {
    const folder = repository(workspace("people", "confidentiality: { rowsInGit: true }\n"));
    const { problems } = await told(folder);
    expect(problems).toEqual([
      `${answers}  expected no column that identifies people in a file that Git tracks, but it has IPAddress (IP addresses), RecipientEmail (e-mail addresses), Naam (names of people), bereikbaar op (phone numbers), ref (citizen service numbers (BSN))  → take these columns out of the file, also of the history (git filter-repo), or keep the file out of Git`,
    ]);
    setting(folder, "confidentiality: { public: true }\n");
    expect((await told(folder)).problems).toEqual([]);
  });

  it("count keys of releases, wherever they lie", async () => {
    const folder = workspace();
    writeFileSync(path.join(folder, ".gitignore"), "data/waves/*/employee.csv\n");
    writeFileSync(path.join(folder, "release.key"), "secret");
    const { problems } = await told(repository(folder));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^release\.key {2}expected a key outside Git/);
  });
});

describe("rows that Git does not track", () => {
  const ignored = (folder: string) => {
    writeFileSync(path.join(folder, ".gitignore"), "data/waves/*/employee.csv\n");
    return folder;
  };

  it("are no matter where they are ignored, or where there is no Git", async () => {
    expect(await told(repository(ignored(workspace())))).toEqual({ problems: [], notices: [] });
    expect(await told(workspace())).toEqual({ problems: [], notices: [] });
  });

  it("are worth a word where they are not ignored", async () => {
    const { problems, notices } = await told(repository(workspace(), "heartline.yaml"));
    expect(problems).toEqual([]);
    expect(notices).toEqual([
      `${answers}  Git does not track these rows yet, and does not ignore them either  → add a line for them to .gitignore: data/waves/*/employee.csv`,
    ]);
  });

  it("are worth a warning where the history holds them, also that of another branch", async () => {
    const folder = repository(workspace());
    git(folder, "rm", "--quiet", "--cached", answers);
    ignored(folder);
    git(folder, "add", ".gitignore");
    git(folder, "commit", "--quiet", "--message", "rows out");
    const { problems, notices } = await told(folder);
    expect(problems).toEqual([]);
    expect(notices).toEqual([
      `${answers}  the content stands in the history of Git, where whoever has the repository can read it  → rewrite the history (git filter-repo --invert-paths --path ${answers}), push it, have every clone made anew; treat what was pushed as seen`,
    ]);

    git(folder, "switch", "--quiet", "--create", "aside");
    mkdirSync(path.join(folder, "data/waves/old"));
    writeFileSync(path.join(folder, "data/waves/old/raw.tsv"), "a\tb\n");
    git(folder, "add", "data/waves/old/raw.tsv");
    git(folder, "commit", "--quiet", "--message", "aside");
    git(folder, "switch", "--quiet", "-");
    expect((await told(folder)).notices[0]).toMatch(/and of 1 more files like it/);
  });

  it("tells when the history cannot be seen", async () => {
    const origin = repository(ignored(workspace()));
    writeFileSync(path.join(origin, "note.md"), "more\n");
    git(origin, "add", "note.md");
    git(origin, "commit", "--quiet", "--message", "second");
    const clone = path.join(temporaryFolder(), "clone");
    git(origin, "clone", "--quiet", "--depth", "1", `file://${origin}`, clone);
    cpSync(path.join(origin, answers), path.join(clone, answers));
    expect((await told(clone)).notices).toEqual([
      "data  this is a shallow clone: whether rows stand in the history could not be seen  → check once in a full clone (git fetch --unshallow; in CI fetch-depth: 0)",
    ]);
  });

  it("tells when Git is there and will not answer", async () => {
    const refusing: AskGit = () => ({ refusal: "detected dubious ownership", isOutside: false });
    const { problems, notices } = await told(workspace(), { askGit: refusing });
    expect(problems).toEqual([]);
    expect(notices[0]).toMatch(/^data {2}Git would not say what it tracks: detected dubious ownership/);
  });
});

describe("askGit(folder, question)", () => {
  it("says whether there is a repository at all", () => {
    const folder = temporaryFolder();
    expect(askGit(folder, ["rev-parse", "--show-toplevel"])).toMatchObject({ isOutside: true });
    mkdirSync(path.join(folder, ".git"));
    rmSync(path.join(folder, ".git"), { recursive: true });
    git(folder, "init", "--quiet");
    expect(askGit(folder, ["rev-parse", "--is-inside-work-tree"])).toEqual({ answer: "true\n" });
  });
});

describe("isRawFile(file)", () => {
  it("knows every format of rows, and leaves totals and settings alone", () => {
    const raw = ["csv", "tsv", "csv.gz", "tsv.gz", "xlsx", "sav", "zsav", "parquet", "zip", "CSV"];
    expect(raw.filter((end) => !isRawFile(`waves/w/employee.${end}`))).toEqual([]);
    const totals = [
      "employee.counts.csv",
      "employee.scores.csv",
      "employee.frame.csv",
      "units.csv",
      "wave.md",
      "manifest.json",
    ];
    expect(totals.filter((name) => isRawFile(`waves/w/${name}`))).toEqual([]);
    expect(isRawFile("units.csv")).toBe(false);
    expect(isRawFile("outcomes.csv")).toBe(false);
  });
});

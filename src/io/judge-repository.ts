import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { identifyingWords } from "../privacy/identifying-name.ts";
import type { Confidentiality } from "../survey/workspace.ts";
import type { IdentifyingColumn } from "./identifying-columns.ts";
import { isRawFile } from "./is-raw-file.ts";
import type { ProblemList } from "./problem-list.ts";

/** What Git says to a question asked in a folder, or why it says nothing; `isOutside` where there is no repository. */
export type GitAnswer = { answer: string } | { refusal: string; isOutside: boolean };

/** Asks Git; given by the scripts, so that reading a workspace starts no process by itself. */
export type AskGit = (folder: string, question: readonly string[]) => GitAnswer;

/** What the judgement depends on. */
export interface RepositoryContext {
  /** The workspace. */
  folder: string;
  /** Where its numbers lie, absolute. */
  dataDir: string;
  confidentiality: Confidentiality;
  /** By file as problems name it (`data/waves/…`): the columns that identify people. */
  identifying: ReadonlyMap<string, readonly IdentifyingColumn[]>;
  askGit: AskGit;
}

/**
 * Keeps answers out of Git (design 9). Who has a repository has all of it, also what was taken out again, so rows that Git tracks
 * are a problem unless the workspace says that they are synthetic or public (`rowsInGit`, `public`). Rows with columns that identify
 * people are refused even then, unless they are public. Rows that stand in the history only are worth a warning, as are rows that
 * the next `git add` would take along, and a history that cannot be seen.
 *
 * Works in a subfolder of a repository, with the numbers in a folder or repository of their own, and without Git.
 */
export function judgeRepository(context: RepositoryContext, problems: ProblemList, notices: ProblemList): void {
  const { confidentiality, identifying } = context;
  const isStated = confidentiality.rowsInGit || confidentiality.public;
  for (const place of placesInGit(context, notices)) {
    const ask = (...question: string[]) => filesIn(context.askGit(place.folder, question), place.prefix);
    const tracked = ask("ls-files", "-z", "--", ...place.specs);
    for (const file of tracked) {
      const columns = identifying.get(file) ?? [];
      if (columns.length > 0 && !confidentiality.public) addIdentifying(file, columns, problems);
      else if (!isStated) addTracked(file, problems);
    }
    if (isStated) continue;
    for (const file of ask("ls-files", "-z", "--others", "--exclude-standard", "--", ...place.specs)) {
      const expected = "Git does not track these rows yet, and does not ignore them either";
      notices.add({ file, expected, remedy: `add a line for them to .gitignore: ${patternFor(file)}` }, "not-ignored");
    }
    const log = [
      "log",
      "--all",
      "-m",
      "--no-renames",
      "--diff-filter=A",
      "--name-only",
      "--format=",
      "--relative",
      "-z",
    ];
    const once = new Set(ask(...log, "--", ...place.specs));
    for (const file of tracked) once.delete(file);
    addHistory([...once].sort(), notices);
    const shallow = context.askGit(place.folder, ["rev-parse", "--is-shallow-repository"]);
    if ("answer" in shallow && shallow.answer.trim() === "true") {
      const expected = "this is a shallow clone: whether rows stand in the history could not be seen";
      notices.add({
        file: "data",
        expected,
        remedy: "check once in a full clone (git fetch --unshallow; in CI fetch-depth: 0)",
      });
    }
  }
}

interface PlaceInGit {
  /** Where Git is asked. */
  folder: string;
  /** What to look at, from there. */
  specs: readonly string[];
  /** What stands before `waves/…` in the answers. */
  prefix: string;
}

/** The data folder of the workspace, and the folder or repository of its own that holds the numbers, as far as Git knows them. */
function placesInGit({ folder, dataDir, askGit }: RepositoryContext, notices: ProblemList): PlaceInGit[] {
  const topOf = (where: string) => {
    const said = askGit(where, ["rev-parse", "--show-toplevel"]);
    if ("answer" in said) return said.answer.trim();
    if (!said.isOutside) {
      const remedy = "let it be read (git config --global --add safe.directory, or install Git), and check again";
      notices.add({ file: "data", expected: `Git would not say what it tracks: ${said.refusal}`, remedy });
    }
    return undefined;
  };
  const home = topOf(folder);
  const own: PlaceInGit = { folder, specs: ["data", ":(glob)**/*.key"], prefix: "data/" };
  const places = home === undefined ? [] : [own];
  if (!existsSync(dataDir)) return places;
  const isElsewhere = realpathSync(dataDir) !== path.join(realpathSync(folder), "data");
  const top = isElsewhere || existsSync(path.join(dataDir, ".git")) ? topOf(dataDir) : home;
  if (top !== undefined && (isElsewhere || top !== home)) places.push({ folder: dataDir, specs: ["."], prefix: "" });
  return places;
}

/** The raw files of an answer, named as problems name them. */
function filesIn(said: GitAnswer, prefix: string): string[] {
  if (!("answer" in said)) return [];
  const names = said.answer.split("\0").map((name) => name.trim());
  return names.flatMap((name) => {
    if (name.startsWith(prefix))
      return isRawFile(name.slice(prefix.length)) ? [`data/${name.slice(prefix.length)}`] : [];
    return isRawFile(name) && name.endsWith(".key") ? [name] : [];
  });
}

function addTracked(file: string, problems: ProblemList): void {
  const what = file.endsWith(".key") ? "expected a key outside Git" : "expected rows of respondents outside Git";
  const remedy = `git rm --cached ${file} and add ${patternFor(file)} to .gitignore; only for synthetic or public rows state confidentiality: { rowsInGit: true } in heartline.yaml`;
  problems.add({ file, expected: `${what}, but Git tracks this file`, remedy }, "tracked");
}

function addIdentifying(file: string, columns: readonly IdentifyingColumn[], problems: ProblemList): void {
  const listed = columns.map(({ column, kind }) => `${column} (${identifyingWords[kind]})`).join(", ");
  const expected = `expected no column that identifies people in a file that Git tracks, but it has ${listed}`;
  const remedy =
    "take these columns out of the file, also of the history (git filter-repo), or keep the file out of Git";
  problems.add({ file, expected, remedy }, "tracked-people");
}

function addHistory(files: readonly string[], notices: ProblemList): void {
  const [first] = files;
  if (first === undefined) return;
  const others = files.length === 1 ? "" : `, and of ${files.length - 1} more files like it`;
  const expected = `the content${others} stands in the history of Git, where whoever has the repository can read it`;
  const keys = files.some((file) => file.endsWith(".key")) ? ", and make a new key" : "";
  const remedy = `rewrite the history (git filter-repo --invert-paths --path ${first}), push it, have every clone made anew${keys}; treat what was pushed as seen`;
  notices.add({ file: first, expected, remedy });
}

/** The line of .gitignore that keeps a file and its like out. */
function patternFor(file: string): string {
  if (file.endsWith(".key")) return "*.key";
  if (!file.startsWith("data/waves/")) return file;
  const [, survey = "", end = ""] = /([^/.]+)((?:\.\w+)+)$/.exec(file) ?? [];
  return `data/waves/*/${survey}${end}`;
}

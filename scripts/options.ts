import { existsSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { day } from "../src/survey/wave.ts";
import { askGit } from "./ask-git.ts";

/** What every command takes. */
export interface Options {
  /** Absolute. */
  workspace: string;
  /** The date of the build when it is given (design 9); without it the reader falls back on the last wave. */
  date: string | undefined;
  /** The commit of the workspace, short; absent outside Git. */
  revision: string | undefined;
  /** Where the site goes, absolute. */
  out: string;
}

/** The folder of Heartline itself, which is also the demo workspace. */
export const productRoot = path.dirname(import.meta.dirname);

/** A command with the options that all commands share. Unknown options and commands end with exit code 2. */
export function heartlineCommand(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .option("--workspace <dir>", "the workspace; without it the demo in this repository", productRoot)
    .option(
      "--date <YYYY-MM-DD>",
      "the date of the build; without it SOURCE_DATE_EPOCH, else the date of the last commit",
    )
    .option("--out <dir>", "where the site goes, or lies; without it dist/ in the workspace")
    .showHelpAfterError(
      `heartline: npm run ${name} -- --help lists what may be said; a path with spaces needs quotes around it`,
    )
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
}

/** The shared options as values. */
export function readOptions(command: Command): Options {
  const { workspace, date, out } = command.opts<{ workspace: string; date?: string; out?: string }>();
  const folder = path.resolve(workspace);
  if (!existsSync(folder)) {
    console.error(`heartline: --workspace ${workspace}: there is no such folder`);
    process.exit(2);
  }
  if (date !== undefined && !day.safeParse(date).success) {
    console.error(`heartline: --date ${date}: expected a day as YYYY-MM-DD`);
    process.exit(2);
  }
  return {
    workspace: folder,
    date: date ?? dateFromEpoch(process.env.SOURCE_DATE_EPOCH) ?? git(folder, ["log", "-1", "--format=%cs"]),
    revision: git(folder, ["rev-parse", "--short=7", "HEAD"]),
    out: path.resolve(out ?? path.join(folder, "dist")),
  };
}

function dateFromEpoch(epoch: string | undefined): string | undefined {
  if (epoch === undefined || !/^\d+$/.test(epoch)) return undefined;
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}

function git(folder: string, question: readonly string[]): string | undefined {
  const said = askGit(folder, question);
  const answer = "answer" in said ? said.answer.trim() : "";
  return answer === "" ? undefined : answer;
}

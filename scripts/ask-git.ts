import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { GitAnswer } from "../src/io/judge-repository.ts";

/** Asks the Git of this machine, in English and without taking a lock. */
export function askGit(folder: string, question: readonly string[]): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync("git", [...question], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" },
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status === 0) return { answer: stdout };
  const refusal = error?.message ?? stderr.trim().split("\n")[0] ?? "";
  // Without Git on the machine the folder itself tells whether there is something to ask.
  const isOutside = error === undefined ? /not a git repository/i.test(stderr) : !isInRepository(folder);
  return { refusal, isOutside };
}

function isInRepository(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, ".git"))) return true;
    if (at === path.dirname(at)) return false;
  }
}

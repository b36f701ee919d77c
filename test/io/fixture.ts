import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

/** The folder of a fixture. */
export function fixture(name: string): string {
  return path.resolve(import.meta.dirname, "../fixtures", name);
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone after the tests of a file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "heartline-"));
  folders.push(folder);
  return folder;
}

/**
 * The minimal workspace with the files of a fixture laid over it. Answers of the fixture stand in for those of the minimal
 * workspace, whatever the kind of file.
 */
export function laidOver(name: string): string {
  const folder = temporaryFolder();
  const answers = "data/waves/2026-spring/employee";
  const replaced = [".counts.csv", ".scores.csv", ".csv.gz"].some((end) =>
    existsSync(path.join(fixture(name), answers + end)),
  );
  cpSync(fixture("minimal"), folder, { recursive: true });
  if (replaced) rmSync(path.join(folder, `${answers}.csv`));
  cpSync(fixture(name), folder, { recursive: true, filter: (file) => !file.endsWith("problems.txt") });
  return folder;
}

/** The problems a fixture must give, a line each. */
export function expectedProblems(name: string): string[] {
  return readFileSync(path.join(fixture(name), "problems.txt"), "utf8")
    .trimEnd()
    .split("\n");
}

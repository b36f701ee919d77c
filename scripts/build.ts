// npm run build: scores the workspace, draws the charts, builds the site, audits it, and puts it in place in one step.
import { existsSync, readdirSync, statSync } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { writeTables } from "../src/io/write-tables.ts";
import { tableRows } from "../src/report/table-rows.ts";
import type { Problem } from "../src/survey/problem.ts";
import { auditFolder } from "./audit-folder.ts";
import { heartlineCommand, readOptions } from "./options.ts";
import { prepare, printProblems } from "./prepare.ts";
import { renderCharts } from "./render.ts";
import { buildSite } from "./site.ts";

const options = readOptions(
  heartlineCommand("build", "Score the workspace, build its site, audit it and put it in place.").parse(),
);
const log = (line: string) => console.log(`heartline: ${line}`);
if (!mayReplace(options.out)) {
  console.error(
    `heartline: --out ${options.out}: something else than a site lies there → name a new folder or an empty one`,
  );
  process.exit(2);
}

const tables = path.join(options.workspace, ".heartline", "tables");
const problems = await scoreInto(tables);
if (problems.length > 0) {
  printProblems(problems);
  process.exit(1);
}
await renderCharts(options.workspace, { log });

// Staged beside the workspace's other work, so that a failed build leaves the last good site untouched.
const next = path.join(options.workspace, ".heartline", "next");
await rm(next, { recursive: true, force: true });
await buildSite(options.workspace, { out: next, log });
await rename(tables, path.join(next, "data"));
// What the audit refuses stays where it was staged: nobody else reads it there.
const refused = await auditFolder(next, { workspace: options.workspace, log });
if (refused !== 0) process.exit(refused);
await putInPlace(next, options.out);
log(
  `the site is in ${path.relative(process.cwd(), options.out) || "."}${path.sep}; open ${path.join(options.out, "index.html")}`,
);

/** Only a site is replaced by a site: whatever else lies in the folder would be lost. */
function mayReplace(folder: string): boolean {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  return readdirSync(folder).length === 0 || existsSync(path.join(folder, "data", "datapackage.json"));
}

/** Writes the tables at once, so that the rows of all units are forgotten before the site is built. */
async function scoreInto(folder: string): Promise<Problem[]> {
  const { rows, problems: found } = await prepare(options, log);
  if (rows === undefined) return found;
  await rm(folder, { recursive: true, force: true });
  await writeTables(tableRows(rows), folder);
  return [];
}

async function putInPlace(from: string, to: string): Promise<void> {
  const old = `${to}.old`;
  await mkdir(path.dirname(to), { recursive: true });
  await rm(old, { recursive: true, force: true });
  await rename(to, old).catch(ignoreMissing);
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    // Another file system: copy beside the target first, so that the last step is a rename all the same.
    if (error.code !== "EXDEV") throw error;
    await cp(from, `${to}.new`, { recursive: true });
    await rename(`${to}.new`, to);
  });
  await rm(old, { recursive: true, force: true });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

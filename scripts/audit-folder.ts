import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { attackTables } from "../src/audit/attack-tables.ts";
import { auditReport } from "../src/audit/audit-report.ts";
import { auditSite } from "../src/audit/audit-site.ts";
import { auditedWorkspace } from "../src/audit/audited-workspace.ts";
import type { Finding } from "../src/audit/finding.ts";
import { readKnown } from "../src/audit/known.ts";
import { readTables } from "../src/audit/read-tables.ts";
import { readWorkspace } from "../src/io/read-workspace.ts";
import { productRoot } from "./options.ts";
import { printProblems } from "./prepare.ts";
import { countsStore } from "./stores.ts";

/**
 * Audits the site in a folder, writes the private report into the workspace (`.heartline/audit/report.md` and `.json`), prints what
 * refuses the site, and hands over the exit code: 0 passed, 1 problems in the workspace, 3 refused.
 */
export async function auditFolder(
  folder: string,
  { workspace, log }: { workspace: string; log: (line: string) => void },
): Promise<0 | 1 | 3> {
  const { input, found, problems } = await readWorkspace(workspace, { store: countsStore(workspace) });
  if (input === undefined) {
    printProblems(problems);
    return 1;
  }
  const audited = auditedWorkspace(workspace, { input, found });
  log("the audit reads the rows of respondents");
  const known = await readKnown(audited, productRoot, log);
  const audit = await auditSite(folder, known, {
    attack: (tables) => attackTables(readTables(tables), input),
    log,
  });
  const folderOfReport = path.join(workspace, ".heartline", "audit");
  await mkdir(folderOfReport, { recursive: true });
  await writeFile(path.join(folderOfReport, "report.md"), auditReport(audit, audited));
  await writeFile(path.join(folderOfReport, "report.json"), `${JSON.stringify(audit, null, 2)}\n`);
  const refusing = audit.findings.filter(({ refuses }) => refuses);
  const told = audit.findings.length - refusing.length;
  if (told > 0) log(`the audit has ${told} findings that refuse nothing; they stand in .heartline/audit/report.md`);
  if (refusing.length === 0) {
    const read = Object.values(audit.files).reduce((sum, count) => sum + count, 0);
    const numbers = Object.values(audit.numbers).reduce((sum, count) => sum + count, 0);
    log(`the audit passed: ${read} files, ${numbers} numbers; what was checked stands in .heartline/audit/report.md`);
    return 0;
  }
  printFindings(refusing);
  return 3;
}

/** The most findings of one rule that are printed; the private report has all. */
const mostPrinted = 20;

function printFindings(findings: readonly Finding[]): void {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  for (const rule of rules) {
    const own = findings.filter((finding) => finding.rule === rule);
    for (const { place, text } of own.slice(0, mostPrinted)) console.error(`${place}  ${rule}  ${text}`);
    if (own.length > mostPrinted) console.error(`and ${own.length - mostPrinted} more of ${rule}`);
  }
  console.error(`heartline: the audit refuses this site: ${findings.length} findings. Nothing was published.`);
}

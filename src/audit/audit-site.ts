import type { AuditedWorkspace } from "./audited-workspace.ts";
import { type CanaryCounts, collectCanaries } from "./canaries.ts";
import { canarySearch } from "./find-canaries.ts";
import type { Finding } from "./finding.ts";
import { readLegible } from "./legible.ts";
import { readPublicTexts, runsOf } from "./public-runs.ts";
import { type FileKind, siteFiles } from "./site-files.ts";

/** What an audit found and what it looked at. */
export interface SiteAudit {
  findings: Finding[];
  /** Files read, by kind. */
  files: Partial<Record<FileKind, number>>;
  canaries: CanaryCounts;
}

/** What an audit depends on besides the site. */
export interface AuditOptions {
  workspace: AuditedWorkspace;
  /** The folder of Heartline itself: its assets are known by their bytes, its words by its sources. */
  product: string;
  log?: ((line: string) => void) | undefined;
}

/**
 * Audits a built site (design 8, 9 "Audit"): reads back every file as it was published, with readers that share nothing with what
 * wrote it, and judges what is in it.
 */
export async function auditSite(
  folder: string,
  { workspace, product, log = () => {} }: AuditOptions,
): Promise<SiteAudit> {
  const findings: Finding[] = [];
  const files = await siteFiles(folder);
  const counted: Partial<Record<FileKind, number>> = {};

  log("the audit reads the rows of respondents");
  const publicTexts = await readPublicTexts(workspace.folder, product, workspace.wordFiles);
  const publicRuns = runsOf([...publicTexts.workspace, ...publicTexts.product]);
  const canaries = await collectCanaries(workspace, publicRuns, log);
  const search = canarySearch(canaries);

  log(`the audit reads ${files.length} files of the site`);
  for (const file of files) {
    counted[file.kind] = (counted[file.kind] ?? 0) + 1;
    const legible = await readLegible(file);
    if (legible.fault !== undefined) {
      const text = `${legible.fault}. Take it out of the site, or teach the audit to read it.`;
      findings.push({ rule: "unreadable", refuses: true, place: file.name, text });
    }
    findings.push(...search(legible));
  }
  return { findings, files: counted, canaries: canaries.counts };
}

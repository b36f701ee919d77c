import type { AuditedWorkspace } from "./audited-workspace.ts";
import { type CanaryCounts, collectCanaries } from "./canaries.ts";
import { type CanarySearch, canarySearch } from "./find-canaries.ts";
import { meaningfulLimits } from "./fixed-phrases.ts";
import type { PageJudge } from "./judge-page.ts";
import { namesOf } from "./names.ts";
import { readPublicTexts, runsOf } from "./public-runs.ts";
import { questionsOf } from "./questions-of.ts";
import { wordings } from "./wordings.ts";

/** What is known of a workspace before a site is read: what may stand nowhere in it, and what its words and numbers may be. */
export interface Known extends Pick<PageJudge, "wordings" | "prose" | "units" | "names" | "limits"> {
  workspace: AuditedWorkspace;
  /** The folder of Heartline itself: its assets are known by their bytes, its words by its sources. */
  product: string;
  canaries: CanaryCounts;
  search: CanarySearch;
}

/** Reads the rows of respondents and the texts of a workspace, and what the product says by itself. */
export async function readKnown(
  workspace: AuditedWorkspace,
  product: string,
  log: (line: string) => void = () => {},
): Promise<Known> {
  const texts = await readPublicTexts(workspace.folder, product, workspace.wordFiles);
  const editors = runsOf(texts.editors);
  // A comment that repeats a question says with it only what everybody read who answered.
  const publicRuns = { editors, product: runsOf([...texts.names, ...texts.product, ...questionsOf(workspace)]) };
  const canaries = await collectCanaries(workspace, publicRuns, log);
  return {
    workspace,
    product,
    canaries: canaries.counts,
    search: canarySearch(canaries),
    wordings: wordings(workspace, texts.product),
    prose: editors,
    units: workspace.units,
    names: namesOf(workspace),
    limits: meaningfulLimits(workspace.instruments.values()),
  };
}

// Where results are kept from one run to the next, by what they were made from.
import path from "node:path";
import { codeVersion } from "../src/io/code-version.ts";
import { type ContentStore, contentStore } from "../src/io/content-store.ts";
import { countingFolders } from "../src/io/read-survey-once.ts";
import { makeReport } from "../src/report/make-report.ts";
import type { ReportInput } from "../src/report/report-input.ts";

/** The counts of a workspace (design 3). */
export function countsStore(workspace: string): ContentStore {
  return contentStore(path.join(workspace, ".heartline", "counts"), codeVersion(countingFolders));
}

/** The verdicts on who may be shown, which take the longest of scoring. */
function verdictsStore(workspace: string): ContentStore {
  const folders = ["stats", "survey", "counts", "metrics", "privacy"];
  return contentStore(path.join(workspace, ".heartline", "verdicts"), codeVersion(folders));
}

/** What a workspace publishes; verdicts on waves that did not change are remembered. */
export function reportOf(input: ReportInput, workspace: string): ReturnType<typeof makeReport> {
  const verdicts = verdictsStore(workspace);
  const made = makeReport({ ...input, remember: verdicts.remember });
  verdicts.sweep();
  return made;
}

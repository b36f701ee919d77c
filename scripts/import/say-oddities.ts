import { judgePlausibility } from "../../src/io/plausible/judge-plausibility.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { say } from "../say.ts";
import { countsStore } from "../stores.ts";

/** What stands out beside the wave before, as check will say too. */
export async function sayOddities(workspace: string, wave: string, survey: string): Promise<void> {
  const read = await readWorkspace(workspace, { store: countsStore(workspace) });
  if (read.input === undefined) return;
  const { problems, notices } = judgePlausibility({ input: read.input, profiles: read.profiles }, { wave, survey });
  for (const problem of [...problems, ...notices]) say(`look at this: ${problemLine(problem)}`);
}

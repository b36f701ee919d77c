import type { ProblemList } from "../../src/io/problem-list.ts";
import { type FiguresRequest, importFigures } from "../import-figures.ts";
import { say } from "../say.ts";
import type { ImportRequest } from "./import-request.ts";
import { sayOddities } from "./say-oddities.ts";
import { sayProblems } from "./say-problems.ts";
import { sayUndeclared } from "./say-undeclared.ts";
import { WrongUsage } from "./wrong-usage.ts";

/**
 * Imports a table of counts or of published scores, and tells what became of it. Undefined for a list of respondents.
 *
 * @throws WrongUsage for what a table does not tell and the caller must say
 */
export async function importTable(
  { workspace, file, replace, yes, terminal }: ImportRequest,
  table: Omit<FiguresRequest, "file" | "replace" | "terminal" | "say">,
  problems: ProblemList,
): Promise<boolean | undefined> {
  const asked = yes ? undefined : terminal;
  const figures = await importFigures({ ...table, file, replace, terminal: asked, say }, problems);
  if (figures === undefined) return undefined;
  if (figures.state === "unsaid") throw new WrongUsage(figures.message);
  if (figures.state === "stopped") return sayProblems(problems);
  if (figures.described !== undefined) await sayUndeclared(figures.described, table.survey);
  await sayOddities(workspace, table.wave ?? "", table.survey);
  return true;
}

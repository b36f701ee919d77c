import path from "node:path";
import { judgeActions } from "../src/io/judge-actions.ts";
import { judgeCausalWords } from "../src/io/judge-causal-words.ts";
import { judgeReleases } from "../src/io/judge-releases.ts";
import { judgeTexts } from "../src/io/judge-texts.ts";
import { judgeTranslations } from "../src/io/judge-translations.ts";
import { judgeWhatIfs } from "../src/io/judge-what-if.ts";
import { foundOddities } from "../src/io/plausible/find-oddities.ts";
import { readTexts } from "../src/io/read-texts.ts";
import { type ReadWorkspace, readWorkspace } from "../src/io/read-workspace.ts";
import { textFacts } from "../src/io/text-facts.ts";
import { writeIdentifying } from "../src/io/write-identifying.ts";
import { writeReport } from "../src/io/write-report.ts";
import type { makeReport, PublishedRows } from "../src/report/make-report.ts";
import { makeUpkeep } from "../src/report/make-upkeep.ts";
import { linkGrades } from "../src/report/strong-link.ts";
import { counted } from "../src/survey/counted.ts";
import { type Problem, problemLine } from "../src/survey/problem.ts";
import type { Upkeep } from "../src/survey/workspace.ts";
import { askGit } from "./ask-git.ts";
import type { Options } from "./options.ts";
import { countsStore, reportOf } from "./stores.ts";

/**
 * The scoring half: reads and judges a whole workspace and writes `.heartline/report/`, all the site may know. With a problem
 * anywhere it writes nothing and hands over all problems.
 */
export async function prepare(
  options: Options,
  log: (line: string) => void,
): Promise<{ rows?: PublishedRows; problems: Problem[] }> {
  const { workspace } = options;
  const { report, rows, upkeep, problems, actions, mentions } = await score(options, log);
  if (report === undefined || rows === undefined || upkeep === undefined) return { problems };
  const { texts, problems: textProblems } = await readTexts(workspace, report.site.locales);
  const causal = await judgeCausalWords(workspace, texts);
  const told = [...judgeTexts(texts, report), ...judgeActions(actions, { report, texts, mentions })];
  const rules = { date: report.site.date, locales: report.site.locales, upkeep };
  const translations = judgeTranslations(texts, rules);
  for (const notice of translations.notices) log(problemLine(notice));
  const all = [...problems, ...textProblems, ...causal, ...told, ...translations.problems];
  if (all.length > 0) return { problems: all };
  report.insight.upkeep = makeUpkeep(texts.map(textFacts), rules);
  await writeReport(report, path.join(workspace, ".heartline", "report"));
  const respondents = report.waves
    .flatMap(({ quality }) => quality.map(({ rows: read }) => read))
    .reduce((sum, read) => sum + read, 0);
  log(
    `scored ${counted(respondents, "respondent")} in ${counted(report.waves.length, "wave")}, ${counted(report.site.units.length, "unit")}, ${counted(rows.scores.length, "score")}`,
  );
  return { rows, problems: [] };
}

/** A function of its own, so that the counts of all units are forgotten as soon as they are scored. */
async function score(
  { workspace, date, revision }: Options,
  log: (line: string) => void,
): Promise<
  Pick<ReadWorkspace, "problems" | "actions" | "mentions"> & { upkeep?: Upkeep } & Partial<
      ReturnType<typeof makeReport>
    >
> {
  const { input, problems, found, identifying, profiles, actions, mentions } = await readWorkspace(workspace, {
    date,
    revision,
    log,
    askGit,
    store: countsStore(workspace),
  });
  await writeIdentifying(identifying, path.join(workspace, ".heartline"));
  if (input === undefined) return { problems, actions, mentions };
  const oddities = foundOddities({ input, profiles });
  const made = reportOf({ ...input, oddities }, workspace);
  const releases = await judgeReleases({ input, found, rows: made.rows }, { folder: workspace });
  for (const notice of releases.notices) log(problemLine(notice));
  const whatIfs = judgeWhatIfs(input.whatIfs ?? [], linkGrades(made.report.insight.links?.pairs ?? []));
  const { upkeep } = input.workspace;
  return { problems: [...problems, ...whatIfs, ...releases.problems], actions, mentions, upkeep, ...made };
}

/** Prints all problems and how many there are. */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(problemLine(problem));
  console.error(
    `heartline: ${problems.length} ${problems.length === 1 ? "problem" : "problems"}; nothing was published.`,
  );
}

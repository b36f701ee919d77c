// npm run check: reads and judges everything, prints every problem and the step that helps most, builds nothing.
import { judgeActions } from "../src/io/judge-actions.ts";
import { judgeCausalWords } from "../src/io/judge-causal-words.ts";
import { judgeReleases } from "../src/io/judge-releases.ts";
import { judgeSpelling } from "../src/io/judge-spelling.ts";
import { judgeTexts } from "../src/io/judge-texts.ts";
import { judgeTranslations } from "../src/io/judge-translations.ts";
import { judgeWhatIfs } from "../src/io/judge-what-if.ts";
import { nextStep } from "../src/io/next-step.ts";
import { judgePlausibility } from "../src/io/plausible/judge-plausibility.ts";
import { readTexts } from "../src/io/read-texts.ts";
import { readWorkspace } from "../src/io/read-workspace.ts";
import { linkGrades } from "../src/report/strong-link.ts";
import { counted } from "../src/survey/counted.ts";
import { problemLine } from "../src/survey/problem.ts";
import { askGit } from "./ask-git.ts";
import { heartlineCommand, readOptions } from "./options.ts";
import { complain, say } from "./say.ts";
import { countsStore, reportOf } from "./stores.ts";
import { workspaceState } from "./workspace-state.ts";

const { workspace, date, revision, out } = readOptions(
  heartlineCommand("check", "Validate all inputs and print every problem with its remedy.").parse(),
);
const { input, locales, found, actions, mentions, profiles, problems } = await readWorkspace(workspace, {
  date,
  revision,
  log: say,
  askGit,
  store: countsStore(workspace),
});
const plausibility = input === undefined ? undefined : judgePlausibility({ input, profiles });
for (const notice of plausibility?.notices ?? []) say(problemLine(notice));
const { texts, problems: textProblems } = await readTexts(workspace, locales);
// Claims and closed waves can be judged only when the figures are known.
const made = input === undefined ? undefined : reportOf(input, workspace);
const judged = made === undefined ? [] : judgeTexts(texts, made.report);
const ofActions = made === undefined ? [] : judgeActions(actions, { report: made.report, texts, mentions });
const releases =
  input === undefined || made === undefined
    ? undefined
    : await judgeReleases({ input, found, rows: made.rows }, { folder: workspace });
for (const notice of releases?.notices ?? []) say(problemLine(notice));
const causal = await judgeCausalWords(workspace, texts);
const translations =
  made === undefined || input === undefined
    ? undefined
    : judgeTranslations(texts, { date: made.report.site.date, locales, upkeep: input.workspace.upkeep });
const spelling = await judgeSpelling(workspace, texts);
for (const notice of [...(translations?.notices ?? []), ...spelling]) say(problemLine(notice));
const whatIfs = judgeWhatIfs(input?.whatIfs ?? [], linkGrades(made?.report.insight.links?.pairs ?? []));
const all = [
  ...problems,
  ...(plausibility?.problems ?? []),
  ...textProblems,
  ...causal,
  ...judged,
  ...ofActions,
  ...whatIfs,
  ...(translations?.problems ?? []),
  ...(releases?.problems ?? []),
];
for (const problem of all) console.error(problemLine(problem));
const state = await workspaceState({ workspace, out }, { found, actions }, all, plausibility?.notices ?? []);
const next = `next: ${nextStep(state)}`;
if (all.length > 0) {
  complain(`${counted(all.length, "problem")}.`);
  if (input === undefined) complain("claims in texts are judged once the numbers can be read.");
  complain(next);
  process.exit(1);
}
const read = [
  counted(input?.waves.length ?? 0, "wave"),
  `${counted(input?.counts.length ?? 0, "file")} of answers`,
  counted(texts.length, "text"),
];
say(`no problems: ${read.join(", ")}.`);
say(next);

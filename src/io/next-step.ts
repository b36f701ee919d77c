import { counted } from "../survey/counted.ts";
import type { Problem } from "../survey/problem.ts";
import { npmCommand } from "./npm-command.ts";

/** A survey of which there is a definition. */
export interface SurveyStage {
  id: string;
  /** Whether the definition still says that an import made it and nobody read it through. */
  isUnread: boolean;
}

/** A wave as far as it came. */
export interface WaveStage {
  id: string;
  /** Whether it has a wave.md. */
  isDescribed: boolean;
  /** Surveys that wave.md names and of which no answers lie beside it. */
  waitsFor: readonly string[];
  /** Whether wave.md still asks how many were invited. */
  asksInvited: boolean;
  isClosed: boolean;
}

/** A file that a survey tool wrote and that is in no wave yet. */
export interface ExportStage {
  /** As it is typed behind `npm run import --`. */
  typed: string;
  /** The wave in whose folder it lies. */
  wave?: string;
  /** Whether it lies where its answers must come. */
  isInTheWay: boolean;
}

/** How far a workspace came. */
export interface WorkspaceState {
  /** As it is typed behind `--workspace`; undefined for the one that commands take without being told. */
  workspace: string | undefined;
  hasSettings: boolean;
  /** Everything that is wrong, as check prints it. */
  problems: readonly Problem[];
  /** What stands out beside the wave before, as check prints it. */
  oddities: readonly Problem[];
  surveys: readonly SurveyStage[];
  /** In order of time. */
  waves: readonly WaveStage[];
  exports: readonly ExportStage[];
  /** Whether a site was built, and whether something was changed since. */
  site: "none" | "older" | "current";
  /** Goals and actions. */
  actions: number;
}

/**
 * The one thing that helps most at the stage where a workspace is, as a sentence for who may have seen no other page of the manual: the
 * command to type or the file to touch stands in it. No full stop follows a command, which would be copied along. What must be there comes first,
 * then what is wrong, then answers that are probably not what they seem, then what only a person can tell, then the site.
 */
export function nextStep(state: WorkspaceState): string {
  return (
    atTheStart(state) ??
    ofTheWaves(state) ??
    ofTheExports(state) ??
    ofTheProblems(state) ??
    ofTheOddities(state) ??
    ofThePeople(state) ??
    ofTheSite(state)
  );
}

function atTheStart(state: WorkspaceState): string | undefined {
  if (!state.hasSettings) {
    return `this folder has no heartline.yaml; ${npmCommand("new", ["workspace", "DIR"], undefined)} makes a whole workspace in a new folder and asks what it needs.`;
  }
  if (state.surveys.length > 0 && state.waves.length > 0) return undefined;
  const found = ofTheExports(state);
  // A survey that is described wrongly is no survey that is missing.
  if (found !== undefined || state.problems.some(({ file }) => file.startsWith("content/surveys/"))) return found;
  const importing = npmCommand("import", ["FILE"], state.workspace);
  return state.surveys.length === 0
    ? `export the answers from your survey tool (docs/import.md tells how for each) and make them the first wave: ${importing}`
    : `there is no wave yet; export the answers from your survey tool and add them: ${importing}`;
}

function ofTheWaves(state: WorkspaceState): string | undefined {
  for (const { id, isDescribed, waitsFor } of state.waves) {
    const file = `data/waves/${id}/wave.md`;
    const here = state.exports.find(({ wave }) => wave === id);
    if (!isDescribed) {
      if (here !== undefined) return toImport(here, state);
      return `describe the wave ${id} in ${file}: ${npmCommand("new", ["wave", id], state.workspace)} writes it with what is known filled in.`;
    }
    const wrong = state.problems.filter((problem) => problem.file === file && !isAboutAnswers(problem, waitsFor));
    const [first] = wrong;
    if (first !== undefined && !wrong.every(isAboutLanguage)) {
      const line = first.line === undefined ? "" : `, the first on line ${first.line}`;
      return `fill in ${file}: ${counted(wrong.length, "setting")} in it ${wrong.length === 1 ? "is" : "are"} blank or wrong${line}.`;
    }
    const [survey] = waitsFor;
    if (survey === undefined) continue;
    const found = here ?? state.exports[0];
    if (found !== undefined) return toImport(found, state, { wave: id, survey });
    const words = ["FILE", "--wave", id, "--survey", survey];
    return `the answers of ${survey} are not in the wave ${id} yet; export them from your survey tool and add them: ${npmCommand("import", words, state.workspace)}`;
  }
  return undefined;
}

function ofTheExports(state: WorkspaceState): string | undefined {
  const [found] = state.exports;
  return found === undefined ? undefined : toImport(found, state);
}

function toImport(
  { typed, wave, isInTheWay }: ExportStage,
  { workspace }: WorkspaceState,
  known: { wave?: string; survey?: string } = {},
): string {
  const into = known.wave ?? wave;
  const words = [
    ...(into === undefined ? [] : ["--wave", into]),
    ...(known.survey === undefined ? [] : ["--survey", known.survey]),
  ];
  if (isInTheWay) {
    return `${typed} is as its survey tool wrote it and lies where the answers of the wave must come; move it out of data/ and import it from there: ${npmCommand("import", ["FILE", ...words], workspace)}`;
  }
  const tidy = wave === undefined ? "" : " (keep the export somewhere else afterwards)";
  return `${typed} is in no wave yet; import it${tidy}: ${npmCommand("import", [typed, ...words], workspace)}`;
}

function ofTheProblems({ problems, workspace }: WorkspaceState): string | undefined {
  const [first] = problems;
  if (first === undefined) return undefined;
  const again = npmCommand("check", [], workspace);
  if (problems.every(isAboutLanguage)) {
    const locale = first.column?.split(".").at(-1) ?? "";
    return `write ${counted(problems.length, "text")} in ${locale} as well, beginning with ${placeOf(first)}, or take ${locale} out of locales in heartline.yaml.`;
  }
  const counts = new Map<string, number>();
  for (const { file } of problems) counts.set(file, (counts.get(file) ?? 0) + 1);
  const [fullest, n] = [...counts].reduce((most, own) => (own[1] > most[1] ? own : most));
  const most = counts.size > 1 && n > 1 ? `; ${n} of the ${problems.length} problems are in ${fullest}` : "";
  return `mend ${placeOf(first)} first, as its line above says, and run ${again} again${most}.`;
}

/** Answers that were imported twice, or read as something else, make every figure wrong that follows from them. */
function ofTheOddities({ oddities, workspace }: WorkspaceState): string | undefined {
  const wrong = oddities.filter(({ expected }) => spoiling.test(expected));
  const [first] = wrong;
  if (first === undefined) return undefined;
  const item = first.column === undefined ? "" : `, ${first.column}`;
  const more = wrong.length === 1 ? "" : ` (and ${counted(wrong.length - 1, "warning")} more like it)`;
  return `look at ${first.file}${item}, as its line above says${more}: import the right answers, or accept the warning in wave.md when they are right, and run ${npmCommand("check", [], workspace)} again.`;
}

/** The kinds of oddities that come of the file or of how it was read, and seldom of what people answered. */
const spoiling = /^(?:same-rows|doubled-rows|recode|missing-code|direction): /;

function ofThePeople({ surveys, waves }: WorkspaceState): string | undefined {
  const unread = surveys.find(({ isUnread }) => isUnread);
  if (unread !== undefined) {
    return `read content/surveys/${unread.id}.yaml through: say which questions are reversed and which belong together in a construct, and then take the comment at its head away.`;
  }
  const silent = waves.findLast(({ asksInvited }) => asksInvited);
  if (silent === undefined) return undefined;
  return `say in data/waves/${silent.id}/wave.md how many people were invited, so that participation can be shown, or take the line that asks for it away.`;
}

function ofTheSite({ site, waves, workspace, actions }: WorkspaceState): string {
  if (site !== "current") {
    const why =
      site === "older"
        ? "something was changed since the site was built"
        : waves.length === 1
          ? "one wave is enough for a first site"
          : "everything is in place";
    return `${why}; build it: ${npmCommand("build", [], workspace)}`;
  }
  const last = waves.at(-1);
  if (last !== undefined && !last.isClosed) {
    const action = actions > 0 ? "" : `, plan what to do (${npmCommand("new", ["action", "ID"], workspace)})`;
    return `read the overview of the site${action} and, once everybody agrees on the figures, close the wave: ${npmCommand("close", [last.id], workspace)}`;
  }
  return actions === 0
    ? `plan what to do about what the site says: ${npmCommand("new", ["action", "ID"], workspace)} writes an action to fill in.`
    : `nothing has to be done until the next wave, which is added with ${npmCommand("import", ["FILE"], workspace)}`;
}

/** A text that lacks a language, as `addMissingLocales` puts it. */
function isAboutLanguage({ expected }: Problem): boolean {
  return /^expected the text in (?:nl|en) too$/.test(expected);
}

function isAboutAnswers({ column }: Problem, waitsFor: readonly string[]): boolean {
  return waitsFor.some((survey) => column === `surveys.${survey}`);
}

function placeOf({ file, line }: Problem): string {
  return line === undefined ? file : `${file}:${line}`;
}

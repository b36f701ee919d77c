import { type StdioOptions, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Command, Option } from "commander";
import { openExport } from "../src/io/import/open-export.ts";
import { languageOf } from "../src/io/import/propose/language-of.ts";
import { npmCommand } from "../src/io/npm-command.ts";
import { scaffoldWorkspace } from "../src/io/scaffold-workspace.ts";
import { FileFault } from "../src/io/tables/file-fault.ts";
import { exportLines } from "../src/io/tools/how-to-export.ts";
import { toolIds } from "../src/io/tools/tool-reading.ts";
import { problemLine } from "../src/survey/problem.ts";
import type { Locale } from "../src/survey/text.ts";
import { askedWorkspace, type KnownWorkspace, languages, type WorkspaceOptions } from "./asked-workspace.ts";
import { draftFile } from "./import/mapping-draft.ts";
import { isUnwritable } from "./import/say-fault.ts";
import { sayAssumedSide, surveyOf } from "./import/with-side.ts";
import { WrongUsage } from "./import/wrong-usage.ts";
import { importFile } from "./import-file.ts";
import { complain, say } from "./say.ts";
import { isStopped, type Terminal, terminal } from "./terminal.ts";
import { typed } from "./typed.ts";

/** Adds the options of `npm run new -- workspace DIR`. */
export function withWorkspaceOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--language <language>", "of a workspace: what its readers read").choices(Object.keys(languages)),
    )
    .option("--organisation <name>", "of a workspace: the name of the organisation")
    .addOption(new Option("--tool <tool>", "of a workspace: the survey tool, to tell how it exports").choices(toolIds))
    .option("--file <file>", "of a workspace: the first export; without it there is none yet")
    .option("--structure <file>", "of a workspace and LimeSurvey: the structure (.lss or .txt), for texts and labels")
    .addOption(new Option("--side <side>", "of a workspace: employees or customers answered").choices(["ex", "cx"]))
    .option("--survey <id>", "of a workspace: what its survey is called")
    .option("--wave <id>", "of a workspace: what its first wave is called; without it the month of the last answer")
    .option("--yes", "of a workspace: ask nothing", false);
}

/**
 * The guided start: writes a workspace into a new or empty folder, imports the first export into it, checks it and builds its site. It asks on
 * a terminal what was not said, and never elsewhere. What was written stays when a later step fails, and what to do then is told.
 *
 * @param person whom to ask; undefined where nobody is there
 * @returns the exit code
 */
export async function newWorkspace(
  directory: string,
  given: WorkspaceOptions,
  person = given.yes ? undefined : terminal(),
): Promise<number> {
  const folder = path.resolve(directory);
  const data = process.env.HEARTLINE_DATA;
  for (const place of [folder, ...(data === undefined ? [] : [path.resolve(folder, data)])]) {
    const there = whatLiesIn(place);
    if (there === undefined) continue;
    return fail(`${place}: expected a new or an empty folder, but ${there} lies there → name another one`, 1);
  }
  let file = given.file ?? "the file";
  let isWritten = false;
  try {
    const options = await askedWorkspace(given, person);
    file = options.file ?? file;
    const written = languages[options.language];
    const own =
      options.file === undefined ? undefined : await languagesOfFile(options.file, options.structure, written);
    await writeFiles(folder, { organisation: options.organisation, languages: written, locales: own ?? written });
    isWritten = true;
    const missing = own === undefined ? [] : written.filter((locale) => !own.includes(locale));
    for (const locale of missing) {
      say(
        `the questions are not in ${names[locale]}, so the site starts without it; heartline.yaml says how it is added`,
      );
    }
    if (options.file === undefined) return untilThereIsAFile(folder, options);
    return await fromFile(folder, { ...options, file: options.file }, person);
  } catch (error) {
    if (isStopped(error) && !isWritten) return fail("stopped; nothing was written", 130);
    if (error instanceof WrongUsage) return fail(error.message, 2);
    if (!isWritten && isUnwritable(error)) {
      const remedy = "name a folder where you may write, and where there is room";
      console.error(problemLine({ file: folder, expected: `expected a place to write (${error.message})`, remedy }));
      return fail("the workspace was not written", 1);
    }
    if (!(error instanceof FileFault)) throw error;
    console.error(problemLine({ file: error.file ?? file, expected: error.expected, remedy: error.remedy }));
    return fail("nothing was written", 1);
  }
}

const names: Readonly<Record<Locale, string>> = { nl: "Dutch", en: "English" };

/** What lies in a folder that a new workspace would come among; a repository without files is as good as empty. */
function whatLiesIn(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return "a file";
  return readdirSync(folder).find((name) => name !== ".git");
}

/**
 * The languages of the questions in an export: a site in another one would have no texts. A structure tells them; else it is that of the words,
 * as what a code stands for tells nothing.
 */
async function languagesOfFile(
  file: string,
  structure: string | undefined,
  written: readonly Locale[],
): Promise<Locale[]> {
  const { reading } = await openExport(path.resolve(file), { structure });
  const questions = reading.columns.filter(({ role }) => role === "question");
  const translated = questions.flatMap(({ texts }) => texts ?? []);
  const whole = written.filter((locale) => translated.every((texts) => texts[locale] !== undefined));
  if (translated.length > 0 && whole.length > 0) return whole;
  return [
    languageOf(
      questions.map(({ text }) => text),
      written[0],
    ),
  ];
}

async function writeFiles(folder: string, made: Parameters<typeof scaffoldWorkspace>[0]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { file, text } of scaffoldWorkspace(made)) {
    // Also refused when somebody wrote it a moment ago.
    await writeFile(path.join(folder, file), text, { flag: "wx" });
    say(`written: ${typed(path.join(folder, file))}`);
  }
}

function untilThereIsAFile(folder: string, { tool, language }: KnownWorkspace): number {
  const command = npmCommand("import", ["FILE"], typed(folder));
  say(`next: export the answers from your survey tool, and make them the first wave: ${command}`);
  if (tool === undefined) say("docs/import.md tells for each tool how to export");
  else for (const line of exportLines(tool, language === "en" ? "en" : "nl")) say(line);
  say("the words of your menus may differ; docs/import.md has more");
  return 0;
}

async function fromFile(
  folder: string,
  { file, structure, side, survey, wave, date }: KnownWorkspace & { file: string },
  person: Terminal | undefined,
): Promise<number> {
  const workspace = typed(folder);
  const words = [
    file,
    ...(wave === undefined ? [] : ["--wave", wave]),
    ...(survey === undefined ? [] : ["--survey", survey]),
    ...(side === undefined ? [] : ["--side", side]),
    ...(structure === undefined ? [] : ["--structure", structure]),
  ];
  const draft = path.join(folder, draftFile(survey ?? surveyOf(side)));
  // What was answered is kept as it goes, and is not asked again.
  const again = () =>
    npmCommand("import", [...words, ...(existsSync(draft) ? ["--mapping", typed(draft)] : [])], workspace);
  try {
    const request = {
      workspace: folder,
      file,
      structure,
      wave,
      // The name of a survey may tell who answered.
      side: side ?? (survey === undefined ? ("ex" as const) : undefined),
      survey,
    };
    if (side === undefined && survey === undefined) sayAssumedSide();
    const terminal = person ?? nobody(side);
    if (!(await importFile({ ...request, replace: false, keepPartial: false, yes: false, terminal }))) {
      say("the workspace is written, but the export is not in it yet");
      return fail(`next: mend what is said above and import it again: ${again()}`, 1);
    }
  } catch (error) {
    if (isStopped(error)) {
      say("stopped; the workspace is written, but the export is not in it yet");
      return fail(`next: ${again()}`, 130);
    }
    if (!(error instanceof WrongUsage)) throw error;
    say("the workspace is written, but the export is not in it yet");
    return fail(`${error.message}\nheartline: next: ${again()}`, 2);
  }
  const at = ["--workspace", folder, ...(date === undefined ? [] : ["--date", date])];
  const build = npmCommand("build", [], workspace);
  const check = run("check", at, "pipe");
  const told = check.stdout.split("\n").filter((line) => line !== "");
  const isNext = (line: string) => line.startsWith("heartline: next: ");
  for (const line of told) if (!isNext(line)) console.log(line);
  if (check.status !== 0) {
    const code = check.status ?? 1;
    return fail(`the wave is in its place; when nothing is left to mend, build the site: ${build}`, code);
  }
  say("building the site; this takes a minute or two");
  const { status } = run("build", at, "inherit");
  if (status !== 0) {
    return fail(`the wave is in its place, but there is no site; mend what is said above: ${build}`, status ?? 1);
  }
  say("next: open that page and read the overview");
  for (const line of told) if (isNext(line)) console.log(line.replace("next:", "then:"));
  say(`${npmCommand("check", [], workspace)} tells the next step at every later stage`);
  return 0;
}

/** What employers call their units; a place or a sector may be that of anybody. */
const ownUnits = /^(?:afdeling|team|unit|department|dept|(?:organisatie)?onderdeel|business ?unit)\b/i;

/**
 * Stands in for a person where nobody can be asked: the cautious answer to every doubt, but for the one column of employees that is called after
 * the units of an organisation. Without it a first site would hold a single page; small units are hidden as ever, and it is told.
 */
function nobody(side: "ex" | "cx" | undefined): Terminal {
  return {
    async choose({ id, choices, cautious }) {
      const [first] = choices;
      if (id !== "unit" || side === "cx" || choices.length !== 2 || !ownUnits.test(first?.says ?? "")) return cautious;
      say(`“${first?.says}” is taken for the unit of the organisation, as no other column is called so`);
      return first?.value ?? cautious;
    },
    ask: async (_, proposed) => proposed,
  };
}

/** A command as it would be typed. What is wrong is shown as it comes. */
function run(name: "check" | "build", words: readonly string[], stdout: "inherit" | "pipe") {
  const script = path.join(import.meta.dirname, `${name}.ts`);
  const stdio: StdioOptions = ["inherit", stdout, "inherit"];
  return spawnSync(process.execPath, [script, ...words], { stdio, encoding: "utf8" });
}

function fail(why: string, code: number): number {
  complain(why);
  return code;
}

import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parse, stringify } from "yaml";
import { readFrontMatter } from "../src/io/front-matter.ts";
import { type FileProfile, profileFile } from "../src/io/import/column-profile.ts";
import type { Evidence } from "../src/io/import/evidence.ts";
import { languageOf } from "../src/io/import/language-of.ts";
import { latestMapping } from "../src/io/import/latest-mapping.ts";
import { type Mapping, mapping as mappingSchema } from "../src/io/import/mapping.ts";
import { matchColumns } from "../src/io/import/match-columns.ts";
import { surveyFile, unitsFile, waveFile, waveTitle } from "../src/io/import/new-files.ts";
import { type OpenedExport, openExport } from "../src/io/import/open-export.ts";
import { type ProposedSurvey, proposeSurvey } from "../src/io/import/propose-survey.ts";
import { runImport } from "../src/io/import/run-import.ts";
import { structureReading } from "../src/io/import/structure-reading.ts";
import { namesIn, type Places, placesOf } from "../src/io/places.ts";
import { judgePlausibility } from "../src/io/plausible/judge-plausibility.ts";
import { type ProblemList, problemList } from "../src/io/problem-list.ts";
import { readInstruments } from "../src/io/read-instruments.ts";
import { readSettings } from "../src/io/read-settings.ts";
import type { SourceText } from "../src/io/read-table.ts";
import { readUnits, wholeOrganisation } from "../src/io/read-units.ts";
import { readUtf8 } from "../src/io/read-utf8.ts";
import { readWorkspace } from "../src/io/read-workspace.ts";
import { FileFault } from "../src/io/tables/file-fault.ts";
import { isStructure } from "../src/io/tools/is-structure.ts";
import { readLimeSurveyStructure } from "../src/io/tools/limesurvey-structure.ts";
import { type MomentReader, momentReader } from "../src/io/tools/moment.ts";
import { plainText } from "../src/io/tools/plain-text.ts";
import { type Instrument, instrument as instrumentSchema } from "../src/survey/instrument.ts";
import { problemLine } from "../src/survey/problem.ts";
import type { Locale } from "../src/survey/text.ts";
import type { UnitTree } from "../src/survey/unit.ts";
import { wave as waveSchema } from "../src/survey/wave.ts";
import { importFigures } from "./import-figures.ts";
import { progressBar } from "./progress-bar.ts";
import { type NewFile, put, putAll } from "./put-files.ts";
import { countsStore } from "./stores.ts";
import type { Terminal } from "./terminal.ts";
import { typed } from "./typed.ts";

/** What is imported, and where to. */
export interface ImportRequest {
  workspace: string;
  /** As it was typed. */
  file: string;
  wave?: string | undefined;
  survey?: string | undefined;
  /** A file with a mapping, or the evidence of an earlier import. */
  mapping?: string | undefined;
  side?: "ex" | "cx" | undefined;
  sheet?: string | undefined;
  structure?: string | undefined;
  replace: boolean;
  keepPartial: boolean;
  /** Takes the most cautious answer to every doubt. */
  yes: boolean;
  /** Somebody to ask; without anybody and without `yes` a doubt stops the import. */
  terminal: Terminal | undefined;
}

/** A request that cannot be meant: exit code 2. */
export class WrongUsage extends Error {}

/**
 * Makes an export a wave of a workspace. Prints what was found, what was decided and what is wrong; true when the answers are in place.
 *
 * @throws WrongUsage for what the caller must say
 */
export async function importFile(request: ImportRequest): Promise<boolean> {
  const { file } = request;
  const place = placesOf(request.workspace, process.env.HEARTLINE_DATA);
  const problems = problemList();
  const bar = progressBar(say);
  try {
    const settings = await readSettings(place, problems);
    if (settings === undefined) return tell(problems);
    const { locales, organisation } = settings.value;
    const given = readMapping(request.mapping);
    const instruments = await readSurveys(place, locales, problems);
    const survey = request.survey ?? given?.survey ?? onlyOf(instruments) ?? "employee";
    if (survey === "units")
      throw new WrongUsage("the survey cannot be called units: units.csv of a wave holds its units");
    if (await isStructure(path.resolve(file))) {
      if (problems.size > 0) return tell(problems);
      return await importStructure(request, { place, survey, locales, isKnown: instruments.has(survey) });
    }
    const opened = await openExport(path.resolve(file), {
      sheet: request.sheet,
      structure: request.structure,
      locale: locales[0],
    });
    const { reading, raw } = opened;
    const { replace, terminal } = request;
    const named = request.wave ?? given?.wave;
    const figures = await importFigures(
      {
        place,
        file,
        opened,
        survey,
        wave: named,
        given,
        instrument: instruments.get(survey),
        settings: settings.value,
        replace,
        terminal,
        say,
      },
      problems,
    );
    if (figures?.state === "unsaid") throw new WrongUsage(figures.message);
    if (figures?.state === "stopped") return tell(problems);
    if (figures !== undefined) {
      if (figures.described !== undefined) await sayUndeclared(figures.described, survey);
      await sayOddities(request.workspace, named ?? "", survey);
      return true;
    }
    say(`${path.basename(file)}: ${toolNames[reading.tool]}, ${reading.dialect}`);
    for (const notice of [...raw.notices, ...reading.notices]) say(`note: ${notice}`);
    const partial = request.keepPartial ? "keep" : (given?.partial ?? "set-aside");
    const profile = await profileFile(raw, reading, partial, (rows) => bar.show(rows, undefined, `${rows} rows seen`));
    bar.end();

    const known = instruments.get(survey);
    if (known === undefined && problems.size > 0) return tell(problems);
    const draft = known === undefined ? await proposeOn(request, { reading, profile, survey, locales }) : undefined;
    const instrument = known ?? instrumentSchema.parse(draft?.definition);
    const moments = momentsIn(reading, profile);
    const wave = request.wave ?? given?.wave ?? lastMonth(moments);
    if (wave === undefined)
      throw new WrongUsage("the file holds no days: name the wave with --wave, as in --wave 2026-spring");
    const mapping = await mappingFor({ place, given, draft, survey, wave, partial, reading });
    const dates = mapping.dates ?? (await askedDates(request, moments));
    if (dates !== undefined) mapping.dates = dates;

    const units = [place.data(`waves/${wave}/units.csv`), place.data("units.csv")].find((own) => existsSync(own.path));
    const root = Object.values(organisation)[0] ?? "organisation";
    const names = draft?.units ?? [];
    const madeUnits = units === undefined && names.length > 0 ? unitsFile(names, root, locales) : undefined;
    const tree: UnitTree | undefined =
      units === undefined
        ? (madeUnits?.tree ?? wholeOrganisation(organisation))
        : await readUnits(units, { locales, surveys: [survey] }, problems);

    // Who names no unit, or one of fewer than five people, belongs to the whole organisation when nobody has said otherwise yet.
    if (madeUnits !== undefined && draft !== undefined) {
      const { rareUnits } = draft;
      const toRoot = Object.fromEntries(["", ...rareUnits].map((says) => [says, madeUnits.tree.root]));
      mapping.answers = { ...mapping.answers, unit: { ...toRoot, ...mapping.answers.unit } };
      const named = rareUnits.length === 1 ? "1 name" : `${rareUnits.length} names`;
      if (rareUnits.length > 0)
        say(`${named} of units with fewer than five people count for the whole organisation only`);
    }

    const total = profile.read;
    const result = await runImport(
      {
        place,
        file,
        opened,
        profile,
        instrument,
        survey,
        wave,
        mapping,
        tree,
        replace: request.replace,
        quotesFew: request.terminal !== undefined,
        progress: (rows) => bar.show(rows, total, `${rows} of ${total} rows`),
      },
      problems,
    );
    bar.end();
    if (result === undefined) {
      tell(problems);
      await keepDraft(place, mapping, { reading, instrument, wave, survey });
      return false;
    }
    const beside: NewFile[] = [];
    if (draft !== undefined) {
      const text = surveyFile(draft.definition, { file: path.basename(file), leftOut: draft.leftOut });
      beside.push({ place: place.content(`content/surveys/${survey}.yaml`), text });
    }
    if (madeUnits !== undefined) beside.push({ place: place.data("units.csv"), text: madeUnits.csv });
    const about = place.data(`waves/${wave}/wave.md`);
    if (existsSync(about.path)) await sayUndeclared(about, survey);
    else {
      const { first = "", last = "" } = result.evidence.time;
      const text = waveFile({ title: waveTitle(wave, last, locales), start: first, end: last, survey });
      beside.push({ place: about, text });
    }
    // What was there before the import is gone either way; new answers that are not described yet are taken away again.
    await putAll(beside, request.replace ? [] : result.written);
    sayEvidence(result.evidence, draft);
    await sayOddities(request.workspace, wave, survey);
    for (const name of [...result.written, ...beside.map((own) => own.place)]) say(`written: ${name.file}`);
    return true;
  } catch (error) {
    bar.end();
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (["ENOSPC", "EACCES", "EROFS", "EPERM", "ENOTDIR"].includes(code) && error instanceof Error) {
      const remedy = "make room or get the right to write there, and import again; nothing was left half done";
      console.error(
        problemLine({ file: request.workspace, expected: `expected a place to write (${error.message})`, remedy }),
      );
      return false;
    }
    if (!(error instanceof FileFault)) throw error;
    const { expected, remedy, line } = error;
    console.error(problemLine({ file, ...(line === undefined ? {} : { line }), expected, remedy }));
    return false;
  }
}

/** The structure of a survey has no answers: it becomes the definition. */
async function importStructure(
  request: ImportRequest,
  { place, survey, locales, isKnown }: { place: Places; survey: string; locales: readonly Locale[]; isKnown: boolean },
): Promise<boolean> {
  const name = path.basename(request.file);
  if (isKnown) {
    const remedy = `give it beside the answers: npm run import -- ANSWERS --structure ${request.file}`;
    const expected = `expected answers: this is the structure of a survey, and content/surveys/${survey}.yaml is there already`;
    console.error(problemLine({ file: request.file, expected, remedy }));
    return false;
  }
  const { reading, profile } = structureReading(await readLimeSurveyStructure(path.resolve(request.file)));
  say(`${name}: ${toolNames[reading.tool]}, ${reading.dialect}`);
  for (const notice of reading.notices) say(`note: ${notice}`);
  const draft = await proposeOn(request, { reading, profile, survey, locales });
  instrumentSchema.parse(draft.definition);
  const made = place.content(`content/surveys/${survey}.yaml`);
  await put({ place: made, text: surveyFile(draft.definition, { file: name, leftOut: draft.leftOut }) });
  const items = Object.keys(draft.definition.items).length;
  say(`${items} questions of ${reading.columns.length} fields; the others are named in the file, with the reason`);
  say(`written: ${made.file}`);
  say("next: import the answers with npm run import -- ANSWERS");
  return true;
}

function say(line: string): void {
  console.log(`heartline: ${line}`);
}

/** Prints every problem; false, as the answers are not in place. */
function tell(problems: ProblemList): false {
  const all = problems.all();
  for (const problem of all) console.error(problemLine(problem));
  console.error(`heartline: ${all.length} ${all.length === 1 ? "problem" : "problems"}; nothing was written.`);
  return false;
}

function readMapping(file: string | undefined): Mapping | undefined {
  if (file === undefined) return undefined;
  if (!existsSync(file)) throw new WrongUsage(`--mapping ${file}: there is no such file`);
  let content: unknown;
  try {
    content = parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new WrongUsage(`--mapping ${file}: ${error instanceof Error ? error.message : error}`);
  }
  const own = typeof content === "object" && content !== null && "mapping" in content ? content.mapping : content;
  const read = mappingSchema.safeParse(own);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path: at, message }) => `${at.join(".")}: ${message}`);
  throw new WrongUsage(`--mapping ${file}: ${faults.join("; ")}`);
}

/** The surveys that have a definition; a workspace may have none yet. */
async function readSurveys(
  place: Places,
  locales: readonly Locale[],
  problems: ProblemList,
): Promise<ReadonlyMap<string, Instrument>> {
  // A definition that was taken away leaves its folder behind; then it is proposed again.
  const names = await namesIn(place.content("content/surveys").path);
  if (!names.some((name) => /\.ya?ml$/.test(name))) return new Map();
  const { read } = await readInstruments(place, locales, problems);
  return new Map([...read].map(([survey, { value }]) => [survey, value]));
}

function onlyOf(instruments: ReadonlyMap<string, unknown>): string | undefined {
  if (instruments.size > 1) {
    throw new WrongUsage(`name the survey with --survey: ${[...instruments.keys()].join(", ")}`);
  }
  return [...instruments.keys()][0];
}

/** Proposes a definition, and asks what the file does not tell, until nothing new is in doubt. */
async function proposeOn(
  { terminal, yes, side }: ImportRequest,
  {
    reading,
    profile,
    survey,
    locales,
  }: { reading: OpenedExport["reading"]; profile: FileProfile; survey: string; locales: readonly Locale[] },
): Promise<ProposedSurvey> {
  const settled = new Map<string, string>();
  const texts = reading.columns.filter(({ role }) => role === "question").map(({ text }) => text);
  const locale = languageOf(texts, locales[0]);
  const context = {
    side: side ?? (/custom|klant|guest|client/i.test(survey) ? "cx" : "ex"),
    locale,
    locales,
    settled,
  } as const;
  say(`there is no content/surveys/${survey}.yaml yet: a definition is proposed`);
  for (;;) {
    const proposed = proposeSurvey(reading, profile, context);
    const open = proposed.doubts.filter(({ id }) => !settled.has(id));
    const [first] = open;
    if (first === undefined) return proposed;
    if (terminal === undefined && !yes) {
      const questions = proposed.doubts.map(({ question }) => `  ${question}`);
      throw new WrongUsage(
        `the file leaves ${questions.length} things open, and nobody can be asked here:\n${questions.join("\n")}\nrun it on a terminal, or say --yes to take the most cautious answer to each`,
      );
    }
    // One by one, an answer may settle or raise others; the cautious ones are given together, or thousands of columns would take hours.
    if (terminal === undefined || yes) for (const { id, cautious } of open) settled.set(id, cautious);
    else settled.set(first.id, await terminal.choose(first));
  }
}

/** The moments of an export: the column that holds them, what stands in it, and how it is read. */
interface Moments {
  column: string;
  cells: readonly string[];
  reader: MomentReader;
}

function momentsIn({ columns }: OpenedExport["reading"], profile: FileProfile): Moments {
  const column = columns.find(({ role }) => role === "date");
  const cells = [...(profile.columns[column?.index ?? -1]?.distinct.keys() ?? [])];
  return { column: column?.name ?? "", cells, reader: momentReader(cells) };
}

/** How days are written, where the file does not tell and somebody can be asked. */
async function askedDates({ terminal }: ImportRequest, { column, cells, reader }: Moments): Promise<Mapping["dates"]> {
  if (terminal === undefined || reader.order !== "ambiguous") return undefined;
  const answer = await terminal.choose({
    id: "dates",
    question: `How are days written in “${column}”? It holds ${cells.slice(0, 3).join(" and ")}.`,
    choices: [
      { value: "dmy", says: "the day first" },
      { value: "mdy", says: "the month first" },
    ],
    cautious: "dmy",
  });
  return answer === "mdy" ? "mdy" : "dmy";
}

/** What stands out beside the wave before, as check will say too. */
async function sayOddities(workspace: string, wave: string, survey: string): Promise<void> {
  const read = await readWorkspace(workspace, { store: countsStore(workspace) });
  if (read.input === undefined) return;
  const { problems, notices } = judgePlausibility({ input: read.input, profiles: read.profiles }, { wave, survey });
  for (const problem of [...problems, ...notices]) say(`look at this: ${problemLine(problem)}`);
}

/** The month of the last answer: 2026-05. */
function lastMonth({ cells, reader }: Moments): string | undefined {
  return cells
    .flatMap((cell) => reader.read(cell)?.slice(0, 7) ?? [])
    .sort()
    .at(-1);
}

/** What is given rules; then what a definition was just proposed with; then what the last import of the survey was told. */
async function mappingFor({
  place,
  given,
  draft,
  survey,
  wave,
  partial,
  reading,
}: {
  place: Places;
  given: Mapping | undefined;
  draft: ProposedSurvey | undefined;
  survey: string;
  wave: string;
  partial: "keep" | "set-aside";
  reading: OpenedExport["reading"];
}): Promise<Mapping> {
  if (given !== undefined) return { ...given, survey, wave, partial };
  if (draft !== undefined) {
    return { survey, wave, columns: draft.columns, answers: draft.answers, others: [...draft.others], partial };
  }
  const last = await latestMapping(place, survey, reading);
  for (const words of last?.renamed ?? []) say(`note: ${words}`);
  return { survey, columns: {}, answers: {}, others: [], ...last?.mapping, wave, partial };
}

/** Keeps the mapping as far as it came, to be mended and given back. */
async function keepDraft(
  place: Places,
  mapping: Mapping,
  {
    reading,
    instrument,
    wave,
    survey,
  }: Pick<OpenedExport, "reading"> & { instrument: Instrument; wave: string; survey: string },
): Promise<void> {
  const { matches } = matchColumns(reading, { instrument, wave, mapping });
  const found = matches.flatMap(({ target, columns: [first] }) =>
    first === undefined ? [] : [[target, first.key ?? first.name] as const],
  );
  const columns = { ...Object.fromEntries(found), ...mapping.columns };
  const target = place.content(`.heartline/import/${survey}.mapping.yaml`);
  await mkdir(path.dirname(target.path), { recursive: true });
  await writeFile(target.path, stringify({ ...mapping, columns }, { lineWidth: 0 }));
  const file = typed(target.path);
  say(`the mapping as far as it came: ${file}; mend it and import again with --mapping ${file}`);
}

/** A wave that was described before it had this survey must name it. */
async function sayUndeclared(about: SourceText, survey: string): Promise<void> {
  // What is wrong with the description is for check to say.
  const unsaid = problemList();
  const { settings } = readFrontMatter(await readUtf8(about, unsaid), waveSchema, about.file, unsaid);
  if (settings === undefined || Object.hasOwn(settings.value.surveys, survey)) return;
  say(`${about.file} does not name the survey yet: add "${survey}: {}" under surveys`);
}

function sayEvidence({ rows, columns, answers, time }: Evidence, draft: ProposedSurvey | undefined): void {
  const aside = Object.entries(rows.aside).map(([reason, n]) => `${n} ${reason}`);
  const was = rows.read - rows.kept > 0 ? "set aside" : "kept although not sent in";
  say(`${rows.kept} of ${rows.read} rows kept${aside.length === 0 ? "" : `; ${was}: ${aside.join(", ")}`}`);
  if (columns.taken.some(({ by }) => by === "made"))
    say("the file has no ids of respondents: each row got one of its own");
  if (columns.personal.length > 0) say(`columns that tell who somebody is, not read: ${columns.personal.join(", ")}`);
  const given = Object.values(answers).reduce((sum, own) => sum + own.given, 0);
  const none = Object.values(answers).reduce((sum, own) => sum + own.missing.reduce((all, { n }) => all + n, 0), 0);
  say(
    `${columns.taken.length} columns taken, ${given} answers matched, ${none} cells that mean no answer, none unmatched`,
  );
  if (draft === undefined && columns.unused.length > 0)
    say(`not asked for by the survey: ${columns.unused.map((name) => `“${name.slice(0, 60)}”`).join(", ")}`);
  const left = draft?.leftOut ?? [];
  for (const { column, why } of left.slice(0, mostTold)) say(`left out: “${plainText(column).slice(0, 60)}”: ${why}`);
  if (left.length > mostTold) say(`left out: ${left.length - mostTold} more; the survey file names them all`);
  say(`time: ${time.decided}`);
}

/** More columns than this are not told one by one. */
const mostTold = 10;

const toolNames: Readonly<Record<OpenedExport["reading"]["tool"], string>> = {
  qualtrics: "Qualtrics",
  surveymonkey: "SurveyMonkey",
  limesurvey: "LimeSurvey",
  "ms-forms": "Microsoft Forms",
  "google-forms": "Google Forms",
  typeform: "Typeform",
  spss: "SPSS",
  plain: "a table of no tool that is known",
};

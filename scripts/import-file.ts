import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parse, stringify } from "yaml";
import { didYouMean } from "../src/io/did-you-mean.ts";
import { readFrontMatter } from "../src/io/front-matter.ts";
import { checkMapping } from "../src/io/import/check-mapping.ts";
import { type FileProfile, profileFile } from "../src/io/import/column-profile.ts";
import { isAnswerTo } from "../src/io/import/doubt.ts";
import type { Evidence } from "../src/io/import/evidence.ts";
import { languageOf } from "../src/io/import/language-of.ts";
import { latestMapping, type RenamedColumn } from "../src/io/import/latest-mapping.ts";
import { type Mapping, mapping as mappingSchema } from "../src/io/import/mapping.ts";
import { matchColumns } from "../src/io/import/match-columns.ts";
import { countedFit, misfit, surveyFit } from "../src/io/import/misfit.ts";
import { lastMonth, type Moments, momentsIn, noWave } from "../src/io/import/moments.ts";
import { surveyFile, unitsFile, waveFile, waveTitle } from "../src/io/import/new-files.ts";
import { noSurvey } from "../src/io/import/no-survey.ts";
import { type OpenedExport, openExport } from "../src/io/import/open-export.ts";
import { type ProposedSurvey, proposeSurvey } from "../src/io/import/propose-survey.ts";
import { runImport } from "../src/io/import/run-import.ts";
import { structureReading } from "../src/io/import/structure-reading.ts";
import { withPersonal } from "../src/io/import/with-personal.ts";
import { missingLocales } from "../src/io/missing-locales.ts";
import { npmCommand } from "../src/io/npm-command.ts";
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
import { plainText } from "../src/io/tools/plain-text.ts";
import { counted } from "../src/survey/counted.ts";
import { type Instrument, instrument as instrumentSchema } from "../src/survey/instrument.ts";
import { problemLine } from "../src/survey/problem.ts";
import type { Locale } from "../src/survey/text.ts";
import type { UnitTree } from "../src/survey/unit.ts";
import { wave as waveSchema } from "../src/survey/wave.ts";
import { importFigures } from "./import-figures.ts";
import { progressBar } from "./progress-bar.ts";
import { type NewFile, put, putAll } from "./put-files.ts";
import { complain, say } from "./say.ts";
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
    const instruments = await readSurveys(place, problems);
    const named = request.survey ?? given?.survey ?? (instruments.size > 1 ? undefined : [...instruments.keys()][0]);
    const survey = named ?? "employee";
    if (survey === "units")
      throw new WrongUsage("the survey cannot be called units: units.csv of a wave holds its units");
    if (await isStructure(path.resolve(file))) {
      if (problems.size > 0) return tell(problems);
      if (named === undefined && instruments.size > 1) throw unnamedSurvey([...instruments.keys()]);
      return await importStructure(request, { place, survey, locales, isKnown: instruments.has(survey) });
    }
    const opened = await openExport(path.resolve(file), {
      sheet: request.sheet,
      structure: request.structure,
      locale: locales[0],
    });
    const { raw } = opened;
    if (named !== undefined || instruments.size <= 1) {
      const { replace, terminal } = request;
      const wave = request.wave ?? given?.wave;
      const instrument = instruments.get(survey);
      const settled = { settings: settings.value, replace, terminal, say };
      const figures = await importFigures(
        { place, file, opened, survey, wave, given, instrument, ...settled },
        problems,
      );
      if (figures?.state === "unsaid") throw new WrongUsage(figures.message);
      if (figures?.state === "stopped") return tell(problems);
      if (figures !== undefined) {
        if (figures.described !== undefined) await sayUndeclared(figures.described, survey);
        await sayOddities(request.workspace, wave ?? "", survey);
        return true;
      }
    }
    say(`${path.basename(file)}: ${toolNames[opened.reading.tool]}, ${opened.reading.dialect}`);
    for (const notice of [...raw.notices, ...opened.reading.notices]) say(`note: ${notice}`);
    const partial = request.keepPartial ? "keep" : (given?.partial ?? "set-aside");
    const seen = (rows: number) => bar.show(rows, undefined, `${rows} rows seen`);
    const profile = await profileFile(raw, opened.reading, partial, seen);
    bar.end();
    const reading = withPersonal(opened.reading, profile);

    if (named === undefined && instruments.size > 1) {
      const fits = [...instruments].map(([own, instrument]) => surveyFit(own, { reading, instrument, wave: "" }));
      throw unnamedSurvey(fits.map((fit) => `${fit.survey} (the file has ${countedFit(fit)})`));
    }
    const known = instruments.get(survey);
    if (known === undefined && problems.size > 0) return tell(problems);
    const meant = known === undefined ? didYouMean(survey, instruments.keys()) : undefined;
    if (meant !== undefined) {
      say(`note: there is a survey ${meant}; if that is meant, take away what is written and say --survey ${meant}`);
    }
    const settled = new Map(Object.entries(given?.doubts ?? {}));
    if (known === undefined) sayNoWaveFirst(request, given, momentsIn(reading, profile, given?.dates), reading);
    const draft =
      known === undefined ? await proposeOn(request, { place, reading, profile, survey, locales, settled }) : undefined;
    sayLacking(known ?? draft?.definition, { survey, locales, tool: reading.tool });
    if (draft !== undefined && Object.keys(draft.definition.items).length === 0) {
      const { expected, remedy } = noSurvey(reading, profile);
      // Who names the wave means this file; a survey of a handful of people may be all texts, which the definition then names.
      if (request.wave === undefined && given?.wave === undefined) {
        sayLeftOut(draft);
        problems.add({ file, line: reading.headerRows, expected, remedy });
        return tell(problems);
      }
      say(`note: ${expected}`);
    }
    const instrument = known ?? instrumentSchema.parse(draft?.definition);
    const { mapping, renamed } = await mappingFor({ place, given, draft, survey, partial, reading });
    for (const { target, key, was, now } of renamed)
      say(`note: ${target} was “${was.join(", ")}” and is “${now}” now: the same question by its id ${key}`);
    if (given !== undefined) checkMapping(request.mapping ?? "", given, instrument, problems);
    const asWritten = momentsIn(reading, profile, mapping.dates);
    const guess = request.wave ?? given?.wave ?? lastMonth(asWritten) ?? "";
    const { headerRows } = reading;
    const other = misfit(survey, { file, headerRows, reading, wave: guess, instruments, mapping });
    if (other !== undefined) {
      problems.add(other);
      return await stop(problems, request, {
        place,
        mapping: { ...mapping, wave: guess },
        reading,
        instrument,
        settled,
      });
    }
    const dates = mapping.dates ?? (await askedDates(request, asWritten));
    if (dates !== undefined) mapping.dates = dates;
    const moments = momentsIn(reading, profile, dates);
    const wave = request.wave ?? given?.wave ?? lastMonth(moments);
    if (wave === undefined) throw new WrongUsage(noWave(moments, reading));
    mapping.wave = wave;

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
        opened: { ...opened, reading },
        profile,
        instrument,
        survey,
        wave,
        mapping,
        renamed,
        tree,
        replace: request.replace,
        quotesFew: request.terminal !== undefined,
        progress: (rows) => bar.show(rows, total, `${rows} of ${total} rows`),
      },
      problems,
    );
    bar.end();
    if (result === undefined) {
      return await stop(problems, request, { place, mapping, reading, instrument, settled });
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
  const draft = await proposeOn(request, { place, reading, profile, survey, locales, settled: new Map() });
  instrumentSchema.parse(draft.definition);
  const made = place.content(`content/surveys/${survey}.yaml`);
  await put({ place: made, text: surveyFile(draft.definition, { file: name, leftOut: draft.leftOut }) });
  const items = Object.keys(draft.definition.items).length;
  say(
    `${items} ${items === 1 ? "question" : "questions"} of ${reading.columns.length} ${reading.columns.length === 1 ? "field" : "fields"}; the others are named in the file, with the reason`,
  );
  say(`written: ${made.file}`);
  say("next: import the answers with npm run import -- ANSWERS");
  return true;
}

/** Prints every problem; false, as the answers are not in place. */
function tell(problems: ProblemList): false {
  const all = problems.all();
  for (const problem of all) console.error(problemLine(problem));
  complain(`${all.length} ${all.length === 1 ? "problem" : "problems"}; nothing was written.`);
  return false;
}

function readMapping(file: string | undefined): Mapping | undefined {
  if (file === undefined) return undefined;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new WrongUsage(`--mapping ${file}: there is no such file`);
  if (!found.isFile() || found.size > longestMapping) {
    throw new WrongUsage(`--mapping ${file}: expected a file of YAML, or the evidence of an earlier import`);
  }
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
  throw new WrongUsage(
    `--mapping ${file}: ${faults.join("; ")} → docs/import.md shows a whole one under “The mapping”`,
  );
}

/** Longer than any mapping, or evidence that holds one. In bytes. */
const longestMapping = 64 * 1024 ** 2;

/** The surveys that have a definition; a workspace may have none yet. */
async function readSurveys(place: Places, problems: ProblemList): Promise<ReadonlyMap<string, Instrument>> {
  // A definition that was taken away leaves its folder behind; then it is proposed again.
  const names = await namesIn(place.content("content/surveys").path);
  if (!names.some((name) => /\.ya?ml$/.test(name))) return new Map();
  // A text that lacks a language stops no answers: they are found by the words that are there.
  const { read } = await readInstruments(place, [], problems);
  return new Map([...read].map(([survey, { value }]) => [survey, value]));
}

function unnamedSurvey(surveys: readonly string[]): WrongUsage {
  return new WrongUsage(`name the survey with --survey: ${surveys.join(", ")}`);
}

/** Tells what is wrong, and keeps a mapping where a remedy asks for one or somebody has answered questions; it is of no use otherwise. */
async function stop(problems: ProblemList, request: ImportRequest, draft: DraftMapping): Promise<false> {
  tell(problems);
  const isMended = problems.all().some(({ remedy }) => /\bin the mapping\b/.test(remedy));
  const wasAsked = request.terminal !== undefined && !request.yes && draft.settled.size > 0;
  if (isMended || wasAsked) await keepDraft(request, wasAsked ? draft : { ...draft, settled: new Map() });
  return false;
}

/** What only the command can say comes before the questions, or these were answered for nothing. */
function sayNoWaveFirst(
  { wave, terminal, yes }: ImportRequest,
  given: Mapping | undefined,
  moments: Moments,
  reading: OpenedExport["reading"],
): void {
  const isAsked = terminal !== undefined && !yes;
  if (!isAsked || moments.reader.order === "ambiguous") return;
  if ((wave ?? given?.wave ?? lastMonth(moments)) === undefined) throw new WrongUsage(noWave(moments, reading));
}

/** Texts in one language are enough for answers, and not for a site in two. */
function sayLacking(
  definition: unknown,
  { survey, locales, tool }: { survey: string; locales: readonly Locale[]; tool: OpenedExport["reading"]["tool"] },
): void {
  const lacking = missingLocales(definition, locales);
  for (const locale of locales) {
    const n = lacking.filter((own) => own.locale === locale).length;
    if (n === 0) continue;
    const structure =
      tool === "limesurvey" ? ` (a --structure that holds both languages gives them to a new definition)` : "";
    say(
      `note: ${n} ${n === 1 ? "text" : "texts"} of content/surveys/${survey}.yaml ${n === 1 ? "is" : "are"} not in ${locale}: the answers do not need them, a site does; write them${structure}, or take ${locale} out of locales in heartline.yaml`,
    );
  }
}

/** Proposes a definition, and asks what the file does not tell, until nothing new is in doubt. */
async function proposeOn(
  { terminal, yes, side }: ImportRequest,
  {
    place,
    settled,
    reading,
    profile,
    survey,
    locales,
  }: {
    place: Places;
    settled: Map<string, string>;
    reading: OpenedExport["reading"];
    profile: FileProfile;
    survey: string;
    locales: readonly Locale[];
  },
): Promise<ProposedSurvey> {
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
    // An answer that was kept fits no more when the questions changed.
    for (const doubt of proposed.doubts) {
      const answer = settled.get(doubt.id);
      if (answer !== undefined && !isAnswerTo(doubt, answer)) settled.delete(doubt.id);
    }
    const open = proposed.doubts.filter(({ id }) => !settled.has(id));
    // Where no question seems the other way round there is nothing to stop for when nobody can be asked.
    if (terminal === undefined && open.every(({ directions }) => directions?.seems.length === 0)) return proposed;
    const [first] = open;
    if (first === undefined) return proposed;
    if (terminal === undefined && !yes) {
      const questions = proposed.doubts.map(({ question }) => `  ${question}`);
      throw new WrongUsage(
        `the file leaves ${questions.length} ${questions.length === 1 ? "thing" : "things"} open, and nobody can be asked here:\n${questions.join("\n")}\nrun it on a terminal, or say --yes to take the most cautious answer to each`,
      );
    }
    // One by one, an answer may settle or raise others; the cautious ones are given together, or thousands of columns would take hours.
    if (terminal === undefined || yes) for (const { id, cautious } of open) settled.set(id, cautious);
    else {
      const answer = await terminal.choose(first);
      settled.set(first.id, isAnswerTo(first, answer) ? answer : first.cautious);
      // As it goes: whatever stops the import, nothing is asked twice.
      await writeDraft(place, { survey, columns: {}, doubts: Object.fromEntries(settled) });
    }
  }
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
    // Neither is safe: unsaid, the import stops and tells how to say it.
    cautious: "",
  });
  return answer === "mdy" || answer === "dmy" ? answer : undefined;
}

/** What stands out beside the wave before, as check will say too. */
async function sayOddities(workspace: string, wave: string, survey: string): Promise<void> {
  const read = await readWorkspace(workspace, { store: countsStore(workspace) });
  if (read.input === undefined) return;
  const { problems, notices } = judgePlausibility({ input: read.input, profiles: read.profiles }, { wave, survey });
  for (const problem of [...problems, ...notices]) say(`look at this: ${problemLine(problem)}`);
}

/** What is given rules; then what a definition was just proposed with; then what the last import of the survey was told. */
async function mappingFor({
  place,
  given,
  draft,
  survey,
  partial,
  reading,
}: {
  place: Places;
  given: Mapping | undefined;
  draft: ProposedSurvey | undefined;
  survey: string;
  partial: "keep" | "set-aside";
  reading: OpenedExport["reading"];
}): Promise<{ mapping: Mapping; renamed: readonly RenamedColumn[] }> {
  // A first import has nothing before it.
  const last = draft === undefined ? await latestMapping(place, survey, reading) : undefined;
  const renamed = last?.renamed ?? [];
  if (given === undefined && draft === undefined) {
    return { mapping: { survey, columns: {}, answers: {}, others: [], ...last?.mapping, partial }, renamed };
  }
  // What was answered on a terminal is in the definition, and no part of how columns are read.
  const { doubts: _, ...said } = given ?? {};
  const mapping = {
    ...said,
    survey,
    columns: { ...draft?.columns, ...given?.columns },
    answers: { ...draft?.answers, ...given?.answers },
    others: [...new Set([...(draft?.others ?? []), ...(given?.others ?? [])])],
    partial,
  };
  return { mapping, renamed };
}

/** A mapping as far as it came, with what the columns that were found are told from, and what was answered. */
interface DraftMapping extends Pick<OpenedExport, "reading"> {
  place: Places;
  mapping: Mapping;
  instrument: Instrument;
  settled: ReadonlyMap<string, string>;
}

/** Keeps the mapping as far as it came with what was answered, and tells the command that goes on from there. */
async function keepDraft(
  request: ImportRequest,
  { place, mapping, reading, instrument, settled }: DraftMapping,
): Promise<void> {
  const { survey, wave = "" } = mapping;
  const { matches } = matchColumns(reading, { instrument, wave, mapping });
  const found = matches.flatMap(({ target, columns: [first] }) =>
    first === undefined ? [] : [[target, first.key ?? first.name] as const],
  );
  const columns = { ...Object.fromEntries(found), ...mapping.columns };
  const doubts = settled.size === 0 ? {} : { doubts: Object.fromEntries(settled) };
  const file = typed(await writeDraft(place, { ...mapping, columns, ...doubts }));
  say(`the mapping as far as it came, with what was answered: ${file}; mend it where needed, and go on from there:`);
  const { side, sheet, structure, replace, keepPartial } = request;
  const words = [
    request.file,
    ...["--mapping", file, "--wave", wave, "--survey", survey],
    ...(side === undefined ? [] : ["--side", side]),
    ...(sheet === undefined ? [] : ["--sheet", sheet]),
    ...(structure === undefined ? [] : ["--structure", structure]),
    ...(replace ? ["--replace"] : []),
    ...(keepPartial ? ["--keep-partial"] : []),
  ];
  say(npmCommand("import", words, typed(request.workspace)));
}

/** Writes the mapping of a survey in the making; tells where. */
async function writeDraft(place: Places, draft: Partial<Mapping> & Pick<Mapping, "survey">): Promise<string> {
  const target = place.content(`.heartline/import/${draft.survey}.mapping.yaml`);
  await mkdir(path.dirname(target.path), { recursive: true });
  await writeFile(target.path, stringify(draft, { lineWidth: 0 }));
  return target.path;
}

/** A wave that was described before it had this survey must name it. */
async function sayUndeclared(about: SourceText, survey: string): Promise<void> {
  // What is wrong with the description is for check to say.
  const unsaid = problemList();
  const { settings } = readFrontMatter(await readUtf8(about, unsaid), waveSchema, about.file, unsaid);
  if (settings === undefined || Object.hasOwn(settings.value.surveys, survey)) return;
  say(
    `note: ${about.file} does not name ${survey}, so these answers are not read yet: add the line "  ${survey}: {}" under surveys: there`,
  );
}

function sayEvidence({ rows, columns, answers, time }: Evidence, draft: ProposedSurvey | undefined): void {
  const aside = Object.entries(rows.aside).map(([reason, n]) => `${n} ${reason}`);
  const was = rows.read - rows.kept > 0 ? "set aside" : "kept although not sent in";
  say(`${rows.kept} of ${counted(rows.read, "row")} kept${aside.length === 0 ? "" : `; ${was}: ${aside.join(", ")}`}`);
  if (columns.taken.some(({ by }) => by === "made"))
    say("the file has no ids of respondents: each row got one of its own");
  const personal = columns.personal.map((name) => {
    const why = columns.why?.[name];
    return why === undefined ? name : `${name} (${why})`;
  });
  if (personal.length > 0) say(`columns that tell who somebody is, not read: ${personal.join(", ")}`);
  const given = Object.values(answers).reduce((sum, own) => sum + own.given, 0);
  const none = Object.values(answers).reduce(
    (sum, own) => sum + own.missing.reduce((all, { n }) => all + n, own.unlisted?.missing ?? 0),
    0,
  );
  say(
    `${counted(columns.taken.length, "column")} taken, ${counted(given, "answer")} matched, ${none} ${none === 1 ? "cell that means" : "cells that mean"} no answer, none unmatched`,
  );
  if (draft === undefined && columns.unused.length > 0)
    say(`not asked for by the survey: ${columns.unused.map((name) => `“${name.slice(0, 60)}”`).join(", ")}`);
  if (draft !== undefined) sayLeftOut(draft);
  say(`time: ${time.decided}`);
}

/** Columns that became no question, with the reason. */
function sayLeftOut({ leftOut }: ProposedSurvey): void {
  const more = leftOut.length - mostTold;
  for (const { column, why } of leftOut.slice(0, mostTold))
    say(`left out: “${plainText(column).slice(0, 60)}”: ${why}`);
  if (more > 0) say(`left out: ${more} more; the survey file names them all`);
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

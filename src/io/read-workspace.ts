import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { SurveyCounts } from "../counts/survey-counts.ts";
import type { ReportInput, SourceFile, WaveInput } from "../report/report-input.ts";
import type { Instrument } from "../survey/instrument.ts";
import { instrument } from "../survey/instrument.ts";
import { outcomes as outcomesSchema } from "../survey/outcome.ts";
import { type Problem, problemLine } from "../survey/problem.ts";
import { id, type Locale } from "../survey/text.ts";
import type { UnitTree } from "../survey/unit.ts";
import { wave as waveSchema } from "../survey/wave.ts";
import { type Workspace, workspace as workspaceSchema } from "../survey/workspace.ts";
import { renamable } from "./column-plan.ts";
import { sniffDialect } from "./dialect.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import { readFrontMatter } from "./front-matter.ts";
import { missingLocales } from "./missing-locales.ts";
import { type ProblemList, problemList } from "./problem-list.ts";
import { readAnswers } from "./read-answers.ts";
import { readBenchmarks } from "./read-benchmarks.ts";
import { readCounts } from "./read-counts.ts";
import { readOutcomes } from "./read-outcomes.ts";
import type { SourceText } from "./read-table.ts";
import { readUnits, wholeOrganisation } from "./read-units.ts";
import { readYaml, type YamlValue } from "./read-yaml.ts";

/** What reading depends on besides the files. */
export interface ReadOptions {
  /** The date of the build; without it the end of the last wave (design 9). */
  date?: string | undefined;
  /** The commit, short. */
  revision?: string | undefined;
  /** Where the numbers lie; without it the folder in HEARTLINE_DATA, else data/ in the workspace. */
  dataDir?: string | undefined;
  /** Told what goes on while large files are read, and what is worth knowing although it could be read. */
  log?: ((line: string) => void) | undefined;
}

/** A workspace as read: `input` is there only when nothing is wrong. */
export interface ReadWorkspace {
  input: ReportInput | undefined;
  problems: Problem[];
  /** The languages of the workspace; none when they cannot be read. */
  locales: readonly Locale[];
  /** What a person should know although it could be read. */
  notices: Problem[];
}

/**
 * Reads a whole workspace (design 2) and reduces its answers to counts. Finds all problems in one go: everything that can
 * be read is read, also when something else is wrong.
 */
export async function readWorkspace(folder: string, options: ReadOptions = {}): Promise<ReadWorkspace> {
  const problems = problemList();
  const notices = problemList();
  const place = placesOf(folder, options);
  const workspace = await readSettings(place, problems);
  const locales = workspace?.value.locales ?? (await readLocales(place));
  const instruments = await readInstruments(place, locales, problems);
  const surveys = [...instruments.keys()];

  const outcomes = await readYamlFile(place.content("content/outcomes.yaml"), outcomesSchema, locales, problems);
  const tree = await readToday(place, workspace?.value, { locales, instruments }, problems);
  const waves = await readWaves(place, { locales, instruments, tree }, problems);
  checkLedgers(instruments, new Set(waves.map(({ id }) => id)), problems);
  if (workspace !== undefined) checkComparisons(workspace, instruments, problems);

  const counts: SurveyCounts[] = [];
  const sources: SourceFile[] = [];
  for (const { input, files } of waves) {
    for (const [survey, source] of files) {
      const found = instruments.get(survey)?.value;
      if (found === undefined || input === undefined) continue;
      const context = { wave: input.id, survey, instrument: found, tree: input.tree };
      const read = await readSurvey(source, { ...context, format: input.wave.format }, { problems, notices }, options);
      if (read === undefined) continue;
      counts.push(read.counts);
      sources.push(read.source);
    }
  }

  const inputs = waves.flatMap(({ input }) => input ?? []).sort(inTime);
  const units = new Set(
    [tree, ...inputs.map((input) => input.tree)].flatMap((known) => [...(known?.units.keys() ?? [])]),
  );
  checkEvents(waves, units, problems);
  const outcomesFile = place.data("outcomes.csv");
  const outcomeRows = existsSync(outcomesFile.path)
    ? await readOutcomes(outcomesFile, { outcomes: outcomes?.value ?? {}, units }, problems)
    : [];
  const benchmarksFile = place.data("benchmarks.csv");
  const plainInstruments = new Map([...instruments].map(([survey, { value }]) => [survey, value]));
  const benchmarks = existsSync(benchmarksFile.path)
    ? await readBenchmarks(benchmarksFile, plainInstruments, problems)
    : [];

  for (const notice of notices.all()) options.log?.(problemLine(notice));
  const date = options.date ?? inputs.at(-1)?.wave.end;
  if (problems.size > 0 || workspace === undefined || tree === undefined || date === undefined) {
    return { input: undefined, problems: problems.all(), locales, notices: notices.all() };
  }
  const input: ReportInput = {
    workspace: workspace.value,
    date,
    ...(options.revision === undefined ? {} : { revision: options.revision }),
    instruments: new Map(surveys.flatMap((survey) => [[survey, instruments.get(survey)?.value as Instrument]])),
    waves: inputs,
    tree,
    counts: inputs.flatMap(({ id }) => counts.filter((one) => one.wave === id)),
    sources: inputs.flatMap(({ id }) => sources.filter((one) => one.wave === id)),
    outcomes: outcomes?.value ?? {},
    outcomeRows,
    benchmarks,
  };
  return { input, problems: [], locales, notices: notices.all() };
}

/** Where things lie, and what problems call them: a mounted data folder keeps the name data/. */
interface Places {
  content(file: string): SourceText;
  data(file: string): SourceText;
}

function placesOf(folder: string, { dataDir }: ReadOptions): Places {
  const data = path.resolve(folder, dataDir ?? process.env.HEARTLINE_DATA ?? "data");
  return {
    content: (file) => ({ path: path.join(folder, file), file }),
    data: (file) => ({ path: path.join(data, file), file: `data/${file}` }),
  };
}

async function readSettings(place: Places, problems: ProblemList): Promise<YamlValue<Workspace> | undefined> {
  const source = place.content("heartline.yaml");
  if (!existsSync(source.path)) {
    const remedy = "create it, or pass --workspace with the folder that holds one";
    problems.add({ file: source.file, expected: "expected the settings of a workspace", remedy });
    return undefined;
  }
  const settings = await readYamlFile(source, workspaceSchema, [], problems);
  if (settings === undefined) return undefined;
  addMissingLocales(settings, settings.value.locales, source.file, problems);
  const { logo } = settings.value.brand;
  if (logo !== undefined && !existsSync(place.content(logo).path)) {
    const column = "brand.logo";
    const line = settings.lineOf(["brand", "logo"]);
    const remedy = "add the file, or take the line out";
    problems.add({
      file: source.file,
      line,
      column,
      value: logo,
      expected: "expected a file of the workspace",
      remedy,
    });
  }
  return settings;
}

/** The languages alone, of settings in which something else is wrong: the other files can then be checked all the same. */
async function readLocales(place: Places): Promise<readonly Locale[]> {
  const { path: location, file } = place.content("heartline.yaml");
  const only = z.looseObject({ locales: workspaceSchema.shape.locales });
  const source = existsSync(location) ? await readFile(location, "utf8") : "";
  return readYaml(source, only, { file }, problemList())?.value.locales ?? [];
}

async function readYamlFile<Schema extends z.ZodType>(
  { path: location, file }: SourceText,
  schema: Schema,
  locales: readonly Locale[],
  problems: ProblemList,
): Promise<YamlValue<z.output<Schema>> | undefined> {
  if (!existsSync(location)) return undefined;
  const settings = readYaml(await readFile(location, "utf8"), schema, { file }, problems);
  if (settings !== undefined) addMissingLocales(settings, locales, file, problems);
  return settings;
}

function addMissingLocales(
  { value, lineOf }: YamlValue<unknown>,
  locales: readonly Locale[],
  file: string,
  problems: ProblemList,
): void {
  for (const { path, locale } of missingLocales(value, locales)) {
    const column = [...path, locale].join(".");
    const remedy = `add ${locale}:, or take ${locale} out of locales in heartline.yaml`;
    problems.add({ file, line: lineOf(path), column, expected: `expected the text in ${locale} too`, remedy });
  }
}

async function readInstruments(
  place: Places,
  locales: readonly Locale[],
  problems: ProblemList,
): Promise<Map<string, YamlValue<Instrument>>> {
  const instruments = new Map<string, YamlValue<Instrument>>();
  const folder = "content/surveys";
  const names = (await namesIn(place.content(folder).path)).filter((name) => /\.ya?ml$/.test(name));
  for (const name of names) {
    const survey = name.replace(/\.ya?ml$/, "");
    const source = place.content(`${folder}/${name}`);
    checkId(survey, { file: source.file }, "the file", problems);
    const read = await readYamlFile(source, instrument, locales, problems);
    if (read !== undefined) instruments.set(survey, read);
  }
  if (names.length === 0) {
    const remedy = "describe a survey in content/surveys/<survey>.yaml";
    problems.add({ file: folder, expected: "expected at least one survey", remedy });
  }
  return instruments;
}

async function readToday(
  place: Places,
  workspace: Workspace | undefined,
  { locales, instruments }: Pick<WavesContext, "locales" | "instruments">,
  problems: ProblemList,
): Promise<UnitTree | undefined> {
  const source = place.data("units.csv");
  if (existsSync(source.path)) {
    return readUnits(source, { locales, surveys: [...instruments.keys()] }, problems);
  }
  const inNeed = [...instruments].find(([, { value }]) => value.columns.unit !== undefined)?.[0];
  if (inNeed !== undefined) {
    const remedy = `add id,parent,name_nl,name_en,contact,headcount, or take unit out of columns in content/surveys/${inNeed}.yaml`;
    problems.add({ file: source.file, expected: `expected the units that ${inNeed} names`, remedy });
    return undefined;
  }
  return workspace === undefined ? undefined : wholeOrganisation(workspace.organisation);
}

/** A wave as found: its files by survey, and its input when wave.md and the tree are sound. */
interface FoundWave {
  id: string;
  input: WaveInput | undefined;
  lineOf: ((path: readonly PropertyKey[]) => number) | undefined;
  files: Map<string, SourceText>;
}

interface WavesContext {
  locales: readonly Locale[];
  instruments: ReadonlyMap<string, YamlValue<Instrument>>;
  tree: UnitTree | undefined;
}

async function readWaves(place: Places, context: WavesContext, problems: ProblemList): Promise<FoundWave[]> {
  const folder = place.data("waves");
  const entries = existsSync(folder.path) ? await readdir(folder.path, { withFileTypes: true }) : [];
  const ids = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
  if (ids.length === 0) {
    const remedy = "add data/waves/<wave>/wave.md with the answers beside it";
    problems.add({ file: folder.file, expected: "expected at least one wave", remedy });
  }
  const waves: FoundWave[] = [];
  for (const waveId of ids) waves.push(await readWave(waveId, place, context, problems));
  return waves;
}

async function readWave(
  waveId: string,
  place: Places,
  { locales, instruments, tree }: WavesContext,
  problems: ProblemList,
): Promise<FoundWave> {
  const folder = `waves/${waveId}`;
  checkId(waveId, { file: `data/${folder}` }, "the folder", problems);
  const names = await namesIn(place.data(folder).path);
  const unitsFile = place.data(`${folder}/units.csv`);
  const own = names.includes("units.csv")
    ? await readUnits(unitsFile, { locales, surveys: [...instruments.keys()] }, problems)
    : tree;
  const source = place.data(`${folder}/wave.md`);
  const found: FoundWave = { id: waveId, input: undefined, lineOf: undefined, files: new Map() };
  if (!names.includes("wave.md")) {
    const remedy = "add it with title, start, end and surveys, or remove the folder";
    problems.add({ file: source.file, expected: "expected a description of the wave", remedy });
    return found;
  }
  const { settings, body } = readFrontMatter(await readFile(source.path, "utf8"), waveSchema, source.file, problems);
  if (settings === undefined) return found;
  addMissingLocales(settings, locales, source.file, problems);
  const declared = Object.keys(settings.value.surveys);
  if (declared.length === 0) {
    const remedy = "name the surveys that were held, or remove the wave";
    problems.add({
      file: source.file,
      line: settings.lineOf(["surveys"]),
      column: "surveys",
      expected: "expected at least one survey",
      remedy,
    });
  }
  for (const survey of declared) {
    const line = settings.lineOf(["surveys", survey]);
    const spot = { file: source.file, line, column: `surveys.${survey}`, value: survey };
    if (!instruments.has(survey) && !existsSync(place.content(`content/surveys/${survey}.yaml`).path)) {
      const remedy = didYouMeanOr(survey, instruments.keys(), `describe it in content/surveys/${survey}.yaml`);
      problems.add({ ...spot, expected: "expected the id of a survey", remedy });
    }
    const files = names.filter((name) => surveyOf(name) === survey && isReadable(name));
    const [first, second] = files;
    if (first === undefined) {
      problems.add({
        ...spot,
        expected: "expected a file of answers or counts beside wave.md",
        remedy: absence(survey, names),
      });
    } else if (second !== undefined) {
      const remedy = "keep one of them; both would count everybody twice";
      problems.add({ ...spot, value: files.join(", "), expected: "expected one file for the survey", remedy });
    } else found.files.set(survey, place.data(`${folder}/${first}`));
  }
  for (const name of names) {
    const survey = surveyOf(name);
    if (survey === undefined || name === "units.csv" || declared.includes(survey)) continue;
    const otherwise = `add "${survey}: {}" under surveys in wave.md, or remove the file`;
    const known = declared.filter((one) => !found.files.has(one));
    const remedy = didYouMeanOr(survey, known, otherwise);
    problems.add({
      file: `data/${folder}/${name}`,
      value: survey,
      expected: "expected a survey that wave.md declares",
      remedy,
    });
  }
  if (own !== undefined) found.input = { id: waveId, wave: settings.value, notes: body.trim(), tree: own };
  found.lineOf = settings.lineOf;
  return found;
}

/** The survey that a file of a wave belongs to; undefined for files that hold no rows. */
function surveyOf(name: string): string | undefined {
  return /^(.+?)(\.counts|\.scores)?\.((csv|tsv)(\.gz)?|xlsx|sav|parquet)$/i.exec(name)?.[1];
}

function isReadable(name: string): boolean {
  return /\.(csv|tsv)(\.gz)?$/i.test(name) && !/\.scores\.\w+(\.gz)?$/i.test(name);
}

function absence(survey: string, names: readonly string[]): string {
  const other = names.find((name) => surveyOf(name) === survey);
  if (other === undefined) return `add ${survey}.csv or ${survey}.counts.csv, or take ${survey} out of surveys`;
  if (other.includes(".scores.")) return `${other} holds scores; add the answers or their counts`;
  return `turn ${other} into ${survey}.csv: npm run import -- ${other}`;
}

async function readSurvey(
  source: SourceText,
  context: {
    wave: string;
    survey: string;
    instrument: Instrument;
    tree: UnitTree;
    format: WaveInput["wave"]["format"];
  },
  { problems, notices }: { problems: ProblemList; notices: ProblemList },
  { log }: ReadOptions,
): Promise<{ counts: SurveyCounts; source: SourceFile } | undefined> {
  const { format, ...rest } = context;
  try {
    const dialect = await sniffDialect(source.path, format);
    for (const notice of dialect.notices) {
      const remedy = "save the file as UTF-8, or check the letters with accents";
      notices.add({ file: source.file, expected: notice, remedy });
    }
    const progress = (rows: number) => log?.(`${source.file}: ${rows} rows read`);
    const isCounts = /\.counts\.\w+(\.gz)?$/i.test(source.file);
    const counts = isCounts
      ? await readCounts(source, { ...rest, dialect }, problems)
      : await readAnswers(source, { ...rest, dialect, decimal: format.decimal, progress }, problems);
    const { encoding, delimiter } = dialect;
    const { wave, survey } = context;
    return {
      counts,
      source: { wave, survey, file: source.file, kind: isCounts ? "counts" : "answers", encoding, delimiter },
    };
  } catch (error) {
    // A damaged archive is the file's fault; anything else is ours and must be seen.
    if (!(error instanceof Error && "code" in error && String(error.code).startsWith("Z_"))) throw error;
    const remedy = "pack or export it again";
    problems.add({ file: source.file, expected: `expected a whole gzip file (${error.message})`, remedy });
    return undefined;
  }
}

/** `waves:` in a survey must name waves, and columns that the survey has. */
function checkLedgers(
  instruments: ReadonlyMap<string, YamlValue<Instrument>>,
  waves: ReadonlySet<string>,
  problems: ProblemList,
): void {
  for (const [survey, { value, lineOf }] of instruments) {
    const file = `content/surveys/${survey}.yaml`;
    const names = renamable(value);
    for (const [wave, difference] of Object.entries(value.waves)) {
      if (!waves.has(wave)) {
        const remedy = didYouMeanOr(wave, waves, "add the wave, or remove the entry");
        const spot = { file, line: lineOf(["waves", wave]), column: `waves.${wave}`, value: wave };
        problems.add({ ...spot, expected: "expected the id of a wave", remedy });
      }
      for (const name of Object.keys(difference.columns)) {
        if (names.includes(name)) continue;
        const line = lineOf(["waves", wave, "columns", name]);
        const remedy = didYouMeanOr(
          name,
          names,
          "name an item, an option (item.option), a segment, or unit, respondent, weight, date",
        );
        const column = `waves.${wave}.columns`;
        problems.add({
          file,
          line,
          column,
          value: name,
          expected: "expected the name of a column of the survey",
          remedy,
        });
      }
    }
  }
}

function checkComparisons(
  { value, lineOf }: YamlValue<Workspace>,
  instruments: ReadonlyMap<string, YamlValue<Instrument>>,
  problems: ProblemList,
): void {
  const file = "heartline.yaml";
  value.comparisons.forEach((comparison, index) => {
    for (const [end, side] of [
      ["inside", "ex"],
      ["outside", "cx"],
    ] as const) {
      const subject = comparison[end];
      const spot = {
        file,
        line: lineOf(["comparisons", index, end]),
        column: `comparisons.${index}.${end}`,
        value: subject,
      };
      const known = [...instruments]
        .filter(([, instrument]) => instrument.value.side === side)
        .flatMap(([survey, instrument]) =>
          [...Object.keys(instrument.value.items), ...Object.keys(instrument.value.constructs)].map(
            (one) => `${survey}.${one}`,
          ),
        );
      if (known.includes(subject)) continue;
      const remedy = didYouMeanOr(subject, known, `name a subject of a survey with side: ${side}`);
      problems.add({ ...spot, expected: `expected survey.item of a survey with side: ${side}`, remedy });
    }
  });
}

function checkEvents(waves: readonly FoundWave[], units: ReadonlySet<string>, problems: ProblemList): void {
  for (const { id, input, lineOf } of waves) {
    input?.wave.events.forEach((event, index) => {
      event.units?.forEach((unit, position) => {
        if (units.has(unit)) return;
        const steps = ["events", index, "units", position];
        const line = lineOf?.(steps);
        problems.add({
          file: `data/waves/${id}/wave.md`,
          ...(line === undefined ? {} : { line }),
          column: steps.join("."),
          value: unit,
          expected: "expected the id of a unit",
          remedy: didYouMeanOr(unit, units, "name a unit of data/units.csv or of a wave"),
        });
      });
    });
  }
}

function checkId(name: string, place: { file: string }, what: string, problems: ProblemList): void {
  const parsed = id.safeParse(name);
  if (parsed.success) return;
  const fit = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const expected = "expected lower-case letters, digits and hyphens only";
  problems.add({ ...place, value: name, expected, remedy: `rename ${what}, to ${fit} for example` });
}

async function namesIn(folder: string): Promise<string[]> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  return names.filter((name) => !name.startsWith(".")).sort();
}

function inTime(a: WaveInput, b: WaveInput): number {
  const key = ({ id, wave }: WaveInput) => [wave.end, wave.start, id].join("\0");
  return key(a) < key(b) ? -1 : 1;
}

import { existsSync } from "node:fs";
import path from "node:path";
import type { CommentCoding } from "../counts/comment-coding.ts";
import type { SurveyCounts } from "../counts/survey-counts.ts";
import type { ReportInput, SourceFile, WaveInput } from "../report/report-input.ts";
import { outcomes as outcomesSchema } from "../survey/outcome.ts";
import { type Problem, problemLine } from "../survey/problem.ts";
import type { SourceScores } from "../survey/source-scores.ts";
import type { Locale } from "../survey/text.ts";
import { asImported, evidenceName } from "./as-imported.ts";
import { checkActions } from "./check-actions.ts";
import { checkGuideFiles } from "./check-guide-files.ts";
import { checkPhases } from "./check-phases.ts";
import type { ContentStore } from "./content-store.ts";
import { sniffDialect } from "./dialect.ts";
import type { IdentifyingColumn } from "./identifying-columns.ts";
import { readImportFacts } from "./import/evidence/import-facts.ts";
import { unconfirmedNotice } from "./import/propose/unconfirmed-notice.ts";
import { isScoresFile } from "./is-scores-file.ts";
import type { PlayMention } from "./judge-actions.ts";
import { type AskGit, judgeRepository } from "./judge-repository.ts";
import { placesOf } from "./places.ts";
import type { AnswerProfile } from "./plausible/answer-profile.ts";
import { type ProblemList, problemList } from "./problem-list.ts";
import { type FoundAction, readActions } from "./read-actions.ts";
import { readAgreement } from "./read-agreement.ts";
import { readAlignment } from "./read-alignment.ts";
import { readBenchmarks } from "./read-benchmarks.ts";
import { readCodebooks } from "./read-codebooks.ts";
import { type CodesContext, codedItems, readCodes, readRoster } from "./read-codes.ts";
import { readHelpContacts } from "./read-help-contacts.ts";
import { checkLedgers, type Instruments, readInstruments } from "./read-instruments.ts";
import { readLessons } from "./read-lessons.ts";
import { checkAsked, readOutcomes } from "./read-outcomes.ts";
import { readQuotedFigures } from "./read-quoted-figures.ts";
import { readScores } from "./read-scores.ts";
import { checkComparisons, checkPlanned, readLocales, readSettings } from "./read-settings.ts";
import { readSurveyOnce } from "./read-survey-once.ts";
import type { SourceText } from "./read-table.ts";
import { readUnitsToday } from "./read-units-today.ts";
import { readValues } from "./read-values.ts";
import { checkEvents, type FoundWave, readWaves } from "./read-waves.ts";
import { readWhatIfs } from "./read-what-if.ts";
import { readYamlFile } from "./read-yaml-file.ts";

/** What reading depends on besides the files. */
export interface ReadOptions {
  /** The date of the build; without it the end of the last wave (design 9). */
  date?: string | undefined;
  /** The commit, short. */
  revision?: string | undefined;
  /** Where the numbers lie; without it the folder in HEARTLINE_DATA, else data/ in the workspace. */
  dataDir?: string | undefined;
  /** Where counts of files that did not change are kept from one read to the next; without it every file is read. */
  store?: ContentStore | undefined;
  /** Told what goes on while large files are read, and what is worth knowing although it could be read. */
  log?: ((line: string) => void) | undefined;
  /** Git, to judge whether answers are kept out of it; without it that is not judged. */
  askGit?: AskGit | undefined;
}

/** A workspace as read: `input` is there only when nothing is wrong. */
export interface ReadWorkspace {
  input: ReportInput | undefined;
  problems: Problem[];
  /** The languages of the workspace; none when they cannot be read. */
  locales: readonly Locale[];
  /** What a person should know although it could be read. */
  notices: Problem[];
  /** Per file of answers the columns that identify people, none of which was read. Private. */
  identifying: ReadonlyMap<string, readonly IdentifyingColumn[]>;
  /** Per file of answers how its rows were answered, for `judgePlausibility`. Private. */
  profiles: ReadonlyMap<string, AnswerProfile>;
  /** The waves as they lie in their folders. */
  found: readonly FoundWave[];
  /** Goals and actions with their lines: what they need of figures and texts is judged when these are known (`judgeActions`). */
  actions: readonly FoundAction[];
  /** Plays that other files name. */
  mentions: readonly PlayMention[];
}

/**
 * Reads a whole workspace (design 2) and reduces its answers to counts. Finds all problems in one go: everything that can
 * be read is read, also when something else is wrong.
 */
export async function readWorkspace(folder: string, options: ReadOptions = {}): Promise<ReadWorkspace> {
  const problems = problemList();
  const notices = problemList();
  const dataDir = options.dataDir ?? process.env.HEARTLINE_DATA;
  const place = placesOf(folder, dataDir);
  const workspace = await readSettings(place, problems);
  const locales = workspace?.value.locales ?? (await readLocales(place));
  const declared = await readInstruments(place, locales, problems);

  const outcomesYaml = place.content("content/outcomes.yaml");
  const outcomes = existsSync(outcomesYaml.path)
    ? await readYamlFile(outcomesYaml, outcomesSchema, locales, problems)
    : { value: {} };
  const agreement = await readAgreement(place, workspace?.value.confidentiality, locales, problems);
  const tree = await readUnitsToday(place, workspace?.value, { locales, instruments: declared }, problems);
  const waves = await readWaves(place, { locales, instruments: declared, tree }, problems);
  checkLedgers(declared.read, new Set(waves.map(({ id }) => id)), problems);
  const instruments = withImportedWaves(declared, waves);
  if (workspace !== undefined) {
    checkComparisons(workspace, instruments, problems);
    checkPhases(workspace.value.journey, instruments.read, problems);
  }
  const sound =
    instruments.broken.size > 0 ? undefined : new Map([...instruments.read].map(([id, { value }]) => [id, value]));
  if (outcomes !== undefined) checkAsked({ lineOf: () => undefined, ...outcomes }, sound, problems);
  const whatIfs = await readWhatIfs(place, { locales, instruments: sound, outcomes: outcomes?.value }, problems);

  const codebooks = await readCodebooks(place, instruments, locales, problems);
  const rosterFile = place.data("roster.csv");
  const names = existsSync(rosterFile.path) ? await readRoster(rosterFile, problems) : [];
  const comparisons = workspace?.value.comparisons ?? [];
  const values = await readValues(place, comparisons, { locales, instruments }, problems);
  const quotedFigures = await readQuotedFigures(place, locales, problems);
  const actions = await readActions(place, locales, problems);
  const helpContacts = await readHelpContacts(place, locales, problems);
  await checkGuideFiles(place, locales, problems);

  const counts: SurveyCounts[] = [];
  const scores: SourceScores[] = [];
  const sources: SourceFile[] = [];
  const identifying = new Map<string, readonly IdentifyingColumn[]>();
  const profiles = new Map<string, AnswerProfile>();
  for (const { input, files, frames, codes, imported } of waves) {
    for (const [survey, source] of files) {
      const found = instruments.read.get(survey)?.value;
      if (found === undefined || input === undefined) continue;
      const context = { wave: input.id, survey, instrument: found, tree: input.tree };
      if (isScoresFile(source.file)) {
        const isPublic = workspace?.value.confidentiality.public;
        scores.push(await readScores(source, { ...context, isPublic }, problems));
        const { encoding, delimiter } = await sniffDialect(source.path);
        sources.push({ wave: input.id, survey, file: source.file, kind: "scores", encoding, delimiter });
        refuseFrame(frames.get(survey), survey, problems);
        continue;
      }
      // What wave.md says of a file of the tool does not hold for the one that an import wrote.
      const format = imported.has(survey) ? {} : input.wave.format;
      const coding = await codingOf(codes.get(survey), { ...context, codebooks }, names, problems);
      const read = await readSurveyOnce(
        source,
        { ...context, format, frame: frames.get(survey), coding, isImported: imported.has(survey) },
        { problems, notices },
        { store: options.store, log: options.log },
      );
      if (read === undefined) continue;
      if (read.identifying.length > 0) identifying.set(source.file, read.identifying);
      if (read.profile !== undefined) profiles.set(source.file, read.profile);
      counts.push(read.counts);
      const evidence = place.data(`waves/${input.id}/${evidenceName(survey)}`).path;
      const rows = [...read.counts.units.values()].reduce((sum, unit) => sum + unit.rows, 0);
      const from = imported.has(survey) ? { imported: await readImportFacts(evidence, found, rows) } : {};
      sources.push({ ...read.source, ...from });
    }
  }

  options.store?.sweep();

  const inputs = waves.flatMap(({ input }) => input ?? []).sort(inTime);
  const units = new Set(
    [tree, ...inputs.map((input) => input.tree)].flatMap((known) => [...(known?.units.keys() ?? [])]),
  );
  // With a tree that could not be read, every name in it would look unknown.
  const areKnown = tree !== undefined && waves.every(({ input }) => input !== undefined);
  if (areKnown) checkEvents(waves, units, problems);
  const knownUnits = areKnown ? units : undefined;
  const planned = workspace?.value.planned ?? [];
  if (workspace !== undefined) checkPlanned(workspace, new Set(waves.map(({ id }) => id)), problems);
  const held = areKnown ? inputs.map(({ id, wave }) => ({ id, start: wave.start, end: wave.end })) : undefined;
  const { date: given } = options;
  checkActions(actions, { instruments, codebooks, units: knownUnits, held, planned, date: given }, problems);
  const alignment = await readAlignment(place, { locales, instruments, units: knownUnits }, problems);
  const actionIds = new Set(actions.map(({ action }) => action.id));
  const lessons = await readLessons(place, { locales, units: knownUnits, actions: actionIds }, problems);
  const outcomesFile = place.data("outcomes.csv");
  const outcomeRows = existsSync(outcomesFile.path)
    ? await readOutcomes(
        outcomesFile,
        {
          outcomes: outcomes?.value,
          units: knownUnits,
          isPublic: workspace?.value.confidentiality.public,
        },
        problems,
      )
    : [];
  const benchmarksFile = place.data("benchmarks.csv");
  const benchmarks = existsSync(benchmarksFile.path) ? await readBenchmarks(benchmarksFile, instruments, problems) : [];

  for (const survey of instruments.unconfirmed ?? []) notices.add(unconfirmedNotice(survey));
  if (options.askGit !== undefined && workspace !== undefined) {
    const { confidentiality } = workspace.value;
    const context = { folder: path.resolve(folder), dataDir: path.resolve(folder, dataDir || "data"), confidentiality };
    judgeRepository({ ...context, identifying, askGit: options.askGit }, problems, notices);
  }
  for (const notice of notices.all()) options.log?.(problemLine(notice));
  const date = options.date ?? inputs.at(-1)?.wave.end;
  if (problems.size > 0 || workspace === undefined || tree === undefined || date === undefined) {
    return {
      input: undefined,
      problems: problems.all(),
      locales,
      notices: notices.all(),
      identifying,
      profiles,
      found: waves,
      actions,
      mentions: lessons.plays,
    };
  }
  const input: ReportInput = {
    workspace: workspace.value,
    date,
    ...(options.revision === undefined ? {} : { revision: options.revision }),
    instruments: new Map([...instruments.read].map(([survey, { value }]) => [survey, value])),
    ...(instruments.unconfirmed === undefined ? {} : { unconfirmed: instruments.unconfirmed }),
    waves: inputs,
    tree,
    counts: inputs.flatMap(({ id }) => counts.filter((one) => one.wave === id)),
    scores: inputs.flatMap(({ id }) => scores.filter((one) => one.wave === id)),
    sources: inputs.flatMap(({ id }) => sources.filter((one) => one.wave === id)),
    outcomes: outcomes?.value ?? {},
    outcomeRows,
    benchmarks,
    codebooks,
    ...(whatIfs.length === 0 ? {} : { whatIfs }),
    values,
    quotedFigures,
    actions: actions.map(({ action }) => action),
    ...(alignment === undefined ? {} : { alignment }),
    lessons: lessons.shared,
    helpContacts,
    ...(agreement === undefined ? {} : { agreement }),
  };
  return {
    input,
    problems: [],
    locales,
    notices: notices.all(),
    identifying,
    profiles,
    found: waves,
    actions,
    mentions: lessons.plays,
  };
}

/** The instruments with the columns of the waves that an import wrote. */
function withImportedWaves({ read, ...rest }: Instruments, waves: readonly FoundWave[]): Instruments {
  const own = [...read].map(([survey, { value, lineOf }]) => {
    const imported = waves.filter((wave) => wave.imported.has(survey)).map(({ id }) => id);
    return [survey, { value: asImported(value, imported), lineOf }] as const;
  });
  return { ...rest, read: new Map(own) };
}

/** How the comments of a survey are coded; undefined where no item has a codebook. */
async function codingOf(
  codes: SourceText | undefined,
  context: CodesContext,
  names: readonly string[],
  problems: ProblemList,
): Promise<CommentCoding | undefined> {
  const items = codedItems(context);
  // Of a codebook that could not be read every theme would look unknown.
  const areRead = Object.values(context.instrument.items).every(
    ({ themes }) => themes === undefined || context.codebooks.has(themes),
  );
  if (codes === undefined || !areRead) return items.size === 0 ? undefined : { items, hand: new Map(), names };
  return { items, hand: await readCodes(codes, context, problems), file: codes.file, names };
}

/** A frame weights answers; a score cannot be weighted afterwards. */
function refuseFrame(frame: SourceText | undefined, survey: string, problems: ProblemList): void {
  if (frame === undefined) return;
  const expected = "expected answers, one respondent a row: scores cannot be weighted";
  problems.add({ file: frame.file, expected, remedy: `give the answers in ${survey}.csv, or remove the frame` });
}

function inTime(a: WaveInput, b: WaveInput): number {
  const key = ({ id, wave }: WaveInput) => [wave.end, wave.start, id].join("\0");
  return key(a) < key(b) ? -1 : 1;
}

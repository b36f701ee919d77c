import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import type { WaveInput } from "../report/report-input.ts";
import type { Locale } from "../survey/text.ts";
import type { UnitTree } from "../survey/unit.ts";
import { wave as waveSchema } from "../survey/wave.ts";
import { evidenceName } from "./as-imported.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import { readFrontMatter } from "./front-matter.ts";
import { anyEvidence } from "./import/evidence/any-evidence.ts";
import { evidence } from "./import/evidence/evidence.ts";
import { checkEvidence } from "./import/evidence/read-evidence.ts";
import { figuresEvidence } from "./import/figures/figures-evidence.ts";
import { isCountsFile } from "./is-counts-file.ts";
import { isScoresFile } from "./is-scores-file.ts";
import { checkName, namesIn, type Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import type { Instruments } from "./read-instruments.ts";
import { manifestFile, readManifest } from "./read-manifest.ts";
import type { SourceText } from "./read-table.ts";
import { readUnits } from "./read-units.ts";
import { readUtf8 } from "./read-utf8.ts";
import { addMissingLocales } from "./read-yaml-file.ts";

/** A wave as found: its files by survey, and its input when wave.md and the tree are sound. */
export interface FoundWave {
  id: string;
  input: WaveInput | undefined;
  lineOf: ((path: readonly PropertyKey[]) => number) | undefined;
  files: Map<string, SourceText>;
  /** The population by survey, where the wave gives it. */
  frames: Map<string, SourceText>;
  /** What people said of comments by survey, where they coded any. */
  codes: Map<string, SourceText>;
  /** Surveys whose answers an import wrote: their columns are called after what they hold. */
  imported: Set<string>;
}

/** What waves are read with. */
export interface WavesContext {
  locales: readonly Locale[];
  instruments: Instruments;
  tree: UnitTree | undefined;
}

/** Reads the folders under `data/waves/`: descriptions, frozen trees, and which file holds which survey. */
export async function readWaves(place: Places, context: WavesContext, problems: ProblemList): Promise<FoundWave[]> {
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
  const closed = place.content("data/waves");
  for (const waveId of await namesIn(closed.path)) {
    const { path, file } = place.content(manifestFile(waveId));
    if (ids.includes(waveId) || !existsSync(path)) continue;
    const remedy = "put the folder of the wave back; what was published of it stays published";
    problems.add({ file, expected: "expected the wave that was closed here, but it is gone", remedy });
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
  checkName(waveId, { file: `data/${folder}` }, "the folder", problems);
  const names = await namesIn(place.data(folder).path);
  const unitsFile = place.data(`${folder}/units.csv`);
  const own = names.includes("units.csv")
    ? await readUnits(unitsFile, { locales, surveys: [...instruments.read.keys()] }, problems)
    : tree;
  const source = place.data(`${folder}/wave.md`);
  const found: FoundWave = {
    id: waveId,
    input: undefined,
    lineOf: undefined,
    files: new Map(),
    frames: new Map(),
    codes: new Map(),
    imported: new Set(),
  };
  if (!names.includes("wave.md")) {
    const remedy = "add it with title, start, end and surveys, or remove the folder";
    problems.add({ file: source.file, expected: "expected a description of the wave", remedy });
    return found;
  }
  const { settings, body } = readFrontMatter(await readUtf8(source, problems), waveSchema, source.file, problems);
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
    if (!instruments.read.has(survey) && !instruments.broken.has(survey)) {
      const remedy = didYouMeanOr(survey, instruments.read.keys(), `describe it in content/surveys/${survey}.yaml`);
      problems.add({ ...spot, expected: "expected the id of a survey", remedy });
    }
    const files = names.filter((name) => surveyOf(name) === survey && isReadable(name));
    const [first, second] = files;
    if (first === undefined) {
      problems.add({
        ...spot,
        expected: "expected a file of answers, counts or scores beside wave.md",
        remedy: absence(survey, names),
      });
    } else if (second !== undefined) {
      const remedy = "keep one of them; both would count everybody twice";
      problems.add({ ...spot, value: files.join(", "), expected: "expected one file for the survey", remedy });
    } else found.files.set(survey, place.data(`${folder}/${first}`));
    if (names.includes(evidenceName(survey))) {
      // The evidence of a table of figures says nothing of columns of answers.
      const hasRows = first !== undefined && !isCountsFile(first) && !isScoresFile(first);
      if (hasRows) found.imported.add(survey);
      const kind = first === undefined ? anyEvidence : hasRows ? evidence : figuresEvidence;
      await checkEvidence(place.data(`${folder}/${evidenceName(survey)}`), { survey, kind }, problems);
    }
    const frame = names.find((name) => surveyOf(name) === survey && isFrame(name));
    if (frame !== undefined) found.frames.set(survey, place.data(`${folder}/${frame}`));
    const codes = names.find((name) => surveyOf(name) === survey && isCodes(name));
    if (codes !== undefined) found.codes.set(survey, place.data(`${folder}/${codes}`));
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
  const manifest = await readManifest(place.content(manifestFile(waveId)), waveId, locales, problems);
  if (own !== undefined) {
    const closed = manifest === undefined ? {} : { manifest };
    found.input = { id: waveId, wave: settings.value, notes: body.trim(), tree: own, ...closed };
  }
  found.lineOf = settings.lineOf;
  return found;
}

/** The survey that a file of a wave belongs to; undefined for files that hold no rows. A frame is one .csv, and so are hand codes. */
export function surveyOf(name: string): string | undefined {
  return /^(.+?)(\.counts|\.scores|\.(?:frame|codes)(?=\.csv$))?\.((csv|tsv)(\.gz)?|xlsx|sav|parquet)$/i.exec(
    name,
  )?.[1];
}

/** Whether a file of a wave is read as answers, counts or scores where it lies. */
export function isReadable(name: string): boolean {
  return /\.(csv|tsv)(\.gz)?$/i.test(name) && !isFrame(name) && !isCodes(name);
}

function isFrame(name: string): boolean {
  return /\.frame\.csv$/i.test(name);
}

function isCodes(name: string): boolean {
  return /\.codes\.csv$/i.test(name);
}

function absence(survey: string, names: readonly string[]): string {
  const other = names.find((name) => surveyOf(name) === survey && !isFrame(name) && !isCodes(name));
  if (other === undefined) return `add ${survey}.csv or ${survey}.counts.csv, or take ${survey} out of surveys`;
  return `turn ${other} into ${survey}.csv: npm run import -- ${other}`;
}

/** The units that events name must stand in some tree. */
export function checkEvents(waves: readonly FoundWave[], units: ReadonlySet<string>, problems: ProblemList): void {
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

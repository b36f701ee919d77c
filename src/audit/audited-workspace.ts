import { existsSync } from "node:fs";
import { placesOf } from "../io/places.ts";
import { problemList } from "../io/problem-list.ts";
import { readInstruments } from "../io/read-instruments.ts";
import { readSettings } from "../io/read-settings.ts";
import type { SourceText } from "../io/read-table.ts";
import { readUnits, wholeOrganisation } from "../io/read-units.ts";
import { type FoundWave, readWaves } from "../io/read-waves.ts";
import type { Instrument } from "../survey/instrument.ts";
import type { Problem } from "../survey/problem.ts";
import type { UnitTree } from "../survey/unit.ts";
import type { Workspace } from "../survey/workspace.ts";

/** A file of rows of one survey in one wave, still unread. */
export interface RowFile {
  wave: string;
  survey: string;
  source: SourceText;
  instrument: Instrument;
  format: NonNullable<FoundWave["input"]>["wave"]["format"];
}

/** What the audit knows of a workspace without reading a respondent: settings, instruments, units, waves, and where rows lie. */
export interface AuditedWorkspace {
  folder: string;
  settings: Workspace;
  instruments: ReadonlyMap<string, Instrument>;
  tree: UnitTree;
  /** Of every wave and today: a page of a unit that is gone stays. */
  units: ReadonlySet<string>;
  waves: readonly FoundWave[];
  rowFiles: readonly RowFile[];
  /** Files beside the rows of which readers see the words. */
  wordFiles: readonly string[];
}

/** Reads the frame of a workspace; with a problem anywhere, the problems instead. */
export async function readAuditedWorkspace(
  folder: string,
  dataDir = process.env.HEARTLINE_DATA,
): Promise<AuditedWorkspace | Problem[]> {
  const problems = problemList();
  const place = placesOf(folder, dataDir);
  const settings = await readSettings(place, problems);
  const locales = settings?.value.locales ?? [];
  const instruments = await readInstruments(place, locales, problems);
  const unitsFile = place.data("units.csv");
  const tree = existsSync(unitsFile.path)
    ? await readUnits(unitsFile, { locales, surveys: [...instruments.read.keys()] }, problems)
    : settings === undefined
      ? undefined
      : wholeOrganisation(settings.value.organisation);
  const waves = await readWaves(place, { locales, instruments, tree }, problems);
  if (problems.size > 0 || settings === undefined || tree === undefined) return problems.all();

  const rowFiles = waves.flatMap((wave) =>
    [...wave.files].flatMap(([survey, source]): RowFile[] => {
      const instrument = instruments.read.get(survey)?.value;
      if (instrument === undefined || wave.input === undefined) return [];
      return [{ wave: wave.id, survey, source, instrument, format: wave.input.wave.format }];
    }),
  );
  const trees = [tree, ...waves.flatMap(({ input }) => input?.tree ?? [])];
  const names = ["units.csv", "benchmarks.csv", "outcomes.csv"];
  const ofWaves = waves.flatMap(({ id }) => [`waves/${id}/wave.md`, `waves/${id}/units.csv`]);
  return {
    folder,
    settings: settings.value,
    instruments: new Map([...instruments.read].map(([id, { value }]) => [id, value])),
    tree,
    units: new Set(trees.flatMap(({ units }) => [...units.keys()])),
    waves,
    rowFiles,
    wordFiles: [...names, ...ofWaves].map((name) => place.data(name).path),
  };
}

import { placesOf } from "../io/places.ts";
import type { SourceText } from "../io/read-table.ts";
import type { FoundWave } from "../io/read-waves.ts";
import type { ReadWorkspace } from "../io/read-workspace.ts";
import type { Instrument } from "../survey/instrument.ts";

type Input = NonNullable<ReadWorkspace["input"]>;

/** A file of rows of one survey in one wave, still unread. */
export interface RowFile {
  wave: string;
  survey: string;
  source: SourceText;
  /** What a person said of its comments, where there is such a file. */
  codes?: SourceText;
  instrument: Instrument;
  format: Input["waves"][number]["wave"]["format"];
}

/** What the audit of a site knows of a workspace besides its counts: settings, instruments, units, waves, and where rows and words lie. */
export interface AuditedWorkspace extends Pick<Input, "instruments" | "tree" | "waves"> {
  folder: string;
  settings: Input["workspace"];
  /** Of every wave and today: a page of a unit that is gone stays. */
  units: ReadonlySet<string>;
  rowFiles: readonly RowFile[];
  /** Names that are taken out of quotes; the file need not be there. */
  roster: SourceText;
  /** Files beside the rows of which readers see the words. */
  wordFiles: readonly string[];
}

/**
 * A workspace as its site is audited.
 *
 * @param folder where the workspace lies
 * @param read the workspace as read, with its waves as they lie in their folders
 * @param dataDir where the numbers lie; without it the folder in HEARTLINE_DATA, else data/ in the workspace
 */
export function auditedWorkspace(
  folder: string,
  { input, found }: { input: Input; found: readonly FoundWave[] },
  dataDir = process.env.HEARTLINE_DATA,
): AuditedWorkspace {
  const place = placesOf(folder, dataDir);
  const { workspace: settings, instruments, tree, waves } = input;
  const rowFiles = waves.flatMap(({ id, wave: { format } }) =>
    [...(found.find((one) => one.id === id)?.files ?? [])].flatMap(([survey, source]): RowFile[] => {
      const instrument = instruments.get(survey);
      const codes = found.find((one) => one.id === id)?.codes.get(survey);
      if (instrument === undefined) return [];
      return [{ wave: id, survey, source, instrument, format, ...(codes === undefined ? {} : { codes }) }];
    }),
  );
  const names = ["units.csv", "benchmarks.csv", "outcomes.csv"];
  const ofWaves = waves.flatMap(({ id }) => [`waves/${id}/wave.md`, `waves/${id}/units.csv`]);
  return {
    folder,
    settings,
    instruments,
    tree,
    units: new Set([tree, ...waves.map((wave) => wave.tree)].flatMap(({ units }) => [...units.keys()])),
    waves,
    rowFiles,
    roster: place.data("roster.csv"),
    wordFiles: [...names, ...ofWaves].map((name) => place.data(name).path),
  };
}

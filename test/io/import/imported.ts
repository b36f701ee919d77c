import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { profileFile } from "../../../src/io/import/column-profile.ts";
import type { Evidence } from "../../../src/io/import/evidence/evidence.ts";
import { pastImports } from "../../../src/io/import/evidence/past-imports.ts";
import type { Mapping } from "../../../src/io/import/mapping.ts";
import { openExport } from "../../../src/io/import/open-export.ts";
import { withPersonal } from "../../../src/io/import/personal/with-personal.ts";
import { runImport } from "../../../src/io/import/run-import.ts";
import { placesOf } from "../../../src/io/places.ts";
import { problemList } from "../../../src/io/problem-list.ts";
import { readUnits } from "../../../src/io/read-units.ts";
import { type Instrument, instrument as instrumentSchema } from "../../../src/survey/instrument.ts";
import { problemLine } from "../../../src/survey/problem.ts";
import { fixture, temporaryFolder } from "../fixture.ts";

/** The minimal workspace, without answers. */
export function emptyWorkspace(): string {
  const folder = temporaryFolder();
  cpSync(fixture("minimal"), folder, { recursive: true });
  rmSync(path.join(folder, "data/waves/2026-spring/employee.csv"));
  return folder;
}

/** The survey of the minimal workspace, with what a test has otherwise. */
export function minimalSurvey(otherwise: Record<string, unknown> = {}): Instrument {
  const definition = parse(readFileSync(path.join(fixture("minimal"), "content/surveys/employee.yaml"), "utf8"));
  return instrumentSchema.parse({ ...definition, ...otherwise });
}

/** What came of an import. */
export interface Imported {
  evidence: Evidence | undefined;
  problems: string[];
  /** The answers that were written; undefined when none were. */
  answers: string | undefined;
}

/** Imports a text into a workspace, by default an empty one with the units of the minimal workspace. */
export async function imported(
  text: string | Buffer,
  {
    folder = emptyWorkspace(),
    name = "export.csv",
    instrument = minimalSurvey(),
    wave = "2026-spring",
    mapping = {},
    replace = false,
    quotesFew,
    meanwhile,
  }: {
    folder?: string;
    name?: string;
    instrument?: Instrument;
    wave?: string;
    mapping?: Partial<Mapping>;
    replace?: boolean;
    quotesFew?: boolean;
    /** What happens to the file once it is opened. */
    meanwhile?: (file: string) => void;
  } = {},
): Promise<Imported> {
  const file = path.join(temporaryFolder(), name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  const place = placesOf(folder);
  const problems = problemList();
  const opened = await openExport(file);
  const full: Mapping = { survey: "employee", columns: {}, answers: {}, others: [], partial: "set-aside", ...mapping };
  const profile = await profileFile(opened.raw, opened.reading, full.partial);
  meanwhile?.(file);
  const tree = await readUnits(place.data("units.csv"), { locales: ["nl", "en"], surveys: ["employee"] }, problems);
  const result = await runImport(
    {
      place,
      file: name,
      opened: { ...opened, reading: withPersonal(opened.reading, profile, new Map(Object.entries(full.doubts ?? {}))) },
      profile,
      instrument,
      survey: "employee",
      wave,
      mapping: full,
      past: await pastImports(place, "employee"),
      tree,
      replace,
      quotesFew,
    },
    problems,
  );
  const target = place.data(`waves/${wave}/employee.csv`).path;
  return {
    evidence: result?.evidence,
    problems: problems.all().map(problemLine),
    answers: existsSync(target) ? readFileSync(target, "utf8") : undefined,
  };
}

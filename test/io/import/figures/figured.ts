import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pastImports } from "../../../../src/io/import/evidence/past-imports.ts";
import type { FiguresEvidence } from "../../../../src/io/import/figures/figures-evidence.ts";
import { recogniseFigures } from "../../../../src/io/import/figures/recognise-figures.ts";
import { runFigures } from "../../../../src/io/import/figures/run-figures.ts";
import { textKinds } from "../../../../src/io/import/figures/text-kinds.ts";
import { type Mapping, mapping as mappingSchema } from "../../../../src/io/import/mapping.ts";
import { openExport } from "../../../../src/io/import/open-export.ts";
import { placesOf } from "../../../../src/io/places.ts";
import { problemList } from "../../../../src/io/problem-list.ts";
import { readUnits } from "../../../../src/io/read-units.ts";
import type { Instrument } from "../../../../src/survey/instrument.ts";
import { problemLine } from "../../../../src/survey/problem.ts";
import { temporaryFolder } from "../../fixture.ts";
import { emptyWorkspace, minimalSurvey } from "../imported.ts";

/** What came of a table. */
export interface Figured {
  /** Whether the import would take it for a table of figures by itself. */
  isRecognised: boolean;
  evidence: FiguresEvidence | undefined;
  /** The questions that must be answered first. */
  open: string[];
  problems: string[];
  /** The rows that were written, without the header; undefined when none were. */
  rows: string[] | undefined;
}

/** Imports a table of figures into the minimal workspace. */
export async function figured(
  text: string | Buffer,
  {
    folder = emptyWorkspace(),
    name = "table.csv",
    instrument = minimalSurvey(),
    wave = "2026-spring",
    mapping = {},
    isPublic = true,
    replace = false,
  }: {
    folder?: string;
    name?: string;
    instrument?: Instrument;
    wave?: string;
    mapping?: Partial<Mapping>;
    isPublic?: boolean;
    replace?: boolean;
  } = {},
): Promise<Figured> {
  const file = path.join(temporaryFolder(), name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  const place = placesOf(folder);
  const problems = problemList();
  const { stored: raw, sha256 } = await openExport(file);
  const full = mappingSchema.parse({ survey: "employee", ...mapping });
  const tree = await readUnits(place.data("units.csv"), { locales: ["nl", "en"], surveys: ["employee"] }, problems);
  if (tree === undefined) throw new Error("no units");
  const own = { instrument, wave, tree, mapping: full };
  const isRecognised = recogniseFigures(raw, textKinds(own));
  const result = await runFigures(
    {
      ...own,
      place,
      file: name,
      raw,
      sha256,
      survey: "employee",
      past: await pastImports(place, "employee"),
      least: 5,
      isPublic,
      replace,
    },
    problems,
  );
  const written = ["counts", "scores"]
    .map((kind) => place.data(`waves/${wave}/employee.${kind}.csv`).path)
    .find((target) => existsSync(target));
  return {
    isRecognised,
    evidence: result?.state === "written" ? result.evidence : undefined,
    open: result?.state === "open" ? result.doubts.map(({ id }) => id) : [],
    problems: problems.all().map(problemLine),
    rows: written === undefined ? undefined : readFileSync(written, "utf8").trim().split(/\r?\n/).slice(1),
  };
}

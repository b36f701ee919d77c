// The civil service example: from the tables that the Cabinet Office published each year to the tables of a workspace.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { parse } from "yaml";
import { z } from "zod";
import { type Instrument, instrument as instrumentSchema } from "../../src/survey/instrument.ts";
import { accountLines, type CellAccount, newAccount } from "./civil-service/cell-account.ts";
import { readOrganisationScores } from "./civil-service/organisation-scores.ts";
import { readOrganisations } from "./civil-service/organisations.ts";
import { readSeries, type SeriesScore } from "./civil-service/series.ts";
import { unitRows } from "./civil-service/unit-rows.ts";

const sourcesFile = z.record(
  z.string(),
  z.strictObject({ employee: z.string().optional(), medians: z.string().optional(), means: z.string().optional() }),
);
const survey = "employee";
const root = "civil-service";

type Row = Record<string, string | number>;

/**
 * Writes the tables of the workspace: the units of each year, the scores of each year, and the medians as benchmarks. Nothing is computed:
 * what the whole civil service scored is the mean that was published, never a mean of organisations.
 *
 * @param from the folder with the published files
 * @param workspace the folder of the workspace, with its `sources.yaml`, `organisations.yaml` and survey definition
 * @param say is told what became of the figures, a line at a time
 * @returns the names of the tables, relative to `data/` of the workspace
 * @throws when a table holds a body, a measure or a figure that nobody declared: nothing is guessed or left out unseen
 */
export async function convertCivilService(
  from: string,
  workspace: string,
  say: (line: string) => void = () => {},
): Promise<string[]> {
  const sources = sourcesFile.parse(parse(readFileSync(path.join(workspace, "sources.yaml"), "utf8")));
  const organisations = readOrganisations(path.join(workspace, "organisations.yaml"));
  const instrument = readInstrument(workspace);
  const years = Object.keys(sources).sort();
  // A year without organisations would be the latest of a site that has nothing to say of any of them.
  const waves = years.filter((year) => sources[year]?.employee !== undefined);
  const account = newAccount();
  const placeOf = (file: string | undefined) => (file === undefined ? undefined : path.resolve(from, file));

  const units = new Map<string, Row[]>();
  const scores = new Map<string, Row[]>(waves.map((wave) => [wave, []]));
  const medians: SeriesScore[] = [];
  for (const wave of waves) {
    const file = placeOf(sources[wave]?.employee);
    if (file === undefined) continue;
    const table = await readOrganisationScores(file, { wave, instrument, organisations, account });
    units.set(wave, unitRows(table.placed, organisations, root));
    medians.push(...table.median);
    for (const { unit, subject, metric, value } of table.scores)
      scores.get(wave)?.push(scoreRow(unit, subject, metric, value));
  }
  // The later editions first: where a year stands in several, they mended the earlier ones.
  const editions = years.toReversed();
  const read = async (kind: "means" | "medians", known: SeriesScore[]) => {
    for (const edition of editions) {
      const file = placeOf(sources[edition]?.[kind]);
      if (file !== undefined) known.push(...(await readSeries(file, { edition, waves, instrument, known, account })));
    }
    return known;
  };
  for (const { wave, subject, metric, value } of await read("means", [])) {
    scores.get(wave)?.unshift(scoreRow(root, subject, metric, value));
  }
  const benchmarks = (await read("medians", medians)).map(benchmarkRow);

  const tables: [name: string, rows: Row[]][] = [
    ["units.csv", [...units.values()].at(-1) ?? []],
    ["benchmarks.csv", benchmarks],
    ...[...units].map(([wave, rows]): [string, Row[]] => [path.join("waves", wave, "units.csv"), rows]),
    ...[...scores].map(([wave, rows]): [string, Row[]] => [path.join("waves", wave, `${survey}.scores.csv`), rows]),
  ];
  for (const [name, rows] of tables) {
    const file = path.join(workspace, "data", name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${Papa.unparse(rows, { newline: "\n" })}\n`);
  }
  tell(account, say);
  return tables.map(([name]) => name);
}

function readInstrument(workspace: string): Instrument {
  const file = path.join(workspace, "content", "surveys", `${survey}.yaml`);
  return instrumentSchema.parse(parse(readFileSync(file, "utf8")));
}

/** How many people a score rests on is nowhere in the tables. */
function scoreRow(unit: string, subject: string, metric: string, value: number): Row {
  return { unit, segment: "", category: "", subject, metric, value, n: "" };
}

function benchmarkRow({ wave, subject, metric, value }: SeriesScore): Row {
  return {
    survey,
    subject,
    metric,
    value,
    n: "",
    population_nl: "De mediaan van de organisaties",
    population_en: "The median of the organisations",
    source: "Civil Service People Survey, Cabinet Office",
    year: wave,
    url: "",
    comparable: "true",
  };
}

function tell(account: CellAccount, say: (line: string) => void): void {
  for (const line of accountLines(account)) say(line);
}

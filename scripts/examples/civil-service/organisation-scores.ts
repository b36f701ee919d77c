import type { Instrument } from "../../../src/survey/instrument.ts";
import { type CellAccount, carry, setAside } from "./cell-account.ts";
import { measureCode, responseRate } from "./measure-code.ts";
import type { Organisations } from "./organisations.ts";
import { notationOf, readPercent } from "./percent-notation.ts";
import { readPublishedTable } from "./published-table.ts";
import type { SeriesScore } from "./series.ts";
import { subjectsByCode } from "./subjects-by-code.ts";

/** A figure of one unit. */
export interface UnitScore {
  unit: string;
  subject: string;
  metric: string;
  value: number;
}

/** A unit of a table with the departmental group that it stands under. */
export interface PlacedUnit {
  unit: string;
  /** The name of the group as the table gives it. */
  group: string;
  /** Whether the row is about the group as a whole. */
  isGroup: boolean;
}

/** What the table of one year says. */
export interface OrganisationScores {
  placed: readonly PlacedUnit[];
  scores: readonly UnitScore[];
  /** The row of the median of the organisations. */
  median: readonly SeriesScore[];
}

/** What a table is read with. */
export interface TableContext {
  wave: string;
  instrument: Instrument;
  organisations: Organisations;
  /** Where every figure is booked. */
  account: CellAccount;
}

/**
 * Reads the scores that each organisation had in one year.
 *
 * @throws when the table names a body or a measure that nobody declared, a body twice, or something that is no percentage
 */
export async function readOrganisationScores(
  file: string,
  { wave, instrument, organisations, account }: TableContext,
): Promise<OrganisationScores> {
  const table = await readPublishedTable(file);
  const subjects = subjectsByCode(instrument, wave);
  const codeAt = table.headings.findIndex((heading) => /^organisation.code$/i.test(heading));
  const measures = table.headings.flatMap((heading, place) => {
    if (place < 2 || place === codeAt || heading === "") return [];
    const code = measureCode(heading);
    const subject = subjects.get(code);
    if (subject === undefined && code !== responseRate) {
      const remedy = `declare ${code} in content/surveys/employee.yaml, for ${wave} under waves:`;
      throw new Error(`${table.file}: expected measures of the survey, found "${heading}" → ${remedy}`);
    }
    return [{ place, subject }];
  });
  const notation = notationOf(table.rows.flatMap((row) => measures.map(({ place }) => row.cell(place))));

  const placed: PlacedUnit[] = [];
  const scores: UnitScore[] = [];
  const median: SeriesScore[] = [];
  for (const row of table.rows) {
    const [group, name] = [row.cell(0), row.cell(1)];
    const who = rowKind(name);
    const found = who === "unit" ? organisations.find(name, codeAt < 0 ? "" : row.cell(codeAt)) : undefined;
    if (who === "unit") {
      const where = `${table.file}:${row.line}`;
      if (found === undefined) {
        const known = `expected a body of organisations.yaml, found "${name}" (${row.cell(codeAt)})`;
        throw new Error(`${where}: ${known} → add the name, and the code if there is one, to the body that it is`);
      }
      if (placed.some(({ unit }) => unit === found.unit)) {
        throw new Error(`${where}: expected each body once in a year, found ${found.unit} again as "${name}"`);
      }
      placed.push({ ...found, group });
    }
    for (const { place, subject } of measures) {
      const cell = row.cell(place);
      const value = readPercent(cell, notation);
      if (value === undefined) {
        if (cell !== "") setAside(account, `no figure: the source writes "${cell}"`);
      } else if (subject === undefined) setAside(account, noRate);
      else if (who === "mean") setAside(account, "the mean of a year's own table: taken from the series of means");
      else {
        carry(account);
        if (found === undefined) median.push({ wave, ...subject, value });
        else scores.push({ unit: found.unit, ...subject, value });
      }
    }
  }
  return { placed, scores, median };
}

const noRate = "a response rate: a workspace works it out from numbers of people, which the source does not give";

function rowKind(name: string): "median" | "mean" | "unit" {
  if (/benchmark/i.test(name)) return "median";
  return /^all civil servants/i.test(name) ? "mean" : "unit";
}

import type { Instrument } from "../../../src/survey/instrument.ts";
import { type CellAccount, carry, setAside } from "./cell-account.ts";
import { measureCode, responseRate } from "./measure-code.ts";
import { notationOf, readPercent } from "./percent-notation.ts";
import { readPublishedTable } from "./published-table.ts";
import { isSameSubject, type PublishedSubject, subjectsByCode } from "./subjects-by-code.ts";

/** A figure of the whole civil service in one year. */
export interface SeriesScore extends PublishedSubject {
  wave: string;
  value: number;
}

/** What a series is read with. */
export interface SeriesContext {
  /** The year that the table was published for: its codes are those of that year's questions, else of the last wave before it. */
  edition: string;
  /** The years of the workspace, in order. */
  waves: readonly string[];
  instrument: Instrument;
  /** Figures that were found in better places already. */
  known: readonly SeriesScore[];
  /** Where every figure is booked. */
  account: CellAccount;
}

/** Questions that only those who were bullied or discriminated against answered: grounds, nature, by whom, and how it was reported. */
const followUp = /^(E02_|E03A|E04_|E05_\d)/;
/** The other answers to a question of which the share of yes is the score. */
const otherAnswer = /_(no|pnts)$/;

/**
 * Reads a table with a row for each measure and a column for each year, as far as better places do not have its figures already.
 *
 * @throws when the table names a measure that nobody declared, or holds something that is no percentage
 */
export async function readSeries(
  file: string,
  { edition, waves, instrument, known, account }: SeriesContext,
): Promise<SeriesScore[]> {
  const table = await readPublishedTable(file);
  const ledger = waves.findLast((wave) => wave <= edition) ?? edition;
  const subjects = subjectsByCode(instrument, ledger);
  const asked = new Map(
    waves.map((wave) => [wave, new Set([...subjectsByCode(instrument, wave).values()].map(keyOf))]),
  );
  const years = table.headings.flatMap((heading, place) =>
    /^20\d\d$/.test(heading) ? [{ wave: heading, place }] : [],
  );
  const notation = notationOf(table.rows.flatMap((row) => years.map(({ place }) => row.cell(place))));
  const before = new Map(known.map((score) => [`${score.wave} ${keyOf(score)}`, score.value]));
  const found: SeriesScore[] = [];
  for (const row of table.rows) {
    const [heading, label] = [row.cell(0), row.cell(1)];
    const code = measureCode(heading, label);
    const subject = subjects.get(code);
    for (const { wave, place } of years) {
      const value = readPercent(row.cell(place), notation);
      if (value === undefined) {
        if (row.cell(place) !== "") setAside(account, 'no figure: the source writes "n/a" or "NA"');
        continue;
      }
      const aside = asked.has(wave) ? asideReason(code) : noWave;
      if (aside !== undefined) {
        setAside(account, aside);
        continue;
      }
      if (subject === undefined) {
        const remedy = `declare ${code} in content/surveys/employee.yaml, for ${ledger} under waves:`;
        throw new Error(`${table.file}:${row.line}: expected measures of the survey, found "${label}" → ${remedy}`);
      }
      const earlier = before.get(`${wave} ${keyOf(subject)}`);
      if (!isSameSubject(instrument, subject.subject, wave, ledger)) setAside(account, restated);
      else if (earlier !== undefined) setAside(account, earlier === value ? repeats : differs);
      else if (asked.get(wave)?.has(keyOf(subject)) !== true) {
        throw new Error(
          `${table.file}:${row.line}: ${subject.subject} has a figure of ${wave}; take it out of without: there`,
        );
      } else {
        carry(account);
        found.push({ wave, ...subject, value });
      }
    }
  }
  return found;
}

const noWave = "a year of which no table of organisations is named in sources.yaml";
const restated =
  "a theme worked out anew on the questions of a later year: not the score of the questions of its own year";
const repeats = "a year given again: the same figure stands in a later edition or in the table of that year";
const differs =
  "a year given again with another figure: that of the later edition, or of the year's own table, is taken";

function asideReason(code: string): string | undefined {
  if (code === responseRate) return "a response rate without numbers of people";
  if (followUp.test(code))
    return "a follow-up question to those who were bullied or discriminated against, never given by organisation";
  return otherAnswer.test(code)
    ? "the share of no or of prefer not to say, where the share of yes is the score"
    : undefined;
}

function keyOf({ subject, metric }: PublishedSubject): string {
  return `${subject} ${metric}`;
}

import type { Legible } from "./legible.ts";

/** A row of `data/*.csv` as the audit uses it: what it is about, and its numbers by column. */
export interface PublishedRow {
  table: string;
  unit: string;
  /** `survey.subject`, `outcome.<id>`, or `imports.<survey>` and `oddities.<survey>`; empty for responses. */
  subject: string;
  survey: string;
  /** The wave, or the later of two. */
  wave: string;
  /** The earlier of two. */
  from: string;
  metric: string;
  numbers: ReadonlyMap<string, number>;
  /** A cell as it stands; empty where the table has no such column. */
  cell(column: string): string;
}

/** Tables about the files that answers came in; their rows are found under `<table>.<survey>`. */
const ofFiles = new Set(["imports", "oddities"]);

/** Tables of words: no number of theirs is a figure that may stand on a page. */
const ofWords = new Set(["questions"]);

/** All published rows, found by what they are about. */
export interface PublishedFigures {
  rows: number;
  /** Rows of a unit, by subject; those without one under "". */
  of(unit: string, subject: string): readonly PublishedRow[];
  /** All rows of a unit. */
  ofUnit(unit: string): readonly PublishedRow[];
  /** The rows that a page names, as `<table>?<column>=<value>&…`; several such names are separated by blanks. */
  named(names: string): readonly PublishedRow[];
  subjects: ReadonlySet<string>;
  /** The last wave in which a subject has a row, by subject. */
  lastWave: ReadonlyMap<string, string>;
  waves: readonly string[];
  root: string;
}

/** Columns of words; all others hold numbers. */
const wordColumns = new Set(
  "wave survey unit segment category subject metric weighting state method item label from to against outcome driver quadrant construct reading period_start period_end baseline_wave action level due standing scope x y grade reason class group theme kind task friction signal course what_if factor counted_in first first_label play counted oddity about accepted".split(
    " ",
  ),
);

/**
 * Reads the published rows out of the tables of a site. `waves` are the waves in the order of time: what is "last" is decided by
 * them, not by their names.
 */
export function publishedFigures(
  tables: readonly Legible[],
  { root, waves }: { root: string; waves: readonly string[] },
): PublishedFigures {
  const byKey = new Map<string, PublishedRow[]>();
  const byUnit = new Map<string, PublishedRow[]>();
  const byTable = new Map<string, PublishedRow[]>();
  const lastWave = new Map<string, string>();
  const subjects = new Set<string>();
  let count = 0;
  for (const { file, rows } of tables) {
    const table = file.name.replace(/^data\/|\.csv$/g, "");
    if (ofWords.has(table)) continue;
    const [header = [], ...records] = rows;
    for (const record of records) {
      const row = rowOf(table, header, record, root);
      count += 1;
      const subject = plainSubject(row.subject);
      push(byKey, `${row.unit} ${subject}`, row);
      // What was done with a file is no figure of the organisation: it may stand only where a page says so.
      if (!ofFiles.has(table)) push(byUnit, row.unit, row);
      push(byTable, table, row);
      if (table === "drivers") {
        const driver = `${row.survey}.${record[header.indexOf("driver")]}`;
        push(byKey, `${row.unit} ${driver}`, row);
      }
      if (table === "reliability-items")
        push(byKey, `${row.unit} ${row.survey}.${record[header.indexOf("construct")]}`, row);
      if (subject === "" || table !== "scores") continue;
      subjects.add(subject);
      const known = lastWave.get(subject);
      if (known === undefined || waves.indexOf(row.wave) > waves.indexOf(known)) lastWave.set(subject, row.wave);
    }
  }
  return {
    rows: count,
    of: (unit, subject) => byKey.get(`${unit} ${subject}`) ?? [],
    ofUnit: (unit) => byUnit.get(unit) ?? [],
    named: (names) => names.split(" ").flatMap((name) => rowsNamed(name, byTable)),
    subjects,
    lastWave,
    waves,
    root,
  };
}

function rowsNamed(name: string, byTable: ReadonlyMap<string, readonly PublishedRow[]>): readonly PublishedRow[] {
  const [table = "", query = ""] = name.split("?");
  const asked = [...new URLSearchParams(query)];
  return (byTable.get(table) ?? []).filter(({ cell }) => asked.every(([column, value]) => cell(column) === value));
}

/** A construct restated on common items is shown on the page of the construct. */
function plainSubject(subject: string): string {
  return subject.replace(/\.common\b.*$/, "");
}

function push(map: Map<string, PublishedRow[]>, key: string, row: PublishedRow): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [row]);
  else found.push(row);
}

function rowOf(table: string, header: readonly string[], record: readonly string[], root: string): PublishedRow {
  const numbers = new Map<string, number>();
  const cell = (name: string) => record[header.indexOf(name)] ?? "";
  header.forEach((name, index) => {
    const text = record[index] ?? "";
    if (text !== "" && !wordColumns.has(name) && !Number.isNaN(Number(text))) numbers.set(name, Number(text));
  });
  const survey = cell("survey");
  const outcome = table === "outcomes" || table === "outcome-series" ? `outcome.${cell("outcome")}` : "";
  const ofFile = ofFiles.has(table) ? `${table}.${survey}` : "";
  const subject = cell("subject") || cell("item") || cell("construct") || (table === "drivers" ? cell("outcome") : "");
  return {
    table,
    unit: header.includes("unit") ? cell("unit") : root,
    subject: outcome || ofFile || (subject === "" ? "" : `${survey}.${subject}`),
    survey,
    wave: cell("wave") || cell("to"),
    from: header.includes("to") ? cell("from") : "",
    metric: cell("metric"),
    numbers,
    cell,
  };
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readCsv } from "./read-csv.ts";

/** What may be in a column: a text (which may be empty), or a number that may be missing. */
type ColumnKind = "text" | "number";

/** The columns that the audit counts on, per table. A table may have more. */
const columnsOf = {
  scores: {
    wave: "text",
    survey: "text",
    unit: "text",
    segment: "text",
    category: "text",
    subject: "text",
    metric: "text",
    weighting: "text",
    n: "number",
    value: "number",
    low: "number",
    high: "number",
    state: "text",
    method: "text",
  },
  distributions: {
    wave: "text",
    survey: "text",
    unit: "text",
    item: "text",
    value: "number",
    n: "number",
    share: "number",
    state: "text",
  },
  changes: {
    survey: "text",
    unit: "text",
    segment: "text",
    category: "text",
    subject: "text",
    metric: "text",
    from: "text",
    to: "text",
    n_from: "number",
    n_to: "number",
    difference: "number",
    low: "number",
    high: "number",
    label: "text",
    method: "text",
  },
  trends: {
    survey: "text",
    unit: "text",
    subject: "text",
    metric: "text",
    waves: "number",
    slope_per_year: "number",
    low: "number",
    high: "number",
    label: "text",
    from: "text",
    to: "text",
    method: "text",
  },
  gaps: {
    wave: "text",
    survey: "text",
    unit: "text",
    subject: "text",
    metric: "text",
    against: "text",
    difference: "number",
    low: "number",
    high: "number",
    label: "text",
    n: "number",
    n_against: "number",
    method: "text",
  },
  responses: {
    wave: "text",
    survey: "text",
    unit: "text",
    invited: "number",
    n: "number",
    rate: "number",
    state: "text",
  },
  headcount: {
    wave: "text",
    survey: "text",
    subject: "text",
    metric: "text",
    invited: "number",
    n: "number",
    low: "number",
    high: "number",
    method: "text",
  },
  outcomes: {
    period_start: "text",
    period_end: "text",
    unit: "text",
    outcome: "text",
    value: "number",
    low: "number",
    high: "number",
    denominator: "number",
    state: "text",
    method: "text",
  },
} as const satisfies Record<string, Record<string, ColumnKind>>;

type TableName = keyof typeof columnsOf;

/** A row as read: texts as they stand, numbers as numbers, an empty number absent. */
type Row<Columns> = {
  -readonly [Name in keyof Columns as Columns[Name] extends "text" ? Name : never]: string;
} & { -readonly [Name in keyof Columns as Columns[Name] extends "number" ? Name : never]?: number | undefined };

export type PublishedScore = Row<(typeof columnsOf)["scores"]>;
export type PublishedDistribution = Row<(typeof columnsOf)["distributions"]>;
export type PublishedChange = Row<(typeof columnsOf)["changes"]>;
export type PublishedTrend = Row<(typeof columnsOf)["trends"]>;
export type PublishedGap = Row<(typeof columnsOf)["gaps"]>;
export type PublishedResponse = Row<(typeof columnsOf)["responses"]>;
export type PublishedHeadcount = Row<(typeof columnsOf)["headcount"]>;

/** The tables of a site as a stranger reads them. */
export type PublishedTables = { [Name in TableName]: Row<(typeof columnsOf)[Name]>[] } & {
  /** Every other table of the folder, by its name without `.csv`: cells as they stand, by column. */
  others: ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>;
};

/**
 * Reads every table of a site back (`dist/data/*.csv`). A table that is not there has no rows; `scores.csv` must be there.
 *
 * @param folder the folder with the tables
 * @throws Error naming file and line: a missing column, a row with another number of cells, a number or a state that is none
 */
export function readTables(folder: string): PublishedTables {
  if (!existsSync(path.join(folder, "scores.csv")))
    throw new Error(`${folder}: expected scores.csv, the published scores`);
  const files = readdirSync(folder).filter((file) => file.endsWith(".csv"));
  const read = <Columns extends Record<string, ColumnKind>>(name: TableName, columns: Columns): Row<Columns>[] => {
    const file = `${name}.csv`;
    return files.includes(file) ? typedRows(path.join(folder, file), columns) : [];
  };
  const others = files.map((file) => file.slice(0, -".csv".length)).filter((name) => !(name in columnsOf));
  return {
    scores: read("scores", columnsOf.scores),
    distributions: read("distributions", columnsOf.distributions),
    changes: read("changes", columnsOf.changes),
    trends: read("trends", columnsOf.trends),
    gaps: read("gaps", columnsOf.gaps),
    responses: read("responses", columnsOf.responses),
    headcount: read("headcount", columnsOf.headcount),
    outcomes: read("outcomes", columnsOf.outcomes),
    others: new Map(others.map((name) => [name, textRows(path.join(folder, `${name}.csv`))])),
  };
}

const states = new Set(["ok", "banded", "hidden", "no-data"]);

function typedRows<Columns extends Record<string, ColumnKind>>(file: string, columns: Columns): Row<Columns>[] {
  return textRows(file, Object.keys(columns)).map((cells, index) => {
    const row: Record<string, string | number> = {};
    for (const [column, kind] of Object.entries(columns)) {
      const cell = cells[column] ?? "";
      if (kind === "text") {
        if (column === "state" && !states.has(cell)) {
          throw new Error(`${file}: record ${index + 2}  state  expected ${[...states].join(", ")}, got "${cell}"`);
        }
        row[column] = cell;
      } else if (cell !== "") {
        if (!/^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell)) {
          throw new Error(`${file}: record ${index + 2}  ${column}  expected a number or nothing, got "${cell}"`);
        }
        row[column] = Number(cell);
      }
    }
    return row as Row<Columns>;
  });
}

function textRows(file: string, expected: readonly string[] = []): Record<string, string>[] {
  let records: string[][];
  try {
    records = readCsv(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
  const [header, ...rows] = records;
  if (header === undefined) throw new Error(`${file}: expected a line with the names of the columns, found nothing`);
  const missing = expected.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new Error(`${file}: expected the columns ${missing.join(", ")}`);
  return rows.map((cells, index) => {
    if (cells.length !== header.length) {
      throw new Error(`${file}: record ${index + 2}  expected ${header.length} cells, got ${cells.length}`);
    }
    return Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ""]));
  });
}

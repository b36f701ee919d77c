import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { procedureVersion } from "../analysis/procedures.ts";
import { type TableRows, tables } from "../report/rows.ts";
import { columnDescriptions, tableProcedures, tableTitles } from "./table-words.ts";
import { writeCsv } from "./write-csv.ts";

type TableName = keyof typeof tables;

/**
 * Writes the published rows as a Frictionless tabular data package: `<table>.csv` (comma, point, UTF-8, LF) and
 * `datapackage.json`, which names every column. Rows are sorted by their columns from left to right, so that the same rows
 * give the same bytes in whatever order they come.
 */
export async function writeTables(rows: TableRows, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const resources: object[] = [];
  for (const name of Object.keys(tables) as TableName[]) {
    const fields = tableFields(name);
    const csv = tableCsv(
      fields.map((field) => field.name),
      rows[name],
    );
    await writeFile(path.join(folder, `${name}.csv`), csv);
    resources.push({
      name,
      path: `${name}.csv`,
      profile: "tabular-data-resource",
      title: tableTitles[name],
      ...(tableProcedures[name] === undefined ? {} : { method: procedureVersion(tableProcedures[name]) }),
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: Buffer.byteLength(csv),
      hash: `sha256:${createHash("sha256").update(csv).digest("hex")}`,
      dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true },
      schema: { fields, missingValues: [""] },
    });
  }
  const description = {
    profile: "tabular-data-package",
    name: "heartline-report",
    title: "Published figures: the same as on the pages, and no others",
    resources,
  };
  await writeFile(path.join(folder, "datapackage.json"), `${JSON.stringify(description, null, 2)}\n`);
}

function tableCsv(columns: readonly string[], rows: readonly object[]): string {
  const keyed = rows.map((row) => {
    const cells = row as Readonly<Record<string, unknown>>;
    return columns.map((column) => cells[column]);
  });
  keyed.sort((a, b) => {
    for (let index = 0; index < columns.length; index += 1) {
      const order = inOrder(a[index], b[index]);
      if (order !== 0) return order;
    }
    return 0;
  });
  const cells = keyed.map((row) => row.map((cell) => (cell === undefined ? "" : String(cell))));
  return writeCsv([columns, ...cells]);
}

function inOrder(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [String(a ?? ""), String(b ?? "")];
  return left < right ? -1 : left > right ? 1 : 0;
}

interface Field {
  name: string;
  type: "string" | "integer" | "number" | "date";
  description: string;
  constraints?: { required?: true; enum?: readonly string[] };
}

/** The columns of a table as its row schema has them. */
function tableFields(table: TableName): Field[] {
  return Object.entries(tables[table].shape).map(([name, schema]) => {
    const optional = schema.def.type === "optional";
    const inner = schema.def.type === "optional" ? (schema as z.ZodOptional<z.ZodType>).unwrap() : schema;
    const kind = inner.def.type;
    const options = kind === "enum" ? (inner as z.ZodEnum).options.map(String) : undefined;
    const isWhole = kind === "number" && (inner as z.ZodNumber).format === "safeint";
    const type = kind === "number" ? (isWhole ? "integer" : "number") : name.startsWith("period_") ? "date" : "string";
    const constraints = {
      // An empty text is a value here: no segment means everybody.
      ...(optional || (kind === "string" && type === "string") ? {} : { required: true as const }),
      ...(options === undefined ? {} : { enum: options }),
    };
    return {
      name,
      type,
      description: columnDescriptions[`${table}.${name}`] ?? columnDescriptions[name] ?? name,
      ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    };
  });
}

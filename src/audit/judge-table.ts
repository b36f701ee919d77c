import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Finding } from "./finding.ts";
import type { Legible } from "./legible.ts";

/** What tables are judged with. */
export interface TableJudge {
  units: ReadonlySet<string>;
  waves: ReadonlySet<string>;
  surveys: ReadonlySet<string>;
  /** `public: true`: figures carry four decimals. */
  isPublic: boolean;
}

/** Columns that tell one row from another; all others say something about it. */
const keyColumns = new Set(
  "wave survey unit segment category subject metric weighting item value outcome driver construct from to against period_start period_end action scope x y class group theme task friction what_if factor play counted oddity about".split(
    " ",
  ),
);
/** Columns that a hidden row leaves empty. */
const figureColumns = new Set(
  "n value low high share rate invited difference slope_per_year n_from n_to n_against denominator score difference_low difference_high comments centre lower upper base first_difference first_low first_high baseline target now tried comparable change_tried change_comparable comparable_low comparable_high of".split(
    " ",
  ),
);

/**
 * Holds a table of `data/` to its own rules: a row that is hidden or has no figure holds no number; no number has more decimals than
 * published figures have (spec 0.5); units, waves and surveys are those of the workspace; no row stands there twice. Whether a figure
 * is the one that the answers give is another question.
 */
export function judgeTable({ file, rows }: Legible, judge: TableJudge): Finding[] {
  const findings: Finding[] = [];
  const table = file.name.replace(/^data\/|\.csv$/g, "");
  const [header = [], ...records] = rows;
  const add = (rule: Finding["rule"], line: number, text: string) =>
    findings.push({ rule, refuses: true, place: `${file.name}:${line}`, text });
  const seen = new Set<string>();
  // In a distribution the value is the answer, not the figure.
  const isKey = (name: string) => keyColumns.has(name) && (name !== "value" || table === "distributions");
  records.forEach((record, index) => {
    const line = index + 2;
    if (record.length !== header.length)
      add("unreadable", line, `${record.length} cells under ${header.length} columns.`);
    const cell = (name: string) => record[header.indexOf(name)] ?? "";
    const key = header.flatMap((name, at) => (isKey(name) ? [record[at] ?? ""] : [])).join("\0");
    if (seen.has(key)) add("unmapped-number", line, "a row that stands here twice; the tables have each figure once.");
    seen.add(key);
    const known: [string, ReadonlySet<string>][] = [
      ["unit", judge.units],
      ["wave", judge.waves],
      ["survey", judge.surveys],
    ];
    for (const [name, values] of known) {
      if (!header.includes(name) || values.has(cell(name))) continue;
      add("unmapped-number", line, `a row about the ${name} “${cell(name)}”, which the workspace does not have.`);
    }
    const isHidden = header.includes("state") && (cell("state") === "hidden" || cell("state") === "no-data");
    header.forEach((name, at) => {
      const text = record[at] ?? "";
      if (text === "" || !figureColumns.has(name) || isKey(name)) return;
      if (isHidden) {
        add(
          "canary",
          line,
          `${name} of a row that is ${cell("state")} is not empty. Leave out what is hidden, before it is written.`,
        );
      }
      if (!/^-?\d+(\.\d+)?$/.test(text)) {
        add("unmapped-number", line, `${name} “${text}” is no number.`);
        return;
      }
      const decimals = text.split(".")[1]?.length ?? 0;
      const most = mostDecimals(
        table,
        name,
        cell("metric"),
        Number(cell("n") || Number.POSITIVE_INFINITY),
        judge.isPublic,
      );
      if (decimals > most) {
        add(
          "canary",
          line,
          `${name} has ${decimals} decimals, published figures of its kind have ${most}. Round it before it is written.`,
        );
      }
    });
  });
  return findings;
}

/** Decimals of a published figure (spec 0.5): a mean has one, from a hundred answers on two; what is counted has none. */
function mostDecimals(table: string, column: string, metric: string, n: number, isPublic: boolean): number {
  if (/^(n|n_.*|of|invited|comments)$/.test(column)) return 0;
  if (isPublic) return 4;
  if (metric === "mean") return n >= 100 ? 2 : 1;
  // Business figures are as their source delivered them; reliabilities, links and agreement of coders are no answers.
  if (["outcomes", "outcome-series", "links", "theme-agreement"].includes(table) || table.startsWith("reliability"))
    return 2;
  // What somebody assumes is no answer either.
  if (table === "what-if") return 4;
  return 0;
}

/** Whether the package describes the tables that lie beside it, by their hashes. */
export async function judgePackage(legible: Legible, tables: readonly Legible[]): Promise<Finding[]> {
  const { resources = [] } = (legible.json ?? {}) as { resources?: { path?: string; hash?: string }[] };
  const described = new Map(resources.map(({ path, hash }) => [`data/${path}`, hash]));
  const findings: Finding[] = [];
  for (const { file } of tables) {
    const hash = `sha256:${createHash("sha256")
      .update(await readFile(file.path))
      .digest("hex")}`;
    if (described.get(file.name) === hash) continue;
    const text = `is not the table that ${legible.file.name} describes: it was changed after it was written.`;
    findings.push({ rule: "wrong-figure", refuses: true, place: file.name, text });
  }
  return findings;
}

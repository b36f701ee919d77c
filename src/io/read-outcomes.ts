import { type Outcome, type OutcomeRow, outcomeRow } from "../survey/outcome.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { ProblemList } from "./problem-list.ts";
import { readTable, type SourceText } from "./read-table.ts";

/** What the rows refer to. */
export interface OutcomesContext {
  /** Undefined when the definitions are not sound; then names are not judged. */
  outcomes: Readonly<Record<string, Outcome>> | undefined;
  /** All units of today and of earlier waves; undefined when a tree is not sound. */
  units: ReadonlySet<string> | undefined;
}

/** Reads `data/outcomes.csv`, sorted by outcome, unit and period, whatever the order of its rows. */
export async function readOutcomes(
  source: SourceText,
  { outcomes, units }: OutcomesContext,
  problems: ProblemList,
): Promise<OutcomeRow[]> {
  const { file } = source;
  const required = ["period_start", "period_end", "unit", "outcome", "value"];
  const table = await readTable(source, { required, optional: ["denominator", "largest", "second_largest"] }, problems);
  const seen = new Map<string, number>();
  const rows: OutcomeRow[] = [];
  for (const row of table.rows) {
    const { line } = row;
    const refuse = (column: string, expected: string, remedy: string) =>
      problems.add({ file, line, column, value: row.cell(column), expected, remedy }, column);
    const unit = row.cell("unit");
    const outcome = row.cell("outcome");
    if (units !== undefined && !units.has(unit)) {
      refuse("unit", "expected the id of a unit", didYouMeanOr(unit, units, "add it to data/units.csv"));
    }
    if (outcomes !== undefined && outcomes[outcome] === undefined) {
      const remedy = didYouMeanOr(outcome, Object.keys(outcomes), "define it in content/outcomes.yaml");
      refuse("outcome", "expected the id of a business outcome", remedy);
    }
    const denominator = table.numberIn(row, "denominator");
    const largest = table.numberIn(row, "largest");
    const second = table.numberIn(row, "second_largest");
    const parsed = outcomeRow.safeParse({
      period_start: row.cell("period_start"),
      period_end: row.cell("period_end"),
      unit,
      outcome,
      value: table.numberIn(row, "value"),
      ...(denominator === undefined ? {} : { denominator }),
      ...(largest === undefined ? {} : { largest }),
      ...(second === undefined ? {} : { second_largest: second }),
    });
    if (!parsed.success) {
      for (const { path } of parsed.error.issues) {
        const column = String(path[0]);
        if (column.startsWith("period")) refuse(column, "expected a day as YYYY-MM-DD", "write the date that way");
        if (column === "value" && row.cell("value") === "") {
          refuse(column, "expected a number", "write the figure, or remove the row");
        }
        if (column.includes("largest")) refuse(column, "expected 0 or more", "mend it");
        if (column === "denominator") refuse(column, "expected more than 0", "mend it, or leave it empty");
      }
      continue;
    }
    if (parsed.data.period_end < parsed.data.period_start) {
      refuse("period_end", "expected a day on or after period_start", "exchange or mend the dates");
    }
    if (outcomes?.[outcome]?.kind === "total") checkContributors(parsed.data, refuse);
    const key = [outcome, unit, parsed.data.period_start, parsed.data.period_end].join("\0");
    const twin = seen.get(key);
    if (twin !== undefined) {
      refuse("value", `expected one figure per unit and period; line ${twin} has one too`, "remove one of the two");
    }
    seen.set(key, line);
    rows.push(parsed.data);
  }
  return rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** A total can be published only where its two largest contributors are known (spec 6.8). */
function checkContributors(
  { value, largest, second_largest: second }: OutcomeRow,
  refuse: (column: string, expected: string, remedy: string) => void,
): void {
  const remedy =
    "give the two largest contributors of the total, or deliver a rate or an index and take out kind: total";
  if (largest === undefined) refuse("largest", "expected the largest contributor of a total", remedy);
  if (second === undefined) refuse("second_largest", "expected the second largest contributor of a total", remedy);
  if (largest === undefined || second === undefined) return;
  if (second > largest) refuse("second_largest", "expected no more than the largest", "exchange or mend the two");
  if (largest + second > value * (1 + 1e-9)) {
    refuse("largest", "expected both contributors inside the total", "mend the total or the contributors");
  }
}

function keyOf({ outcome, unit, period_start, period_end }: OutcomeRow): string {
  return [outcome, unit, period_start, period_end].join("\0");
}

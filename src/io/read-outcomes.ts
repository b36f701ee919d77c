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
  const table = await readTable(source, { required, optional: ["denominator"] }, problems);
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
    const parsed = outcomeRow.safeParse({
      period_start: row.cell("period_start"),
      period_end: row.cell("period_end"),
      unit,
      outcome,
      value: table.numberIn(row, "value"),
      ...(denominator === undefined ? {} : { denominator }),
    });
    if (!parsed.success) {
      for (const { path } of parsed.error.issues) {
        const column = String(path[0]);
        if (column.startsWith("period")) refuse(column, "expected a day as YYYY-MM-DD", "write the date that way");
        if (column === "value" && row.cell("value") === "") {
          refuse(column, "expected a number", "write the figure, or remove the row");
        }
        if (column === "denominator") refuse(column, "expected more than 0", "mend it, or leave it empty");
      }
      continue;
    }
    if (parsed.data.period_end < parsed.data.period_start) {
      refuse("period_end", "expected a day on or after period_start", "exchange or mend the dates");
    }
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

function keyOf({ outcome, unit, period_start, period_end }: OutcomeRow): string {
  return [outcome, unit, period_start, period_end].join("\0");
}

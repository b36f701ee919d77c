import type { Instrument } from "../survey/instrument.ts";
import { isCountedOverCustomers, type Outcome, type OutcomeRow, outcomeRow } from "../survey/outcome.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { ProblemList } from "./problem-list.ts";
import { readTable, type SourceText } from "./read-table.ts";

/** What the rows refer to. */
export interface OutcomesContext {
  /** Undefined when the definitions are not sound; then names are not judged. */
  outcomes: Readonly<Record<string, Outcome>> | undefined;
  /** All units of today and of earlier waves; undefined when a tree is not sound. */
  units: ReadonlySet<string> | undefined;
  /** Whether everything may be shown anyway (`public: true`). */
  isPublic?: boolean | undefined;
}

/** Reads `data/outcomes.csv`, sorted by outcome, unit and period, whatever the order of its rows. */
export async function readOutcomes(
  source: SourceText,
  { outcomes, units, isPublic = false }: OutcomesContext,
  problems: ProblemList,
): Promise<OutcomeRow[]> {
  const { file } = source;
  const required = ["period_start", "period_end", "unit", "outcome", "value"];
  const table = await readTable(source, { required, optional: ["denominator", "largest", "second_largest"] }, problems);
  const seen = new Map<string, number>();
  const periods = new Map<string, Period[]>();
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
    const defined = outcomes?.[outcome];
    if (defined?.kind === "total") checkContributors(parsed.data, refuse);
    if (defined !== undefined) checkCounted(parsed.data, defined, refuse);
    const key = [outcome, unit, parsed.data.period_start, parsed.data.period_end].join("\0");
    const twin = seen.get(key);
    if (twin !== undefined) {
      refuse("value", `expected one figure per unit and period; line ${twin} has one too`, "remove one of the two");
    }
    seen.set(key, line);
    const isMasked =
      defined?.kind === "total" || defined?.side === "ex" || (defined && isCountedOverCustomers(defined));
    if (!isPublic && isMasked) {
      const known = periods.get(outcome) ?? [];
      periods.set(outcome, known);
      checkPeriod({ ...parsed.data, line }, known, refuse);
    }
    rows.push(parsed.data);
  }
  return rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The question that an outcome stands beside must be one that customers are asked. */
export function checkAsked(
  { value, lineOf }: { value: Readonly<Record<string, Outcome>>; lineOf(path: readonly string[]): number | undefined },
  instruments: ReadonlyMap<string, Instrument> | undefined,
  problems: ProblemList,
): void {
  if (instruments === undefined) return;
  const questions = [...instruments].flatMap(([survey, { side, items }]) =>
    side === "cx" ? Object.keys(items).map((item) => `${survey}.${item}`) : [],
  );
  for (const [id, { asked }] of Object.entries(value)) {
    if (asked === undefined || questions.includes(asked)) continue;
    const line = lineOf([id, "asked"]);
    problems.add({
      file: "content/outcomes.yaml",
      ...(line === undefined ? {} : { line }),
      column: `${id}.asked`,
      value: asked,
      expected: "expected a question to customers, as survey.item",
      remedy: didYouMeanOr(asked, questions, "name an item of a survey of customers"),
    });
  }
}

interface Period {
  period_start: string;
  period_end: string;
  line: number;
}

/**
 * What is hidden in one period must not follow from another: a year less three of its quarters is the fourth (spec 6.7b). Of what is
 * about people or counted over customers, or tells of a contributor, periods are the same or apart.
 */
function checkPeriod(
  { period_start, period_end, line }: Period,
  known: Period[],
  refuse: (column: string, expected: string, remedy: string) => void,
): void {
  if (known.some((other) => other.period_start === period_start && other.period_end === period_end)) return;
  const other = known.find((each) => each.period_start <= period_end && period_start <= each.period_end);
  if (other === undefined) {
    known.push({ period_start, period_end, line });
    return;
  }
  refuse(
    "period_start",
    `expected a period that does not overlap that of line ${other.line} (${other.period_start} to ${other.period_end}): one less the other would tell what is hidden`,
    "deliver this figure for periods that follow each other",
  );
}

/** A share and a rate say what they were counted over, and a share is a part of it: else they have no margin (spec 9). */
function checkCounted(
  { value, denominator }: OutcomeRow,
  { counted }: Outcome,
  refuse: (column: string, expected: string, remedy: string) => void,
): void {
  if (counted === "amount") return;
  if (denominator === undefined) {
    const remedy = "give the cases or the exposure, or take out counted: in content/outcomes.yaml";
    refuse("denominator", `expected what the ${counted} was counted over`, remedy);
  }
  if (value < 0 || (counted === "share" && value > 100)) {
    const range = counted === "share" ? "0 to 100" : "0 or more";
    refuse("value", `expected ${range}, the ${counted} per hundred`, "mend the figure, or how the outcome is counted");
  }
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

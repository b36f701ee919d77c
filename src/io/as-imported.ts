import type { Instrument } from "../survey/instrument.ts";
import { waveDifference } from "../survey/wave-difference.ts";
import { columnPlan, roleColumns } from "./column-plan.ts";

/** The name of the evidence of an import, beside the file of answers that it wrote. */
export function evidenceName(survey: string): string {
  return `${survey}.import.json`;
}

/**
 * An instrument for waves whose answers `npm run import` wrote: there the columns are called after what they hold (an item, an option such as
 * `feelings.proud`, a segment, or unit, respondent, weight, date), and `columns` and `column` of the survey file say where the
 * export of the tool had them.
 */
export function asImported(instrument: Instrument, waves: Iterable<string>): Instrument {
  const ledger = { ...instrument.waves };
  for (const wave of waves) {
    const plan = columnPlan(instrument, wave);
    const there = [
      ...roleColumns.filter((role) => plan[role] !== undefined),
      ...plan.segments.keys(),
      ...plan.items.flatMap(({ columns }) => [...columns.keys()]),
    ];
    const columns = { ...ledger[wave]?.columns, ...Object.fromEntries(there.map((name) => [name, name])) };
    ledger[wave] = waveDifference.parse({ ...ledger[wave], columns });
  }
  return { ...instrument, waves: ledger };
}

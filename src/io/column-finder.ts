import type { Instrument } from "../survey/instrument.ts";
import { evidenceName } from "./as-imported.ts";
import type { ColumnPlan } from "./column-plan.ts";
import { itemOf } from "./column-plan.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { ProblemList } from "./problem-list.ts";
import { addDoubledColumn } from "./read-table.ts";

/** Looks columns up in the header; those that are not there, or twice, become problems. */
export function columnFinder(
  file: string,
  header: readonly string[],
  line: number,
  {
    instrument,
    survey,
    wave,
    isImported = false,
  }: { instrument: Instrument; survey: string; wave: string; isImported?: boolean | undefined },
  plan: ColumnPlan,
  problems: ProblemList,
): (name: string, column: string | undefined) => number | undefined {
  const planned = new Set([
    ...[plan.unit, plan.respondent, plan.weight, plan.date, plan.seconds].filter((column) => column !== undefined),
    ...plan.segments.values(),
    ...plan.items.flatMap(({ columns }) => [...columns.values()]),
  ]);
  const strangers = header.filter((column) => !planned.has(column));
  const doubled = new Set<string>();
  let explained: string | undefined;
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const [index, column] of header.entries()) {
    if (!first.has(column)) first.set(column, index);
    last.set(column, index);
  }
  let absent = 0;
  return (name, column) => {
    if (column === undefined) return undefined;
    const index = first.get(column);
    if (index !== undefined) {
      if (index !== last.get(column) && !doubled.has(column)) {
        doubled.add(column);
        addDoubledColumn(column, { file, line }, problems);
      }
      return index;
    }
    const isQuestion = instrument.items[itemOf(name)] !== undefined;
    const settled = isQuestion && !name.includes(".") ? `without: [${name}]` : `columns: { ${name}: null }`;
    const place = { file, line, column };
    const here = `the columns here are ${listed(header)}`;
    if (isImported) {
      // Its columns are called after what they hold: another name in the survey file does not help.
      const evidence = evidenceName(survey);
      const expected = `expected a column "${column}" for ${name}, as an import wrote this file (${evidence} lies beside it)`;
      const whole = `if it was not asked then, say waves.${wave}: { ${settled} } in content/surveys/${survey}.yaml; if it was, or the file was changed by hand, import the export again with --replace, with the column in a --mapping where it is not found by itself; or remove ${evidence}, and the file is read as one made by hand; ${here}`;
      problems.add({ ...place, expected, remedy: explained === undefined ? whole : `as for ${explained}, above` });
      explained ??= column;
      return undefined;
    }
    const otherwise = `say so under waves.${wave} in content/surveys/${survey}.yaml: its name in this file, or ${settled}; ${here}`;
    absent += 1;
    const remedy = absent > mostCompared ? otherwise : didYouMeanOr(column, strangers, otherwise);
    problems.add({ ...place, expected: `expected a column "${column}" for ${name}`, remedy });
    return undefined;
  };
}

/** Where more columns are not there, it is another file: names that are near are no longer looked for, which would take hours. */
const mostCompared = 50;

function listed(columns: readonly string[]): string {
  const shown = columns.slice(0, 40).join(", ");
  return columns.length > 40 ? `${shown} and ${columns.length - 40} more` : shown;
}

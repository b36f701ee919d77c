import type { Instrument } from "../survey/instrument.ts";
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
  { instrument, survey, wave }: { instrument: Instrument; survey: string; wave: string },
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
    const otherwise = `say so under waves.${wave} in content/surveys/${survey}.yaml: its name in this file, or ${settled}; the columns here are ${listed(header)}`;
    absent += 1;
    problems.add({
      file,
      line,
      column,
      expected: `expected a column "${column}" for ${name}`,
      remedy: absent > mostCompared ? otherwise : didYouMeanOr(column, strangers, otherwise),
    });
    return undefined;
  };
}

/** Where more columns are not there, it is another file: names that are near are no longer looked for, which would take hours. */
const mostCompared = 50;

function listed(columns: readonly string[]): string {
  const shown = columns.slice(0, 40).join(", ");
  return columns.length > 40 ? `${shown} and ${columns.length - 40} more` : shown;
}

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
  const planned = [
    ...[plan.unit, plan.respondent, plan.weight, plan.date, plan.seconds].filter((column) => column !== undefined),
    ...plan.segments.values(),
    ...plan.items.flatMap(({ columns }) => [...columns.values()]),
  ];
  const strangers = header.filter((column) => !planned.includes(column));
  const doubled = new Set<string>();
  return (name, column) => {
    if (column === undefined) return undefined;
    const index = header.indexOf(column);
    if (index !== -1) {
      if (index !== header.lastIndexOf(column) && !doubled.has(column)) {
        doubled.add(column);
        addDoubledColumn(column, { file, line }, problems);
      }
      return index;
    }
    const isQuestion = instrument.items[itemOf(name)] !== undefined;
    const settled = isQuestion && !name.includes(".") ? `without: [${name}]` : `columns: { ${name}: null }`;
    const otherwise = `say so under waves.${wave} in content/surveys/${survey}.yaml: its name in this file, or ${settled}; the columns here are ${listed(header)}`;
    problems.add({
      file,
      line,
      column,
      expected: `expected a column "${column}" for ${name}`,
      remedy: didYouMeanOr(column, strangers, otherwise),
    });
    return undefined;
  };
}

function listed(columns: readonly string[]): string {
  const shown = columns.slice(0, 40).join(", ");
  return columns.length > 40 ? `${shown} and ${columns.length - 40} more` : shown;
}

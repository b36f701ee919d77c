import { type Frame, unitVariable } from "../survey/frame.ts";
import type { Instrument } from "../survey/instrument.ts";
import { pathToRoot, type UnitTree } from "../survey/unit.ts";
import { columnPlan } from "./column-plan.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { ProblemList } from "./problem-list.ts";
import { readTable, type SourceText } from "./read-table.ts";

/** What a frame belongs to. */
export interface FrameContext {
  wave: string;
  survey: string;
  instrument: Instrument;
  tree: UnitTree;
}

/** A frame as read, and where each category stands. */
export interface FrameFile {
  frame: Frame;
  lineOf(variable: string, category: string): number | undefined;
}

/**
 * Reads `<survey>.frame.csv` (`variable,category,n`): how many people of the population are in each category of a segment,
 * or in each of the units that together make up the organisation. Undefined, with problems, when anything is wrong.
 */
export async function readFrame(
  source: SourceText,
  context: FrameContext,
  problems: ProblemList,
): Promise<FrameFile | undefined> {
  const { file } = source;
  const before = problems.size;
  const table = await readTable(source, { required: ["variable", "category", "n"] }, problems);
  const known = categoriesIn(context);
  const frame = new Map<string, Map<string, number>>();
  const lines = new Map<string, number>();
  const misnamed = new Set<string>();
  for (const row of table.rows) {
    const refuse = (column: string, expected: string, remedy: string) =>
      problems.add({ file, line: row.line, column, value: row.cell(column), expected, remedy }, column);
    const [variable, category] = [row.cell("variable"), row.cell("category")];
    const categories = known.get(variable);
    if (categories === undefined) {
      const otherwise = `name one of ${[...known.keys()].join(", ")}`;
      const expected = `expected a segment of ${context.survey} in this wave, or ${unitVariable}`;
      refuse("variable", expected, didYouMeanOr(variable, known.keys(), otherwise));
    } else if (!categories.includes(category)) {
      misnamed.add(variable);
      const isUnit = variable === unitVariable;
      const otherwise = isUnit ? "name a unit of the tree of this wave" : `name one of ${categories.join(", ")}`;
      const expected = isUnit ? "expected the id of a unit" : `expected a category of ${variable}`;
      refuse("category", expected, didYouMeanOr(category, categories, otherwise));
    }
    const n = /^\d+(\.0+)?$/.test(row.cell("n")) ? Number(row.cell("n")) : undefined;
    if (n === undefined) refuse("n", "expected a whole number of people", "write how many, without separators");
    if (categories?.includes(category) !== true) continue;
    const key = `${variable} ${category}`;
    const first = lines.get(key);
    if (first !== undefined) {
      const expected = `expected each category once; this one is also on line ${first}`;
      refuse("category", expected, "keep one of the two rows, with all people of the category");
      continue;
    }
    lines.set(key, row.line);
    const people = frame.get(variable) ?? new Map<string, number>();
    frame.set(variable, people);
    people.set(category, n ?? 0);
  }
  if (table.columns.length > 0 && table.rows.length === 0) {
    const remedy = "add a row for each category, or remove the file";
    problems.add({ file, expected: "expected at least one category below the header", remedy });
  }
  const lineOf = (variable: string, category: string) => lines.get(`${variable} ${category}`);
  const units = frame.get(unitVariable);
  if (units !== undefined) checkApart(file, units, context.tree, lineOf, problems);
  for (const [variable, people] of frame) {
    // A category with a slip of the pen would be left out as well.
    if (misnamed.has(variable)) continue;
    const isUnit = variable === unitVariable;
    const leftOut = isUnit
      ? unitsLeftOut(people, context.tree)
      : (known.get(variable)?.filter((category) => !people.has(category)) ?? []);
    if (leftOut.length === 0) continue;
    const expected = "expected everybody of the population, but these are left out";
    const remedy = "add a row for each; n is 0 where there is nobody";
    problems.add({ file, column: variable, value: leftOut.join(", "), expected, remedy });
  }
  // Totals of half a frame would differ because of what is wrong already.
  if (problems.size === before) checkTotals(file, frame, problems);
  return problems.size === before ? { frame: inOrder(frame), lineOf } : undefined;
}

/** In code-point order, so that the order of the rows does not show in a weight. */
function inOrder(frame: Frame): Frame {
  const sorted = <Value>(map: ReadonlyMap<string, Value>) => new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(new Map([...frame].map(([variable, people]) => [variable, sorted(people)])));
}

/** By variable, the categories that a respondent of this wave can have. */
function categoriesIn({ instrument, wave, tree }: FrameContext): Map<string, string[]> {
  const plan = columnPlan(instrument, wave);
  const segments = [...plan.segments.keys()].map((segment): [string, string[]] => {
    return [segment, Object.keys(instrument.segments[segment]?.categories ?? {})];
  });
  const units: [string, string[]][] = plan.unit === undefined ? [] : [[unitVariable, [...tree.units.keys()]]];
  return new Map([...segments, ...units]);
}

/** The units of a frame lie apart: nobody is in two of them. */
function checkApart(
  file: string,
  people: ReadonlyMap<string, number>,
  tree: UnitTree,
  lineOf: FrameFile["lineOf"],
  problems: ProblemList,
): void {
  for (const unit of people.keys()) {
    const above = pathToRoot(tree, unit)
      .slice(1)
      .find((id) => people.has(id));
    if (above === undefined) continue;
    const line = lineOf(unitVariable, unit);
    problems.add({
      file,
      ...(line === undefined ? {} : { line }),
      column: "category",
      value: unit,
      expected: `expected units that lie apart; its people are in ${above} already`,
      remedy: `take ${unit} out, or put the other units below ${above} in its place`,
    });
  }
}

/** The highest units that no unit of a frame lies above, in or below. Who named a unit above those of the frame told none of them. */
function unitsLeftOut(people: ReadonlyMap<string, number>, tree: UnitTree): string[] {
  const above = new Set([...people.keys()].flatMap((unit) => pathToRoot(tree, unit)));
  const isLeftOut = (unit: string) => !above.has(unit) && !pathToRoot(tree, unit).some((id) => people.has(id));
  return [...tree.units.values()].flatMap(({ id, parent }) =>
    isLeftOut(id) && (parent === undefined || !isLeftOut(parent)) ? [id] : [],
  );
}

function checkTotals(file: string, frame: Frame, problems: ProblemList): void {
  const totals = [...frame].map(([variable, people]): [string, number] => {
    return [variable, [...people.values()].reduce((sum, n) => sum + n, 0)];
  });
  if (new Set(totals.map(([, total]) => total)).size <= 1) return;
  problems.add({
    file,
    column: "n",
    value: totals.map(([variable, total]) => `${variable} ${total}`).join(", "),
    expected: "expected all variables to add up to the same number of people",
    remedy: "count the same people for each variable, on the same day",
  });
}

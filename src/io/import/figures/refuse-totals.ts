import { pathToRoot, type UnitTree } from "../../../survey/unit.ts";
import type { ProblemList } from "../../problem-list.ts";

/** How many people gave each answer in a unit, by answer. */
export type CountsByUnit = ReadonlyMap<string, { counts: ReadonlyMap<string, number>; line: number }>;

/**
 * The counts of a unit are added to those of the units below it, so a total would count everybody twice. It is one when each of its answers is at least that of all
 * units below it together; where these are not all there, because one is hidden, the total is larger, and would give the hidden one away.
 *
 * @param byQuestion of everybody, by question
 */
export function refuseTotals(
  byQuestion: ReadonlyMap<string, CountsByUnit>,
  { file, tree }: { file: string; tree: UnitTree },
  problems: ProblemList,
): void {
  const totals = new Map<string, { line: number; isTotal: boolean }>();
  for (const units of byQuestion.values()) {
    const below = new Map<string, Map<string, number>>();
    for (const [unit, { counts }] of units) {
      for (const ancestor of pathToRoot(tree, unit).slice(1)) {
        const sums = below.get(ancestor) ?? new Map<string, number>();
        below.set(ancestor, sums);
        for (const [answer, n] of counts) sums.set(answer, (sums.get(answer) ?? 0) + n);
      }
    }
    for (const [unit, { counts, line }] of units) {
      const parts = below.get(unit);
      if (parts === undefined || ![...parts.values()].some((n) => n > 0)) continue;
      const isTotal = [...parts].every(([answer, n]) => (counts.get(answer) ?? 0) >= n);
      const known = totals.get(unit);
      totals.set(unit, { line: known?.line ?? line, isTotal: isTotal && (known?.isTotal ?? true) });
    }
  }
  for (const [unit, { line, isTotal }] of totals) {
    if (!isTotal) continue;
    const expected = `expected the people of ${unit} itself, but these may be all people of the units below it as well: everybody would count twice, and a unit that is hidden could be found by subtraction`;
    const remedy = `leave totals out, they are added up from the units: answers: { unit: { "…": missing } } in the mapping; if they are people of ${unit} and of no unit below it, give them a unit of their own in data/units.csv`;
    problems.add({ file, line, column: "unit", value: unit, expected, remedy }, `total ${unit}`);
  }
}

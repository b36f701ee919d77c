import type { ReportInput } from "./report-input.ts";
import { round } from "./round.ts";
import type { OutcomeFigure } from "./rows.ts";

/** Absence or turnover of fewer people than this is personal data (spec 9). */
const fewestPeople = 10;

/** The business figures as delivered, to the decimals of their definition; hidden where they would be about a few people. */
export function outcomeFigures({ outcomes, outcomeRows, tree, waves, workspace }: ReportInput): OutcomeFigure[] {
  const headcountOf = (unit: string) =>
    tree.units.get(unit)?.headcount ??
    waves.findLast((wave) => wave.tree.units.has(unit))?.tree.units.get(unit)?.headcount;
  return outcomeRows
    .map(({ value, denominator, ...row }): OutcomeFigure => {
      const outcome = outcomes[row.outcome];
      const people = headcountOf(row.unit);
      const few = outcome?.side === "ex" && people !== undefined && people < fewestPeople;
      if (few && !workspace.confidentiality.public) return { ...row, state: "hidden" };
      const counted = denominator === undefined ? {} : { denominator };
      return { ...row, value: round(value, outcome?.decimals ?? 1), ...counted, state: "ok" };
    })
    .sort(
      (a, b) => compare(a.outcome, b.outcome) || compare(a.unit, b.unit) || compare(a.period_start, b.period_start),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

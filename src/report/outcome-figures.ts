import { limits } from "../privacy/limits.ts";
import { magnitudeMask } from "../privacy/magnitude-mask.ts";
import { treeMask } from "../privacy/tree-mask.ts";
import type { OutcomeRow } from "../survey/outcome.ts";
import type { Unit, UnitTree } from "../survey/unit.ts";
import type { ReportInput } from "./report-input.ts";
import { round } from "./round.ts";
import type { OutcomeFigure } from "./rows.ts";

/**
 * The business figures as delivered, to the decimals of their definition. What is about employees is hidden where it would be
 * about a few people, or where it could be worked out by subtracting what the other units show; a total where it would tell its
 * largest contributor.
 */
export function outcomeFigures(input: ReportInput): OutcomeFigure[] {
  const { outcomes, outcomeRows, workspace } = input;
  const periods = Map.groupBy(outcomeRows, ({ outcome, period_start, period_end }) =>
    JSON.stringify([outcome, period_start, period_end]),
  );
  return [...periods.values()]
    .flatMap((rows) => {
      const outcome = outcomes[rows[0]?.outcome ?? ""];
      const isPersonal = outcome?.side === "ex" && !workspace.confidentiality.public;
      const isTotal = outcome?.kind === "total" && !workspace.confidentiality.public;
      const allowed = [...(isPersonal ? [shownIn(rows, input)] : []), ...(isTotal ? [totalsShown(rows, input)] : [])];
      return rows.map(({ value, denominator, largest: _, second_largest: __, ...row }): OutcomeFigure => {
        if (allowed.some((shown) => !shown.has(row.unit))) return { ...row, state: "hidden" };
        const counted = denominator === undefined ? {} : { denominator };
        return { ...row, value: round(value, outcome?.decimals ?? 1), ...counted, state: "ok" };
      });
    })
    .sort(
      (a, b) => compare(a.outcome, b.outcome) || compare(a.unit, b.unit) || compare(a.period_start, b.period_start),
    );
}

/** Units that closed stand where they last stood; today's tree comes first. */
function unitsOf({ tree, waves }: ReportInput): ReadonlyMap<string, Unit> {
  const trees = [tree, ...waves.map((wave) => wave.tree).toReversed()];
  return new Map(trees.toReversed().flatMap((each) => [...each.units]));
}

/** Which units may show a total: those that do not tell their largest contributor, over the units that were delivered. */
function totalsShown(rows: readonly OutcomeRow[], input: ReportInput): ReadonlySet<string> {
  const units = unitsOf(input);
  const delivered = new Set(rows.map(({ unit }) => unit));
  const parentOf = (id: string): string | undefined => {
    let up = units.get(id)?.parent;
    while (up !== undefined && !delivered.has(up)) up = units.get(up)?.parent;
    return up;
  };
  return magnitudeMask(
    rows.map(({ unit, value, largest = value, second_largest: second = 0 }) => {
      return { id: unit, parent: parentOf(unit), total: value, largest, second };
    }),
  );
}

/**
 * The tree when a period ended, as far as a wave tells: that of the last wave that had begun, else of the first. A unit that is large now
 * may have been a few people then.
 */
function treeAt({ tree, waves }: ReportInput, end: string): UnitTree {
  return (waves.findLast(({ wave }) => wave.start <= end) ?? waves[0])?.tree ?? tree;
}

/**
 * Which units may show a figure about their people: those that both the tree of today and that of the time let pass. What either lets pass
 * stays safe when more is hidden.
 */
function shownIn(rows: readonly OutcomeRow[], input: ReportInput): ReadonlySet<string> {
  const units = unitsOf(input);
  const then = new Map([...units, ...treeAt(input, rows[0]?.period_end ?? "").units]);
  const shownThen = enoughPeople(rows, then);
  return new Set([...enoughPeople(rows, units)].filter((unit) => shownThen.has(unit)));
}

/** The unit tree masked on headcount. An unknown headcount counts as few. */
function enoughPeople(rows: readonly OutcomeRow[], units: ReadonlyMap<string, Unit>): ReadonlySet<string> {
  const delivered = new Set(rows.map(({ unit }) => unit));
  const childrenOf = Map.groupBy(units.values(), ({ parent }) => parent ?? "");
  const headcountOf = (id: string): number => {
    const below = (childrenOf.get(id) ?? []).reduce((sum, child) => sum + headcountOf(child.id), 0);
    return Math.max(units.get(id)?.headcount ?? below, below);
  };
  const counted = [...units.values()].map(({ id, parent }) => {
    const below = (childrenOf.get(id) ?? []).reduce((sum, child) => sum + headcountOf(child.id), 0);
    return { id, parent, own: headcountOf(id) - below, held: !delivered.has(id) };
  });
  return new Set(treeMask(counted, { k: limits.fewestOfOutcome }).flatMap(({ id, shown }) => (shown ? [id] : [])));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

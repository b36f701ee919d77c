import { falseDiscoveryRate } from "../analysis/judge.ts";
import { procedureVersion } from "../analysis/procedures.ts";
import { casesMask } from "../privacy/cases-mask.ts";
import { limits } from "../privacy/limits.ts";
import { magnitudeMask } from "../privacy/magnitude-mask.ts";
import { treeMask } from "../privacy/tree-mask.ts";
import { adjustFalseDiscovery } from "../stats/adjust-false-discovery.ts";
import { isCountedOverCustomers, type Outcome, type OutcomeRow } from "../survey/outcome.ts";
import type { Unit, UnitTree } from "../survey/unit.ts";
import { type OutcomeCourse, outcomeCourse } from "./outcome-course.ts";
import { eventsOf, outcomeInterval } from "./outcome-interval.ts";
import type { ReportInput } from "./report-input.ts";
import { round } from "./round.ts";
import type { OutcomeFigure, OutcomeSeries, Signal } from "./rows.ts";

/** The tables of business figures. */
export interface OutcomeTables {
  outcomes: OutcomeFigure[];
  "outcome-series": OutcomeSeries[];
}

/**
 * The business figures as delivered, to the decimals of their definition, each with what chance may make of it and how it stands to its
 * usual swing; and by series that swing and its course. What is about employees is hidden where it would be about a few people, or where
 * it could be worked out by subtracting what the other units show; what is counted over customers, where these are few or alike; a total
 * where it would tell its largest contributor. Limits and courses are made from shown figures only (spec 3.8, 6.8, 9).
 */
export function outcomeTables(input: ReportInput): OutcomeTables {
  const { outcomes } = input;
  const found = shownRows(input);
  const series = [...Map.groupBy(found, ({ row }) => JSON.stringify([row.outcome, row.unit])).values()].map((own) => {
    const inTime = own.sort((a, b) => compare(a.row.period_start, b.row.period_start));
    const course = outcomeCourse(
      inTime.map(({ row, isShown }) => ({ ...row, value: isShown ? row.value : undefined })),
    );
    return { own: inTime, course };
  });
  return {
    outcomes: series.flatMap(({ own, course }) =>
      own.map(({ row, isShown }, at) => figureOf(row, isShown, outcomes[row.outcome], course.signals[at])),
    ),
    "outcome-series": [...Map.groupBy(series, ({ own }) => own[0]?.row.outcome ?? "")].flatMap(([id, family]) =>
      seriesRows(family, outcomes[id]?.decimals ?? 1),
    ),
  };
}

interface DeliveredRow {
  row: OutcomeRow;
  isShown: boolean;
}

interface CourseOfUnit {
  own: readonly DeliveredRow[];
  course: OutcomeCourse;
}

function figureOf(
  { value, denominator, largest: _, second_largest: __, ...row }: OutcomeRow,
  isShown: boolean,
  outcome: Outcome | undefined,
  signal: Signal | undefined,
): OutcomeFigure {
  const method = procedureVersion("outcome");
  if (!isShown) return { ...row, state: "hidden", method };
  const decimals = outcome?.decimals ?? 1;
  const interval = outcome && outcomeInterval({ value, denominator }, outcome);
  return {
    ...row,
    value: round(value, decimals),
    ...(interval === undefined ? {} : { low: round(interval.low, decimals), high: round(interval.high, decimals) }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(signal === undefined ? {} : { signal }),
    state: "ok",
    method,
  };
}

/** The series of one business figure over all units: a family, in which rises and falls are claimed together (spec 3.7). */
function seriesRows(family: readonly CourseOfUnit[], decimals: number): OutcomeSeries[] {
  const adjusted = adjustFalseDiscovery(family.map(({ course }) => course.test?.p));
  return family.flatMap(({ own, course }, at): OutcomeSeries[] => {
    const [first, last] = [own[0]?.row, own.at(-1)?.row];
    if (first === undefined || last === undefined || course.test === undefined) return [];
    const isClear = (adjusted[at] ?? 1) <= falseDiscoveryRate;
    const { limits: swing } = course;
    // What was never below 0 where it is shown has its lower limit at 0.
    const floor = own.every(({ row, isShown }) => !isShown || row.value >= 0) ? 0 : Number.NEGATIVE_INFINITY;
    return [
      {
        unit: first.unit,
        outcome: first.outcome,
        period_start: first.period_start,
        period_end: last.period_end,
        points: course.points,
        ...(swing === undefined
          ? {}
          : {
              centre: round(swing.centre, decimals),
              lower: round(Math.max(floor, swing.lower), decimals),
              upper: round(swing.upper, decimals),
            }),
        course: isClear && course.test.sign > 0 ? "rising" : isClear && course.test.sign < 0 ? "falling" : "unclear",
        method: `${procedureVersion("xmr")} ${procedureVersion("course")}`,
      },
    ];
  });
}

/** All delivered rows, sorted, each with whether its figure may be shown. */
function shownRows(input: ReportInput): DeliveredRow[] {
  const { outcomes, outcomeRows, workspace } = input;
  const periods = Map.groupBy(outcomeRows, ({ outcome, period_start, period_end }) =>
    JSON.stringify([outcome, period_start, period_end]),
  );
  const isPublic = workspace.confidentiality.public;
  return [...periods.values()]
    .flatMap((rows) => {
      const outcome = outcomes[rows[0]?.outcome ?? ""];
      const allowed: ReadonlySet<string>[] = [];
      if (!isPublic && outcome?.side === "ex") allowed.push(shownIn(rows, input));
      if (!isPublic && outcome?.kind === "total") allowed.push(totalsShown(rows, input));
      if (!isPublic && outcome !== undefined && isCountedOverCustomers(outcome))
        allowed.push(casesShown(rows, outcome, input));
      return rows.map((row) => ({ row, isShown: allowed.every((shown) => shown.has(row.unit)) }));
    })
    .sort(
      ({ row: a }, { row: b }) =>
        compare(a.outcome, b.outcome) || compare(a.unit, b.unit) || compare(a.period_start, b.period_start),
    );
}

/** Which units may show what was counted over customers, contacts or offers, over the units that were delivered. */
function casesShown(rows: readonly OutcomeRow[], { counted }: Outcome, input: ReportInput): ReadonlySet<string> {
  const units = unitsOf(input);
  const shownBelow = (tree: ReadonlyMap<string, Unit>) => {
    const parentOf = parentAmong(rows, tree);
    return casesMask(
      rows.map((row) => ({
        id: row.unit,
        parent: parentOf(row.unit),
        cases: row.denominator ?? 0,
        ...(counted === "share" ? { events: Math.round(eventsOf(row)) } : {}),
      })),
    );
  };
  // A unit that moved counts in one directorate then and in another now: what either tree lets pass stays safe when more is hidden.
  const shownThen = shownBelow(new Map([...units, ...treeAt(input, rows[0]?.period_end ?? "").units]));
  return new Set([...shownBelow(units)].filter((unit) => shownThen.has(unit)));
}

/** Units that closed stand where they last stood; today's tree comes first. */
function unitsOf({ tree, waves }: ReportInput): ReadonlyMap<string, Unit> {
  const trees = [tree, ...waves.map((wave) => wave.tree).toReversed()];
  return new Map(trees.toReversed().flatMap((each) => [...each.units]));
}

/** The nearest unit above one that was delivered too. */
function parentAmong(
  rows: readonly OutcomeRow[],
  units: ReadonlyMap<string, Unit>,
): (id: string) => string | undefined {
  const delivered = new Set(rows.map(({ unit }) => unit));
  return (id) => {
    let up = units.get(id)?.parent;
    while (up !== undefined && !delivered.has(up)) up = units.get(up)?.parent;
    return up;
  };
}

/** Which units may show a total: those that do not tell their largest contributor, over the units that were delivered. */
function totalsShown(rows: readonly OutcomeRow[], input: ReportInput): ReadonlySet<string> {
  const parentOf = parentAmong(rows, unitsOf(input));
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

import type { LinkedScores } from "../analysis/linkage.ts";
import type { OutcomeRow } from "../survey/outcome.ts";
import type { UnitTree } from "../survey/unit.ts";
import type { Scored } from "./make-insight.ts";
import type { ScoreRow } from "./rows.ts";
import { isAsPublished, type ScoredWave } from "./score-cells.ts";

/** A unit's value on one side of a link. */
export interface SideValue {
  value: number;
  /** Sampling variance, in the unit of the value squared; absent: the source tells no margin. */
  variance?: number;
  /** Respondents behind it, where they are known. */
  n?: number;
}

/** One side of a link: what each unit that may be shown has there, by wave. Units that contain others are left out. */
export interface LinkSide {
  id: string;
  waves: ReadonlyMap<string, ReadonlyMap<string, SideValue>>;
  /** Of a business figure, by wave: the period that its values are about. */
  periods?: ReadonlyMap<string, { start: string; end: string }>;
  /** The values are logarithms. */
  logged: boolean;
}

/** What sides are made from. */
export type SideSource = Pick<Scored, "input"> & {
  scoredWaves: readonly ScoredWave[];
  rows: Pick<Scored["rows"], "scores" | "outcomes">;
};

/**
 * A subject as a side of a link (spec 8.1): its headline score, unrounded, of the units that are shown and contain no other, with the
 * variance of the score's own formula. Where a wave was delivered as scores and nobody's answers are known, the published score, whose
 * variance is unknown.
 *
 * @param id `employee.recommend`
 */
export function subjectSide(id: string, { input, scoredWaves, rows }: SideSource): LinkSide {
  const waves = new Map<string, ReadonlyMap<string, SideValue>>();
  const own = scoredWaves.filter(({ scored }) => scored.restates === undefined && scored.subject.id === id);
  for (const { id: wave, tree } of input.waves) {
    const lowest = lowestUnits(tree);
    const scored = own.find((each) => each.wave === wave);
    const isDelivered = scored === undefined || isAsPublished(scored);
    const values = isDelivered ? deliveredScores(id, wave, rows.scores) : estimates(scored);
    const shown = [...values].filter(([unit]) => lowest.has(unit));
    if (shown.length > 0) waves.set(wave, new Map(shown));
  }
  return { id, waves, logged: false };
}

function estimates({ cells, scored, weighted, pooledVariance }: ScoredWave): Map<string, SideValue> {
  const [measure] = scored.measures;
  const values = new Map<string, SideValue>();
  if (measure === undefined) return values;
  // As published: with weights where there are any.
  const context = { ...measure.context, pooledVariance, weighting: weighted ? "weighted" : "none" } as const;
  for (const { unit, answers, state, n } of cells.values()) {
    const estimate = state === "ok" ? measure.metric.estimate(answers, context) : undefined;
    if (estimate !== undefined) values.set(unit, { value: estimate.value, variance: estimate.se ** 2, n });
  }
  return values;
}

function deliveredScores(id: string, wave: string, scores: readonly ScoreRow[]): Map<string, SideValue> {
  const own = scores.filter((row) => row.wave === wave && row.segment === "" && `${row.survey}.${row.subject}` === id);
  const metric = own[0]?.metric;
  return new Map(
    own.flatMap(({ unit, value, n, state, metric: each }): [string, SideValue][] =>
      state === "ok" && value !== undefined && each === metric
        ? [[unit, { value, ...(n === undefined ? {} : { n }) }]]
        : [],
    ),
  );
}

/**
 * A business figure as a side of a link (spec 9): per wave the first period that starts after its fieldwork, the same for all units, of
 * the units that are shown. A share has the variance of a proportion, a rate that of a count; an amount is taken as it is, in euros as
 * its logarithm where all are above zero. A total is taken a head, of units whose headcount is known: or large units would be the link.
 *
 * @param outcome its id in outcomes.yaml
 */
export function outcomeSide(outcome: string, { input, rows }: SideSource): LinkSide {
  const defined = input.outcomes[outcome];
  const shown = new Set(
    rows.outcomes.flatMap((row) => (row.outcome === outcome && row.state === "ok" ? keyOf(row) : [])),
  );
  const own = input.outcomeRows.filter((row) => row.outcome === outcome && shown.has(keyOf(row)));
  const isEuro = defined?.unit === "euro" && defined.counted === "amount";
  const logged = isEuro && own.length > 0 && own.every(({ value }) => value > 0);
  const waves = new Map<string, ReadonlyMap<string, SideValue>>();
  const periods = new Map<string, { start: string; end: string }>();
  for (const { id: wave, wave: fielding, tree } of input.waves) {
    const lowest = lowestUnits(tree);
    const later = own.filter(({ period_start }) => period_start > fielding.end);
    const [first] = later.sort(
      (a, b) => inOrder(a.period_start, b.period_start) || inOrder(a.period_end, b.period_end),
    );
    if (first === undefined) continue;
    const { period_start: start, period_end: end } = first;
    const values = later.flatMap((row): [string, SideValue][] => {
      if (row.period_start !== start || row.period_end !== end || !lowest.has(row.unit)) return [];
      const heads = defined?.kind === "total" ? (tree.units.get(row.unit)?.headcount ?? 0) : 1;
      if (heads === 0) return [];
      const variance = defined?.kind === "total" ? 0 : outcomeVariance(row, defined?.counted ?? "amount");
      const value = logged ? Math.log(row.value / heads) : row.value / heads;
      return [[row.unit, { value, ...(variance === undefined ? {} : { variance }) }]];
    });
    if (values.length === 0) continue;
    waves.set(wave, new Map(values));
    periods.set(wave, { start, end });
  }
  return { id: `outcome.${outcome}`, waves, periods, logged };
}

/**
 * The sampling variance of a business figure, in its own unit squared (spec 9): of a share in per cent p(1 − p)/n over the cases in its
 * denominator; of a rate per hundred (x + ½)/E² over the exposure; of an amount none.
 *
 * @returns `undefined` where a share or a rate comes without its denominator
 *
 * @example outcomeVariance({ value: 50, denominator: 100 }, "share") // => 25
 * @example outcomeVariance({ value: 10, denominator: 100 }, "rate") // => 10.5
 * @example outcomeVariance({ value: 10 }, "rate") // => undefined
 */
export function outcomeVariance(
  { value, denominator }: Pick<OutcomeRow, "value" | "denominator">,
  counted: "share" | "rate" | "amount",
): number | undefined {
  if (counted === "amount") return 0;
  if (denominator === undefined) return undefined;
  if (counted === "share") return (value * (100 - value)) / denominator;
  const events = (value * denominator) / 100;
  return (100 ** 2 * (events + 0.5)) / denominator ** 2;
}

/** Both sides of one wave, by unit. */
export interface LinkedUnit extends LinkedScores {
  unit: string;
  /** Respondents on the side of x, where they are known. */
  n?: number;
}

/** The units that have both sides in a wave, in code-point order. */
export function linkedUnits(x: LinkSide, y: LinkSide, wave: string): LinkedUnit[] {
  const others = y.waves.get(wave);
  return [...(x.waves.get(wave) ?? [])]
    .flatMap(([unit, own]): LinkedUnit[] => {
      const other = others?.get(unit);
      if (other === undefined) return [];
      const n = own.n === undefined ? {} : { n: own.n };
      return [{ unit, x: own.value, y: other.value, vx: own.variance, vy: other.variance, ...n }];
    })
    .sort((a, b) => inOrder(a.unit, b.unit));
}

/** Units without others below them; the whole organisation is none of them. */
function lowestUnits(tree: UnitTree): ReadonlySet<string> {
  const above = new Set([...tree.units.values()].map(({ parent }) => parent));
  return new Set([...tree.units.keys()].filter((unit) => unit !== tree.root && !above.has(unit)));
}

function keyOf({ unit, period_start, period_end }: Pick<OutcomeRow, "unit" | "period_start" | "period_end">): string {
  return `${unit} ${period_start} ${period_end}`;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

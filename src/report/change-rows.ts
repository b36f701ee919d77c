import { judge, type Tested } from "../analysis/judge.ts";
import { pooledVariance } from "../metrics/pooled-variance.ts";
import { round } from "./round.ts";
import type { ChangeRow } from "./rows.ts";
import { type ScoredWave, stateOf } from "./score-cells.ts";
import type { ScoredMeasure } from "./scored-measure.ts";

/** A difference on its way to a verdict, with the family it is judged in and how to write it down. */
export interface Candidate<Row> extends Tested {
  family: string;
  row: Row;
  decimals: number;
}

/**
 * The families of spec 3.7: what is read together is judged together. All figures of all units over one pair of waves, or in one
 * wave against the rest, are a family; the organisation's own figures, which the overview reads by themselves, are another.
 *
 * @param compared the survey and the waves that are compared
 */
export function familyOf(compared: string, unit: string, root: string): string {
  return `${compared}/${unit === root ? "organisation" : "units"}`;
}

/** Judges each family by itself and completes the rows with what may be published: rounded difference, interval and label. */
export function judged<Row>(
  candidates: readonly Candidate<Row>[],
): (Row & { difference: number; low: number; high: number; label: ChangeRow["label"] })[] {
  const families = Map.groupBy(candidates, ({ family }) => family);
  const labels = new Map<Candidate<Row>, ChangeRow["label"]>();
  for (const family of families.values()) {
    judge(family).forEach((label, index) => {
      const candidate = family[index];
      if (candidate !== undefined) labels.set(candidate, label);
    });
  }
  return candidates.map((candidate) => {
    const { difference, low, high } = candidate.difference;
    const at = (value: number) => round(value, candidate.decimals);
    return {
      ...candidate.row,
      difference: at(difference),
      low: at(low),
      high: at(high),
      label: labels.get(candidate) ?? "not-enough-data",
    };
  });
}

/**
 * Where only some of the waves have weights, like is compared with like: all without. Only public data come to that; of others the
 * series breaks there.
 */
export function sharedWeighting(waves: readonly ScoredWave[]): "weighted" | "none" {
  return waves.every(({ weighted }) => weighted === waves[0]?.weighted) ? "weighted" : "none";
}

/** The version of the formula behind a figure over several waves; it says so when they were compared without their weights. */
export function methodOf({ measure }: ScoredMeasure, weighting: "weighted" | "none"): string {
  return weighting === "weighted" ? measure.version : `${measure.version} unweighted`;
}

/**
 * The changes of one subject between two waves in a row in which it was asked. Only where both figures are shown, and only
 * where the question was the same: a series that breaks has no change.
 * The `method` of a change between a wave with weights and one without says `unweighted`.
 *
 * @param measures the measures to compare, of those of the subject
 */
export function changeCandidates(
  before: ScoredWave,
  after: ScoredWave,
  root: string,
  measures: readonly ScoredMeasure[] = after.scored.measures,
): Candidate<Omit<ChangeRow, "difference" | "low" | "high" | "label">>[] {
  const { scored } = after;
  if (scored.versions.get(before.wave) !== scored.versions.get(after.wave)) return [];
  const weighting = sharedWeighting([before, after]);
  const variance = pooledVariance([...before.atoms, ...after.atoms], { weighting });
  const compared = measures.map((measure) => ({
    ...measure,
    context: { ...measure.context, pooledVariance: variance, weighting } as const,
    method: methodOf(measure, weighting),
  }));
  const waves = `${scored.subject.survey}/${before.wave}/${after.wave}`;
  return [...after.cells.values()].flatMap((now) => {
    const then = before.cells.get(now.unit);
    if (then === undefined) return [];
    return compared.flatMap(({ measure, metric, context, method, isDetail }) => {
      if ([then, now].some((cell) => stateOf(cell, { isDetail }) !== "ok")) return [];
      const difference = metric.difference(now.answers, then.answers, context);
      if (difference === undefined) return [];
      return {
        family: familyOf(waves, now.unit, root),
        difference,
        meaningful: measure.meaningful,
        decimals: measure.decimals,
        row: {
          survey: scored.subject.survey,
          unit: now.unit,
          segment: "",
          category: "",
          subject: scored.restates ?? scored.subject.subject,
          metric: measure.metric,
          from: before.wave,
          to: after.wave,
          n_from: then.n,
          n_to: now.n,
          method,
        },
      };
    });
  });
}

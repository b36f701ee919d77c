import { judge, type Tested } from "../analysis/judge.ts";
import { pooledVariance } from "../metrics/pooled-variance.ts";
import { round } from "./round.ts";
import type { ChangeRow } from "./rows.ts";
import type { ScoredWave } from "./score-cells.ts";
import type { ScoredMeasure, ScoredSubject } from "./scored-subjects.ts";

/** A difference on its way to a verdict, with the family it is judged in and how to write it down. */
export interface Candidate<Row> extends Tested {
  family: string;
  row: Row;
  decimals: number;
}

/**
 * The families of spec 3.7. What is read together is judged together: the organisation's own figures (a handful, read on the
 * overview), the heat map of units over constructs and headline items, and the remaining items of units.
 */
export function familyOf(unit: string, root: string, { subject }: ScoredSubject, measure: ScoredMeasure): string {
  const scope = unit === root ? "organisation" : "units";
  const isHeadline = subject.measures[0]?.metric === measure.measure.metric;
  const isLead = subject.kind === "construct" || ["nps", "csat", "ces"].includes(subject.measures[0]?.metric ?? "");
  return [scope, isHeadline && isLead ? "lead" : isHeadline ? "further" : "second"].join("/");
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
 * The changes of one subject between two waves in a row in which it was asked. Only where both figures are shown, and only
 * where the question was the same: a series that breaks has no change.
 */
export function changeCandidates(
  before: ScoredWave,
  after: ScoredWave,
  root: string,
): Candidate<Omit<ChangeRow, "difference" | "low" | "high" | "label">>[] {
  const { scored } = after;
  if (scored.versions.get(before.wave) !== scored.versions.get(after.wave)) return [];
  const variance = pooledVariance([...before.atoms, ...after.atoms]);
  return [...after.cells.values()].flatMap((now) => {
    const then = before.cells.get(now.unit);
    if (then?.state !== "ok" || now.state !== "ok") return [];
    return scored.measures.flatMap((measure) => {
      const context = { ...measure.context, pooledVariance: variance };
      const difference = measure.metric.difference(now.answers, then.answers, context);
      if (difference === undefined) return [];
      return {
        family: `${scored.subject.survey}/${before.wave}/${after.wave}/${familyOf(now.unit, root, scored, measure)}`,
        difference,
        meaningful: measure.measure.meaningful,
        decimals: measure.measure.decimals,
        row: {
          survey: scored.subject.survey,
          unit: now.unit,
          segment: "",
          category: "",
          subject: scored.subject.subject,
          metric: measure.measure.metric,
          from: before.wave,
          to: after.wave,
          n_from: then.n,
          n_to: now.n,
          method: measure.measure.version,
        },
      };
    });
  });
}

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
 *
 * @param compared the survey and the waves that are compared, which also keep families apart
 * @returns the family of the root and the one of all other units
 */
export function familiesOf(
  compared: string,
  { subject }: ScoredSubject,
  measure: ScoredMeasure,
): { organisation: string; units: string } {
  const isHeadline = subject.measures[0]?.metric === measure.measure.metric;
  const isLead = subject.kind === "construct" || ["nps", "csat", "ces"].includes(subject.measures[0]?.metric ?? "");
  const rank = isHeadline && isLead ? "lead" : isHeadline ? "further" : "second";
  return { organisation: `${compared}/organisation/${rank}`, units: `${compared}/units/${rank}` };
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
  const variance = pooledVariance([...before.atoms, ...after.atoms]);
  const compared = measures.map((measure) => ({
    ...measure,
    context: { ...measure.context, pooledVariance: variance },
    family: familiesOf(`${scored.subject.survey}/${before.wave}/${after.wave}`, scored, measure),
  }));
  return [...after.cells.values()].flatMap((now) => {
    const then = before.cells.get(now.unit);
    if (then?.state !== "ok" || now.state !== "ok") return [];
    return compared.flatMap(({ measure, metric, context, family }) => {
      const difference = metric.difference(now.answers, then.answers, context);
      if (difference === undefined) return [];
      return {
        family: now.unit === root ? family.organisation : family.units,
        difference,
        meaningful: measure.meaningful,
        decimals: measure.decimals,
        row: {
          survey: scored.subject.survey,
          unit: now.unit,
          segment: "",
          category: "",
          subject: scored.subject.subject,
          metric: measure.metric,
          from: before.wave,
          to: after.wave,
          n_from: then.n,
          n_to: now.n,
          method: measure.version,
        },
      };
    });
  });
}

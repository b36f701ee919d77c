import type { ChangeLabel } from "../stats/classify-change.ts";
import { normalDifference } from "../stats/normal-difference.ts";
import { type Proportion, shareError } from "../stats/proportion-difference.ts";
import { judge, type Tested } from "./judge.ts";

/**
 * Which phases of a journey get fewer or more favourable answers than the other phases together. A phase is the plain mean of the
 * shares of its questions; it is set against the plain mean of the other phases. The people of two questions may be the same or
 * others, and how their answers go together is not known here. So the error of a mean is the mean of the errors, the largest it can be,
 * and nothing is taken off for the same people answering about both: where answers of one person go together, as they do, that errs
 * towards "cannot tell". The family is all phases of a side.
 *
 * Source: spec 3.2, 3.6 and 3.7.
 *
 * @param phases per phase its questions: how many of n answered favourably, after weighting fractional
 * @param meaningful δ, in points
 * @returns one label per phase, in input order; none (empty) with fewer than two phases
 * @throws RangeError when a phase has no question
 *
 * @example phasesApart([[{ x: 30, n: 100 }], [{ x: 60, n: 100 }]], 5) // => ["lower", "higher"]
 * @example phasesApart([[{ x: 3, n: 6 }], [{ x: 4, n: 6 }]], 5) // => ["not-enough-data", "not-enough-data"]
 */
export function phasesApart(phases: readonly (readonly Proportion[])[], meaningful: number): ChangeLabel[] {
  if (phases.length < 2) return [];
  const own = phases.map((questions) => ({
    raw: mean(questions.map(({ x, n }) => (100 * x) / n)),
    adjusted: mean(questions.map(({ x, n }) => (100 * (x + 1)) / (n + 2))),
    se: mean(questions.map(shareError)),
  }));
  const family = own.map(({ raw, adjusted, se }, at): Tested => {
    const others = own.filter((_, other) => other !== at);
    const difference = normalDifference({
      difference: raw - mean(others.map((other) => other.raw)),
      adjusted: adjusted - mean(others.map((other) => other.adjusted)),
      se: Math.hypot(se, mean(others.map((other) => other.se))),
      limit: 100,
    });
    if (difference === undefined) throw new RangeError("a phase needs a question that somebody answered");
    return { difference, meaningful };
  });
  return judge(family);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

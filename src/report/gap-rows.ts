import { subtractHistogram } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import { type Candidate, familyOf } from "./change-rows.ts";
import type { GapRow } from "./rows.ts";
import type { ScoredWave } from "./score-cells.ts";

/**
 * Each unit against the rest of the organisation (spec 3.4): the whole contains the unit, so it is compared with the whole
 * minus the unit. The headline measure only. A unit that is the whole, or whose rest is too small, has no gap.
 */
export function gapCandidates(
  wave: ScoredWave,
  root: string,
  minimum: number,
): Candidate<Omit<GapRow, "difference" | "low" | "high" | "label">>[] {
  const { scored } = wave;
  const whole = wave.cells.get(root);
  const measure = scored.measures[0];
  if (whole?.state !== "ok" || measure === undefined) return [];
  const context = { ...measure.context, pooledVariance: wave.pooledVariance };
  const compared = `${scored.subject.survey}/${wave.wave}`;
  return [...wave.cells.values()].flatMap((cell) => {
    if (cell.unit === root || cell.state !== "ok") return [];
    const rest = subtractHistogram(whole.answers, cell.answers);
    const others = respondents(rest);
    if (others < minimum) return [];
    const difference = measure.metric.difference(cell.answers, rest, context);
    if (difference === undefined) return [];
    return {
      family: familyOf(compared, cell.unit, root),
      difference,
      meaningful: measure.measure.meaningful,
      decimals: measure.measure.decimals,
      row: {
        wave: wave.wave,
        survey: scored.subject.survey,
        unit: cell.unit,
        subject: scored.subject.subject,
        metric: measure.measure.metric,
        against: "rest",
        n: cell.n,
        n_against: others,
        method: measure.measure.version,
      },
    };
  });
}

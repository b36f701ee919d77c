import { procedureVersion } from "../analysis/procedures.ts";
import type { Histogram } from "../counts/histogram.ts";
import { type Benchmark, benchmarkId } from "../survey/benchmark.ts";
import { type Candidate, familyOf } from "./change-rows.ts";
import type { GapRow } from "./rows.ts";
import { type ScoredWave, stateOf } from "./score-cells.ts";
import type { ScoredMeasure } from "./scored-measure.ts";

/**
 * The score of the whole organisation against the figures of others that are comparable with it, in the latest wave of their subject.
 * Only figures that come with their number of answers: of the others nobody can tell how far off they may be.
 */
export function benchmarkCandidates(
  benchmarks: readonly Benchmark[],
  scored: readonly ScoredWave[],
  rootIn: (wave: string) => string,
): Candidate<Omit<GapRow, "difference" | "low" | "high" | "label">>[] {
  return benchmarks.flatMap((benchmark) => {
    const { survey, subject, metric, value, n, comparable } = benchmark;
    if (!comparable || n === undefined) return [];
    const latest = scored.findLast(
      (wave) => wave.scored.subject.id === `${survey}.${subject}` && wave.scored.restates === undefined,
    );
    const measure = latest?.scored.measures.find((each) => each.measure.metric === metric);
    if (latest === undefined || measure === undefined) return [];
    const root = rootIn(latest.wave);
    const own = latest.cells.get(root);
    if (own === undefined || stateOf(own, measure) !== "ok") return [];
    const context = { ...measure.context, pooledVariance: latest.pooledVariance };
    const score = measure.metric.estimate(own.answers, context);
    const difference = measure.metric.difference(own.answers, answersBehind(value, n, measure), context);
    if (score === undefined || difference === undefined) return [];
    return {
      family: familyOf(`benchmarks/${latest.wave}`, root, root),
      // The quoted figure is taken as it stands; only its error comes from the answers that could be behind it.
      difference: { ...difference, difference: score.value - value },
      meaningful: measure.measure.meaningful,
      decimals: measure.measure.decimals,
      row: {
        wave: latest.wave,
        survey,
        unit: root,
        subject,
        metric,
        against: benchmarkId(benchmark),
        n: own.n,
        n_against: n,
        method: `${procedureVersion("benchmark")} ${measure.measure.version}`,
      },
    };
  });
}

/**
 * Answers that a quoted figure may rest on, spread as widely as it allows: all at the two ends of the scale. Of a share these are the
 * answers themselves.
 */
function answersBehind(value: number, n: number, { metric, context }: ScoredMeasure): Histogram {
  const { min, max } = context.scale;
  const [low, high] = [min, max].toSorted((a, b) => metric.score(a, context) - metric.score(b, context));
  if (low === undefined || high === undefined) return new Map();
  const [least, most] = [metric.score(low, context), metric.score(high, context)];
  const above = Math.min(n, Math.max(0, Math.round((n * (value - least)) / (most - least))));
  return new Map([
    [low, { n: n - above }],
    [high, { n: above }],
  ]);
}

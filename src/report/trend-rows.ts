import { falseDiscoveryRate, judge } from "../analysis/judge.ts";
import { procedureVersion } from "../analysis/procedures.ts";
import { trends } from "../analysis/trends.ts";
import type { Difference } from "../metrics/metric.ts";
import type { TrendPoint } from "../stats/pooled-trend.ts";
import { pathToRoot, type UnitTree } from "../survey/unit.ts";
import { methodOf, sharedWeighting } from "./change-rows.ts";
import { round } from "./round.ts";
import type { TrendRow } from "./rows.ts";
import { type Cell, type ScoredWave, stateOf } from "./score-cells.ts";
import type { ScoredMeasure } from "./scored-measure.ts";

/** A unit in some waves: its scores, with what is known of its slope. */
interface UnitTrend {
  unit: string;
  waves: readonly string[];
  points: TrendPoint[];
  slope?: Difference | undefined;
}

/** A slope on its way to a verdict, with the family it is judged in and how to write it down. */
export interface TrendCandidate {
  family: "organisation" | "units";
  row: Omit<TrendRow, "slope_per_year" | "low" | "high" | "label">;
  /** Absent where too few units and waves show how much scores wobble. */
  slope?: Difference | undefined;
  meaningful: number;
  decimals: number;
}

/**
 * The slopes of one subject over waves that may be compared, for every unit that is shown in the latest of them and in two more
 * at least. Units that contain no other lend their wobble.
 *
 * Source: spec 3.8.
 *
 * @param waves one subject in three waves or more, in order of time
 * @param yearOf the middle of the fieldwork of a wave, in decimal years
 */
export function trendCandidates(
  waves: readonly ScoredWave[],
  tree: UnitTree,
  yearOf: (wave: string) => number,
): TrendCandidate[] {
  const latest = waves.at(-1);
  if (latest === undefined || waves.length < 3) return [];
  const { subject, restates } = latest.scored;
  return latest.scored.measures.flatMap((measure) => {
    const { meaningful, decimals, metric } = measure.measure;
    return slopesOf(unitSeries(waves, measure, yearOf), tree).map((trend): TrendCandidate => {
      return {
        family: trend.unit === tree.root ? "organisation" : "units",
        slope: trend.slope,
        meaningful,
        decimals,
        row: {
          survey: subject.survey,
          unit: trend.unit,
          subject: restates ?? subject.subject,
          metric,
          waves: trend.waves.length,
          from: trend.waves[0] ?? "",
          to: trend.waves.at(-1) ?? "",
          method: `${procedureVersion("trend")} ${methodOf(measure, sharedWeighting(waves))}`,
        },
      };
    });
  });
}

/**
 * Slopes with their verdicts. All measures of all surveys are judged together: those of the whole organisation as one family, those of its
 * units as another, and the two share what may be chance. With a family for each measure (spec 3.7 c) an organisation in which nothing moves would nearly always show a trend
 * somewhere: each family is allowed one chance in twenty, and there are dozens.
 */
export function trendRows(candidates: readonly TrendCandidate[]): TrendRow[] {
  const labels = new Map<TrendCandidate, TrendRow["label"]>();
  for (const family of Map.groupBy(candidates, (candidate) => candidate.family).values()) {
    const tested = family.flatMap((candidate) =>
      candidate.slope === undefined
        ? []
        : [{ candidate, difference: candidate.slope, meaningful: candidate.meaningful }],
    );
    judge(tested, falseDiscoveryRate / 2).forEach((label, index) => {
      const candidate = tested[index]?.candidate;
      if (candidate !== undefined) labels.set(candidate, label);
    });
  }
  return candidates.map((candidate): TrendRow => {
    const { row, slope, decimals } = candidate;
    const at = (value: number) => round(value, decimals);
    return {
      ...row,
      ...(slope === undefined
        ? {}
        : { slope_per_year: at(slope.difference), low: at(slope.low), high: at(slope.high) }),
      label: labels.get(candidate) ?? "not-enough-data",
    };
  });
}

function unitSeries(
  waves: readonly ScoredWave[],
  { metric, context, isDetail }: ScoredMeasure,
  yearOf: (wave: string) => number,
): UnitTrend[] {
  const weighting = sharedWeighting(waves);
  const isShown = (cell: Cell | undefined): cell is Cell => cell !== undefined && stateOf(cell, { isDetail }) === "ok";
  return [...(waves.at(-1)?.cells.values() ?? [])].flatMap((latest) => {
    if (!isShown(latest)) return [];
    const { unit } = latest;
    const shown = waves.flatMap(({ wave, cells, pooledVariance }) => {
      const cell = cells.get(unit);
      const estimate = isShown(cell)
        ? metric.estimate(cell.answers, { ...context, pooledVariance, weighting })
        : undefined;
      return estimate === undefined ? [] : [{ wave, time: yearOf(wave), value: estimate.value, se: estimate.se }];
    });
    if (shown.length < 3) return [];
    return { unit, waves: shown.map(({ wave }) => wave), points: shown.map(({ wave: _, ...point }) => point) };
  });
}

/** The slope of every unit, with the wobble that the lowest units lend. */
function slopesOf(series: readonly UnitTrend[], tree: UnitTree): UnitTrend[] {
  const above = new Set(series.flatMap(({ unit }) => pathToRoot(tree, unit).slice(1)));
  const slopes = trends(
    series.map(({ points }) => points),
    { lends: (index) => !above.has(series[index]?.unit ?? "") },
  );
  return series.map((own, index) => ({ ...own, slope: slopes[index] }));
}

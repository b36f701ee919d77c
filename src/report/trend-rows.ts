import { judge } from "../analysis/judge.ts";
import { procedureVersion } from "../analysis/procedures.ts";
import { trends } from "../analysis/trends.ts";
import type { Difference } from "../metrics/metric.ts";
import type { TrendPoint } from "../stats/pooled-trend.ts";
import { pathToRoot, type UnitTree } from "../survey/unit.ts";
import { methodOf, sharedWeighting } from "./change-rows.ts";
import { round } from "./round.ts";
import type { TrendRow } from "./rows.ts";
import { type Cell, type ScoredWave, stateOf } from "./score-cells.ts";
import type { ScoredMeasure } from "./scored-subjects.ts";

/** A unit in some waves: its scores, with what is known of its slope. */
interface UnitTrend {
  unit: string;
  waves: readonly string[];
  points: TrendPoint[];
  slope?: Difference | undefined;
}

/**
 * The trend of one subject over waves that may be compared, for every unit that is shown in the latest of them and in two more
 * at least. Units that contain no other lend their wobble. Slopes are judged per measure over the units; the organisation is a
 * family of its own.
 *
 * Source: spec 3.8; families: spec 3.7 (c).
 *
 * @param waves one subject in three waves or more, in order of time
 * @param yearOf the middle of the fieldwork of a wave, in decimal years
 */
export function trendRows(waves: readonly ScoredWave[], tree: UnitTree, yearOf: (wave: string) => number): TrendRow[] {
  const latest = waves.at(-1);
  if (latest === undefined || waves.length < 3) return [];
  return latest.scored.measures.flatMap((measure) => {
    const all = slopesOf(unitSeries(waves, measure, yearOf), tree);
    const [whole, units] = [all.filter(({ unit }) => unit === tree.root), all.filter(({ unit }) => unit !== tree.root)];
    return [whole, units].flatMap((family) => judgedRows(family, waves, measure));
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

function judgedRows(family: readonly UnitTrend[], waves: readonly ScoredWave[], measure: ScoredMeasure): TrendRow[] {
  const { scored } = waves.at(-1) as ScoredWave;
  const { decimals, meaningful, metric } = measure.measure;
  const tested = family.flatMap((trend) =>
    trend.slope === undefined ? [] : [{ trend, difference: trend.slope, meaningful }],
  );
  const labels = judge(tested);
  const verdicts = new Map(tested.map(({ trend, difference }, index) => [trend, { difference, label: labels[index] }]));
  const at = (value: number) => round(value, decimals);
  return family.map((trend): TrendRow => {
    const { difference, label = "not-enough-data" } = verdicts.get(trend) ?? {};
    const slope =
      difference === undefined
        ? {}
        : { slope_per_year: at(difference.difference), low: at(difference.low), high: at(difference.high) };
    return {
      survey: scored.subject.survey,
      unit: trend.unit,
      subject: scored.restates ?? scored.subject.subject,
      metric,
      waves: trend.waves.length,
      ...slope,
      label,
      from: trend.waves[0] ?? "",
      to: trend.waves.at(-1) ?? "",
      method: `${procedureVersion("trend")} ${methodOf(measure, sharedWeighting(waves))}`,
    };
  });
}

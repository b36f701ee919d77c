import { changeCandidates } from "./change-rows.ts";
import type { ReportInput } from "./report-input.ts";
import type { ScoredWave } from "./score-cells.ts";
import { type TrendCandidate, trendCandidates } from "./trend-rows.ts";

/** One subject over the waves, with what restates it on common items. */
export interface SubjectSeries {
  waves: readonly ScoredWave[];
  /** Per restated subject, by its name. */
  restated: ReadonlyMap<string, readonly ScoredWave[]>;
}

/** The scored waves of each subject together, a restated construct with the one it restates. */
export function subjectSeries(scoredWaves: readonly ScoredWave[]): SubjectSeries[] {
  const named = Map.groupBy(scoredWaves, ({ scored: { subject, restates } }) => {
    return `${subject.survey}.${restates ?? subject.subject}`;
  });
  return [...named.values()].map((waves) => ({
    waves: waves.filter(({ scored }) => scored.restates === undefined),
    restated: Map.groupBy(
      waves.filter(({ scored }) => scored.restates !== undefined),
      ({ scored }) => scored.subject.subject,
    ),
  }));
}

type Change = ReturnType<typeof changeCandidates>[number];

/** Each wave of a subject against the one before it. */
export function changesInARow(series: SubjectSeries, input: ReportInput): Change[] {
  return series.waves.flatMap((after, index) => {
    const before = series.waves[index - 1];
    return before === undefined ? [] : changesBetween(before, after, series, input);
  });
}

/** The latest wave of a subject against each earlier one but the one before it, by its headline. */
export function changesSinceLongAgo(series: SubjectSeries, input: ReportInput): Change[] {
  const latest = series.waves.at(-1);
  if (latest === undefined) return [];
  return series.waves.slice(0, -2).flatMap((earlier) => changesBetween(earlier, latest, series, input, 1));
}

/** Two waves of a subject compared: as it was asked when it was the same, else restated on common items where enough stayed. */
function changesBetween(
  before: ScoredWave,
  after: ScoredWave,
  { restated }: SubjectSeries,
  input: ReportInput,
  measures?: number,
): Change[] {
  const { versions, restatedFor } = after.scored;
  const isSame = versions.get(before.wave) === versions.get(after.wave);
  const common = restated.get((isSame ? undefined : restatedFor?.(before.wave, after.wave)) ?? "") ?? [];
  const [then = before, now = after] = [before, after].map(({ wave }) => common.find((own) => own.wave === wave));
  return changeCandidates(then, now, rootOf(input, after.wave), now.scored.measures.slice(0, measures));
}

/** The trend over the waves up to the latest that may be compared: restated on common items where that reaches further back. */
export function trendsOf({ waves, restated }: SubjectSeries, input: ReportInput): TrendCandidate[] {
  const versionOf = ({ scored, wave }: ScoredWave) => scored.versions.get(wave);
  const last = waves.at(-1);
  const start = waves.findLastIndex((wave) => last !== undefined && versionOf(wave) !== versionOf(last)) + 1;
  const same = waves.slice(start);
  const [common = []] = restated.values();
  const run = common.at(-1)?.wave === last?.wave && common.length > same.length ? common : same;
  const tree = input.waves.find(({ id }) => id === last?.wave)?.tree ?? input.tree;
  return trendCandidates(run, tree, (wave) => yearOf(input, wave));
}

/** The middle of the fieldwork of a wave in decimal years. */
function yearOf(input: ReportInput, wave: string): number {
  const found = input.waves.find(({ id }) => id === wave)?.wave;
  if (found === undefined) throw new RangeError(`no wave is called "${wave}"`);
  const middle = (Date.parse(found.start) + Date.parse(found.end)) / 2;
  return middle / (365.25 * 24 * 60 * 60 * 1000);
}

/** The unit that stands for the whole organisation in a wave. */
export function rootOf(input: ReportInput, wave: string): string {
  return input.waves.find(({ id }) => id === wave)?.tree.root ?? input.tree.root;
}

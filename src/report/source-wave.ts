import type { GroupCounts } from "../counts/survey-counts.ts";
import type { Instrument } from "../survey/instrument.ts";
import type { SourceScore, SourceScores } from "../survey/source-scores.ts";
import type { UnitTree } from "../survey/unit.ts";
import type { Cell, ScoredWave, SurveyWave } from "./score-cells.ts";
import { scoreRows } from "./score-rows.ts";
import { inWave, type ScoredSubject } from "./scored-subject.ts";
import type { SegmentedWave } from "./segment-rows.ts";

/**
 * A survey of one wave that was delivered as scores: its cells hold the values of their source (`Cell.given`) and no answers, so
 * that they have no margin and nothing is compared with them. Nothing is computed: a unit above others has a score only where the source
 * gives one, since the scores of its parts do not say how often each answer was given. Only for public data: every cell is shown.
 */
export function sourceWave(
  { wave, survey, scores, respondents }: SourceScores,
  tree: UnitTree,
  scoredSubjects: readonly ScoredSubject[],
): SurveyWave {
  const everybody = scores.filter(({ segment }) => segment === "");
  const bySubject = Map.groupBy(everybody, ({ subject }) => subject);
  const took = tookPart(everybody, respondents, tree);
  const subjects = scoredSubjects.flatMap((scored) => {
    if (!scored.versions.has(wave)) return [];
    return [givenSubject(inWave(scored, wave), wave, tree, bySubject.get(scored.subject.subject) ?? [])];
  });
  return { wave, survey, tree, shown: new Set(tree.units.keys()), rolled: took, weighted: false, subjects };
}

/** The scores by segment that a source gave: of each subject the headline measure, of units that have two categories or more. */
export function sourceSegments(own: SourceScores, wave: SurveyWave, { segments }: Instrument): SegmentedWave {
  const bySegment = Map.groupBy(own.scores, ({ segment }) => segment);
  const shown = Object.entries(segments).flatMap(([id, segment]) => {
    const byUnit = [...Map.groupBy(bySegment.get(id) ?? [], ({ unit }) => unit)];
    const tables = byUnit.filter(([, rows]) => new Set(rows.map(({ category }) => category)).size > 1);
    return tables.length === 0 ? [] : [{ id, segment, rows: tables.flatMap(([, rows]) => rows) }];
  });
  return {
    wave: own.wave,
    survey: own.survey,
    segments: shown.map(({ id, segment: { title, categories } }) => {
      return { id, title, categories: Object.entries(categories).map(([id, { title }]) => ({ id, title })) };
    }),
    rows: shown.flatMap(({ id: segment, rows }) =>
      [...Map.groupBy(rows, ({ category }) => category)].flatMap(([category, inCategory]) =>
        wave.subjects.flatMap(({ scored }) => {
          const [headline] = scored.measures;
          const given = inCategory.filter(
            ({ subject, metric }) => subject === scored.subject.subject && metric === headline?.measure.metric,
          );
          if (headline === undefined || given.length === 0) return [];
          const cells = givenCells(given);
          const headlineOnly = { ...scored, measures: [headline] };
          const all = scoreRows({ ...givenSubject(headlineOnly, own.wave, wave.tree, []), cells }, true);
          return all.map((row) => ({ ...row, segment, category }));
        }),
      ),
    ),
  };
}

function givenSubject(scored: ScoredSubject, wave: string, tree: UnitTree, scores: readonly SourceScore[]): ScoredWave {
  const given = givenCells(scores);
  const cells = [...tree.units.keys()].map((unit): [string, Cell] => [unit, given.get(unit) ?? emptyCell(unit)]);
  return { wave, scored, weighted: false, pooledVariance: undefined, atoms: [], cells: new Map(cells) };
}

/** By unit; scores of one subject may rest on fewer people than another metric of it, so the largest n stands for the cell. */
function givenCells(scores: readonly SourceScore[]): Map<string, Cell> {
  const byUnit = Map.groupBy(scores, ({ unit }) => unit);
  return new Map(
    [...byUnit].map(([unit, own]) => {
      const n = Math.max(0, ...own.map((score) => score.n ?? 0));
      const given = new Map(own.map(({ metric, value }) => [metric, value]));
      return [unit, { unit, answers: new Map(), n, state: "ok", distribution: false, given }];
    }),
  );
}

function emptyCell(unit: string): Cell {
  return { unit, answers: new Map(), n: 0, state: "no-data", distribution: false, given: new Map() };
}

/**
 * How many people of each unit took part: as the source says, else those behind the score that rests on most of them. People are in one
 * unit, so a unit that the source says nothing of takes the sum of the units below it when all of these are known.
 */
function tookPart(
  scores: readonly SourceScore[],
  respondents: ReadonlyMap<string, number>,
  tree: UnitTree,
): Map<string, GroupCounts> {
  const childrenOf = Map.groupBy(tree.units.values(), ({ parent }) => parent ?? "");
  const most = new Map<string, number>();
  for (const { unit, n } of scores) if (n !== undefined) most.set(unit, Math.max(n, most.get(unit) ?? 0));
  const known = new Map<string, number>();
  // A tree lists parents before children; the other way round, a unit comes when all units below it are done.
  for (const { id } of [...tree.units.values()].reverse()) {
    const parts = (childrenOf.get(id) ?? []).map((child) => known.get(child.id));
    const below = parts.length === 0 || parts.includes(undefined) ? undefined : sumOf(parts);
    const people = respondents.get(id) ?? most.get(id) ?? below;
    if (people !== undefined) known.set(id, people);
  }
  return new Map(
    [...known].reverse().map(([unit, people]): [string, GroupCounts] => {
      const nothing = { items: new Map(), constructs: new Map(), skipped: new Map() };
      return [unit, { rows: people, respondents: people, ...nothing }];
    }),
  );
}

function sumOf(parts: readonly (number | undefined)[]): number {
  return parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

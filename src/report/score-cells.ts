import { type Histogram, isWeighted } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import { rollUp } from "../counts/roll-up.ts";
import type { SurveyCounts } from "../counts/survey-counts.ts";
import { pooledVariance } from "../metrics/pooled-variance.ts";
import { shownUnits, subjectMask, subjectVerdicts } from "../privacy/subject-verdicts.ts";
import type { UnitTree } from "../survey/unit.ts";
import type { Minimum } from "../survey/workspace.ts";
import type { State } from "./rows.ts";
import type { ScoredSubject } from "./scored-subjects.ts";

/** One subject in one unit and wave: its answers with the verdict on them. Private: only what `state` allows is published. */
export interface Cell {
  unit: string;
  answers: Histogram;
  /** Valid answers. */
  n: number;
  state: State;
  /** May the full distribution be shown too? */
  distribution: boolean;
  /** Of a banded cell: the class that at least `atLeast` of the n answered. */
  band?: { class: number; atLeast: number };
}

/** One subject in one wave: all its cells, and the spread within the groups that can be worked out. */
export interface ScoredWave {
  wave: string;
  scored: ScoredSubject;
  weighted: boolean;
  /** s0² of spec 1.5 per measure, over derivable groups so that hidden units cannot be felt (design 9). */
  pooledVariance: number | undefined;
  atoms: readonly Histogram[];
  cells: ReadonlyMap<string, Cell>;
}

/** What one survey of one wave comes to, before anything is rounded. */
export interface SurveyWave {
  wave: string;
  survey: string;
  tree: UnitTree;
  shown: ReadonlySet<string>;
  rolled: ReturnType<typeof rollUp>;
  weighted: boolean;
  subjects: readonly ScoredWave[];
}

/** No minimum: public data are shown whole. */
const publicMinimum: Pick<Minimum, "score" | "distribution"> = { score: 1, distribution: 1 };

/**
 * Rolls the counts of one survey and wave up the tree and joins every cell to its verdict. From here on, a figure and the right
 * to show it travel together.
 */
export function scoreCells(
  counts: SurveyCounts,
  tree: UnitTree,
  scoredSubjects: readonly ScoredSubject[],
  minimum: Pick<Minimum, "score" | "distribution"> | "public",
): SurveyWave {
  const { wave, survey } = counts;
  const rolled = rollUp(tree, counts.units);
  const least = minimum === "public" ? publicMinimum : minimum;
  const rows = new Map([...counts.units].map(([unit, group]) => [unit, group.rows]));
  const shown = shownUnits(tree, rows, least.score);
  const everybody = rolled.get(tree.root);
  const weighted = [...(everybody?.items.values() ?? [])].some((item) => isWeighted(item.answers));
  const subjects = scoredSubjects
    .filter(({ versions }) => versions.has(wave))
    .map((scored): ScoredWave => {
      const own = new Map([...counts.units].map(([unit, group]) => [unit, scored.answersOf(group)]));
      const classOf = minimum === "public" ? () => 0 : scored.classOf;
      const totals = scored.measures.map(({ metric, context }) => {
        const [min, max] = metric.domain(context.scale);
        return { value: (answer: number) => metric.score(answer, context), min, max };
      });
      const verdicts = subjectVerdicts(tree, own, classOf, shown, least.score, minimum === "public" ? [] : totals);
      const exact = new Set([...verdicts.units.values()].flatMap(({ id, state }) => (state === "exact" ? [id] : [])));
      const full = subjectMask(tree, own, classOf, exact, least.distribution);
      const given = everybody === undefined ? [] : [...scored.answersOf(everybody).keys()];
      const classes = [...new Set(given.map(classOf))].sort((a, b) => a - b);
      const cells = [...tree.units.keys()].map((unit): Cell => {
        const group = rolled.get(unit);
        const answers = group === undefined ? new Map() : scored.answersOf(group);
        const n = respondents(answers);
        if (minimum === "public") {
          return { unit, answers, n, state: n === 0 ? "no-data" : "ok", distribution: n > 0 };
        }
        const verdict = verdicts.units.get(unit);
        const state = stateOf(verdict?.state, {
          answered: n > 0,
          took: (group?.rows ?? 0) > 0,
          shown: shown.has(unit),
        });
        const banded = verdict?.state === "banded" && verdict.band !== undefined && verdict.category !== undefined;
        return {
          unit,
          answers,
          n,
          state,
          distribution: full.get(unit)?.state === "exact",
          ...(banded
            ? { band: { class: classes[verdict.category ?? 0] ?? 0, atLeast: verdict.band?.atLeast ?? 0 } }
            : {}),
        };
      });
      return {
        wave,
        scored,
        weighted,
        pooledVariance: pooledVariance(verdicts.atoms),
        atoms: verdicts.atoms,
        cells: new Map(cells.map((cell) => [cell.unit, cell])),
      };
    });
  return { wave, survey, tree, shown, rolled, weighted, subjects };
}

/** Nobody there is no secret; that nobody of a hidden unit answered an item would be. */
function stateOf(
  verdict: "exact" | "banded" | "hidden" | undefined,
  { answered, took, shown }: { answered: boolean; took: boolean; shown: boolean },
): State {
  if (!took || (shown && !answered)) return "no-data";
  if (verdict === "exact") return "ok";
  return verdict === "banded" ? "banded" : "hidden";
}

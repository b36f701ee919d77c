import { procedureVersion } from "../analysis/procedures.ts";
import { proportionOf } from "../metrics/counted-share.ts";
import type { Difference } from "../metrics/metric.ts";
import { proportionDifference } from "../stats/proportion-difference.ts";
import { samePeopleDifference } from "../stats/same-people-difference.ts";
import type { Pair } from "../survey/pair.ts";
import { type Candidate, familyOf } from "./change-rows.ts";
import type { GapRow } from "./rows.ts";
import type { Cell, ScoredWave } from "./score-cells.ts";
import type { ScoredMeasure } from "./scored-measure.ts";

/** A pair in one wave in which both of its questions were asked. */
export interface PairWave {
  inside: ScoredWave;
  outside: ScoredWave;
}

/** The waves in which both questions of a pair were asked, in order of time. */
export function pairWaves(
  { inside, outside }: Pick<Pair, "inside" | "outside">,
  scored: readonly ScoredWave[],
): PairWave[] {
  const of = (id: string) =>
    scored.filter((wave) => wave.scored.subject.id === id && wave.scored.restates === undefined);
  const others = of(outside);
  return of(inside).flatMap((own) => {
    const other = others.find(({ wave }) => wave === own.wave);
    return other === undefined ? [] : [{ inside: own, outside: other }];
  });
}

/**
 * Whether two questions can be subtracted: both are headed by a share of favourable answers, by the same measure, on scales of the same
 * length with the same favourable answers. A share of another scale is another figure.
 */
export function isLike({ inside, outside }: PairWave): boolean {
  const [a, b] = [inside, outside].map(({ scored }) => scored.measures[0]);
  if (a === undefined || b === undefined || a.measure.metric !== b.measure.metric) return false;
  if (a.measure.metric !== "favorable" && a.measure.metric !== "csat") return false;
  return JSON.stringify(facing(a)) === JSON.stringify(facing(b));
}

/** The scale as seen from its good end: an item asked in reverse is turned. */
function facing({ context: { scale, direction } }: ScoredMeasure): number[][] {
  const { min, max } = scale;
  const from = (answers: readonly number[]) => [...answers].map((answer) => answer - min).sort((a, b) => a - b);
  const turned = (answers: readonly number[]) => from(answers.map((answer) => min + max - answer));
  return direction === "lower" ? [[max - min], turned(scale.unfavorable)] : [[max - min], from(scale.favorable)];
}

/**
 * Each pair inside minus outside (spec 3.2): the whole organisation in every wave in which both were asked, its units in the latest of
 * them. Only where both scores are shown, so that no row tells of a hidden cell. Surveys of the same side may have asked the same people:
 * then the margin is the widest possible.
 */
export function pairCandidates(
  pair: Pair,
  scored: readonly ScoredWave[],
  rootIn: (wave: string) => string,
): Candidate<Omit<GapRow, "difference" | "low" | "high" | "label">>[] {
  const waves = pairWaves(pair, scored);
  return waves.flatMap((both, index) => {
    const measure = both.inside.scored.measures[0];
    if (measure === undefined || !isLike(both)) return [];
    const { wave } = both.inside;
    const root = rootIn(wave);
    const units = index === waves.length - 1 ? [...both.inside.cells.keys()] : [root];
    return units.flatMap((unit) => {
      const [own, other] = [both.inside.cells.get(unit), both.outside.cells.get(unit)];
      if (own?.state !== "ok" || other?.state !== "ok") return [];
      const difference = differenceOf(own, other, both);
      if (difference === undefined) return [];
      const { survey, subject } = both.inside.scored.subject;
      return {
        family: familyOf(`pairs/${wave}`, unit, root),
        difference,
        meaningful: measure.measure.meaningful,
        decimals: measure.measure.decimals,
        row: {
          wave,
          survey,
          unit,
          subject,
          metric: measure.measure.metric,
          against: pair.outside,
          n: own.n,
          n_against: other.n,
          method: `${procedureVersion(maySharePeople(both) ? "same-people" : "inside-outside")} ${measure.measure.version}`,
        },
      };
    });
  });
}

/** Employees and customers are other people; who answers two surveys of one side is not known. */
export function maySharePeople({ inside, outside }: PairWave): boolean {
  return inside.scored.subject.side === outside.scored.subject.side;
}

function differenceOf(own: Cell, other: Cell, both: PairWave): Difference | undefined {
  const [a, b] = [shareOf(own, both.inside), shareOf(other, both.outside)];
  if (a === undefined || b === undefined) return undefined;
  return maySharePeople(both) ? samePeopleDifference(a, b) : proportionDifference(a, b);
}

function shareOf({ answers }: Cell, { scored }: ScoredWave) {
  const measure = scored.measures[0];
  if (measure === undefined) return undefined;
  const { metric, context } = measure;
  return proportionOf(answers, context, (answer) => metric.score(answer, context) === 100);
}

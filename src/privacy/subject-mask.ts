import type { Histogram } from "../counts/histogram.ts";
import type { UnitTree } from "../survey/unit.ts";
import { type ClassVerdict, classMask } from "./class-mask.ts";
import { treeMask } from "./tree-mask.ts";

/** A published score as a reader can add it up: what one answer adds, and the limits of that. */
export interface AnswerTotal {
  value(answer: number): number;
  min: number;
  max: number;
  /** The scale of the answers; not of person scores. */
  scale?: { min: number; max: number } | undefined;
}

/**
 * Which units may be shown in a wave at all, by how many people answered (spec 6.4).
 *
 * @param own rows of the unit itself, without the units below it
 * @param isHeld whether a unit is held back from the start: see `holdsSmallChange`
 */
export function shownUnits(
  tree: UnitTree,
  own: ReadonlyMap<string, number>,
  minimum: number,
  isHeld: (unit: string) => boolean = () => false,
): ReadonlySet<string> {
  const units = [...tree.units.values()].map(({ id, parent }) => {
    return { id, parent, own: own.get(id) ?? 0, held: isHeld(id) };
  });
  return new Set(treeMask(units, { k: minimum }).flatMap(({ id, shown }) => (shown ? [id] : [])));
}

/**
 * Which units may show their figures on one subject: on valid answers, inside what the wave shows, no group alike (spec 6.6).
 *
 * @param own the answers of the unit itself, without the units below it
 * @param classOf the class of an answer; a group all in one class (or all but one) is not shown exactly
 * @param limits.k smallest group of answers that may be shown or derived
 * @param limits.totals what is published of every exact unit; where given, more is hidden until no small hidden
 *   unit is pinned down by it
 */
export function subjectMask(
  tree: UnitTree,
  own: ReadonlyMap<string, Histogram>,
  classOf: (answer: number) => number,
  waveShown: ReadonlySet<string>,
  { k, totals = [] }: { k: number; totals?: readonly AnswerTotal[] },
): ReadonlyMap<string, ClassVerdict> {
  const inOrder = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);
  const answers = inOrder([...answersIn(own)]);
  const classes = inOrder(answers.map(classOf));
  const units = [...tree.units.values()].map(({ id, parent }) => {
    const histogram = own.get(id);
    const counts = answers.map((answer) => histogram?.get(answer)?.n ?? 0);
    return { id, parent, own: counts, waveShown: waveShown.has(id) };
  });
  const masked = classMask(units, {
    k,
    categories: answers.map((answer) => classes.indexOf(classOf(answer))),
    totals: totals.map(({ value, min, max, scale }) => {
      return { values: answers.map(value), min, max, answers: scale && { ...scale, ends: answerEnds(value, scale) } };
    }),
  });
  return new Map(masked.map((verdict) => [verdict.id, verdict]));
}

/** The lowest and highest answer of a scale that add the same. */
function answerEnds(
  value: AnswerTotal["value"],
  { min, max }: { min: number; max: number },
): Map<number, [low: number, high: number]> {
  const ends = new Map<number, [number, number]>();
  for (let answer = min; answer <= max; answer += 1)
    ends.set(value(answer), [ends.get(value(answer))?.[0] ?? answer, answer]);
  return ends;
}

/** Every answer that somebody gave. */
function answersIn(own: ReadonlyMap<string, Histogram>): Set<number> {
  const answers = new Set<number>();
  for (const histogram of own.values()) for (const answer of histogram.keys()) answers.add(answer);
  return answers;
}

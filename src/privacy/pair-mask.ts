import type { Histogram } from "../counts/histogram.ts";
import type { PairCounts, PairGroup } from "../counts/pair-counts.ts";
import { respondents } from "../counts/respondents.ts";
import type { UnitTree } from "../survey/unit.ts";
import { homeOf } from "./atoms.ts";
import { blockLeverage } from "./block-leverage.ts";

/** What is published beside the table of a pair: both questions by unit, and what they come to in all. */
export interface PairContext {
  tree: UnitTree;
  /** Units whose answers to the second question are shown. */
  isShown(unit: string): boolean;
  /** Whether an answer to the second question counts as favourable. */
  isFavorable(answer: number): boolean;
  /** By unit that they named, how many people answered the second question, whether or not they answered the first. */
  answered: ReadonlyMap<string, number>;
  /** People of the whole organisation by class of the first question, and by favourable or not of the second. */
  byGroup: ReadonlyMap<PairGroup, number>;
  favorable: number;
  others: number;
  minimum: { score: number; segment: number };
}

/**
 * Whether the table of a pair of questions may be shown: of everybody, by the side on which they answered the first, how many were
 * favourable in the second. Shown whole or not at all, and only for the whole organisation. Beside the answers to each question,
 * which are published by unit, nothing may follow about few people:
 *
 * 1. Every group has at least `minimum.segment` people, and of both kinds of answers at least `minimum.score`: no group is nearly unanimous.
 * 2. Both questions have totals of their own, so subtracting gives those who skipped the other one. There are none of them, or as many
 *    as `minimum.score`, and they are not (nearly) alike either.
 * 3. Groups lie across units. The leverage of every person, in units and groups together, stays below 1/(k − 1): no other sum or
 *    difference of the totals of units and groups is about fewer than k people (spec 6.3, as for tables of segments). Who skipped the
 *    first question is in a unit and in no group: a unit whose other people all are one group would tell of the few who skipped it there.
 *
 * Source: spec 6.3, 6.5, 6.6.
 */
export function mayShowPair(pair: PairCounts, context: PairContext): boolean {
  const { tree, minimum, isFavorable } = context;
  const groups: PairGroup[] = ["unfavorable", "neutral", "favorable"];
  const counts = groups.map((group) => {
    const parts = [...pair.units.values()].flatMap((own) => own.get(group) ?? []);
    const favorable = parts.reduce((sum, part) => sum + favorableIn(part, isFavorable), 0);
    return { group, n: parts.reduce((sum, part) => sum + respondents(part), 0), favorable };
  });
  const isLarge = ({ n, favorable }: { n: number; favorable: number }) =>
    n >= minimum.segment && favorable >= minimum.score && n - favorable >= minimum.score;
  if (!counts.every(isLarge)) return false;

  const all = counts.reduce((sum, { n }) => sum + n, 0);
  const favorable = counts.reduce((sum, own) => sum + own.favorable, 0);
  const skippedFirst = [context.favorable - favorable, context.others - (all - favorable)];
  const skippedSecond = counts.map(({ group, n }) => (context.byGroup.get(group) ?? 0) - n);
  if (![skippedFirst, skippedSecond].every((left) => tellsNothing(left, minimum.score))) return false;

  const atoms = new Map<string, number>();
  const alike = [...context.answered].flatMap(([unit, answered]) => {
    const home = homeOf(tree, unit, context.isShown) ?? tree.root;
    if (!atoms.has(home)) atoms.set(home, atoms.size);
    const atom = atoms.get(home) ?? 0;
    const grouped = [...(pair.units.get(unit) ?? [])].map(([group, answers]) => {
      return { atom, columns: [groups.indexOf(group)], n: respondents(answers) };
    });
    const skipped = answered - grouped.reduce((sum, { n }) => sum + n, 0);
    return skipped > 0 ? [...grouped, { atom, columns: [], n: skipped }] : grouped;
  });
  const limit = 1 / (minimum.score - 1) - 1e-9;
  return minimum.score <= 1 || blockLeverage(together(alike)).every((leverage) => leverage < limit);
}

/** Nobody, or enough people whose answers are not all alike, nor all but one. */
function tellsNothing(classes: readonly number[], k: number): boolean {
  const n = classes.reduce((sum, count) => sum + count, 0);
  return n === 0 || (n >= k && Math.max(...classes) < n - 1);
}

function favorableIn(answers: Histogram, isFavorable: (answer: number) => boolean): number {
  return [...answers].reduce((sum, [answer, { n }]) => sum + (isFavorable(answer) ? n : 0), 0);
}

/** People of hidden units with those of the unit that carries them. */
function together(people: readonly { atom: number; columns: number[]; n: number }[]) {
  const byPlace = Map.groupBy(people, ({ atom, columns }) => `${atom} ${columns}`);
  return [...byPlace.values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [{ ...first, n: alike.reduce((sum, { n }) => sum + n, 0) }];
  });
}

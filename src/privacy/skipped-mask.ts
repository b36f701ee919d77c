import { type Histogram, mergeHistograms } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import type { UnitTree } from "../survey/unit.ts";
import { homeOf } from "./atoms.ts";
import { limits } from "./limits.ts";
import { tellsSkipped, scored as withScore } from "./tells-skipped.ts";

/** Where a construct is scored, and where its items are. */
export interface SkippedUnits {
  /** Units whose score may be shown for all that is known otherwise. */
  exact: ReadonlySet<string>;
  /** Units whose item totals are shown, all of them. */
  known: ReadonlySet<string>;
}

/**
 * Which units may show the score of a construct, so that nothing is told about the few who skipped one of its items.
 *
 * Items × people × score minus the totals of the items is what those who skipped something would have added (see `tellsSkipped`). A
 * reader has it of every group of people whose score *and* whose item totals follow from what is shown. The scores of a tree of
 * units tell the sums of one partition of the people (spec 6.2), the item totals those of another, coarser one, since they take more
 * people to be shown; so the groups are what both partitions have in common: people are in one group when a chain of parts of either
 * partition joins them. Where such a group is unsafe, the score of the unit that costs the fewest respondents is left out, so that the
 * group melts into another, until all are safe.
 *
 * Source: spec 6.2 and 6.6.
 *
 * @param skipped of each unit itself: people by the number of items they skipped, as `tellsSkipped` takes them
 * @param rules.items how many items the construct has
 */
export function skippedMask(
  tree: UnitTree,
  skipped: ReadonlyMap<string, Histogram>,
  { exact, known }: SkippedUnits,
  rules: { items: number; minimum: number },
): ReadonlySet<string> {
  const people = placedPeople(tree, skipped, known);
  const sizes = subtreeSizes(tree, people);
  const left = new Set(exact);
  for (;;) {
    const groups = groupsOf(tree, people, left);
    const unsafe = groups.all.find(({ isKnown, counts }) => isKnown && tellsSkipped(counts, rules));
    if (unsafe === undefined) return left;
    for (const unit of cheapestToHide(tree, left, groups, unsafe, sizes)) left.delete(unit);
  }
}

/**
 * Which of the units that lost their score to `skippedMask` may show the range of five points that it lies in: those where the range
 * leaves room for half of what the fewer than `minimum` people could have answered that skipped most, of all whom it could set apart.
 *
 * Source: spec 6.6.
 *
 * @param lost the units in question
 * @param units.exact the units whose score is shown in the end
 */
export function skippedRanges(
  tree: UnitTree,
  skipped: ReadonlyMap<string, Histogram>,
  lost: ReadonlySet<string>,
  { exact, known }: SkippedUnits,
  { items, minimum }: { items: number; minimum: number },
): ReadonlySet<string> {
  const people = placedPeople(tree, skipped, known);
  const sizes = subtreeSizes(tree, people);
  const { groupAt } = groupsOf(tree, people, exact);
  const ranged = [...lost].filter((unit) => {
    const group = groupAt.get(homeOf(tree, unit, (id) => exact.has(id)));
    const room = limits.bandOfPoints * (sizes.get(unit) ?? 0) * items;
    return group !== undefined && room >= (mostSkipped(group.counts, minimum - 1) * limits.openShare) / 100;
  });
  return new Set(ranged);
}

function placedPeople(
  tree: UnitTree,
  skipped: ReadonlyMap<string, Histogram>,
  known: ReadonlySet<string>,
): readonly People[] {
  return [...skipped]
    .filter(([, own]) => respondents(own) > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, own]) => ({ unit, own, total: homeOf(tree, unit, (id) => known.has(id)) }));
}

interface People {
  unit: string;
  own: Histogram;
  /** The unit whose item totals count them. */
  total: string | undefined;
}

/** People about whom one sum follows, and none about a part of them. */
interface Group {
  counts: Histogram;
  /** Not where somebody in it is in no published score, or in no published total. */
  isKnown: boolean;
}

interface Groups {
  all: readonly Group[];
  /** By the unit that carries their score to the reader; undefined for those in no published score. */
  groupAt: ReadonlyMap<string | undefined, Group>;
}

/** The finest groups that both partitions can make: by the unit that carries the score, and by the one that carries the totals. */
function groupsOf(tree: UnitTree, people: readonly People[], scored: ReadonlySet<string>): Groups {
  const above = new Map<string, string>();
  const rootOf = (part: string): string => {
    let root = part;
    for (let up = above.get(root); up !== undefined; up = above.get(root)) root = up;
    return root;
  };
  const placed = people.map(({ unit, own, total }) => {
    const score = homeOf(tree, unit, (id) => scored.has(id));
    const [a, b] = [rootOf(`score ${score ?? ""}`), rootOf(`total ${total ?? ""}`)];
    if (a !== b) above.set(a, b);
    return { own, score };
  });
  const members = Map.groupBy(placed, ({ score }) => rootOf(`score ${score ?? ""}`));
  const nobody = new Set([rootOf("score "), rootOf("total ")]);
  const groups = new Map(
    [...members].map(([root, list]) => [
      root,
      { counts: mergeHistograms(...list.map(({ own }) => own)), isKnown: !nobody.has(root) },
    ]),
  );
  const groupAt = new Map(
    placed.flatMap(({ score }) => {
      const group = groups.get(rootOf(`score ${score ?? ""}`));
      return group === undefined ? [] : [[score, group] as const];
    }),
  );
  return { all: [...groups.values()], groupAt };
}

/**
 * The units to leave out so that a group melts into another: one inside it and the unit that takes its people in outside it, or the
 * other way round. Where nobody else is left in that unit, one from inside the group and one from outside meet there. When
 * nothing helps, everything: nobody else is in a published score then.
 */
function cheapestToHide(
  tree: UnitTree,
  shown: ReadonlySet<string>,
  { groupAt }: Groups,
  unsafe: Group,
  sizes: ReadonlyMap<string, number>,
): readonly string[] {
  const found: Path[] = [];
  const meetings = new Map<string, { inside?: Path; outside?: Path }>();
  const isInside = (unit: string | undefined) => unit !== undefined && groupAt.get(unit) === unsafe;
  for (const unit of [...groupAt.keys()].flatMap((id) => id ?? []).sort()) {
    let path: Path = { units: [unit], cost: sizes.get(unit) ?? 0 };
    let home = homeAbove(tree, unit, shown);
    for (; home !== undefined && !groupAt.has(home); home = homeAbove(tree, home, shown)) {
      const side = isInside(unit) ? "inside" : "outside";
      const meeting = meetings.get(home) ?? {};
      meetings.set(home, { ...meeting, [side]: cheaper(meeting[side], path) });
      path = { units: [...path.units, home], cost: path.cost + (sizes.get(home) ?? 0) };
    }
    if (isInside(unit) !== isInside(home)) found.push(path);
  }
  for (const { inside, outside } of meetings.values()) {
    if (inside === undefined || outside === undefined) continue;
    found.push({ units: [...inside.units, ...outside.units], cost: inside.cost + outside.cost });
  }
  return found.reduce<Path | undefined>(cheaper, undefined)?.units ?? [...shown];
}

/** Units that are left out together, and the respondents whose score that costs. */
interface Path {
  units: readonly string[];
  cost: number;
}

function cheaper(known: Path | undefined, path: Path): Path {
  return known === undefined || path.cost < known.cost ? path : known;
}

function homeAbove(tree: UnitTree, unit: string, shown: ReadonlySet<string>): string | undefined {
  const parent = tree.units.get(unit)?.parent;
  return parent === undefined ? undefined : homeOf(tree, parent, (id) => shown.has(id));
}

/** People with a score per unit, with all units below it. */
function subtreeSizes(tree: UnitTree, people: readonly People[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { unit, own } of people) {
    for (let at: string | undefined = unit; at !== undefined; at = tree.units.get(at)?.parent) {
      sizes.set(at, (sizes.get(at) ?? 0) + withScore(own));
    }
  }
  return sizes;
}

/** The points that the `people` who skipped most left open. */
function mostSkipped(counts: Histogram, people: number): number {
  let left = people;
  let points = 0;
  for (const [items, { n }] of [...counts].sort(([a], [b]) => Math.abs(b) - Math.abs(a))) {
    const taken = Math.min(left, n);
    points += 100 * Math.abs(items) * taken;
    left -= taken;
  }
  return points;
}

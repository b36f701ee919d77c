import { type Histogram, mergeHistograms } from "../counts/histogram.ts";
import { eachCell, type SegmentCounts } from "../counts/segment-counts.ts";
import type { UnitTree } from "../survey/unit.ts";
import { homeOf } from "./atoms.ts";
import { tellsSkipped } from "./tells-skipped.ts";

/** A construct and a segment, as far as units tell something about both. */
export interface SegmentedSkipping {
  /** Of each unit itself: people by the number of items they skipped, as `tellsSkipped` takes them. */
  skipped: ReadonlyMap<string, Histogram>;
  /** The same by declared category. */
  counts: Pick<SegmentCounts, "categories" | "units" | "skipped">;
  id: string;
  /** The category that holds each declared one. */
  holderOf: ReadonlyMap<string, string>;
  /** Units that show the score of the construct. */
  exact: ReadonlySet<string>;
  /** Units whose item totals are shown, all of them. */
  known: ReadonlySet<string>;
}

/**
 * Shown rows that must go because a category is made of whole units: then the totals of the items, which are published by unit, stand
 * beside an index by category, and tell about the few who skipped an item, as a unit's own index would (see `skippedMask`). The index of
 * a unit that is hidden for that reason would else be read off a category that holds just its people.
 *
 * People are in one group when a chain of parts joins them: of those who share a shown unit and a category, and of those whose items are
 * counted together. The true parts are coarser, so what is safe here is safe; categories that mix with units join all.
 *
 * @param rows the units whose row is shown
 * @returns of each unsafe group the lowest unit whose row shows people of it; when their rows are gone, others may tell
 *
 * Source: spec 6.2 and 6.6.
 */
export function tellsSkippedByUnit(
  tree: UnitTree,
  { skipped, counts, id, holderOf, exact, known }: SegmentedSkipping,
  rows: ReadonlySet<string>,
  limits: { items: number; minimum: number },
): ReadonlySet<string> {
  const above = new Map<string, string>();
  const rootOf = (part: string): string => {
    let root = part;
    for (let up = above.get(root); up !== undefined; up = above.get(root)) root = up;
    return root;
  };
  const placed = peopleByCategory({ skipped, counts, id, holderOf }).map(({ unit, category, own }) => {
    const home = homeOf(tree, unit, (other) => exact.has(other));
    const row = home === undefined ? undefined : homeOf(tree, home, (other) => rows.has(other));
    const score = home === undefined ? "score" : `score ${home} ${row === undefined ? "" : category}`;
    const total = `total ${homeOf(tree, unit, (other) => known.has(other)) ?? ""}`;
    const [a, b] = [rootOf(score), rootOf(total)];
    if (a !== b) above.set(a, b);
    return { own, row, score };
  });
  const unknown = new Set([rootOf("score"), rootOf("total ")]);
  const groups = Map.groupBy(placed, ({ score }) => rootOf(score));
  const depthOf = (unit: string): number => {
    const parent = tree.units.get(unit)?.parent;
    return parent === undefined ? 0 : 1 + depthOf(parent);
  };
  const telling = [...groups].flatMap(([root, people]) => {
    if (unknown.has(root) || !tellsSkipped(mergeHistograms(...people.map(({ own }) => own)), limits)) return [];
    const shown = [...new Set(people.flatMap(({ row }) => row ?? []))];
    return shown.sort((a, b) => depthOf(b) - depthOf(a) || (a < b ? -1 : 1)).slice(0, 1);
  });
  return new Set(telling);
}

/** Everybody by unit and category; who is in no category is what is left of the unit. */
function peopleByCategory({
  skipped,
  counts,
  id,
  holderOf,
}: Pick<SegmentedSkipping, "skipped" | "counts" | "id" | "holderOf">): {
  unit: string;
  category: string;
  own: Histogram;
}[] {
  const found = new Map<string, { unit: string; category: string; own: Map<number, { n: number }> }>();
  const add = (unit: string, category: string, left: number, n: number): void => {
    const key = `${unit} ${category}`;
    const cell = found.get(key) ?? { unit, category, own: new Map<number, { n: number }>() };
    found.set(key, cell);
    cell.own.set(left, { n: (cell.own.get(left)?.n ?? 0) + n });
  };
  for (const [unit, histogram] of skipped) for (const [left, { n }] of histogram) add(unit, "", left, n);
  eachCell(counts, counts.skipped.get(id), (unit, category, left, { n }) => {
    const holder = holderOf.get(category);
    if (holder === undefined) return;
    add(unit, holder, left, n);
    add(unit, "", left, -n);
  });
  return [...found.values()]
    .filter(({ own }) => [...own.values()].some(({ n }) => n > 0))
    .sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : a.category < b.category ? -1 : 1));
}
